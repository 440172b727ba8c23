// SPDX-License-Identifier: MIT
// In place of files.js where the whole page is one file: the core's bytes are part of the script.

import createPage from 'inline:glue';
import bytes from 'inline:wasm';
import later from 'inline:later';
import statements from 'inline:statements';
import words from 'inline:words';

import * as look from './host_look.js';
import * as panels from './panel_set.js';
import * as text from './text_view.js';

export const frozen = null; // one file has no addresses
export const languageIds = Object.keys(words);
export const fetchWords = async (language) => new Response(words[language]);
export const fetchStatements = async (language) => new Response(statements[language]);
export const fetchLater = async (language) => new Response(later[language]);
export const importText = async () => text;
export const importPanels = async () => panels;
export const importLook = async () => look;
export const importGlue = async () => ({ default: createPage });
export const fetchWasm = async () =>
  new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });
