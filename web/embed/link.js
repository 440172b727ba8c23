// SPDX-License-Identifier: MIT
// From an element's attributes to the address of its frame.

import { preferredTheme } from './host.js';

/** Where this script lies, and the pages beside it. Works as a classic script and as a module. */
const home =
  (document.currentScript instanceof HTMLScriptElement && document.currentScript.src) ||
  [...document.scripts].map(({ src }) => src).find((src) => /\/embed\.js([?#]|$)/.test(src)) ||
  document.baseURI;

/**
 * `scenario` holds a link's text, a whole link, or JSON { parameter: text }.
 * @param {string} text
 */
function scenarioKeys(text) {
  if (!text.trim().startsWith('{')) return new URLSearchParams(text.replace(/^[^#?]*[#?]/, ''));
  const keys = new URLSearchParams();
  /** @type {Record<string, string>} */
  const named = { preset: 'p', seed: 's', edition: 'e' };
  try {
    for (const [id, value] of Object.entries(JSON.parse(text))) {
      keys.set(named[id] ?? id, String(value));
    }
  } catch {
    keys.set('scenario', text.slice(0, 40)); // the calculator names the key it does not know
  }
  return keys;
}

/**
 * The link text of the scenario that the attributes name.
 * @param {Element} element
 */
export function scenarioLink(element) {
  const keys = scenarioKeys(element.getAttribute('scenario') ?? '');
  if (!keys.has('v')) keys.set('v', '1');
  const preset = element.getAttribute('preset');
  if (preset && !keys.has('p')) {
    keys.set('p', preset);
    keys.delete('k');
  }
  return linkOf(keys);
}

/**
 * @param {import('./calculator.js').ClaimReckoner} element
 * @param {string} link
 */
export function frameAddress(element, link) {
  const { lang, theme, view } = element.look;
  const page = lang === 'en' ? 'index.html' : `${lang}.html`;
  const address = new URL(page, new URL(element.getAttribute('src') ?? '', home));
  const keys = new URLSearchParams(link);
  keys.set('ui.lang', lang);
  // What the frame finds out by itself need not stand in the links that are made there.
  const isForced = ['light', 'dark'].includes(element.getAttribute('theme') ?? '');
  if (isForced || theme !== preferredTheme()) keys.set('ui.theme', theme);
  if (view) keys.set('ui.view', view);
  address.hash = linkOf(keys);
  return address.href;
}

/** @param {URLSearchParams} keys */
function linkOf(keys) {
  return [...keys].map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
}
