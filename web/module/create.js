// SPDX-License-Identifier: MIT
// createReckoner() of every face of the module: they differ in where code and texts come from.
import createCore from 'reckoner-core-glue';

import { wrapCore } from './core_api.js';

/** @typedef {import('./reckoner-core.d.ts').ModuleOptions} ModuleOptions */

/**
 * What the caller brought along.
 * @param {ModuleOptions} options
 * @returns {Promise<WebAssembly.Module> | undefined}
 */
function compiledByCaller({ wasmModule, wasmBinary }) {
  if (wasmModule) return Promise.resolve(wasmModule);
  return wasmBinary && WebAssembly.compile(wasmBinary);
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

/**
 * `compile(options)`: the module's code; `fetchWords(language, options)`: a language's texts, empty
 * where there are none, which the core then says. Neither is asked for what the caller brought.
 * @param {(options: ModuleOptions) => Promise<WebAssembly.Module>} compile
 * @param {(language: string, options: ModuleOptions) => Promise<Uint8Array | string>} fetchWords
 * @returns {typeof import('./reckoner-core.d.ts').default}
 */
export function creator(compile, fetchWords) {
  return async function createReckoner(options = {}) {
    const compiling = compiledByCaller(options) ?? compile(options);
    compiling.catch(() => {}); // told below, once the texts have been asked for
    const fetching = new Map();
    /** @param {string} id */
    const words = (id) => {
      if (!fetching.has(id)) {
        fetching.set(id, options.words?.[id] ?? fetchWords(id, options).catch(() => ''));
      }
      return fetching.get(id);
    };
    const languages = [...new Set([options.languages ?? 'en'].flat().map(String))];
    languages.forEach(words); // all files at once
    const reckoner = wrapCore(await instantiated(await compiling), words);
    for (const id of languages) reckoner.issues.push(...(await reckoner.load(id)));
    // Whatever was asked for, there is a language to say what is wrong with it.
    if (reckoner.languages().every(({ loaded }) => !loaded)) {
      await reckoner.load('en');
      reckoner.issues.length = 0;
      for (const id of languages) reckoner.issues.push(...(await reckoner.load(id)));
    }
    return reckoner;
  };
}

/**
 * Compiled while it downloads where the server names the right type, else from the same bytes.
 * @param {URL | string} url
 */
export async function compileFrom(url) {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0].trim();
  return type === 'application/wasm' && WebAssembly.compileStreaming
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * @param {URL | string} url
 * @returns {Promise<Uint8Array | string>}
 */
export async function wordsFrom(url) {
  const response = await fetch(url, { credentials: 'same-origin' });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : '';
}
