// SPDX-License-Identifier: MIT
// The core's files, beside this script. The dist step puts the hashed names here; the page in one
// file (build/single_file.mjs) brings them along instead: files_inline.js.

const glueUrl = new URL('reckoner-page.mjs', import.meta.url).href;
const panelsUrl = new URL('panel-contents.js', import.meta.url).href;
const wasmUrl = new URL('reckoner-page.wasm', import.meta.url).href;

// The texts of each language: { en: name of its file, ... }, filled in by the dist step.
const wordsFiles = WORDS_FILES;

// What the sources say, likewise: after the first frame.
const statementsFiles = STATEMENTS_FILES;

export const languageIds = Object.keys(wordsFiles);
/** @param {string} language */
export const fetchWords = (language) => fetch(new URL(wordsFiles[language], import.meta.url).href);
/** @param {string} language */
export const fetchStatements = (language) =>
  fetch(new URL(statementsFiles[language], import.meta.url).href, { priority: 'low' });
export const importGlue = () => import(glueUrl);
export const fetchWasm = () => fetch(wasmUrl);
export const importPanels = () => import(panelsUrl);
