// SPDX-License-Identifier: MIT
// The core's files, beside this script. The dist step puts the hashed names here; the page in one
// file (build/single_file.mjs) brings them along instead: files_inline.js.

const glueUrl = new URL('reckoner-page.js', import.meta.url).href;
const wasmUrl = new URL('reckoner-page.wasm', import.meta.url).href;

const textUrl = new URL('page-text.js', import.meta.url).href;
const textStylesUrl = new URL('page-text.css', import.meta.url).href;
const panelsUrl = new URL('page-panels.js', import.meta.url).href;
const lookUrl = new URL('page-look.js', import.meta.url).href;

// The texts of each language: { en: name of its file, ... }, filled in by the dist step.
const wordsFiles = WORDS_FILES;

// What the sources say, likewise: after the first frame.
const statementsFiles = STATEMENTS_FILES;

// The texts that a first screen does without.
const laterFiles = LATER_FILES;

/** Where this version stays as it is. @type {{ folder: string, integrity: string } | null} */
export const frozen = FROZEN;

export const languageIds = Object.keys(wordsFiles);
/** @param {string} language */
export const fetchWords = (language) => fetch(new URL(wordsFiles[language], import.meta.url).href);
/** @param {string} language */
export const fetchStatements = (language) =>
  fetch(new URL(statementsFiles[language], import.meta.url).href, { priority: 'low' });
/** @param {string} url */
const sheet = (url) =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: url, onload: resolve, onerror: reject });
    document.head.append(link);
  });

/** @type {Promise<unknown> | undefined} */
let textStyles;
/** @returns {Promise<Record<string, any>>} text_view.js, with its styles, after the first frame */
export async function importText() {
  textStyles ??= sheet(textStylesUrl);
  await textStyles;
  return import(textUrl);
}
/** @returns {Promise<Record<string, any>>} panel_set.js, which carries no types */
export const importPanels = () => import(panelsUrl);
/** @returns {Promise<any>} */
export const importLook = () => import(lookUrl);
/** @param {string} language */
export const fetchLater = (language) => fetch(new URL(laterFiles[language], import.meta.url).href);
export const importGlue = () => import(glueUrl);
export const fetchWasm = () => fetch(wasmUrl);
