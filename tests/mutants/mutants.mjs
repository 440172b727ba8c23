// SPDX-License-Identifier: MIT
// Do the tests notice a fault? `mutants.mjs [COUNT | all] [FOLDER...]` breaks core/model,
// core/scenario and core/engine one small fault at a time, in a copy of the tree, and runs the unit
// tests on each. The sample is the same on every machine. Survivors are listed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { broken, mutantsOf } from './mutations.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = join(root, 'build/mutants/tree');
const build = join(root, 'build/mutants/build');
const [wanted = '40', ...given] = process.argv.slice(2);
const folders = given.length > 0 ? given : ['core/model', 'core/scenario', 'core/engine'];
// What is quick and notices most comes first; a suite that hangs has noticed as well.
const suites = ['articles', 'api', 'session', 'screen', 'scenario', 'engine', 'model'];
const longestSuiteMs = 600_000;

const run = (command, args, options = {}) =>
  spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, ...options });

function prepare() {
  mkdirSync(copy, { recursive: true });
  for (const name of ['core', 'tests', 'web', 'words', 'CMakeLists.txt', 'package.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true });
  }
  if (!existsSync(join(copy, 'node_modules'))) {
    cpSync(join(root, 'node_modules'), join(copy, 'node_modules'), { recursive: true });
  }
  const configured = run('cmake', [
    ...['-G', 'Ninja', '-S', copy, '-B', build, '-DCMAKE_BUILD_TYPE=Release'],
    `-DIMGUI_DIR=${join(root, 'build/third_party/imgui')}`,
  ]);
  if (configured.status !== 0) throw new Error(configured.stdout + configured.stderr);
  if (!compiles()) throw new Error('the tree itself does not build');
  const noticed = suites.find((suite) => notices(suite));
  if (noticed) throw new Error(`${noticed} fails without a fault`);
}

const compiles = () => run('cmake', ['--build', build, '--target', 'unit_tests']).status === 0;

function notices(suite) {
  const args = [`--source-file=*core/${suite}/*`, '--abort-after=1', '--no-colors=true'];
  const tests = join(build, 'bin/unit_tests');
  return run(tests, args, { cwd: copy, timeout: longestSuiteMs }).status !== 0;
}

function all() {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(cpp|h)$/.test(name))
      .sort()
      .flatMap((name) => {
        const file = `${folder}/${name}`;
        return mutantsOf(file, readFileSync(join(root, file), 'utf8'));
      }),
  );
}

/** The same every time: by a hash of what the mutant is. */
function sample(mutants, count) {
  const hash = ({ file, line, at, to }) => {
    let value = 2166136261;
    for (const sign of `${file}:${line}:${at}:${to}`) {
      value = Math.imul(value ^ sign.codePointAt(0), 16777619);
    }
    return value >>> 0;
  };
  return mutants
    .map((mutant) => [hash(mutant), mutant])
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, mutant]) => mutant);
}

/** 'killed by ...', 'survived' or 'does not compile'. */
function fateOf(mutant) {
  const path = join(copy, mutant.file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, broken(text, mutant));
  try {
    if (!compiles()) return 'does not compile';
    const suite = suites.find((one) => notices(one));
    return suite ? `killed by ${suite}` : 'survived';
  } finally {
    writeFileSync(path, text);
  }
}

prepare();
const mutants = all();
const tried = wanted === 'all' ? mutants : sample(mutants, Number(wanted));
console.log(`${tried.length} of ${mutants.length} mutants of ${folders.join(', ')}`);
const fates = new Map();
for (const mutant of tried) {
  const fate = fateOf(mutant);
  const folder = folders.find((one) => mutant.file.startsWith(one));
  const count = fates.get(folder) ?? { killed: 0, survived: 0 };
  if (fate.startsWith('killed')) count.killed += 1;
  if (fate === 'survived') count.survived += 1;
  fates.set(folder, count);
  const { file, line, from, to } = mutant;
  console.log(`${fate}: ${file}:${line} “${from.trim()}” -> “${to.trim()}”`);
}
for (const [folder, { killed, survived }] of fates) {
  const share = Math.round((100 * killed) / Math.max(1, killed + survived));
  console.log(`${folder}: ${killed} of ${killed + survived} killed, ${share} %`);
}
