// SPDX-License-Identifier: MIT
// The engine as wasm under node beside the same sources built natively, from one run: each program
// runs in turn and again, and the best of all repeats counts.
//   engine_bench.mjs <bench.js> <name=native program> ...
import { execFileSync } from 'node:child_process';

import { short } from './statistics.mjs';

const ROUNDS = 2;
const RATIO_BUDGET = 1.3;
const [wasm, ...natives] = process.argv.slice(2);
const programs = [
  ['wasm', process.execPath, ['--no-experimental-fetch', wasm, '--rows']],
  ...natives.map((native) => {
    const [name, path] = native.split('=');
    return [name, path, ['--rows']];
  }),
];

const rows = new Map();
for (let round = 0; round < ROUNDS; ++round) {
  for (const [name, command, options] of programs) {
    const text = execFileSync(command, options, { encoding: 'utf8' });
    for (const line of text.trim().split('\n')) {
      const [what, best, median, p95, budget] = line.split('\t');
      const row = rows.get(what) ?? { budget: Number(budget), programs: {} };
      const before = row.programs[name];
      if (!before || Number(best) < before.best) {
        row.programs[name] = { best: Number(best), median: Number(median), p95: Number(p95) };
      }
      rows.set(what, row);
    }
  }
}

const cell = (text) => String(text).padStart(10);
const names = programs.map(([name]) => name);
console.log(
  `${'milliseconds, best of all repeats'.padEnd(50)}${names.map(cell).join('')}` +
    `${cell('ratio')}${cell('wasm P95')}${cell('budget')}`,
);
const ratios = [];
for (const [what, { budget, programs: by }] of rows) {
  const ratio = by.wasm.best / by[names[1]].best;
  ratios.push(ratio);
  console.log(
    `${what.padEnd(50)}${names.map((name) => cell(short(by[name].best))).join('')}` +
      `${cell(short(ratio))}${cell(short(by.wasm.p95))}${cell(budget || '')}` +
      `${budget && by.wasm.best > budget ? '   OVER' : ''}`,
  );
}
const million = [...rows.keys()].findIndex((what) => what.startsWith('1,048,576'));
console.log(
  `wasm over ${names[1]} on 1,048,576 points: ${short(ratios[million])} x` +
    `   budget ${RATIO_BUDGET} x${ratios[million] > RATIO_BUDGET ? '   OVER' : ''}`,
);
