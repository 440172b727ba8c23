// SPDX-License-Identifier: MIT
// From an element's attributes to the address of its frame.

/** Where this script lies, and the pages beside it. Works as a classic script and as a module. */
const home = document.currentScript?.src
  || [...document.scripts].map(({ src }) => src).find((src) => /\/embed\.js([?#]|$)/.test(src))
  || document.baseURI;

/** `scenario` holds a link's text, a whole link, or JSON { parameter: text }. */
function scenarioKeys(text) {
  if (!text.trim().startsWith('{')) return new URLSearchParams(text.replace(/^[^#?]*[#?]/, ''));
  const keys = new URLSearchParams();
  const named = { preset: 'p', seed: 's', edition: 'e' };
  try {
    for (const [id, value] of Object.entries(JSON.parse(text))) keys.set(named[id] ?? id, value);
  } catch {
    keys.set('scenario', text.slice(0, 40));  // the calculator names the key it does not know
  }
  return keys;
}

export function linkText(element) {
  const keys = scenarioKeys(element.getAttribute('scenario') ?? '');
  if (!keys.has('v')) keys.set('v', '1');
  const preset = element.getAttribute('preset');
  if (preset && !keys.has('p')) {
    keys.set('p', preset);
    keys.delete('k');
  }
  keys.set('ui.lang', element.language);
  const theme = element.getAttribute('theme');
  if (theme === 'light' || theme === 'dark') keys.set('ui.theme', theme);
  const view = element.getAttribute('view');
  if (view) keys.set('ui.view', view);
  return [...keys].map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
}

export function frameAddress(element) {
  const page = element.language === 'fr' ? 'fr.html' : 'index.html';
  const address = new URL(page, new URL(element.getAttribute('src') ?? '', home));
  address.hash = linkText(element);
  return address.href;
}
