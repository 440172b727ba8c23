// SPDX-License-Identifier: MIT
// A row that cites a fact and needs its figure reads it, value_of("V3-01"), instead of repeating
// it: no number in a row of these tables is one that a fact cited by the row has. `--mend` writes it
// so, and `./dev fmt` lays it out.
import { readFileSync, writeFileSync } from 'node:fs';

import { finish, sourceFiles } from './sources.mjs';

const TABLES = sourceFiles('core', /\.cpp$/).filter((file) =>
  /^core\/(facts\/(gpus|machines|published_runs|runs)|scenario\/(parameters|presets)(_\w+)?|model\/constants)\.cpp$/.test(
    file,
  ),
);
const NUMBER = /(?<![\w."'-])\d[\d']*(?:\.\d+)?(?:e[+-]?\d+)?(?![\w."'])/g;
/** Small whole numbers say nothing: they stand everywhere. */
const saysNothing = (value) => Number.isInteger(value) && value < 20;

const FACT = /^ {4}row\("([^"]+)", "[^"]+", "[^"]*", ([\d.e+-]+),/gm;
const facts = new Map(
  [...readFileSync('core/facts/fact_table.h', 'utf8').matchAll(FACT)].map(([, id, value]) => [
    id,
    Number(value),
  ]),
);

const problems = [];
let rows = 0;
for (const file of TABLES) {
  let text = readFileSync(file, 'utf8');
  // A row: from one that opens with its id or key to the next.
  const starts = [...text.matchAll(/^ {4}(?:row\(|offer\(|\{)/gm)].map(({ index }) => index);
  const pieces = starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length));
  for (const piece of pieces) {
    const cited = [...piece.matchAll(/cites\(([^)]*)\)/g)].flatMap(([, ids]) =>
      [...ids.matchAll(/"([^"]+)"/g)].map(([, id]) => id),
    );
    if (cited.length === 0) continue;
    ++rows;
    const bare = piece.replace(/"(?:[^"\\]|\\.)*"|\/\/.*/g, (quoted) => ' '.repeat(quoted.length));
    let mended = piece;
    for (const { 0: number, index } of [...bare.matchAll(NUMBER)].reverse()) {
      const value = Number(number.replaceAll("'", ''));
      const id = cited.find((it) => facts.get(it) === value);
      if (!id || saysNothing(value)) continue;
      problems.push(`${file}: ${number} is value_of("${id}")`);
      mended = `${mended.slice(0, index)}value_of("${id}")${mended.slice(index + number.length)}`;
    }
    if (process.argv.includes('--mend')) text = text.replace(piece, () => mended);
  }
  if (process.argv.includes('--mend')) writeFileSync(file, text);
}
finish(`${facts.size} facts, ${rows} rows that cite`, problems);
