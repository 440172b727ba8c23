// SPDX-License-Identifier: MIT
// The package outside browsers: Node as module, by require, bundled and in a worker thread; Deno;
// workerd, which compiles nothing while it runs. The elements on a server.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { build } from 'esbuild';

import { serve } from '../../web/build/serve.mjs';
import { dist } from '../browser/harness.mjs';
import { ANSWER, ASK, installPackage, TWO_LINES } from './installed.mjs';

const require = createRequire(import.meta.url);
const SAY = `console.log(JSON.stringify([${ASK}, reckoner.issues.length]));`;

/** The program of an npm package that holds one for this machine; null where it holds none. */
function programOf(...names) {
  for (const name of names) {
    try {
      const file = require.resolve(name);
      if (existsSync(file)) return file;
    } catch {
      // for another machine
    }
  }
  return null;
}
const DENO = programOf(
  '@deno/linux-x64-glibc/deno',
  '@deno/linux-arm64-glibc/deno',
  '@deno/darwin-arm64/deno',
  '@deno/darwin-x64/deno',
);
const WORKERD = programOf(
  '@cloudflare/workerd-linux-64/bin/workerd',
  '@cloudflare/workerd-linux-arm64/bin/workerd',
  '@cloudflare/workerd-darwin-arm64/bin/workerd',
  '@cloudflare/workerd-darwin-64/bin/workerd',
);

describe('the package runs', () => {
  let installed;
  before(() => {
    installed = installPackage();
  });
  const node = (file, ...options) =>
    JSON.parse(installed.run(process.execPath, [...options, file]));

  test('as a module in Node', () => {
    installed.write('esm.mjs', TWO_LINES + SAY);
    assert.deepEqual(node('esm.mjs'), [ANSWER, 0]);
  });

  test('by require in Node', () => {
    const text = `const { default: createReckoner } = require('reckoner');
      createReckoner({ languages: ['fr'] }).then((reckoner) => { ${SAY} });`;
    installed.write('required.cjs', text);
    assert.deepEqual(node('required.cjs'), [ANSWER, 0]);
  });

  test('bundled for Node, without a file beside it', async () => {
    installed.write('esm.mjs', TWO_LINES + SAY);
    await build({
      entryPoints: [join(installed.project, 'esm.mjs')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: join(installed.project, 'bundled', 'main.mjs'),
      logLevel: 'error',
    });
    assert.deepEqual(node('bundled/main.mjs'), [ANSWER, 0]);
  });

  test('in a worker thread', () => {
    installed.write('thread.mjs', TWO_LINES + SAY);
    installed.write(
      'threads.mjs',
      `import { Worker } from 'node:worker_threads';
      new Worker(new URL('thread.mjs', import.meta.url));`,
    );
    assert.deepEqual(node('threads.mjs'), [ANSWER, 0]);
  });

  test('elements may be imported on a server, and define nothing there', () => {
    installed.write(
      'server.mjs',
      `import * as embed from 'reckoner/embed';
      console.log(JSON.stringify([Object.keys(embed), typeof customElements]));`,
    );
    assert.deepEqual(node('server.mjs'), [[], 'undefined']);
  });

  const deno = (args) =>
    installed.run(DENO, ['run', '--no-lock', '--no-remote', ...args], {
      env: { ...process.env, DENO_DIR: join(installed.project, 'deno'), NO_COLOR: '1' },
    });
  const withDeno = { skip: DENO ? false : 'no Deno for this machine among the node modules' };

  test('in Deno, from node_modules', withDeno, () => {
    installed.write('esm.mjs', TWO_LINES + SAY);
    const answer = deno(['--node-modules-dir=manual', '--allow-read', 'esm.mjs']);
    assert.deepEqual(JSON.parse(answer), [ANSWER, 0]);
  });

  test('in Deno, from a site', withDeno, async () => {
    const site = await serve(dist);
    try {
      const text = TWO_LINES.replace("'reckoner'", `'${site.address}reckoner-core.js'`) + SAY;
      installed.write('remote.mjs', text);
      const { host } = new URL(site.address);
      const ran = spawn(
        DENO,
        ['run', '--no-lock', `--allow-import=${host}`, `--allow-net=${host}`, 'remote.mjs'],
        {
          cwd: installed.project,
          env: { ...process.env, DENO_DIR: join(installed.project, 'deno'), NO_COLOR: '1' },
          timeout: 60_000,
        },
      );
      const said = await outputOf(ran);
      assert.deepEqual(JSON.parse(said.stdout || '[]'), [ANSWER, 0], said.stderr);
    } finally {
      await site.close();
    }
  });

  test(
    'in workerd, with the compiled module passed in',
    { skip: WORKERD ? false : 'no workerd for this machine' },
    async () => {
      const worker = `import createReckoner from 'reckoner';
import wasm from 'reckoner/reckoner-core.wasm';
export default { async test() {
  const reckoner = await createReckoner({ wasmModule: wasm, languages: ['en', 'zh'] });
  const answer = ${ASK};
  if (answer !== ${ANSWER} || reckoner.issues.length > 0) throw new Error('it gave ' + answer);
  const refused = await createReckoner().catch(({ message }) => message);
  if (!/wasmModule/.test(refused)) throw new Error('no advice: ' + refused);
} };`;
      installed.write('worker.mjs', worker);
      // As their own bundler does: the condition `workerd`, code as a module of its own.
      await build({
        entryPoints: [join(installed.project, 'worker.mjs')],
        bundle: true,
        format: 'esm',
        conditions: ['workerd', 'worker', 'browser'],
        external: ['reckoner/reckoner-core.wasm'],
        outfile: join(installed.project, 'workerd', 'worker.js'),
        logLevel: 'error',
      });
      installed.write(
        'workerd/config.capnp',
        `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .worker)]);
const worker :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "worker.js"),
    (name = "reckoner/reckoner-core.wasm", wasm = embed "core.wasm"),
  ],
  compatibilityDate = "2026-01-01",
);
`,
      );
      installed.write('workerd/core.wasm', readFileSync(join(installed.at, 'reckoner-core.wasm')));
      const ran = spawn(WORKERD, ['test', join(installed.project, 'workerd/config.capnp')], {
        timeout: 60_000,
      });
      const { code, stdout, stderr } = await outputOf(ran);
      assert.equal(code, 0, stdout + stderr);
      assert.match(stdout + stderr, /PASS/);
    },
  );
});

/** Not execFileSync: the site that it asks is served by this process. */
function outputOf(child) {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].on('data', (text) => {
      said[stream] += text;
    });
  }
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, ...said }));
  });
}
