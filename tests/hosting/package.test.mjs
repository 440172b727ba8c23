// SPDX-License-Identifier: MIT
// The npm package as someone else gets it: packed, installed from the tarball into an empty folder
// without a registry, imported in node, compiled against with tsc --strict.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { dist } from '../browser/harness.mjs';

const typescript = fileURLToPath(
  new URL('../../node_modules/typescript/lib/tsc.js', import.meta.url),
);

const USE = `
import createReckoner from 'reckoner';
const r = await createReckoner();
const { outputs } = r.estimate({ preset: 'deepseek_report' }, { samples: 256 });
const wasm = import.meta.resolve?.('reckoner/reckoner-core.wasm') ?? 'reckoner-core.wasm';
console.log(JSON.stringify({ cost: outputs.run_cost_usd.p50, version: r.version(), wasm }));
`;

const TYPED_USE = `
import createReckoner, { type Issue } from 'reckoner';
import type { ClaimReckonerElement, ReckonerState } from 'reckoner/embed';
const r = await createReckoner();
const issues: Issue[] = r.validate({ mfu: '0.4' });
const cost: number | undefined = r.estimate({}).outputs['run_cost_usd']?.p50;
const element: ClaimReckonerElement = document.createElement('claim-reckoner');
element.addEventListener('reckoner:change', (event) => {
  const state: ReckonerState = event.detail;
  console.log(state.link, cost, issues.length);
});
// @ts-expect-error: a misspelt option
r.estimate({}, { sampels: 256 });
`;

const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: 'es2022',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    lib: ['es2022', 'dom'],
    types: [],
  },
  files: ['use.ts'],
};

describe('the npm package', () => {
  let folder;
  let installed;
  const npm = (args, cwd) =>
    execFileSync(
      'npm',
      [...args, '--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache')],
      { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'reckoner-package-'));
    const [packed] = JSON.parse(
      npm(['pack', `${dist}-package`, '--json', '--pack-destination', folder], folder),
    );
    installed = packed;
    const project = join(folder, 'project');
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }\n');
    npm(['install', join(folder, packed.filename)], project);
    installed.at = join(project, 'node_modules/reckoner');
    installed.project = project;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('holds the module, its texts, the elements, their types and licences, and nothing else', () => {
    assert.deepEqual(installed.files.map(({ path }) => path).sort(), [
      'LICENSE',
      'README.md',
      'embed.d.ts',
      'embed.js',
      'licences.txt',
      'package.json',
      'reckoner-core.d.ts',
      'reckoner-core.mjs',
      'reckoner-core.wasm',
      ...readdirSync('words')
        .filter((name) => name.endsWith('.po'))
        .map((name) => `words.${name.replace('.po', '.txt')}`)
        .sort(),
    ]);
    const manifest = JSON.parse(readFileSync(join(installed.at, 'package.json'), 'utf8'));
    assert.equal(manifest.license, 'MIT');
    assert.equal(manifest.private, undefined);
    assert.equal(manifest.dependencies, undefined);
    for (const file of ['embed.js', 'reckoner-core.wasm']) {
      assert.ok(
        readFileSync(join(installed.at, file)).equals(readFileSync(join(dist, file))),
        file,
      );
    }
  });

  test('computes in node, from an empty folder', () => {
    writeFileSync(join(installed.project, 'use.mjs'), USE);
    const said = JSON.parse(
      execFileSync(process.execPath, ['use.mjs'], { cwd: installed.project, encoding: 'utf8' }),
    );
    assert.equal(said.cost, 5_576_000);
    assert.equal(said.version, installed.version);
    assert.match(said.wasm, /reckoner-core\.wasm$/);
  });

  test('keeps what it does not export to itself', () => {
    const ask = (name) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', `await import('${name}')`], {
        cwd: installed.project,
        stdio: 'pipe',
      });
    assert.throws(() => ask('reckoner/licences.txt'), /ERR_PACKAGE_PATH_NOT_EXPORTED/);
  });

  test('has types that a strict caller compiles against', () => {
    writeFileSync(join(installed.project, 'use.ts'), TYPED_USE);
    writeFileSync(join(installed.project, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    try {
      execFileSync(process.execPath, [typescript, '--project', installed.project], {
        encoding: 'utf8',
      });
    } catch (error) {
      assert.fail(error.stdout);
    }
  });
});

test("the repository's own package.json cannot be published by mistake", () => {
  const own = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.equal(own.private, true);
});
