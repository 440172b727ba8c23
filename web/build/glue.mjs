// SPDX-License-Identifier: MIT
// Emscripten's glue on its way into the headless module.
import { readFileSync } from 'node:fs';

/**
 * A plugin for esbuild: `reckoner-core-glue` is the file `glue`, without the address of the wasm
 * that it keeps beside what it is handed. Bundlers would follow that, and where a script has no
 * address of its own it would throw.
 */
export const emptyAddress = (glue) => ({
  name: 'glue',
  setup(plugin) {
    plugin.onResolve({ filter: /^reckoner-core-glue$/ }, () => ({ path: glue }));
    plugin.onLoad({ filter: /reckoner-core-glue\.mjs$/ }, () => ({
      contents: withoutAddress(glue),
    }));
  },
});

function withoutAddress(glue) {
  const text = readFileSync(glue, 'utf8');
  const address =
    /new URL\(["']reckoner-core-glue\.wasm["'],\s*import\.meta\.url\)(?:\.toString\(\)|\.href)/g;
  if (!address.test(text)) throw new Error(`${glue}: no address of the wasm to leave out`);
  return text.replace(address, '""');
}
