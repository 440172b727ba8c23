// SPDX-License-Identifier: MIT
// totals.mjs <folder of JUnit files> [what could not be built...]: counts single test cases inside
// doctest and node runs, one for every other ctest, and fails unless all passed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...broken] = process.argv.slice(2);
const DOCTEST = /test cases:\s+\d+ \|\s+(\d+) passed \|\s+(\d+) failed/;
const NODE = /^(?:#|ℹ) pass (\d+)\s[^]*?^(?:#|ℹ) fail (\d+)/m;

const stripColours = (text) => text.replace(/(?:\u001b|&#x?1b;|&#27;)?\[\d+(;\d+)*m/gi, '');

function countCase(attributes, body) {
  const passed = /status="run"/.test(attributes);
  const inner = DOCTEST.exec(body) ?? NODE.exec(body);
  if (!inner) return passed ? [1, 0] : [0, 1];
  const [ok, failed] = [Number(inner[1]), Number(inner[2])];
  // A crash after the summary, or a summary of nothing, is a failure whatever the summary says.
  if (failed === 0 && (!passed || ok === 0)) return [ok, 1];
  return [ok, failed];
}

let [passed, failed] = [0, broken.length];
for (const what of broken) console.log(`   ${what.padEnd(40)} could not be built`);
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .sort()) {
  const text = stripColours(readFileSync(join(folder, file), 'utf8'));
  for (const [, attributes, body] of text.matchAll(/<testcase ([^>]*)>([^]*?)<\/testcase>/g)) {
    const [ok, bad] = countCase(attributes, body);
    passed += ok;
    failed += bad;
    const name = `${file.replace('.xml', '')}: ${/name="([^"]*)"/.exec(attributes)[1]}`;
    console.log(
      `   ${name.padEnd(40)} ${String(ok).padStart(4)} passed${bad ? `, ${bad} FAILED` : ''}`,
    );
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
