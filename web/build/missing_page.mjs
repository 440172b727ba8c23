// SPDX-License-Identifier: MIT
// 404.html: what hosts answer for an address that is not there. It does not know how deep it
// stands, so its script is looked for at every depth that the site has.
import { escapeHtml } from './html.mjs';

const DEEPEST = 4;

/** `strings`: language -> its table. */
export function missingPage(script, strings) {
  const sentences = Object.entries(strings).map(
    ([language, table]) => `<p lang="${language}">${escapeHtml(table['page.missing'])}</p>`,
  );
  const scripts = Array.from(
    { length: DEEPEST },
    (_, depth) => `<script src="${'../'.repeat(depth)}${script}"></script>`,
  );
  return [
    '<!doctype html>',
    '<!-- SPDX-License-Identifier: MIT -->',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(strings.en['screen.title'])}</title>`,
    ...scripts,
    '<main>',
    ...sentences,
    '</main>',
    '</html>',
    '',
  ].join('\n');
}
