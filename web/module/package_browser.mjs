// SPDX-License-Identifier: MIT
// The npm package in browsers and workers. Vite and webpack follow the addresses in package:files,
// which stand there word for word, and put the files into what they build. Other bundlers, and
// Vite's own server, leave the files behind: what is inlined then stands in, a chunk of its own
// that nobody else loads.
import { WASM, WORDS } from 'package:files';

import { compileFrom, creator, wordsFrom } from './create.js';
import { inlineWasm, inlineWords } from './inline.mjs';

const FILE = 'reckoner-core.wasm';
/** @param {string} language */
const wordsFile = (language) => `words.${language}.txt`;

/** Whether the files lie where the addresses say; decided once, by the code. */
/** @type {Promise<WebAssembly.Module | null> | undefined} */
let beside;

function compiledBeside() {
  beside ??= Promise.resolve()
    .then(() => compileFrom(WASM())) // an address may itself be impossible
    .catch(() => null);
  return beside;
}

/** @param {string} language */
async function wordsBeside(language) {
  const own = Object.hasOwn(WORDS, language) ? WORDS[language] : undefined;
  const words = own && wordsFrom(own()).catch(() => ''); // at the same time as the code
  return (await compiledBeside()) ? (words ?? '') : '';
}

export default creator(
  async ({ locateFile }) =>
    locateFile
      ? compileFrom(locateFile(FILE))
      : ((await compiledBeside()) ?? WebAssembly.compile(await inlineWasm())),
  async (language, { locateFile }) =>
    locateFile
      ? wordsFrom(locateFile(wordsFile(language)))
      : (await wordsBeside(language).catch(() => '')) || inlineWords(language),
);
