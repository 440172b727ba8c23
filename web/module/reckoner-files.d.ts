// SPDX-License-Identifier: MIT
// What the build makes for the npm package: its files as parts of a script.

/** reckoner-core.wasm, in base64. */
export const wasm: string;
/** Contents of words.<language>.txt by language. */
export const words: Record<string, string>;
