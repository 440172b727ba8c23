// SPDX-License-Identifier: MIT
// Code and texts of the npm package as parts of a script, loaded when they are needed.

const loaded = () => import('./reckoner-files.js');

/** @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function inlineWasm() {
  const { wasm } = await loaded();
  return Uint8Array.from(atob(wasm), (sign) => sign.charCodeAt(0));
}

/**
 * Empty where there is no such language.
 * @param {string} language
 */
export async function inlineWords(language) {
  const { words } = await loaded();
  return Object.hasOwn(words, language) ? words[language] : '';
}
