// SPDX-License-Identifier: MIT
// The npm package as someone else gets it: packed, installed from the tarball into an empty folder
// without a registry, imported in node, compiled against with tsc --strict.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { dist } from '../browser/harness.mjs';
import { installPackage } from './installed.mjs';

const typescript = fileURLToPath(
  new URL('../../node_modules/typescript/lib/tsc.js', import.meta.url),
);

const TYPED_USE = `
import createReckoner, { type Issue } from 'reckoner';
import type { ClaimReckonerElement, ReckonerState } from 'reckoner/embed';
const r = await createReckoner();
const issues: Issue[] = r.validate({ mfu: '0.4' });
const once = await createReckoner({ wasmModule: {} as WebAssembly.Module, words: { en: '' } });
once.languages();
const cost: number | undefined = r.estimate({}).outputs['run_cost_usd']?.p50;
const element: ClaimReckonerElement = document.createElement('claim-reckoner');
element.addEventListener('reckoner:change', (event) => {
  const state: ReckonerState = event.detail;
  console.log(state.link, cost, issues.length);
});
// @ts-expect-error: a misspelt option
r.estimate({}, { sampels: 256 });
`;

const REQUIRED_USE = `
import reckoner = require('reckoner');
export const made: Promise<reckoner.Reckoner> = reckoner.default({ languages: ['fr'] });
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
  files: ['use.ts', 'use.cts'],
};

describe('the npm package', () => {
  let installed;
  before(() => {
    installed = installPackage();
  });

  test('holds the module, its texts, the elements, their types and licences, and nothing else', () => {
    assert.deepEqual(installed.packed.files.map(({ path }) => path).sort(), [
      'LICENSE',
      'README.md',
      'embed.d.ts',
      'embed.js',
      'licences.txt',
      'package.json',
      'reckoner-cli.js',
      'reckoner-core.d.cts',
      'reckoner-core.d.ts',
      'reckoner-core.js',
      'reckoner-core.wasm',
      'reckoner-files.js',
      'reckoner-inline.js',
      'reckoner-node.cjs',
      'reckoner-node.js',
      'reckoner-workerd.js',
      ...readdirSync('words')
        .filter((name) => name.endsWith('.po'))
        .map((name) => `words.${name.replace('.po', '.txt')}`)
        .sort(),
    ]);
    const manifest = JSON.parse(readFileSync(join(installed.at, 'package.json'), 'utf8'));
    assert.equal(manifest.license, 'MIT');
    assert.equal(manifest.private, undefined);
    assert.equal(manifest.dependencies, undefined);
    const [wasm, embed] = ['reckoner-core.wasm', 'embed.js'].map((file) => [
      readFileSync(join(installed.at, file)),
      readFileSync(join(dist, file)),
    ]);
    assert.ok(wasm[0].equals(wasm[1]));
    assert.ok(embed[0].includes(embed[1]), 'the elements of the site');
  });

  test('every file that its entries name is there, and nothing of Node is in those of browsers', () => {
    const manifest = JSON.parse(readFileSync(join(installed.at, 'package.json'), 'utf8'));
    const targets = (entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targets);
    const files = installed.packed.files.map(({ path }) => `./${path}`);
    for (const target of targets(manifest.exports)) {
      if (!target.includes('*')) assert.ok(files.includes(target), target);
    }
    const { default: forBrowsers } = manifest.exports['.'].default;
    const shipped = [forBrowsers, manifest.exports['./inline'].default, './reckoner-files.js'];
    for (const file of [...shipped, './reckoner-workerd.js', './embed.js']) {
      const text = readFileSync(join(installed.at, file), 'utf8');
      assert.doesNotMatch(text, /["'](?:node:|fs\b|url\b)/, file);
    }
    const text = readFileSync(join(installed.at, forBrowsers), 'utf8');
    for (const file of ['reckoner-core.wasm', 'words.en.txt']) {
      assert.ok(text.includes(`new URL("./${file}",import.meta.url)`), `${file} word for word`);
    }
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
    installed.write('use.ts', TYPED_USE);
    installed.write('use.cts', REQUIRED_USE);
    installed.write('tsconfig.json', JSON.stringify(TSCONFIG));
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
