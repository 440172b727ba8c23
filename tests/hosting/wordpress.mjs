// SPDX-License-Identifier: MIT
// How WordPress embeds an address that an author has pasted, from its public description
// (wp_filter_oembed_result and wp-embed.js): what it keeps of a foreign oEmbed answer, and what its
// script does with the messages of the frame. Written anew; nothing of WordPress is in here.
import { randomBytes } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const ALLOWED = {
  a: ['href'],
  blockquote: [],
  iframe: [
    'src',
    'width',
    'height',
    'frameborder',
    'marginwidth',
    'marginheight',
    'scrolling',
    'title',
  ],
};

export const newSecret = () =>
  [...randomBytes(10)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

/** Elements and attributes that may stay; of all others only the text does. */
function kept(html) {
  return html.replace(/<(\/?)(\w+)([^>]*)>/g, (_, close, name, rest) => {
    const attributes = ALLOWED[name.toLowerCase()];
    if (!attributes) return '';
    const stay = [...rest.matchAll(/\s([\w-]+)="([^"]*)"/g)].filter(([, key]) =>
      attributes.includes(key),
    );
    return `<${close}${name}${stay.map(([, key, value]) => ` ${key}="${value}"`).join('')}>`;
  });
}

/** The answer of an unknown provider as it stands in the post; null where it is refused. */
export function filtered({ type, html }, secret) {
  if (!['rich', 'video'].includes(type)) return null;
  const found = /(<blockquote>[^]*?<\/blockquote>)?[^]*(<iframe[^]*?><\/iframe>)/.exec(kept(html));
  if (!found) return null;
  const [, quote = '', iframe] = found;
  const marked = iframe.replace(
    / src="([^"]*)"/,
    (_, source) => ` src="${source}#?secret=${secret}" data-secret="${secret}"`,
  );
  const hidden = quote ? ' style="position: absolute; visibility: hidden;"' : '';
  return (
    quote.replace(
      '<blockquote',
      `<blockquote class="wp-embedded-content" data-secret="${secret}"`,
    ) +
    marked.replace(
      '<iframe',
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}`,
    )
  );
}

/** The host's script. */
export const HOST_SCRIPT = `
addEventListener('message', (event) => {
  const data = event.data;
  if (!data || !(data.secret || data.message || data.value)) return;
  if (/[^a-zA-Z0-9]/.test(data.secret)) return;
  const marked = (name) => document.querySelectorAll(name + '[data-secret="' + data.secret + '"]');
  for (const quote of marked('blockquote')) quote.style.display = 'none';
  for (const frame of marked('iframe')) {
    if (event.source !== frame.contentWindow) continue;
    frame.removeAttribute('style');
    if (data.message !== 'height') continue;
    const height = parseInt(data.value, 10);
    frame.height = height > 1000 ? 1000 : height < 200 ? 200 : height;
    (window.told ??= []).push(data.value);
  }
});
addEventListener('load', () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
  }
});
`;
