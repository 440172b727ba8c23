// SPDX-License-Identifier: MIT
// The files of texts that words/generate.mjs wrote, on their way into the site.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { ownFile } from './languages.mjs';

/** One file of texts a language: { en: 'words.en.txt', ... }, English first. */
export function wordsFilesIn(folder) {
  return Object.fromEntries(
    readdirSync(folder)
      .map((name) => [/^words\.(\w+)\.txt$/.exec(name)?.[1], name])
      .filter(([id]) => id)
      .sort(([a], [b]) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1)),
  );
}

/** What the sources say in a language. */
export const statementsFile = (id) => `statements.${id}.json`;

/** The texts that a first screen does without. */
export const laterFile = (id) => `later.${id}.txt`;

/**
 * Scripts that app.js fetches itself, with their entries: what stands below the first screen, after
 * its frame; a panel that is opened; the colours that an article has.
 */
export const LATER_SCRIPTS = {
  'page-text.js': 'text_view',
  'page-panels.js': 'panel_set',
  'page-look.js': 'host_look',
};

/** What a first visit in a language loads; `names`: logical name -> name in dist. */
export function firstLoadOf(id, names, wordsFiles) {
  const others = Object.values(wordsFiles).filter((name) => name !== wordsFiles[id]);
  others.push(
    ...Object.keys(wordsFiles).flatMap((language) => [
      statementsFile(language),
      laterFile(language),
    ]),
  );
  others.push('page-text.css', ...Object.keys(LATER_SCRIPTS));
  const loaded = [...names].filter(([name]) => !others.includes(name));
  return [ownFile(id), ...loaded.map(([, hashed]) => hashed)];
}

/**
 * Options for esbuild: what scripts must say before, or without, a loaded language. `import words
 * from 'early:notice'` is { en: { no_wasm: ... } }, the texts that begin with "notice.".
 */
export const earlyWords = (folder) => ({
  alias: Object.fromEntries(
    ['notice', 'embed'].map((kind) => [`early:${kind}`, join(folder, `early.${kind}.json`)]),
  ),
});
