// SPDX-License-Identifier: MIT
// A formula may hold 0, 1 and 2 (of 1 + r, of the two FLOP of a multiply-add); every other number
// in it is a named constant or a row of the facts.
import { readFileSync } from 'node:fs';

import { finish } from './sources.mjs';

const SUBJECTS = [
  'algebra',
  'energy',
  'fleet',
  'gpu_hour_price',
  'machine',
  'payback',
  'programme',
  'training_compute',
];
const NUMBER = /(?<![\w.])\d[\d']*(\.\d+)?(e[+-]?\d+)?/gi;
const EXACT = new Set([0, 1, 2]);

const problems = [];
for (const subject of SUBJECTS) {
  const file = `core/model/${subject}.h`;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const code = line.replace(/\/\/.*/, '');
      if (/^\s*inline constexpr \w+ k[A-Z]\w* =/.test(code) || code.startsWith('#')) return;
      for (const [number] of code.matchAll(NUMBER)) {
        if (!EXACT.has(Number(number.replaceAll("'", '')))) {
          problems.push(`${file}:${index + 1}: ${number} has no name`);
        }
      }
    });
}
finish(`${SUBJECTS.length} files of formulas`, problems);
