// SPDX-License-Identifier: MIT
// The rules that a reader relies on and no compiler checks: licence line, length of files and
// lines, no hidden globals in the views, every C++ source listed by hand where a build reads it.
import { readFileSync } from 'node:fs';

import { finish, sourceFiles } from './sources.mjs';

const MAX_FILE_LINES = 250;
const MAX_LINE = 100;
/** Tables: rows of facts, words, numbers, links. They grow with what is known, not with logic. */
const TABLES = new RegExp(
  [
    'core/facts/(documents|fact_table|gpus|runs|published_run(s|_sources)|machines|multipliers)\\.(cpp|h)',
    'core/scenario/(parameters|presets|editions)(_\\w+)?\\.(cpp|inc|h)',
    'core/(articles/\\w+|model)/(claims|comparisons|ladder|viewpoints|outputs|formulas)(_\\w+)?\\.(cpp|inc)',
    'core/engine/sobol_directions\\.h',
    'tests/.*_(test|golden|rows)\\.(cpp|inc|h)',
    'tests/.*\\.mjs',
    'web/page/.*\\.css',
  ].join('|'),
);
const MUTABLE_STATIC =
  /^\s*static\s+(?!const\b|constexpr\b|consteval\b|inline\b|void\b|\w[\w:<>,&* ]*\()/;

const problems = [];
const code = ['core', 'web', 'tests'].flatMap((folder) =>
  sourceFiles(folder, /\.(cpp|h|inc|js|mjs|css)$/),
);
const lists = ['core', 'web', 'tests'].flatMap((folder) =>
  sourceFiles(folder, /(CMakeLists\.txt|\.cmake)$/).map((file) => [
    folder,
    readFileSync(file, 'utf8'),
  ]),
);

function isListed(file) {
  return lists.some(
    ([folder, text]) =>
      file.startsWith(`${folder}/`) && text.includes(file.slice(folder.length + 1)),
  );
}

const width = (line) => [...line].length;

for (const file of code) {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const table = TABLES.test(file);
  if (!lines[0].includes('SPDX-License-Identifier: MIT')) problems.push(`${file}: no SPDX line`);
  if (lines.length > MAX_FILE_LINES && !table) problems.push(`${file}: ${lines.length} lines`);
  lines.forEach((line, index) => {
    if (width(line) > MAX_LINE && !table)
      problems.push(`${file}:${index + 1}: ${width(line)} columns`);
    if (file.startsWith('web/') && file.endsWith('.cpp') && MUTABLE_STATIC.test(line)) {
      problems.push(`${file}:${index + 1}: state in a static`);
    }
  });
  const compiled = file.endsWith('.cpp') && !file.includes('compile_fail');
  if (compiled && !isListed(file)) problems.push(`${file}: in no CMake list`);
}
finish(`${code.length} source files`, problems);
