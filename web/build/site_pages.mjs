// SPDX-License-Identifier: MIT
// The pages with an address of their own: s/<preset>/ and c/<claim>/, each in other languages one
// folder further down. They open the calculator there, say what they show without scripts, and
// carry what other sites need for a card or an embed: Open Graph, Twitter, oEmbed.
import { dataAttributes, escapeHtml } from './html.mjs';
import { FRAME_SANDBOX } from '../shared/sandbox.js';
import { folderOf, languageMarkup, ownFile, wayTo } from './languages.mjs';

const PICTURE = { width: 1200, height: 630 };
const FRAME_WIDTH = 720;
/** About what each view needs; the frame tells its own height to hosts that listen. */
const FRAME_HEIGHTS = { compact: 1200, claim: 800 };

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
 * What goes into <head> for other sites. `at`: the page's path from the root, `root`: the way back.
 * Without the site's address the picture's is relative, which not every reader of it takes.
 */
export function headLinks({ part, at, root, picture, site }) {
  const base = site || root;
  const meta = (property, content) =>
    `<meta property="${property}" content="${escapeHtml(content)}">`;
  return [
    meta('og:image', base + picture),
    meta('og:image:width', String(PICTURE.width)),
    meta('og:image:height', String(PICTURE.height)),
    '<meta name="twitter:card" content="summary_large_image">',
    site && meta('og:url', site + at),
    site && `<link rel="canonical" href="${escapeHtml(site + at)}">`,
    '<link rel="alternate" type="application/json+oembed" ' +
      `href="${site ? escapeHtml(site) : root}${pathOf(part)}oembed.json">`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** The link text that shows a part alone, in a frame. */
function frameLink({ kind, id, link, lang }) {
  const view = kind === 'claim' ? `claim:${id}` : 'compact';
  return `${link}&ui.lang=${lang}&ui.view=${view}`;
}

/** The oEmbed answer of a page (https://oembed.com, version 1.0, type rich). */
export function oembed({ part, picture, site }) {
  const root = site || backFrom(part);
  const source = `${root}${ownFile(part.lang)}#${frameLink(part)}`;
  const height = FRAME_HEIGHTS[part.kind === 'claim' ? 'claim' : 'compact'];
  return JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      provider_name: 'Reckoner',
      ...(site && { provider_url: site }),
      title: part.title,
      html:
        `<iframe src="${escapeHtml(source)}" title="${escapeHtml(part.title)}" width="100%" ` +
        `height="${height}" loading="lazy" frameborder="0" allow="clipboard-write; web-share" ` +
        `sandbox="${FRAME_SANDBOX}"></iframe>`,
      width: FRAME_WIDTH,
      height,
      thumbnail_url: root + picture,
      thumbnail_width: PICTURE.width,
      thumbnail_height: PICTURE.height,
    },
    null,
    1,
  );
}

/** What shell.html is filled with for a part's page. */
export function partValues({ part, picture, site, languages }) {
  const root = backFrom(part);
  const data =
    part.kind === 'claim' ? { root, link: part.link, claim: part.id } : { root, link: part.link };
  return {
    root,
    data: dataAttributes(data),
    page_title: escapeHtml(part.title),
    description: escapeHtml(part.description),
    card: part.card.trim(),
    headlines: part.headlines,
    head: headLinks({ part, at: pathOf(part), root, picture, site }),
    ...languageMarkup(languages, (id) => wayTo(id, part.lang)),
  };
}
