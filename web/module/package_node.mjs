// SPDX-License-Identifier: MIT
// The npm package in Node and Deno: code and texts lie beside this file. Bundled into another one,
// they do not, and what `reckoner/inline` is made of stands in.
import { readFile } from 'node:fs/promises';

import { compileFrom, creator, wordsFrom } from './create.js';
import { inlineWasm, inlineWords } from './inline.mjs';

const FILE = 'reckoner-core.wasm';
/** @param {string} language */
const wordsFile = (language) => `words.${language}.txt`;
/** @param {string} file */
const read = (file) => readFile(new URL(`./${file}`, import.meta.url));

export default creator(
  async ({ locateFile }) =>
    locateFile
      ? compileFrom(locateFile(FILE))
      : WebAssembly.compile(await read(FILE).catch(inlineWasm)),
  async (language, { locateFile }) =>
    locateFile
      ? wordsFrom(locateFile(wordsFile(language)))
      : read(wordsFile(language)).catch(() => inlineWords(language)),
);
