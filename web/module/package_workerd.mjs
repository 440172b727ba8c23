// SPDX-License-Identifier: MIT
// The npm package in workerd and its like, which compile no code while they run: the caller imports
// `reckoner/reckoner-core.wasm` as a compiled module and passes it in. The texts are inlined.
import words from 'package:words';

import { creator } from './create.js';

export default creator(
  async () => {
    throw new Error(
      'This runtime compiles no WebAssembly while it runs: import wasm from ' +
        "'reckoner/reckoner-core.wasm' as a compiled module and pass it as { wasmModule: wasm }.",
    );
  },
  async (language) => (Object.hasOwn(words, language) ? words[language] : ''),
);
