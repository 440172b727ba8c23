// SPDX-License-Identifier: MIT
// Whether what an article paints behind an element is light or dark.

/** How a browser writes colours in computed values. */
const colours = /\b(rgba?|(ok)?l(ab|ch)|color)\([^)]*/g;
/** Not the one in "display-p3". */
const numbers = /(?<![\w-])-?[\d.]+(e-?\d+)?/g;

/** A part of an element that a pseudo element must fill to count as its ground. */
const mostOfIt = 0.9;

/**
 * 0 to 1; -1 for a colour that lets another through.
 * @param {string} colour
 */
function lightnessOf(colour) {
  const [a = 0, b = 0, c = 0, alpha = 1] = (colour.match(numbers) ?? []).map(Number);
  if (alpha < 0.5) return -1;
  if (/^ok/.test(colour)) return a;
  if (/^l/.test(colour)) return a / 100;
  return (0.2126 * a + 0.7152 * b + 0.0722 * c) / (/^r/.test(colour) ? 255 : 1);
}

/**
 * Of a layer that an element has, or that lies behind its content and is as large as it or the
 * window; -1 where it is not painted, or with something else.
 * @param {HTMLElement} element
 * @param {string | null} pseudo
 */
function paintOf(element, pseudo) {
  const style = getComputedStyle(element, pseudo);
  /** @param {string} length @param {number} own @param {number} most */
  const fills = (length, own, most) => parseFloat(length) >= mostOfIt * Math.min(own, most);
  const isLayer =
    /absolute|fixed/.test(style.position) &&
    fills(style.width, element.offsetWidth, innerWidth) &&
    fills(style.height, element.offsetHeight, innerHeight);
  if (pseudo && !isLayer) return -1;
  const stops = `${style.backgroundImage} ${style.backgroundColor}`.match(colours) ?? [];
  const known = stops.map(lightnessOf).filter((one) => one >= 0);
  return known.length ? known.reduce((sum, one) => sum + one) / known.length : -1;
}

/** @param {Element} element */
export function parentOf(element) {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * What is painted nearest behind it; where nothing known is, the colour of its text tells: on an
 * article without colours that is black, also under a dark system.
 * @param {HTMLElement} element
 */
export function isOnDark(element) {
  for (let at = /** @type {Element | null} */ (element); at; at = parentOf(at)) {
    for (const pseudo of ['::after', '::before', null]) {
      const lightness = paintOf(/** @type {HTMLElement} */ (at), pseudo);
      if (lightness >= 0) return lightness < 0.5;
    }
  }
  return lightnessOf(getComputedStyle(element).color) > 0.5;
}
