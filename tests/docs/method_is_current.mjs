// SPDX-License-Identifier: MIT
// docs/method.md must be what the core makes of its template: no number in it is typed.
//   node tests/docs/method_is_current.mjs PROGRAM [--update]    PROGRAM: method_document, native or .js
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [program, mode] = process.argv.slice(2);
const inputs = ['docs/method.template.md', 'docs/quantile_error.csv'];
const [command, first] = program.endsWith('.js')
  ? [process.execPath, ['--no-experimental-fetch', program]]
  : [program, []];
const made = execFileSync(command, [...first, ...inputs], { encoding: 'utf8' });
if (mode === '--update') {
  writeFileSync('docs/method.md', made);
  process.exit(0);
}
const kept = readFileSync('docs/method.md', 'utf8');
const [madeLines, keptLines] = [made.split('\n'), kept.split('\n')];
let differences = 0;
for (let i = 0; i < Math.max(madeLines.length, keptLines.length); ++i) {
  if (madeLines[i] === keptLines[i]) continue;
  differences += 1;
  console.log(
    `line ${i + 1}\n  docs/method.md: ${keptLines[i]}\n  the core says:  ${madeLines[i]}`,
  );
}
if (differences > 0) {
  console.log(`${differences} lines moved. Where that is meant: ./dev docs`);
  process.exit(1);
}
console.log(`${keptLines.length} lines agree`);
