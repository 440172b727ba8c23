// SPDX-License-Identifier: MIT
// A script with all that it imports, as one minified text.
import { readFileSync } from 'node:fs';

import { build, transform } from 'esbuild';

import { earlyWords, laterFile, statementsFile } from './words.mjs';

/** A style sheet that a script imports is its minified text. */
const stylesAsText = {
  name: 'styles-as-text',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const { code } = await transform(text, { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    }),
};

/** Names of web/embed/ that no message, catalogue or other script knows: they are shortened. */
const innerNames = [
  'accept|arrive|canSleep|choice|endArrival|explain|figures|fit|hasFailed|hear|hearNothing|isHeard',
  'isReady|isTyping|isWanted|keptLink|leave|loadWhenNear|progress|receive|refresh|refuse|resize',
  'shownLink|showPlace|sleep|startWith|told|watcher|why',
].join('|');

/** What <claim-reckoner> is for: browsers with style sheets that are adopted (Safari 16.4). */
const embed = {
  target: ['es2022', 'chrome99', 'firefox101', 'safari16.4'],
  plugins: [stylesAsText],
  mangleProps: new RegExp(`^(${innerNames})$`),
};
/** A classic script must leave no names behind, and knows its own address in another way. */
export const EMBED = {
  module: embed,
  classic: { ...embed, format: 'iife', define: { 'import.meta.url': 'undefined' } },
};

/** `words`: the folder of texts, `wordsFiles`: their names by language. */
export const bundler = (words, wordsFiles) =>
  async function bundle(entry, { alias, define, ...options } = {}) {
    const early = earlyWords(words);
    const byLanguage = (file) =>
      JSON.stringify(Object.fromEntries(Object.keys(wordsFiles).map((id) => [id, file(id)])));
    const result = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      target: ['es2020', 'safari15'],
      charset: 'utf8',
      legalComments: 'none',
      write: false,
      logLevel: 'warning',
      external: ['node:*', './reckoner-files.js'],
      alias: { ...early.alias, ...alias },
      define: {
        WORDS_FILES: JSON.stringify(wordsFiles),
        STATEMENTS_FILES: byLanguage(statementsFile),
        LATER_FILES: byLanguage(laterFile),
        ...define,
      },
      ...options,
    });
    return result.outputFiles[0].text;
  };
