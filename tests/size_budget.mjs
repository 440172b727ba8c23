// SPDX-License-Identifier: MIT
// size_budget.mjs <build folder>: prints what a first load and the headless module weigh, and fails
// over the budgets below, in bytes of brotli. A change of a budget is its own commit.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FIRST_LOAD_BUDGET = 256_000;
/** What a first load in another language may weigh more than in English. */
const LANGUAGE_ALLOWANCE = 10_000;
/** With the texts of one language. */
const CORE_BUDGET = 128_000;
/** Where the two are to get: printed with each run, and not met yet. */
const FIRST_LOAD_AIM = 235_000;
const CORE_AIM = 110_000;

const build = process.argv[2];
const manifest = JSON.parse(readFileSync(join(build, 'dist.manifest.json'), 'utf8'));
const number = (value) => value.toLocaleString('en-US').padStart(11);

function sizes(file) {
  const path = join(build, 'dist', file);
  const of = (suffix) => readFileSync(existsSync(path + suffix) ? path + suffix : path).length;
  return { raw: of(''), gzip: of('.gz'), brotli: of('.br') };
}

/** Prints one table; returns its total in bytes of brotli. */
function report(title, files, budget, aim) {
  console.log(
    `\n${title.padEnd(40)}${'raw'.padStart(11)}${'gzip'.padStart(11)}${'brotli'.padStart(11)}`,
  );
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const size = sizes(file);
    for (const kind of Object.keys(total)) total[kind] += size[kind];
    console.log(file.padEnd(40) + number(size.raw) + number(size.gzip) + number(size.brotli));
  }
  console.log('total'.padEnd(40) + number(total.raw) + number(total.gzip) + number(total.brotli));
  const share = ((100 * total.brotli) / budget).toFixed(1);
  console.log(`${share} % of the budget of ${budget.toLocaleString('en-US')} B brotli`);
  if (aim && total.brotli > aim)
    console.log(`${total.brotli - aim} B above the aim of ${aim.toLocaleString('en-US')} B`);
  if (total.brotli > budget) console.log(`OVER BUDGET by ${total.brotli - budget} B`);
  return total.brotli;
}

const core = report('headless module', manifest.core, CORE_BUDGET, CORE_AIM);
const english = report('first load, en', manifest.firstLoads.en, FIRST_LOAD_BUDGET, FIRST_LOAD_AIM);
const isHeld = Object.entries(manifest.firstLoads).map(([language, files]) => {
  if (language === 'en') return english <= FIRST_LOAD_BUDGET;
  const budget = FIRST_LOAD_BUDGET + LANGUAGE_ALLOWANCE;
  const total = report(`first load, ${language}`, files, budget);
  console.log(`${total - english} B more than in English, ${LANGUAGE_ALLOWANCE} B are allowed`);
  return total <= budget && total - english <= LANGUAGE_ALLOWANCE;
});
process.exit(isHeld.every(Boolean) && core <= CORE_BUDGET ? 0 : 1);
