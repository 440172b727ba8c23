// SPDX-License-Identifier: MIT
// Assembles build/dist, the static site: names with content hashes for everything the page loads,
// stable names for what other sites import, .br and .gz beside each text or wasm file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { build } from 'esbuild';

import { compressFolder } from './compress.mjs';
import { headersFile } from './headers.mjs';
import { singleFile } from './single_file.mjs';

const { values: args } = parseArgs({
  options: {
    source: { type: 'string' },
    modules: { type: 'string' },
    fonts: { type: 'string' },
    card: { type: 'string' },
    version: { type: 'string' },
    out: { type: 'string' },
    licence: { type: 'string', multiple: true, default: [] },
  },
});
const page = (name) => join(args.source, 'web/page', name);
const module = (name) => join(args.modules, name);

/** Logical name -> name in dist; texts that are written later are rewritten by it. */
const names = new Map();

function put(name, content) {
  writeFileSync(join(args.out, name), content);
}

function putHashed(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  const hashed = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  names.set(name, hashed);
  put(hashed, content);
}

function withHashedNames(text) {
  for (const [name, hashed] of names) text = text.replaceAll(name, hashed);
  return text;
}

async function bundle(entry, options = {}) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2020', 'safari15'],
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
    external: ['node:*', './reckoner-page.mjs', './reckoner-core.mjs'],
    ...options,
  });
  return result.outputFiles[0].text;
}

async function putCoreModule() {
  put('reckoner-core.wasm', readFileSync(module('reckoner-core-glue.wasm')));
  const text = await bundle(page('core_module.mjs'), {
    alias: { 'reckoner-core-glue': module('reckoner-core-glue.mjs') },
  });
  put('reckoner-core.mjs', text.replaceAll('reckoner-core-glue.wasm', 'reckoner-core.wasm'));
  put('reckoner-core.d.ts', readFileSync(page('reckoner-core.d.ts')));
}

async function putPageModule() {
  putHashed('reckoner-page.wasm', readFileSync(module('reckoner-page.wasm')));
  // Bundled, not just minified: esbuild drops what the glue's unused branches need.
  putHashed('reckoner-page.mjs', withHashedNames(await bundle(module('reckoner-page.mjs'))));
}

async function putPage() {
  for (const weight of [400, 600]) {
    const name = `inter-${weight}.woff2`;
    putHashed(name, readFileSync(join(args.fonts, name)));
  }
  const fonts = { external: ['*.woff2'] };
  putHashed('page.css', withHashedNames(await bundle(page('page.css'), fonts)));
  putHashed('app.js', withHashedNames(await bundle(page('app.js'))));
}

const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/** One template for both languages: {{card}} and the like, else any id of strings.inc. */
function htmlPage(language, strings) {
  const preloads = [...names]
    .filter(([name]) => name.endsWith('.woff2'))
    .map(([, file]) =>
      `<link rel="preload" href="${file}" as="font" type="font/woff2" crossorigin>`);
  const values = {
    lang: language,
    card: execFileSync(args.card, [language], { encoding: 'utf8' }).trim(),
    css: names.get('page.css'),
    app: names.get('app.js'),
    module: names.get('reckoner-page.mjs'),
    wasm: names.get('reckoner-page.wasm'),
    fonts: preloads.join('\n'),
    version: args.version,
    description: escapeHtml(strings.lead),
  };
  const template = readFileSync(join(args.source, 'shell.html'), 'utf8');
  return template.replace(/\{\{([\w-]+)\}\}/g, (whole, key) => {
    if (key in values) return values[key];
    if (key in strings) return escapeHtml(strings[key]);
    throw new Error(`shell.html: ${whole} is neither a value nor a row of strings.inc`);
  });
}

/** Files that exist only from some issue on are taken as they come. */
async function putEmbedding() {
  for (const name of ['embed.js', 'service_worker.js']) {
    // As classic scripts they must leave no names behind.
    const options = { format: 'iife' };
    if (existsSync(page(name))) put(name, withHashedNames(await bundle(page(name), options)));
  }
  if (existsSync(page('embed.d.ts'))) put('embed.d.ts', readFileSync(page('embed.d.ts')));
  const demo = join(args.source, 'assets/demo');
  if (existsSync(demo)) cpSync(demo, join(args.out, 'demo'), { recursive: true });
}

function licences() {
  const rule = '-'.repeat(80);
  const parts = args.licence.map((entry) => {
    const at = entry.indexOf('=');
    const text = readFileSync(entry.slice(at + 1), 'utf8').trim();
    return `${rule}\n${entry.slice(0, at)}\n${rule}\n\n${text}\n`;
  });
  return `What Reckoner is made of, and under which licences.\n\n${parts.join('\n')}`;
}

/** The ctest size_budget holds the budget; beyond this no site is built at all. */
function refuseOverweight(files, limit = 307_200) {
  const compressed = (file) => {
    const path = join(args.out, file);
    return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
  };
  const total = files.reduce((sum, file) => sum + compressed(file), 0);
  console.log(`first load: ${total} B brotli`);
  if (total > limit) throw new Error(`the first load weighs ${total} B brotli, over ${limit} B`);
}

rmSync(args.out, { recursive: true, force: true });
mkdirSync(args.out, { recursive: true });
await putCoreModule();
await putPageModule();
await putPage();
await putEmbedding();

const coreUrl = pathToFileURL(join(args.out, 'reckoner-core.mjs'));
const { default: createReckoner } = await import(coreUrl);
const core = await createReckoner();
put('index.html', htmlPage('en', core.strings('en')));
put('fr.html', htmlPage('fr', core.strings('fr')));
put('reckoner.html', await singleFile({
  app: page('app.js'),
  css: page('page.css'),
  glue: module('reckoner-page.mjs'),
  wasm: module('reckoner-page.wasm'),
  fonts: args.fonts,
}, htmlPage('en', core.strings('en'))));
put('licences.txt', licences());
put('_headers', headersFile(names.values()));
compressFolder(args.out);

const firstLoad = ['index.html', ...names.values()];
const coreFiles = ['reckoner-core.mjs', 'reckoner-core.wasm'];
const manifest = { firstLoad, core: coreFiles };
writeFileSync(`${args.out}.manifest.json`, JSON.stringify(manifest, null, 2));
refuseOverweight(firstLoad);
