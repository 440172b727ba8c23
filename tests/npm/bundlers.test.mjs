// SPDX-License-Identifier: MIT
// The package's two lines in what four bundlers make of them, at their defaults, asked in Chromium;
// as a page and as a worker.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import resolve from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite, createServer } from 'vite';
import webpack from 'webpack';

import { serve } from '../../web/build/serve.mjs';
import { PATIENCE, startBrowser } from '../browser/harness.mjs';
import { ANSWER, ASK, installPackage, TWO_LINES } from './installed.mjs';

const MAIN = `${TWO_LINES}
await reckoner.load('fr');
const french = reckoner.strings('fr')['screen.title'];
globalThis.said = [${ASK}, french, reckoner.issues.length];
document.title = 'ready';
`;
const PAGE = (script, kind = 'module') =>
  `<!doctype html><meta charset="utf-8"><title>waiting</title><script type="${kind}" src="${script}"></script>`;

/** Vite 6 aims at browsers without `await` at the top of a module; Vite 7 no longer does. */
const TARGET = { target: 'es2022' };

describe('bundled', () => {
  let installed;
  let browser;
  before(async () => {
    installed = installPackage();
    installed.write('main.js', MAIN);
    installed.write('index.html', PAGE('/main.js'));
    browser = await startBrowser({ gl: false });
  });
  after(() => browser?.close());

  /** What the page at `address` says, and the names of the files that it loaded. */
  async function said(address) {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const loaded = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(address);
    await page.waitForFunction(() => document.title === 'ready');
    const answer = await page.evaluate(() => globalThis.said);
    await page.close();
    assert.deepEqual(errors, []);
    return { answer, loaded };
  }

  async function check(folder) {
    const site = await serve(join(installed.project, folder));
    try {
      const { answer, loaded } = await said(site.address);
      assert.deepEqual([answer[0], answer[2]], [ANSWER, 0]);
      assert.match(answer[1], /DeepSeek/);
      return loaded;
    } finally {
      await site.close();
    }
  }

  const texts = (folder) =>
    readdirSync(join(installed.project, folder), { recursive: true })
      .filter((name) => /\.m?js$/.test(name))
      .map((name) => readFileSync(join(installed.project, folder, name), 'utf8'));
  const hasNothingOfNode = (folder) => {
    for (const text of texts(folder)) assert.doesNotMatch(text, /["'`]node:/, folder);
  };

  test('Vite builds it, with code and texts as files', async () => {
    const root = installed.project;
    await vite({
      root,
      configFile: false,
      logLevel: 'error',
      build: { outDir: 'vite', ...TARGET },
    });
    const loaded = await check('vite');
    for (const kind of [/\.wasm$/, /words\.en.*\.txt$/, /words\.fr.*\.txt$/]) {
      assert.ok(
        loaded.some((name) => kind.test(name)),
        `${kind} among ${loaded}`,
      );
    }
    assert.ok(!loaded.some((name) => /files/.test(name)), 'nothing is loaded twice');
    hasNothingOfNode('vite');
  });

  test('Vite serves it while one develops', async () => {
    const server = await createServer({
      root: installed.project,
      configFile: false,
      logLevel: 'error',
      server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    });
    await server.listen();
    try {
      const { answer } = await said(`http://127.0.0.1:${server.httpServer.address().port}/`);
      assert.deepEqual([answer[0], answer[2]], [ANSWER, 0]);
    } finally {
      await server.close();
    }
  });

  test('webpack 5', async () => {
    const compiler = webpack({
      mode: 'production',
      context: installed.project,
      entry: './main.js',
      output: { path: join(installed.project, 'webpack'), filename: 'main.js' },
    });
    const stats = await new Promise((resolved, reject) => {
      compiler.run((error, result) => {
        compiler.close(() => (error ? reject(error) : resolved(result)));
      });
    });
    assert.deepEqual(stats.toJson({ all: false, errors: true }).errors, []);
    installed.write('webpack/index.html', PAGE('main.js', 'text/javascript'));
    const loaded = await check('webpack');
    assert.ok(loaded.some((name) => name.endsWith('.wasm')));
    hasNothingOfNode('webpack');
  });

  test('Rollup, which leaves files behind, with a chunk instead', async () => {
    const bundle = await rollup({
      input: join(installed.project, 'main.js'),
      plugins: [resolve({ browser: true })],
      onwarn: ({ message }) => assert.fail(message),
    });
    await bundle.write({ dir: join(installed.project, 'rollup'), format: 'es' });
    await bundle.close();
    installed.write('rollup/index.html', PAGE('main.js'));
    await check('rollup');
    hasNothingOfNode('rollup');
  });

  for (const format of ['esm', 'iife']) {
    test(`esbuild, as one file: ${format}`, async () => {
      // A classic script has no await at its top.
      const text =
        format === 'esm'
          ? MAIN
          : MAIN.replace(/const [^]*/, (rest) => `(async () => {${rest}})();`);
      await esbuild({
        stdin: { contents: text, resolveDir: installed.project },
        bundle: true,
        format,
        outfile: join(installed.project, format, 'main.js'),
        logLevel: 'error',
      });
      const kind = format === 'esm' ? 'module' : 'text/javascript';
      installed.write(`${format}/index.html`, PAGE('main.js', kind));
      await check(format);
      hasNothingOfNode(format);
    });
  }

  test('in a worker, and `reckoner/inline`', async () => {
    const work = MAIN.replace(/globalThis\.said = ([^]*);\ndocument[^]*/, 'postMessage($1);');
    installed.write('worker.js', work.replace("'reckoner'", "'reckoner/inline'"));
    installed.write(
      'asks.js',
      `const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }) => { globalThis.said = data; document.title = 'ready'; };`,
    );
    installed.write('asks.html', PAGE('/asks.js'));
    await vite({
      root: installed.project,
      configFile: false,
      logLevel: 'error',
      worker: { format: 'es' },
      build: {
        outDir: 'workers',
        ...TARGET,
        rollupOptions: { input: join(installed.project, 'asks.html') },
      },
    });
    const site = await serve(join(installed.project, 'workers'));
    try {
      const { answer } = await said(`${site.address}asks.html`);
      assert.deepEqual([answer[0], answer[2]], [ANSWER, 0]);
    } finally {
      await site.close();
    }
  });
});
