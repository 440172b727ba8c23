// SPDX-License-Identifier: MIT
// What the sources offer, something in them uses: functions that headers declare and names that
// modules export. Tests alone are no use: what only they call goes.
import { readFileSync } from 'node:fs';

import { finish, sourceFiles } from './sources.mjs';

/** Reached in another way than by their name in core/ or web/. */
const EXCUSED = new Set([
  'no_fact_has_this_id', // stops the build where it is reached
  'load_language', // the tests of all languages load them at once
  'normal_quantile', // what the tests hold the two halves of Sobol' points against
  'fit_mfu_prior', // the tests refit the priors that the table of runs holds
  'predict', // likewise
]);

const files = ['core', 'web'].flatMap((folder) => sourceFiles(folder, /\.(cpp|h|inc|m?js)$/));
const texts = new Map(
  files.map((file) => [
    file,
    readFileSync(file, 'utf8')
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*/g, '$1'),
  ]),
);

/** How often each word stands in a file. */
const counts = new Map();
for (const [file, text] of texts) {
  const of = new Map();
  for (const [word] of text.matchAll(/\b[A-Za-z_]\w*\b/g)) of.set(word, (of.get(word) ?? 0) + 1);
  counts.set(file, of);
}
const uses = (word) => [...counts.values()].reduce((sum, of) => sum + (of.get(word) ?? 0), 0);

const problems = [];
let offered = 0;
function demand(file, name, standsBare) {
  ++offered;
  if (!EXCUSED.has(name) && uses(name) <= standsBare) {
    problems.push(`${file}: nothing uses ${name}`);
  }
}

const FUNCTION = /^\s*\w[\w:<>,&*\s[\]]*[\s&*](\w+)\([^;{}]*\)[^;{}()]*(;|\{)/gm;
const KEYWORD = /^(if|for|while|switch|return|sizeof|static_assert|defined|requires|catch)$/;
for (const [file, text] of texts) {
  if (!file.endsWith('.h')) continue;
  const declared = new Map();
  for (const [whole, name, end] of text.matchAll(FUNCTION)) {
    if (KEYWORD.test(name) || /^(using|#|typedef|return|operator)/.test(whole.trim())) continue;
    // Overloads stand once more each; what only a header holds has no second place.
    const places = end === ';' ? 2 : 1;
    declared.set(name, (declared.get(name) ?? 0) + places);
  }
  for (const [name, places] of declared) demand(file, name, places);
}

for (const [file, text] of texts) {
  if (!/\.m?js$/.test(file)) continue;
  const exported = [...text.matchAll(/^export (?:async )?(?:function|const|class|let) (\w+)/gm)];
  for (const [, name] of exported) demand(file, name, 1);
}

finish(`${offered} names offered`, problems);
