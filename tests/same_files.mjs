// SPDX-License-Identifier: MIT
// same_files.mjs <folder> <folder>: that two builds hold the same files, byte for byte. Prints what
// differs, and the sum of all where nothing does.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

function filesIn(folder, path = '') {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(folder, `${path}${entry.name}/`) : [path + entry.name],
  );
}

/** Path -> sha256 of its content, in order of paths. */
export function sumsOf(folder) {
  return new Map(
    filesIn(folder)
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );
}

/** Names that only one has, or that differ. */
export function differences(one, other) {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name)).sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [one, other] = process.argv.slice(2).map(sumsOf);
  const differ = differences(one, other);
  for (const name of differ) console.log(`differs: ${name}`);
  const all = createHash('sha256')
    .update(JSON.stringify([...one]))
    .digest('hex');
  console.log(
    `${one.size} files, ${differ.length ? `${differ.length} differ` : `all the same: ${all}`}`,
  );
  process.exit(differ.length || one.size === 0 ? 1 : 0);
}
