// SPDX-License-Identifier: MIT
// Every path that ARCHITECTURE.md and README.md quote in backticks exists, and the former stays
// short enough to be read.
import { existsSync, readFileSync } from 'node:fs';

import { finish } from './sources.mjs';

const MAX_ARCHITECTURE_LINES = 80;
const PATH =
  /`((?:\.\/)?(?:[\w.-]+\/)*[\w.-]+\.(?:cpp|h|inc|mjs|js|css|html|py|sh|json|txt|md|ts)|(?:[\w.-]+\/)+)`/g;
/** Made by the build, not kept. */
const BUILT = /^licences\.txt$|^build\/|reckoner-(core|page)\.|^(index|fr)\.html$/;

const problems = [];
let names = 0;
for (const document of ['ARCHITECTURE.md', 'README.md']) {
  const text = readFileSync(document, 'utf8');
  const lines = text.trimEnd().split('\n').length;
  if (document === 'ARCHITECTURE.md' && lines > MAX_ARCHITECTURE_LINES) {
    problems.push(`${document}: ${lines} lines, at most ${MAX_ARCHITECTURE_LINES}`);
  }
  for (const [, path] of text.matchAll(PATH)) {
    ++names;
    if (!existsSync(path) && !BUILT.test(path))
      problems.push(`${document}: ${path} does not exist`);
  }
}
finish(`${names} names`, problems);
