// SPDX-License-Identifier: MIT
// Each rule is shown to fail on a scratch copy of the sources with one fault planted in it. That it
// passes without is the rule's own test.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

const NOT_COPIED = new Set(['.git', 'build', 'node_modules']);

/** What is planted: text put at a file's end, or a new file of that text. */
const FAULTS = [
  {
    rule: 'commands_exist',
    file: 'Dockerfile',
    text: 'RUN ./dev frobnicate\n',
    says: 'Dockerfile: ./dev frobnicate does not exist',
  },
  {
    rule: 'commands_exist',
    file: 'docs/hosting.md',
    text: 'See `tests/no_such.mjs`.\n',
    says: 'docs/hosting.md: there is no tests/no_such.mjs',
  },
  {
    rule: 'floors',
    file: 'core/numbers/decimal.h',
    text: '#include "core/engine/plan.h"\n',
    says: 'core/numbers may not use core/engine/plan.h',
  },
  {
    rule: 'floors',
    file: 'core/facts/facts.h',
    text: '#include "core/scenario/scenario.h"\n',
    says: 'core/facts may not use core/scenario/scenario.h',
  },
  {
    rule: 'floors',
    file: 'core/screen/screen.h',
    text: '#include "web/kit/pen.h"\n',
    says: 'core/screen may not use web/kit/pen.h',
  },
  {
    rule: 'floors',
    file: 'web/kit/pen.h',
    text: '#include "web/panels/panels.h"\n',
    says: 'web/kit may not use web/panels/panels.h',
  },
  {
    rule: 'floors',
    file: 'web/embed/card.js',
    text: "import '../page/dom.js';\n",
    says: 'web/embed may not use web/page/dom.js',
  },
  {
    rule: 'floors',
    file: 'web/module/core_api.js',
    text: "import { $ } from '../page/dom.js';\n",
    says: 'web/module may not use web/page/dom.js',
  },
  {
    rule: 'floors',
    file: 'core/attic/old.h',
    text: '// SPDX-License-Identifier: MIT\n',
    says: 'core/attic has no place in the table of floors',
  },
  {
    rule: 'floors',
    file: 'ARCHITECTURE.md',
    text: '',
    replaces: ['numbers ─ words', 'words ─ numbers'],
    says: 'core/ is drawn as words numbers facts',
  },
  {
    rule: 'cited_values_stand_once',
    file: 'core/scenario/parameters.cpp',
    text: '',
    replaces: ['point(value_of("V3-01"))', "point(2'664'000)"],
    says: 'value_of("V3-01")',
  },
  {
    rule: 'core_is_pure',
    file: 'core/numbers/decimal.h',
    text: '#include <emscripten.h>\n',
    says: 'emscripten',
  },
  {
    rule: 'house_style',
    file: 'core/numbers/decimal.h',
    text: `// ${'x'.repeat(100)}\n`,
    says: '103 columns',
  },
  {
    rule: 'house_style',
    file: 'core/numbers/orphan.cpp',
    text: '// SPDX-License-Identifier: MIT\n',
    says: 'core/numbers/orphan.cpp: in no CMake list',
  },
  {
    rule: 'architecture_names_exist',
    file: 'ARCHITECTURE.md',
    text: 'See `core/nowhere.h`.\n',
    says: 'core/nowhere.h does not exist',
  },
  {
    rule: 'one_palette',
    file: 'web/page/colours.css',
    text: '',
    replaces: ['--use: #4fb8a6', '--use: #4fb8a7'],
    says: '--use is #4fb8a7, not #4fb8a6',
  },
  {
    rule: 'nothing_is_dead',
    file: 'core/facts/facts.h',
    text: 'namespace reckoner {\nint forgotten_function(int x);\n}\n',
    says: 'nothing uses forgotten_function',
  },
  {
    rule: 'nothing_is_dead',
    file: 'web/module/core_api.js',
    text: 'export const forgotten = 1;\n',
    says: 'nothing uses forgotten',
  },
  {
    rule: 'one_version',
    file: 'CMakeLists.txt',
    text: '',
    replaces: [/VERSION 1\.\d+\.\d+/, 'VERSION 9.9.9'],
    says: 'but CMakeLists.txt has 9.9.9',
  },
  {
    rule: 'formulas_hold_no_figures',
    file: 'core/model/fleet.h',
    text: 'inline double doubled(double x) { return 3.5 * x; }\n',
    says: '3.5 has no name',
  },
];

const copy = mkdtempSync(join(tmpdir(), 'reckoner-rules-'));
after(() => rmSync(copy, { recursive: true, force: true }));
for (const entry of readdirSync('.').filter((it) => !NOT_COPIED.has(it))) {
  cpSync(entry, join(copy, entry), { recursive: true });
}

function verdict(rule) {
  const run = spawnSync(process.execPath, [join('tests', 'rules', `${rule}.mjs`)], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { passes: run.status === 0, said: run.stdout + run.stderr };
}

for (const fault of FAULTS) {
  test(`${fault.rule} finds what is planted in ${fault.file}`, () => {
    const file = join(copy, fault.file);
    const before = existsSync(file) ? readFileSync(file) : null;
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, fault.text);
    if (fault.replaces) writeFileSync(file, String(before).replace(...fault.replaces));
    const { passes, said } = verdict(fault.rule);
    assert.ok(!passes, `${fault.rule} passed`);
    assert.ok(said.includes(fault.says), said);
    if (before === null) rmSync(file);
    else writeFileSync(file, before);
  });
}
