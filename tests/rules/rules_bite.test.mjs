// SPDX-License-Identifier: MIT
// Each rule is shown to fail: on a scratch copy of the sources with one fault planted in it, and to
// pass on the copy without.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

const NOT_COPIED = new Set(['.git', 'build', 'node_modules']);

/** What is planted: text put at a file's end, or a new file of that text. */
const FAULTS = [
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
    rule: 'formulas_hold_no_figures',
    file: 'core/model/fleet.h',
    text: 'inline double doubled(double x) { return 3.5 * x; }\n',
    says: '3.5 has no name',
  },
];

const root = mkdtempSync(join(tmpdir(), 'reckoner-rules-'));
after(() => rmSync(root, { recursive: true, force: true }));

function scratchCopy(name) {
  const copy = join(root, name);
  for (const entry of readdirSync('.').filter((it) => !NOT_COPIED.has(it))) {
    cpSync(entry, join(copy, entry), { recursive: true });
  }
  return copy;
}

function verdict(rule, cwd) {
  const run = spawnSync(process.execPath, [join('tests', 'rules', `${rule}.mjs`)], {
    cwd,
    encoding: 'utf8',
  });
  return { passes: run.status === 0, said: run.stdout + run.stderr };
}

const clean = scratchCopy('clean');
for (const rule of new Set(FAULTS.map((fault) => fault.rule))) {
  test(`${rule} passes on the sources as they are`, () => {
    const { passes, said } = verdict(rule, clean);
    assert.ok(passes, said);
  });
}

FAULTS.forEach((fault, index) => {
  test(`${fault.rule} finds what is planted in ${fault.file}`, () => {
    const copy = scratchCopy(String(index));
    const file = join(copy, fault.file);
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, fault.text);
    const { passes, said } = verdict(fault.rule, copy);
    assert.ok(!passes, `${fault.rule} passed`);
    assert.ok(said.includes(fault.says), said);
  });
});
