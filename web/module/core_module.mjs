// SPDX-License-Identifier: MIT
// The headless module's face: `import createReckoner from '../page/reckoner-core.mjs'` in browsers,
// workers and Node 18 or later. The glue knows browsers and workers alone: in Node, where a module
// has a file: address, the wasm is read here and handed over.
import createCore from 'reckoner-core-glue';

import { wrapCore } from './core_api.js';

const FILE = 'reckoner-core.wasm';

/** @param {import('./reckoner-core.d.ts').ModuleOptions} options */
function address(options) {
  return options.locateFile ? options.locateFile(FILE) : new URL(FILE, import.meta.url);
}

async function readFromDisk() {
  const { readFile } = await import('node:fs/promises');
  return readFile(new URL(FILE, import.meta.url));
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
  const isLocalFile = import.meta.url.startsWith('file:') && typeof process === 'object';
  if (isLocalFile && !options.locateFile) return WebAssembly.compile(await readFromDisk());
  return compileFrom(address(options));
}

/**
 * Options: `wasmBinary`, bytes the caller already has; `locateFile(name)`, another address.
 * @type {typeof import('./reckoner-core.d.ts').default}
 */
export default async function createReckoner(options = {}) {
  const wasm = await compiled(options);
  return new Promise((resolve, reject) => {
    /** @type {GlueOptions['instantiateWasm']} */
    const instantiateWasm = (imports, receive) => {
      WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm), reject);
      return {};
    };
    createCore({ instantiateWasm }).then((module) => resolve(wrapCore(module)), reject);
  });
}
