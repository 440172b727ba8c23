// SPDX-License-Identifier: MIT
// core/ knows no platform: none of their words, and only the standard library and itself included.
import { readFileSync } from 'node:fs';

import { finish, sourceFiles } from './sources.mjs';

const PLATFORM_WORD = /imgui|glfw|emscripten/i;
const PLATFORM_MACRO = /\bEM_/;
const INCLUDE = /^\s*#\s*include\s+(["<])([^">]+)/;
const STANDARD_HEADER = /^[a-z_]+$/;

const problems = [];
const files = sourceFiles('core', /\.(cpp|h|inc)$/);
for (const file of files) {
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const at = `${file}:${index + 1}`;
      if (PLATFORM_WORD.test(line) || PLATFORM_MACRO.test(line))
        problems.push(`${at}: ${line.trim()}`);
      const [, quote, header] = INCLUDE.exec(line) ?? [];
      if (quote === '"' && !header.startsWith('core/'))
        problems.push(`${at}: includes "${header}"`);
      if (quote === '<' && !STANDARD_HEADER.test(header))
        problems.push(`${at}: includes <${header}>`);
    });
}
finish(`${files.length} files of core/`, problems);
