// SPDX-License-Identifier: MIT
// What the article looks like around an element: its language, and whether it is light or dark.

import { words } from './card.js';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/**
 * The nearest `lang` above the element, also out of shadow roots, if the calculator has it.
 * @param {HTMLElement} element
 */
function hostLanguage(element) {
  /** @type {Element | null} */
  let at = element;
  while (at && !languageOf(at)) at = parentOf(at);
  const id = (at ? languageOf(at) : '').toLowerCase().split('-')[0];
  return id in words ? id : 'en';
}

/**
 * A colour scheme that the article names, else the ground it has painted, else the reader's wish:
 * many articles are dark or light without naming it, and a calculator must not stand out as a hole.
 * @param {HTMLElement} element
 * @returns {'light' | 'dark'}
 */
function hostTheme(element) {
  const schemes = getComputedStyle(element).colorScheme.split(' ');
  const isDark = schemes.includes('dark');
  if (isDark !== schemes.includes('light')) return isDark ? 'dark' : 'light';
  for (let at = /** @type {Element | null} */ (element); at; at = parentOf(at)) {
    const lightness = lightnessOf(getComputedStyle(at).backgroundColor);
    if (lightness >= 0) return lightness < 0.5 ? 'dark' : 'light';
  }
  return preferredTheme();
}

/** @returns {'light' | 'dark'} */
export function preferredTheme() {
  return prefersDark.matches ? 'dark' : 'light';
}

/**
 * How a calculator is to look: { lang, theme, view }; the view only where it is asked for.
 * @param {HTMLElement} element
 * @returns {{ lang: string, theme: 'light' | 'dark', view?: string }}
 */
export function lookOf(element) {
  const theme = element.getAttribute('theme');
  const view = element.getAttribute('view');
  return {
    lang: hostLanguage(element),
    theme: theme === 'light' || theme === 'dark' ? theme : hostTheme(element),
    ...(view && { view }),
  };
}

let isWatched = false;

/**
 * `changed` is called when language or colours of the article may be others; the first caller's.
 * @param {() => void} changed
 */
export function watchHost(changed) {
  if (isWatched || !document.body) return;
  isWatched = true;
  const root = document.documentElement;
  new MutationObserver(changed).observe(root, {
    attributes: true,
    attributeFilter: ['lang'],
    subtree: true,
  });
  // Colours are switched by a class or a data attribute of these two, by whatever name.
  const colours = new MutationObserver(changed);
  for (const element of [root, document.body]) colours.observe(element, { attributes: true });
  // Colours that fade are told once they are there.
  document.addEventListener('transitionend', ({ target }) => {
    if (target === root || target === document.body) changed();
  });
  prefersDark.addEventListener('change', changed);
  window.addEventListener('load', changed);
}

/** @param {Element} element */
function languageOf(element) {
  return element instanceof HTMLElement ? element.lang : '';
}

/** @param {Element} element */
function parentOf(element) {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * 0 to 1; -1 for a ground that lets another through, or is written in a way not known here.
 * @param {string} colour
 */
function lightnessOf(colour) {
  const [, space, list] = colour.match(/^(\w+)\((.*)\)/) ?? [];
  if (!space || !list) return -1;
  const [a = 0, b = 0, c = 0, alpha = 1] = (list.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (alpha < 0.5) return -1;
  if (space.startsWith('rgb')) return (0.2126 * a + 0.7152 * b + 0.0722 * c) / 255;
  if (space.startsWith('ok')) return a;
  if (space.startsWith('l')) return a / 100;
  return (a + b + c) / 3;
}
