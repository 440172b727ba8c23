// SPDX-License-Identifier: MIT
// Assembles build/dist, the static site: names with content hashes for everything the page loads,
// stable names for what other sites import, .br and .gz beside each text or wasm file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { appManifest } from './app_manifest.mjs';
import { EMBED, bundler } from './bundle.mjs';
import { compressFolder } from './compress.mjs';
import { dataPage } from './data_page.mjs';
import { frozenFolder, integrityOf, putFrozen } from './frozen.mjs';
import { emptyAddress } from './glue.mjs';
import { headersFile } from './headers.mjs';
import { feedFile, ownFile } from './languages.mjs';
import { licencesText } from './licences.mjs';
import { missingPage } from './missing_page.mjs';
import { putNativeParts } from './native_parts.mjs';
import { Output, shortHash } from './output.mjs';
import { putPackage } from './package.mjs';
import { Pages } from './pages.mjs';
import { rasteriser } from './rasterise.mjs';
import { singleFile } from './single_file.mjs';
import { siteAddress } from './site_pages.mjs';
import { correctionsFeed } from './structured.mjs';
import { withOneDataSegment } from './wasm_data.mjs';
import { refuseOverweight } from './weight.mjs';
import { LATER_SCRIPTS, firstLoadOf, laterFile, statementsFile, wordsFilesIn } from './words.mjs';

const { values: args } = parseArgs({
  options: {
    source: { type: 'string' },
    modules: { type: 'string' },
    fonts: { type: 'string' },
    card: { type: 'string' },
    programs: { type: 'string' },
    words: { type: 'string' },
    version: { type: 'string' },
    out: { type: 'string' },
    site: { type: 'string', default: process.env.RECKONER_SITE_URL ?? '' },
    draft: { type: 'boolean', default: false }, // for tests: nothing is compressed
    raster: { type: 'string' },
    licence: { type: 'string', multiple: true, default: [] },
  },
});
const source = (name) => join(args.source, 'web', name);
const module = (name) => join(args.modules, name);
const glue = module('reckoner-core-glue.mjs');

const wordsFiles = wordsFilesIn(args.words);
const words = (name) => readFileSync(join(args.words, name));

const icon = readFileSync(join(args.source, 'assets/icons/reckoner.svg'), 'utf8');

const output = new Output(args.out);
const { names, laterNames } = output;
const put = (name, content) => output.put(name, content);
const putHashed = (...file) => output.putHashed(...file);
const withHashedNames = (text) => output.withHashedNames(text);

const wasm = (name) => withOneDataSegment(readFileSync(module(name)));
const bundle = bundler(args.words, wordsFiles);
const embedScript = await bundle(source('embed/embed.js'), EMBED.classic);

async function putCoreModule() {
  put('reckoner-core.wasm', wasm('reckoner-core-glue.wasm'));
  const text = await bundle(source('module/core_module.mjs'), { plugins: [emptyAddress(glue)] });
  // Stock servers send .mjs as a download; the older name stays for those who know it.
  for (const name of ['reckoner-core.js', 'reckoner-core.mjs']) put(name, text);
  for (const name of Object.values(wordsFiles)) put(name, words(name));
  put('reckoner-core.d.ts', readFileSync(source('module/reckoner-core.d.ts')));
}

async function putPageModule() {
  for (const [id, name] of Object.entries(wordsFiles)) {
    putHashed(name, words(`page.${id}.txt`));
    for (const file of [statementsFile(id), laterFile(id)]) putHashed(file, words(file));
  }
  putHashed('reckoner-page.wasm', wasm('reckoner-page.wasm'));
  // Bundled, not just minified: esbuild drops what the glue's unused branches need.
  putHashed('reckoner-page.js', withHashedNames(await bundle(module('reckoner-page.mjs'))));
}

async function putPage() {
  for (const name of ['inter-400.woff2', 'inter-600.woff2']) {
    putHashed(name, readFileSync(join(args.fonts, name)));
  }
  const fonts = { external: ['*.woff2'] };
  putHashed('page.css', withHashedNames(await bundle(source('page/page.css'), fonts)));
  putHashed('page-text.css', await bundle(source('page/page_text.css')));
  // For the snippet that pins an article to this version.
  const frozen = { folder: frozenFolder(args.version), integrity: integrityOf(embedScript) };
  const define = { FROZEN: JSON.stringify(frozen) };
  for (const [name, entry] of Object.entries({ ...LATER_SCRIPTS, 'app.js': 'app' })) {
    putHashed(name, withHashedNames(await bundle(source(`page/${entry}.js`), { define })));
  }
}

