// SPDX-License-Identifier: MIT
// What the article looks like around an element: its language, and whether it is light or dark.

import { calculators } from './all.js';
import { words } from './card.js';
import { isOnDark, parentOf } from './ground.js';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const pauseMs = 60;

/**
 * The nearest `lang` above the element, also out of shadow roots, if the calculator has it.
 * @param {HTMLElement} element
 */
function hostLanguage(element) {
  /** @type {any} */
  let at = element;
  while (at && !at.lang) at = parentOf(at);
  const id = (at?.lang ?? '').toLowerCase().split('-')[0];
  return Object.keys(words).includes(id) ? id : 'en';
}

/**
 * A colour scheme that the article names, else the ground it has painted: many articles are dark or
 * light without naming it, and a calculator must not stand out as a hole.
 * @param {HTMLElement} element
 * @returns {'light' | 'dark'}
 */
function hostTheme(element) {
  const schemes = getComputedStyle(element).colorScheme.split(' ');
  const isDark = schemes.includes('dark');
  const isNamed = isDark !== schemes.includes('light');
  return (isNamed ? isDark : isOnDark(element)) ? 'dark' : 'light';
}

/** @returns {'light' | 'dark'} */
export function preferredTheme() {
  return prefersDark.matches ? 'dark' : 'light';
}

/** What an article may name as CSS properties of the element: --reckoner-paper ... */
const dresses = ['paper', 'ink', 'use', 'own', 'font', 'radius'];

/**
 * How a calculator is to look: { lang, theme, view } and what the article dresses it in; only what
 * is asked for.
 * @param {HTMLElement} element
 * @returns {import('./embed.d.ts').ReckonerLook & { lang: string, theme: 'light' | 'dark' }}
 */
export function lookOf(element) {
  const style = getComputedStyle(element);
  const named = dresses.map((name) => [name, style.getPropertyValue(`--reckoner-${name}`).trim()]);
  const theme = element.getAttribute('theme');
  const view = element.getAttribute('view');
  return {
    lang: hostLanguage(element),
    theme: theme === 'light' || theme === 'dark' ? theme : hostTheme(element),
    ...(view && { view }),
    ...Object.fromEntries(named.filter(([, text]) => text)),
  };
}

let timer = 0;
/** Some articles write to an ancestor with every scroll. */
const changedSoon = () => {
  timer ||= setTimeout(() => {
    timer = 0;
    for (const calculator of calculators) calculator.follow();
  }, pauseMs);
};
const observer = new MutationObserver(changedSoon);
/** @type {WeakSet<EventTarget>} */
const watched = new WeakSet();

/**
 * What language and colours around the element are is followed. They are switched by a
 * class or an attribute of any ancestor, by whatever name, or by another style sheet; an ancestor
 * that is swapped for another takes its elements with it, and they are connected anew.
 * @param {HTMLElement} element
 */
export function watchHost(element) {
  if (!watched.has(document)) {
    watched.add(document);
    // Colours that fade are told once they are there.
    document.addEventListener('transitionend', ({ target }) => {
      if (target && watched.has(target)) changedSoon();
    });
    prefersDark.addEventListener('change', changedSoon);
    window.addEventListener('load', changedSoon);
    observer.observe(document.head, { attributes: true, childList: true, subtree: true });
  }
  for (let at = /** @type {Element | null} */ (element); at; at = parentOf(at)) {
    if (watched.has(at)) continue;
    watched.add(at);
    observer.observe(at, { attributes: true });
  }
}
