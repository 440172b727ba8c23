// SPDX-License-Identifier: MIT
// Addresses of one page in several languages: English at the page's own address, the others beside
// or below it.
import { escapeHtml } from './html.mjs';

const isFirst = (id) => id === 'en';

/** The calculator's own page. */
export const ownFile = (id) => (isFirst(id) ? 'index.html' : `${id}.html`);

/** The corrections for programs. */
export const feedFile = (id) => (isFirst(id) ? 'corrections.json' : `corrections.${id}.json`);

/** The folder of a language below a part's page; English has none. */
export const folderOf = (id) => (isFirst(id) ? '' : `${id}/`);

/** From a page of a part, the way to the same part in another language. */
export function wayTo(other, from) {
  if (other === from) return './';
  const up = isFirst(from) ? '' : '../';
  return `${up}${folderOf(other)}` || './';
}

/** The first language's address stands for the reader's own language; chosen here, it is meant. */
const named = (id) => (isFirst(id) ? `#ui.lang=${id}` : '');

/**
 * `languages`: [{ id, name }]; `address(id)`: of the page in that language, for readers;
 * `whole(id)`: the same for search engines, which want all of it where the site's is known.
 */
export function languageMarkup(languages, address, whole = address) {
  const alternates = languages.map(
    ({ id }) => `<link rel="alternate" hreflang="${id}" href="${escapeHtml(whole(id))}">`,
  );
  const link = ({ id, name }) =>
    `<a href="${address(id)}${named(id)}" lang="${id}" hreflang="${id}">${escapeHtml(name)}</a>`;
  const links = languages.map((language) => ` · ${link(language)}`);
  return { alternates: alternates.join('\n'), language_links: links.join('') };
}
