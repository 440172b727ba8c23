// SPDX-License-Identifier: MIT
// `reckoner/inline`: the npm package without files that are fetched, code and texts in a script.
import { creator } from './create.js';
import { inlineWasm, inlineWords } from './inline.mjs';

export default creator(
  async () => WebAssembly.compile(await inlineWasm()),
  async (language) => inlineWords(language),
);
