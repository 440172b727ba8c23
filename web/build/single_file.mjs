// SPDX-License-Identifier: MIT
// reckoner.html: the page, its fonts and the core in one file that opens from disk. A classic
// inline script, because browsers load no modules from file: addresses.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { build } from 'esbuild';

import { earlyWords, laterFile, statementsFile } from './words.mjs';

const options = {
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  logLevel: 'warning',
  target: ['es2020', 'safari15'],
  legalComments: 'none',
};

/**
 * `files`: { app, css, glue, wasm, fonts: folder, words: folder, wordsFiles }; `html`: the page as
 * it stands in dist.
 */
export async function singleFile(files, html) {
  const [script, style] = await Promise.all([bundleScript(files), bundleStyle(files)]);
  const dataless = html
    .replace(/<link rel="(?:preload|modulepreload|alternate|canonical|manifest)"[^>]*>\n?/g, '')
    .replace(/<meta (?:property="og:(?:image|url)|name="twitter)[^>]*>\n?/g, '')
    .replace(/ · <a href="(?:[\w-]+\.(?:html|txt)|data\/)"[^]*?<\/a>/g, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/<script type="module"[^>]*><\/script>\n?/, '');
  // At the end of the body: unlike a module, a classic script does not wait for the document.
  return dataless.replace(
    '</body>',
    () => `<script>${script.replace(/<\/(script)/gi, '<\\/$1')}</script>\n</body>`,
  );
}

async function bundleScript({ app, glue, wasm, words, wordsFiles }) {
  const byLanguage = (file) =>
    JSON.stringify(
      Object.fromEntries(
        Object.keys(wordsFiles).map((id) => [id, readFileSync(join(words, file(id)), 'utf8')]),
      ),
    );
  const texts = {
    words: (id) => `page.${id}.txt`,
    statements: statementsFile,
    later: laterFile,
  };
  const inline = {
    name: 'inline',
    setup(plugin) {
      plugin.onResolve({ filter: /^\.\/files\.js$/ }, ({ importer }) => ({
        path: join(dirname(importer), 'files_inline.js'),
      }));
      plugin.onResolve({ filter: /^inline:glue$/ }, () => ({ path: glue }));
      plugin.onResolve({ filter: /^inline:wasm$/ }, () => ({ path: wasm, namespace: 'bytes' }));
      plugin.onResolve({ filter: /^inline:(words|statements|later)$/ }, ({ path }) => ({
        path: path.slice('inline:'.length),
        namespace: 'texts',
      }));
      plugin.onLoad({ filter: /./, namespace: 'texts' }, ({ path }) => ({
        contents: byLanguage(texts[path]),
        loader: 'json',
      }));
      plugin.onLoad({ filter: /./, namespace: 'bytes' }, ({ path }) => ({
        contents: readFileSync(path),
        loader: 'binary',
      }));
    },
  };
  const result = await build({
    ...options,
    entryPoints: [app],
    format: 'iife',
    plugins: [inline],
    ...earlyWords(words),
    external: ['node:*'],
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return result.outputFiles[0].text;
}

async function bundleStyle({ css, fonts }) {
  const beside = {
    name: 'fonts',
    setup(plugin) {
      plugin.onResolve({ filter: /\.woff2$/ }, ({ path }) => ({ path: join(fonts, path) }));
    },
  };
  const result = await build({
    ...options,
    entryPoints: css,
    outdir: 'out', // nothing is written, but several need one
    plugins: [beside],
    loader: { '.woff2': 'dataurl' },
  });
  return result.outputFiles.map(({ text }) => text).join('');
}
