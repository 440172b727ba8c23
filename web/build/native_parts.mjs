// SPDX-License-Identifier: MIT
// What native programs of the core say for the site. The demonstration articles:
// {{output.statistic}} in their text becomes the figure that the core gives at its defaults, so
// that a reader without scripts sees what one with them starts from. The table of published
// training runs: a Frictionless Data Package.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const said = (program) =>
  JSON.parse(execFileSync(program, { encoding: 'utf8', maxBuffer: 1 << 24 }));

/** `programs`: the folder of the native programs. */
export function putNativeParts(source, out, programs) {
  putDemo(join(source, 'assets/demo'), join(out, 'demo'), said(join(programs, 'reckoner_figures')));
  mkdirSync(join(out, 'data'), { recursive: true });
  for (const [name, content] of Object.entries(said(join(programs, 'reckoner_data_table')))) {
    writeFileSync(join(out, 'data', name), content);
  }
}

function putDemo(from, to, figures) {
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
