// SPDX-License-Identifier: MIT
// The pages with an address of their own: s/<preset>/ and c/<claim>/, each in other languages one
// folder further down. They open the calculator there, say what they show without scripts, and
// carry what other sites need for a card or an embed: Open Graph, Twitter, oEmbed.
import { dataAttributes, escapeHtml } from './html.mjs';
import { HEIGHTS } from '../shared/heights.js';
import { FOREIGN_SANDBOX } from '../shared/sandbox.js';
import { feedFile, folderOf, languageMarkup, ownFile, wayTo } from './languages.mjs';

const PROVIDER = 'Reckoner';
const PICTURE = { width: 1200, height: 630 };
const FRAME_WIDTH = 720;

const folders = { preset: 's', claim: 'c' };

/** The address of a part's page, from the site's root. */
export function pathOf({ kind, id, lang }) {
  return `${folders[kind]}/${id}/${folderOf(lang)}`;
}

/** From there to the root. */
const backFrom = ({ lang }) => (folderOf(lang) === '' ? '../../' : '../../../');

export const pictureName = ({ kind, id, lang }) => `og/${kind}-${id}-${lang}.png`;

/** An http(s) address that ends in a slash; empty where none is given. */
export function siteAddress(text = '') {
  if (text === '') return '';
  const url = URL.canParse?.(text) === false ? null : new URL(text);
  if (!/^https?:$/.test(url?.protocol ?? '')) throw new Error(`not a site's address: ${text}`);
  url.hash = url.search = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/**
 * What goes into <head> for other sites. `at`: the page's path from the root, `root`: the way back,
 * `below`: the folder of a version that stays, and `live` the way out of it; empty for the site's
 * own pages. Without the site's address the picture's is relative, which not every reader of it
 * takes, and there is no oEmbed, which knows no relative addresses.
 */
export function headLinks({ part, at, root, picture, site, languages, below, live }) {
  const meta = (property, content) =>
    `<meta property="${property}" content="${escapeHtml(content)}">`;
  const localeOf = ({ locale }) => locale.replace('-', '_');
  const own = languages.find(({ id }) => id === part.lang);
  const link = (type, target) =>
    `<link rel="alternate" type="application/${type}" href="${escapeHtml(target)}">`;
  return [
    meta('og:site_name', PROVIDER),
    meta('og:locale', localeOf(own)),
    ...languages
      .filter((row) => row !== own)
      .map((row) => meta('og:locale:alternate', localeOf(row))),
    meta('og:image', (site || root + live) + picture),
    meta('og:image:alt', `${part.title} · ${part.description}`),
    meta('og:image:width', String(PICTURE.width)),
    meta('og:image:height', String(PICTURE.height)),
    '<meta name="twitter:card" content="summary_large_image">',
    site && meta('og:url', site + below + at),
    // Of a version that stays, search engines are to show the newest.
    site && `<link rel="canonical" href="${escapeHtml(site + at)}">`,
    site && link('json+oembed', `${site}${below}${pathOf(part)}oembed.json`),
    link('feed+json', (site || root + live) + feedFile(part.lang)),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The link text that shows a part alone, in a frame. */
function frameLink({ kind, id, link, lang }) {
  const view = kind === 'claim' ? `claim:${id}` : 'compact';
  return `${link}&ui.lang=${lang}&ui.view=${view}`;
}

/**
 * The oEmbed answer of a page (https://oembed.com, version 1.0, type rich). Its addresses are
 * absolute: whoever embeds it does so on another site.
 */
export function oembed({ part, picture, site, below }) {
  const source = `${site}${below}${ownFile(part.lang)}#${frameLink(part)}`;
  // In a column of text; the frame tells its own height to hosts that listen.
  const [, height] = HEIGHTS[part.kind === 'claim' ? 'claim' : 'compact'];
  return JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      provider_name: PROVIDER,
      provider_url: site,
      title: part.title,
      // Where no foreign frame is shown the quotation stays; in WordPress until the frame answers.
      html:
        `<blockquote><a href="${escapeHtml(site + below + pathOf(part))}">` +
        `${escapeHtml(part.title)}</a> ${escapeHtml(part.description)}</blockquote>` +
        `<iframe src="${escapeHtml(source)}" title="${escapeHtml(part.title)}" width="100%" ` +
        `height="${height}" loading="lazy" frameborder="0" allow="clipboard-write; web-share" ` +
        `sandbox="${FOREIGN_SANDBOX}"></iframe>`,
      width: FRAME_WIDTH,
      height,
      thumbnail_url: site + picture,
      thumbnail_width: PICTURE.width,
      thumbnail_height: PICTURE.height,
    },
    null,
    1,
  );
}

/** What shell.html is filled with for a part's page; `structured`: what programs read of it. */
export function partValues({ part, structured, ...page }) {
  const root = backFrom(part);
  const { site, below, live, languages } = page;
  const data = {
    root,
    ...(live && { live }),
    link: part.link,
    ...(part.kind === 'claim' && { claim: part.id }),
  };
  const way = (id) => wayTo(id, part.lang);
  const address = site && ((id) => site + below + pathOf({ ...part, lang: id }));
  const head = headLinks({ part, at: pathOf(part), root, ...page });
  return {
    root,
    data: dataAttributes(data),
    page_title: escapeHtml(part.title),
    description: escapeHtml(part.description),
    card: part.card.trim(),
    headlines: part.headlines,
    head: [head, structured].filter(Boolean).join('\n'),
    ...languageMarkup(languages, way, address || way),
  };
}
