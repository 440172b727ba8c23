// SPDX-License-Identifier: MIT
// What a first visit loads, compressed.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The ctest size_budget holds the budget; beyond this no site is built at all. */
export function refuseOverweight(folder, files, limit = 307_200) {
  const compressed = (file) => {
    const path = join(folder, file);
    return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
  };
  const total = files.reduce((sum, file) => sum + compressed(file), 0);
  console.log(`first load: ${total} B brotli`);
  if (total > limit) throw new Error(`the first load weighs ${total} B brotli, over ${limit} B`);
}
