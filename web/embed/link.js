// SPDX-License-Identifier: MIT
// From an element's attributes to the address of its frame.

import { preferredTheme } from './host.js';

/**
 * Where this script lies, and the pages beside it. Under another name it is a part of a bundle,
 * which lies with somebody else's files.
 */
const home = [
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '',
  import.meta.url ?? '',
].find((address) => /^[^?#]*\/embed(\.module)?\.js([?#]|$)/.test(address));

/** @param {[string, unknown][]} entries */
const pairs = (entries) =>
  entries.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&');

/**
 * A link's text or a whole link as it is; of JSON { parameter: text } its pairs.
 * @param {string} text
 */
function scenarioText(text) {
  if (!text.trim().startsWith('{')) return text;
  try {
    return pairs([['v', '1'], ...Object.entries(JSON.parse(text))]);
  } catch {
    return text.slice(0, 40); // the calculator says that it cannot read it
  }
}

/**
 * The scenario that the attributes name. What an author wrote is for the calculator to read.
 * @param {Element} element
 */
export function scenarioLink(element) {
  const article = element.getAttribute('article');
  const preset = element.getAttribute('preset');
  const scenario = element.getAttribute('scenario');
  /** @type {[string, string][]} */
  const entries = [['v', '1']];
  if (article) entries.push(['a', article]);
  if (preset) entries.push(['p', preset]);
  if (scenario) entries.push(['link', scenarioText(scenario)]);
  return pairs(entries);
}

/**
 * The article's look stands before the scenario, and wins over what that asks for. Undefined where
 * nothing says where the pages lie, or nothing that is an address, such as "http://".
 * @param {import('./calculator.js').ClaimReckoner} element
 * @param {string} link
 * @returns {URL | undefined}
 */
export function frameAddress(element, link) {
  const { lang, theme, view } = element.look;
  const page = lang === 'en' ? 'index.html' : `${lang}.html`;
  /** @type {[string, string][]} */
  const look = [['ui.lang', lang]];
  // What the frame finds out by itself need not stand in the links that are made there.
  const isForced = ['light', 'dark'].includes(element.getAttribute('theme') ?? '');
  if (isForced || theme !== preferredTheme()) look.push(['ui.theme', theme]);
  if (view) look.push(['ui.view', view]);
  try {
    const src = element.getAttribute('src');
    const address = new URL(page, src === null ? home : new URL(src, document.baseURI));
    address.hash = `${pairs(look)}&${link}`;
    return address;
  } catch {
    return undefined;
  }
}
