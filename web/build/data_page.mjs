// SPDX-License-Identifier: MIT
// data/index.html: what the published table of training runs holds, for people, and as a schema.org
// Dataset for search engines. In English, as the table is.
import { escapeHtml } from './html.mjs';
import { dataset, jsonLd } from './structured.mjs';

const rowOf = ({ name, type, description }) =>
  `<dt><code>${name}</code> · ${type}</dt><dd>${escapeHtml(description)}</dd>`;

const sourceOf = ({ title, path }) =>
  `<li><a href="${escapeHtml(path)}">${escapeHtml(title)}</a></li>`;

/** `descriptor`: datapackage.json; `css`: the page's sheets, seen from data/. */
export function dataPage({ descriptor, description, site, css }) {
  const [resource] = descriptor.resources;
  const [licence] = descriptor.licenses;
  return [
    '<!doctype html>',
    '<!-- SPDX-License-Identifier: MIT -->',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(descriptor.title)}</title>`,
    `<meta name="description" content="${escapeHtml(descriptor.description)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    ...(site ? [`<link rel="canonical" href="${escapeHtml(site)}data/">`] : []),
    ...css.map((sheet) => `<link rel="stylesheet" href="${sheet}">`),
    jsonLd(dataset(descriptor, description, site)),
    '</head>',
    '<body>',
    '<main class="page">',
    `<h1>${escapeHtml(descriptor.title)}</h1>`,
    `<p>${escapeHtml(descriptor.description)}</p>`,
    `<p>Edition ${descriptor.version}. <a href="${licence.path}">${licence.title}</a>. ` +
      `<a href="${resource.path}" download>${resource.path}</a> · ` +
      '<a href="datapackage.json">datapackage.json</a> · <a href="../">Reckoner</a></p>',
    '<h2>Columns</h2>',
    '<dl class="pairs">',
    ...resource.schema.fields.map(rowOf),
    '</dl>',
    '<h2>Sources</h2>',
    '<ul>',
    ...descriptor.sources.map(sourceOf),
    '</ul>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
