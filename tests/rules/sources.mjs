// SPDX-License-Identifier: MIT
// Shared by the rules: which files there are, and how a verdict is printed.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export function sourceFiles(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourceFiles(path, pattern);
      return pattern.test(entry.name) ? [path] : [];
    })
    .sort();
}

/** Prints the problems and ends the process: 0 only if something was read and nothing is wrong. */
export function finish(what, problems) {
  for (const problem of problems) console.log(problem);
  console.log(`${what}: ${problems.length || 'no'} problem${problems.length === 1 ? '' : 's'}`);
  process.exit(problems.length || what.startsWith('0 ') ? 1 : 0);
}
