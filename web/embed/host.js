// SPDX-License-Identifier: MIT
// What the article looks like around an element: its language, and whether it is light or dark.

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** The nearest `lang` above the element, also out of shadow roots; the calculator has two. */
export function hostLanguage(element) {
  let at = element;
  while (at && !at.lang) at = parentOf(at);
  return (at?.lang ?? '').toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/**
 * A colour scheme that the article names, else the ground it has painted, else the reader's wish:
 * many articles are dark or light without naming it, and a calculator must not stand out as a hole.
 */
export function hostTheme(element) {
  const schemes = getComputedStyle(element).colorScheme.split(' ');
  const isDark = schemes.includes('dark');
  if (isDark !== schemes.includes('light')) return isDark ? 'dark' : 'light';
  for (let at = element; at; at = parentOf(at)) {
    const lightness = lightnessOf(getComputedStyle(at).backgroundColor);
    if (lightness >= 0) return lightness < 0.5 ? 'dark' : 'light';
  }
  return preferredTheme();
}

export function preferredTheme() {
  return prefersDark.matches ? 'dark' : 'light';
}

/** `changed` is called when language or colours of the article may be others. */
export function watchHost(changed) {
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

function parentOf(element) {
  return element.parentElement ?? element.getRootNode().host;
}

/** 0 to 1; -1 for a ground that lets another through, or is written in a way not known here. */
function lightnessOf(colour) {
  const [, space, list] = colour.match(/^(\w+)\((.*)\)/) ?? [];
  if (!space) return -1;
  const [a, b, c, alpha] = list.match(/-?[\d.]+(?:e-?\d+)?/g).map(Number);
  if (alpha < 0.5) return -1;
  if (space.startsWith('rgb')) return (0.2126 * a + 0.7152 * b + 0.0722 * c) / 255;
  if (space.startsWith('ok')) return a;
  if (space.startsWith('l')) return a / 100;
  return (a + b + c) / 3;
}
