// SPDX-License-Identifier: MIT
// A script with all that it imports, as one minified text.
import { build } from 'esbuild';

import { earlyWords, statementsFile } from './words.mjs';

/** `words`: the folder of texts, `wordsFiles`: their names by language. */
export const bundler = (words, wordsFiles) =>
  async function bundle(entry, { alias, define, ...options } = {}) {
    const early = earlyWords(words);
    const statementsFiles = Object.fromEntries(
      Object.keys(wordsFiles).map((id) => [id, statementsFile(id)]),
    );
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
        STATEMENTS_FILES: JSON.stringify(statementsFiles),
        ...define,
      },
      ...options,
    });
    return result.outputFiles[0].text;
  };
