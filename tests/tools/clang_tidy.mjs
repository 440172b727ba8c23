// SPDX-License-Identifier: MIT
// clang_tidy.mjs <build folder>: clang-tidy over our files of the compile database, as .clang-tidy
// says. A file that passed is not read again until it, a header of ours that it includes, its
// command or the list of checks changes.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join, relative } from 'node:path';

const [build] = process.argv.slice(2);
const cache = join(build, 'tidy');
const INCLUDE = /^\s*#\s*include\s+"((?:core|web|tests)\/[^"]+)"/gm;

/** The file and all headers of ours below it. */
function sourcesOf(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, header] of readFileSync(file, 'utf8').matchAll(INCLUDE)) sourcesOf(header, seen);
  return seen;
}

function keyOf({ file, command }) {
  const hash = createHash('sha256').update(command).update(readFileSync('.clang-tidy'));
  for (const source of [...sourcesOf(file)].sort())
    hash.update(source).update(readFileSync(source));
  return hash.digest('hex');
}

function tidy(file) {
  return new Promise((resolve) => {
    // The commands may be g++'s, which has warnings of its own.
    const extra = '--extra-arg=-Wno-unknown-warning-option';
    const run = spawn('clang-tidy', ['--quiet', extra, '-p', build, file]);
    let said = '';
    run.stdout.on('data', (text) => (said += text));
    run.on('error', (error) => resolve({ passes: false, said: String(error) }));
    run.on('close', (status) => resolve({ passes: status === 0, said }));
  });
}

const commands = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'))
  .map(({ file, command }) => ({ file: relative('.', file), command }))
  .filter(({ file }) => /^(core|web)\//.test(file)); // tests would double the minutes
mkdirSync(cache, { recursive: true });
const wanted = commands
  .map((entry) => ({ ...entry, stamp: join(cache, `${entry.file.replaceAll('/', '_')}.passed`) }))
  .map((entry) => ({ ...entry, key: keyOf(entry) }))
  .filter(({ stamp, key }) => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== key);

let failed = 0;
async function work() {
  for (let next = wanted.pop(); next; next = wanted.pop()) {
    const { passes, said } = await tidy(next.file);
    if (passes) writeFileSync(next.stamp, next.key);
    else console.log(said);
    failed += passes ? 0 : 1;
  }
}
const read = wanted.length;
await Promise.all(Array.from({ length: availableParallelism?.() ?? cpus().length }, work));
console.log(`${commands.length} files, ${read} of them read: ${failed} with findings`);
process.exit(failed > 0 || commands.length === 0 ? 1 : 0);
