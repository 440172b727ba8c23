// SPDX-License-Identifier: MIT
// Writes .br and .gz beside every file that gains from it, at the highest quality.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COMPRESSIBLE = /\.(html|css|csv|m?js|ts|wasm|txt|svg|json|webmanifest)$/;

export function brotli(content) {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/** `done`: content already compressed, as a frozen version repeats much of the site. */
export function compressFolder(folder, done = new Map()) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) compressFolder(path, done);
    if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
    const content = readFileSync(path);
    const key = content.toString('latin1');
    if (!done.has(key)) done.set(key, [brotli(content), gzipSync(content, { level: 9 })]);
    const [br, gz] = done.get(key);
    writeFileSync(`${path}.br`, br);
    writeFileSync(`${path}.gz`, gz);
  }
}
