// SPDX-License-Identifier: MIT
// Assembles build/dist, the static site: names with content hashes for everything the page loads,
// stable names for what other sites import, .br and .gz beside each text or wasm file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { appManifest, dataIcon } from './app_manifest.mjs';
import { bundler } from './bundle.mjs';
import { compressFolder } from './compress.mjs';
import { putDemo } from './demo.mjs';
import { headersFile } from './headers.mjs';
import { escapeHtml, fillTemplate, wholeNames } from './html.mjs';
import { languageMarkup, ownFile } from './languages.mjs';
import { licencesText } from './licences.mjs';
import { missingPage } from './missing_page.mjs';
import { putPackage } from './package.mjs';
import { rasteriser } from './rasterise.mjs';
import { singleFile } from './single_file.mjs';
import { headLinks, oembed, partValues, pathOf, pictureName, siteAddress } from './site_pages.mjs';
import { withOneDataSegment } from './wasm_data.mjs';
import { refuseOverweight } from './weight.mjs';
import { firstLoadOf, statementsFile, wordsFilesIn } from './words.mjs';

const { values: args } = parseArgs({
  options: {
    source: { type: 'string' },
    modules: { type: 'string' },
    fonts: { type: 'string' },
    card: { type: 'string' },
    figures: { type: 'string' },
    words: { type: 'string' },
    version: { type: 'string' },
    out: { type: 'string' },
    site: { type: 'string', default: process.env.RECKONER_SITE_URL ?? '' },
    licence: { type: 'string', multiple: true, default: [] },
  },
});
const source = (name) => join(args.source, 'web', name);
const module = (name) => join(args.modules, name);

const wordsFiles = wordsFilesIn(args.words);
const words = (name) => readFileSync(join(args.words, name));

const icon = readFileSync(join(args.source, 'assets/icons/reckoner.svg'), 'utf8');

/** Logical name -> name in dist; texts that are written later are rewritten by it. */
const names = new Map();
/** As above, for what no page loads by itself: cards for other sites, icons. */
const laterNames = new Map();

function put(name, content) {
  mkdirSync(dirname(join(args.out, name)), { recursive: true });
  writeFileSync(join(args.out, name), content);
}

function putHashed(name, content, table = names) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  const hashed = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  table.set(name, hashed);
  put(hashed, content);
}

function withHashedNames(text) {
  return [...names].reduce((now, [name, hashed]) => now.replaceAll(name, hashed), text);
}

const wasm = (name) => withOneDataSegment(readFileSync(module(name)));
const bundle = bundler(args.words, wordsFiles);

async function putCoreModule() {
  put('reckoner-core.wasm', wasm('reckoner-core-glue.wasm'));
  const text = await bundle(source('module/core_module.mjs'), {
    alias: { 'reckoner-core-glue': module('reckoner-core-glue.mjs') },
  });
  put('reckoner-core.mjs', text.replaceAll('reckoner-core-glue.wasm', 'reckoner-core.wasm'));
  for (const name of Object.values(wordsFiles)) put(name, words(name));
  put('reckoner-core.d.ts', readFileSync(source('module/reckoner-core.d.ts')));
}

async function putPageModule() {
  for (const [id, name] of Object.entries(wordsFiles)) {
    putHashed(name, words(`page.${id}.txt`));
    putHashed(statementsFile(id), words(statementsFile(id)));
  }
  putHashed('reckoner-page.wasm', wasm('reckoner-page.wasm'));
  // Bundled, not just minified: esbuild drops what the glue's unused branches need.
  putHashed('reckoner-page.mjs', withHashedNames(await bundle(module('reckoner-page.mjs'))));
}

async function putPage() {
  for (const name of ['inter-400.woff2', 'inter-600.woff2']) {
    putHashed(name, readFileSync(join(args.fonts, name)));
  }
  const fonts = { external: ['*.woff2'] };
  putHashed('page.css', withHashedNames(await bundle(source('page/page.css'), fonts)));
  putHashed('panel-contents.js', await bundle(source('page/panel_contents.js')));
  putHashed('app.js', withHashedNames(await bundle(source('page/app.js'))));
}