function putIcons(strings, rasterise) {
  putHashed('icon.svg', icon, laterNames);
  const icons = [{ file: laterNames.get('icon.svg'), size: 'any' }];
  for (const size of [192, 512]) {
    putHashed(`icon-${size}.png`, rasterise(icon, size), laterNames);
    icons.push({ file: laterNames.get(`icon-${size}.png`), size });
  }
  put('manifest.webmanifest', appManifest(strings, icons));
}

async function putEmbedding() {
  put('embed.js', embedScript);
  put('embed.module.js', await bundle(source('embed/embed.js'), EMBED.module));
  put('embed.d.ts', readFileSync(source('embed/embed.d.ts')));
  putNativeParts(args.source, args.out, args.programs);
}

/** Named after everything it keeps, so that any new build is a new worker. */
async function putServiceWorker(shown) {
  const files = [...names.values()];
  const key = shortHash(shown.join(''));
  put(
    'service_worker.js',
    await bundle(source('page/service_worker.js'), {
      format: 'iife',
      define: { FILES: JSON.stringify(files), BUILD: JSON.stringify(key) },
    }),
  );
}

const site = siteAddress(args.site);
rmSync(args.out, { recursive: true, force: true });
mkdirSync(args.out, { recursive: true });
await putCoreModule();
await putPageModule();
await putEmbedding();
await putPage();

const coreUrl = pathToFileURL(join(args.out, 'reckoner-core.mjs'));
const { default: createReckoner } = await import(coreUrl);
const core = await createReckoner({ languages: Object.keys(wordsFiles) });
const languages = core.languages();
const strings = Object.fromEntries(languages.map(({ id }) => [id, core.strings(id)]));
const parts = JSON.parse(execFileSync(args.card, { encoding: 'utf8', maxBuffer: 1 << 26 }));

const rasterise = rasteriser(args.raster ?? `${args.out}-raster`);
const description = core.describe();
const pages = new Pages({
  ...{ output, icon, wordsFiles, site, languages, strings, parts, description, rasterise },
  shell: readFileSync(join(args.source, 'shell.html'), 'utf8'),
  version: args.version,
});
putIcons(strings.en, rasterise);
pages.putPictures();
const ownPages = pages.putAll('');
for (const { id } of languages) {
  put(feedFile(id), correctionsFeed({ language: id, strings: strings[id], description, site }));
}
put(
  'data/index.html',
  dataPage({
    descriptor: JSON.parse(readFileSync(join(args.out, 'data/datapackage.json'))),
    ...{
      description,
      site,
      css: ['page.css', 'page-text.css'].map((name) => `../${names.get(name)}`),
    },
  }),
);
put('missing.js', await bundle(source('page/missing.js'), { format: 'iife' }));
put('404.html', missingPage('missing.js', strings));
put(
  'reckoner.html',
  await singleFile(
    {
      app: source('page/app.js'),
      css: [source('page/page.css'), source('page/page_text.css')],
      glue: module('reckoner-page.mjs'),
      wasm: module('reckoner-page.wasm'),
      fonts: args.fonts,
      words: args.words,
      wordsFiles,
    },
    ownPages[0],
  ),
);
await putServiceWorker(ownPages);
put('licences.txt', licencesText(args.licence));
const pageFiles = languages.map(({ id }) => ownFile(id));
put('_headers', headersFile([...names.values(), ...laterNames.values(), ...pageFiles]));
putFrozen({ out: args.out, version: args.version, pages });
await putPackage({
  dist: args.out,
  out: `${args.out}-package`,
  licence: join(args.source, 'LICENSE'),
  version: args.version,
  wordsFiles,
  bundle,
  source,
  glue,
});
if (!args.draft) compressFolder(args.out);
const firstLoads = Object.fromEntries(
  languages.map(({ id }) => [id, firstLoadOf(id, names, wordsFiles)]),
);
const manifest = { firstLoads, core: ['reckoner-core.js', 'reckoner-core.wasm', wordsFiles.en] };
writeFileSync(`${args.out}.manifest.json`, JSON.stringify(manifest, null, 2));
if (!args.draft) refuseOverweight(args.out, firstLoads.en);
