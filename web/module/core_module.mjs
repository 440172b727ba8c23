// SPDX-License-Identifier: MIT
// The headless module's face: `import createReckoner from '../page/reckoner-core.mjs'` in browsers,
// workers and Node 18 or later. The glue knows browsers and workers alone: in Node, where a module
// has a file: address, the wasm is read here and handed over.
import createCore from 'reckoner-core-glue';

import { wrapCore } from './core_api.js';

const FILE = 'reckoner-core.wasm';
/** @param {string} language */
const wordsFile = (language) => `words.${language}.txt`;

/**
 * @param {string} file
 * @param {import('./reckoner-core.d.ts').ModuleOptions} options
 */
function address(file, options) {
  return options.locateFile ? options.locateFile(file) : new URL(file, import.meta.url);
}

/** @param {import('./reckoner-core.d.ts').ModuleOptions} options */
function isOnDisk(options) {
  const isLocalFile = import.meta.url.startsWith('file:') && typeof process === 'object';
  return isLocalFile && !options.locateFile;
}

/** @param {string} file */
async function readFromDisk(file) {
  const { readFile } = await import('node:fs/promises');
  return readFile(new URL(file, import.meta.url));
}

/**
 * A language's texts; empty where there is no such file, which the core then says.
 * @param {string} language
 * @param {import('./reckoner-core.d.ts').ModuleOptions} options
 * @returns {Promise<Uint8Array | string>}
 */
async function fetchWords(language, options) {
  try {
    if (isOnDisk(options)) return await readFromDisk(wordsFile(language));
    const response = await fetch(address(wordsFile(language), options), {
      credentials: 'same-origin',
    });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : '';
  } catch {
    return '';
  }
}

/**
 * Compiled while it downloads where the server names the right type, else from the same bytes.
 * @param {URL | string} url
 */
async function compileFrom(url) {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${FILE}: the server answered ${response.status}`);
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0].trim();
  return type === 'application/wasm' && WebAssembly.compileStreaming
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** @param {import('./reckoner-core.d.ts').ModuleOptions} options */
async function compiled(options) {
  if (options.wasmBinary) return WebAssembly.compile(options.wasmBinary);
  if (isOnDisk(options)) return WebAssembly.compile(await readFromDisk(FILE));
  return compileFrom(address(FILE, options));
}

/**
 * Options: `languages`, ids of those to load, ["en"] unless given; `wasmBinary`, bytes the caller
 * already has; `locateFile(name)`, another address.
 * @type {typeof import('./reckoner-core.d.ts').default}
 */
export default async function createReckoner(options = {}) {
  const compiling = compiled(options);
  const fetching = new Map();
  /** @param {string} id */
  const words = (id) => {
    if (!fetching.has(id)) fetching.set(id, fetchWords(id, options));
    return fetching.get(id);
  };
  const languages = [...new Set([options.languages ?? 'en'].flat().map(String))];
  languages.forEach(words); // all files at once
  const wasm = await compiling;
  const module = await instantiated(wasm);
  const reckoner = wrapCore(module, words);
  for (const id of languages) reckoner.issues.push(...(await reckoner.load(id)));
  // Whatever was asked for, there is a language to say what is wrong with it.
  if (reckoner.languages().every(({ loaded }) => !loaded)) {
    await reckoner.load('en');
    reckoner.issues.length = 0;
    for (const id of languages) reckoner.issues.push(...(await reckoner.load(id)));
  }
  return reckoner;
}

/**
 * @param {WebAssembly.Module} wasm
 * @returns {Promise<CoreCalls>}
 */
function instantiated(wasm) {
  return new Promise((resolve, reject) => {
    /** @type {GlueOptions['instantiateWasm']} */
    const instantiateWasm = (imports, receive) => {
      WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm), reject);
      return {};
    };
    createCore({ instantiateWasm }).then(resolve, reject);
  });
}