/** `shown`: { root, data, page_title, description, card, head, alternates, language_links }. */
function htmlPage(language, strings, shown) {
  const preloads = [...names]
    .filter(([name]) => name.endsWith('.woff2'))
    .map(
      ([, file]) =>
        `<link rel="preload" href="${shown.root}${file}" as="font" ` +
        'type="font/woff2" crossorigin>',
    );
  const address = (name) => shown.root + names.get(name);
  return fillTemplate(
    readFileSync(join(args.source, 'shell.html'), 'utf8'),
    {
      lang: language,
      css: address('page.css'),
      app: address('app.js'),
      module: address('reckoner-page.mjs'),
      wasm: address('reckoner-page.wasm'),
      words: address(wordsFiles[language]),
      icon: dataIcon(icon),
      fonts: preloads.join('\n'),
      version: args.version,
      title: wholeNames(strings['screen.title']),
      ...shown,
    },
    strings,
  );
}

/** The calculator's own page; `part`: that of the default preset. */
function ownPage(part, strings) {
  return htmlPage(part.lang, strings, {
    root: '',
    data: '',
    page_title: escapeHtml(strings['screen.title']),
    description: escapeHtml(strings['screen.lead']),
    card: part.card.trim(),
    headlines: part.headlines,
    head: headLinks({
      part,
      at: part.lang === 'en' ? '' : ownFile(part.lang),
      root: '',
      site,
      picture: laterNames.get(pictureName(part)),
    }),
    ...languageMarkup(languages, ownFile),
  });
}

/** The pages of presets and claims, with their cards for other sites. */
function putParts(parts, strings) {
  const rasterise = rasteriser(`${args.out}-raster`);
  for (const part of parts) {
    putHashed(pictureName(part), rasterise(part.svg, 1200), laterNames);
    const picture = laterNames.get(pictureName(part));
    const values = partValues({ part, picture, site, languages });
    put(`${pathOf(part)}index.html`, htmlPage(part.lang, strings[part.lang], values));
    put(`${pathOf(part)}oembed.json`, oembed({ part, picture, site }));
  }
}

function putIcons(strings) {
  const rasterise = rasteriser(`${args.out}-raster`);
  putHashed('icon.svg', icon, laterNames);
  const icons = [{ file: laterNames.get('icon.svg'), size: 'any' }];
  for (const size of [192, 512]) {
    putHashed(`icon-${size}.png`, rasterise(icon, size), laterNames);
    icons.push({ file: laterNames.get(`icon-${size}.png`), size });
  }
  put('manifest.webmanifest', appManifest(strings, icons));
}

async function putEmbedding() {
  // A classic script must leave no names behind.
  put('embed.js', await bundle(source('embed/embed.js'), { format: 'iife' }));
  put('embed.d.ts', readFileSync(source('embed/embed.d.ts')));
  putDemo(join(args.source, 'assets/demo'), join(args.out, 'demo'), args.figures);
}

/** Named after everything it keeps, so that any new build is a new worker. */
async function putServiceWorker(pages) {
  const files = [...names.values()];
  const key = createHash('sha256').update(pages.join('')).digest('hex').slice(0, 10);
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
await putPage();
await putEmbedding();

const coreUrl = pathToFileURL(join(args.out, 'reckoner-core.mjs'));
const { default: createReckoner } = await import(coreUrl);
const core = await createReckoner({ languages: Object.keys(wordsFiles) });
const languages = core.languages();
const strings = Object.fromEntries(languages.map(({ id }) => [id, core.strings(id)]));
const parts = JSON.parse(execFileSync(args.card, { encoding: 'utf8', maxBuffer: 1 << 26 }));
const own = (language) => parts.find(({ lang }) => lang === language);

putIcons(strings.en);
putParts(parts, strings);
const ownPages = languages.map(({ id }) => ownPage(own(id), strings[id]));
languages.forEach(({ id }, place) => put(ownFile(id), ownPages[place]));
put('missing.js', await bundle(source('page/missing.js'), { format: 'iife' }));
put('404.html', missingPage('missing.js', strings));
put(
  'reckoner.html',
  await singleFile(
    {
      app: source('page/app.js'),
      css: source('page/page.css'),
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
put('_headers', headersFile([...names.values(), ...laterNames.values()]));
putPackage({
  dist: args.out,
  out: `${args.out}-package`,
  source: args.source,
  version: args.version,
  wordsFiles: Object.values(wordsFiles),
});
compressFolder(args.out);
const firstLoads = Object.fromEntries(
  languages.map(({ id }) => [id, firstLoadOf(id, names, wordsFiles)]),
);
const manifest = { firstLoads, core: ['reckoner-core.mjs', 'reckoner-core.wasm', wordsFiles.en] };
writeFileSync(`${args.out}.manifest.json`, JSON.stringify(manifest, null, 2));
refuseOverweight(args.out, firstLoads.en);
