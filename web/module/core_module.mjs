// SPDX-License-Identifier: MIT
// The headless module as a site serves it: `import createReckoner from '../reckoner-core.js'` in
// browsers, workers, Deno and Node 18 or later. The glue knows browsers and workers alone: where a
// module has a file: address, the wasm is read here and handed over.
import { compileFrom, creator, wordsFrom } from './create.js';

/** @typedef {import('./reckoner-core.d.ts').ModuleOptions} ModuleOptions */

const FILE = 'reckoner-core.wasm';
/** @param {string} language */
const wordsFile = (language) => `words.${language}.txt`;

/**
 * @param {string} file
 * @param {ModuleOptions} options
 */
function address(file, options) {
  return options.locateFile ? options.locateFile(file) : new URL(file, import.meta.url);
}

/** @param {ModuleOptions} options */
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
 * Options: `languages`, ids of those to load, ["en"] unless given; `wasmModule`, `wasmBinary`,
 * `words`, what the caller already has; `locateFile(name)`, another address.
 */
export default creator(
  async (options) =>
    isOnDisk(options)
      ? WebAssembly.compile(await readFromDisk(FILE))
      : compileFrom(address(FILE, options)),
  async (language, options) =>
    isOnDisk(options)
      ? readFromDisk(wordsFile(language))
      : wordsFrom(address(wordsFile(language), options)),
);
