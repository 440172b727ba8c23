// SPDX-License-Identifier: MIT
// The demonstration articles: {{output.statistic}} in its text becomes the figure that the core
// gives at its defaults, so that a reader without scripts sees what one with them starts from.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function putDemo(from, to, figuresProgram) {
  const figures = JSON.parse(execFileSync(figuresProgram, { encoding: 'utf8' }));
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const text = readFileSync(join(from, name), 'utf8');
    writeFileSync(join(to, name), name.endsWith('.html') ? filled(name, text, figures) : text);
  }
}

/** In the words of the page's language, of the article that it names or else of the first. */
function filled(name, text, figures) {
  const [, language] = text.match(/<html lang="(\w+)"/);
  const article = text.match(/<html [^>]*data-article="(\w+)"/)?.[1] ?? Object.keys(figures)[0];
  return text.replace(/\{\{(\w+)\.(\w+)\}\}/g, (whole, output, statistic) => {
    const figure = figures[article]?.[language]?.[output]?.[statistic];
    if (!figure) throw new Error(`${name}: there is no ${whole}`);
    return figure;
  });
}
