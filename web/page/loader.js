// SPDX-License-Identifier: MIT
// Brings the core into the page: one download of the module, whatever its MIME type.

import { fetchWasm, importGlue } from './files.js';

/** A function that returns a v128: engines without SIMD refuse the module. */
const simdProbe = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
]);

export function hasWebAssembly() {
  try {
    return typeof WebAssembly === 'object' && WebAssembly.validate(simdProbe);
  } catch {
    return false;
  }
}

/**
 * Makes the context that GLFW asks for afterwards and is then given: a probe on another canvas
 * would cost a second context, a tenth of a second with software GL. Flat drawing needs no depth.
 * @param {HTMLCanvasElement} canvas
 */
export function hasWebGl(canvas) {
  try {
    return Boolean(
      canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, stencil: false }),
    );
  } catch {
    return false;
  }
}

/** What draws the glyphs, or null where 2D contexts are refused. In memory, as it is read often. */
export function makePen() {
  try {
    return document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  } catch {
    return null;
  }
}

/** Why the core is not there; `detail` says what the server sent instead. */
export class LoadError extends Error {
  /** @param {string} notice */
  constructor(notice, detail = '') {
    super(`${notice} ${detail}`);
    this.notice = notice;
    this.detail = detail;
  }
}

/** Starts the download; call it before anything else, it needs no glue. */
export async function fetchModule() {
  let response;
  try {
    response = await fetchWasm();
  } catch (error) {
    throw new LoadError('not_loaded', String(error));
  }
  if (!response.ok) throw new LoadError('not_loaded', `HTTP ${response.status}`);
  return compile(response);
}

/** @param {Response} response */
async function compile(response) {
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0].trim();
  try {
    // Streaming refuses every other type, and the glue would then download the file again.
    if (type === 'application/wasm' && WebAssembly.compileStreaming) {
      return await WebAssembly.compileStreaming(response);
    }
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) throw new LoadError('bad_file', type);
    throw new LoadError('not_loaded', String(error));
  }
}

/**
 * The page module of the core. `compiled`: the promise of fetchModule(). `stopped` is called by
 * every call that the module breaks off, mostly for want of memory: nothing it says holds then.
 * @param {HTMLCanvasElement} canvas
 * @param {object} host
 * @param {Promise<WebAssembly.Module>} compiled
 * @param {() => void} stopped
 * @returns {Promise<import('./types.d.ts').PageModule>}
 */
export async function createModule(canvas, host, compiled, stopped) {
  let createPage;
  try {
    ({ default: createPage } = await importGlue());
  } catch (error) {
    throw new LoadError('not_loaded', String(error));
  }
  const module = await compiled;
  return new Promise((resolve, reject) => {
    /** @type {GlueOptions['instantiateWasm']} */
    const instantiateWasm = (imports, done) => {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), reject);
      return {};
    };
    // The wasm comes from here: the glue must not work out an address for it.
    /** @param {string} name */
    const locateFile = (name) => name;
    createPage({ canvas, host, instantiateWasm, locateFile }).then(
      (/** @type {unknown} */ made) => resolve(watched(made, stopped)),
      reject,
    );
  });
}

/**
 * @param {any} module
 * @param {() => void} stopped
 */
function watched(module, stopped) {
  return new Proxy(module, {
    get: (target, name) => {
      const call = target[name];
      if (typeof call !== 'function') return call;
      return (/** @type {unknown[]} */ ...values) => {
        try {
          return call(...values);
        } catch (error) {
          stopped();
          throw error;
        }
      };
    },
  });
}
