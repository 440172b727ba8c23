// SPDX-License-Identifier: MIT
// same_bits.mjs <bits.js> <native bits>...: runs the wasm build under node and every native build
// that exists, and compares their lines: one hash per column, quantile table and function.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const [wasm, ...natives] = process.argv.slice(2);
const run = (command, args) =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
    .trim()
    .split('\n');

const builds = natives.filter((path) => existsSync(path));
if (!builds.length) throw new Error('no native build of `bits`: cmake --build --preset release');
const wanted = run(process.execPath, ['--no-experimental-fetch', wasm]);
if (wanted.length < 2) throw new Error('bits printed nothing to compare');

let differing = 0;
for (const path of builds) {
  const got = run(path, []);
  const lines = Math.max(got.length, wanted.length);
  let same = 0;
  for (let i = 0; i < lines; ++i) {
    if (got[i] === wanted[i]) ++same;
    else if (++differing <= 20) console.log(`differs\n  wasm:   ${wanted[i]}\n  native: ${got[i]}`);
  }
  console.log(`${same} of ${lines} lines equal: ${path}`);
}
process.exit(differing ? 1 : 0);
