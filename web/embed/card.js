// SPDX-License-Identifier: MIT
// What <claim-reckoner> says and looks like before its calculator is there.

import words from 'early:embed';

export { words };

const css = `
:host { display: block; }
:host([hidden]) { display: none; }
.box { position: relative; }
iframe { display: block; width: 100%; border: 0; }
iframe.waiting { position: absolute; visibility: hidden; }
.card { padding: 16px; border: 1px solid; border-radius: 8px; }
[hidden] { display: none; }
button { font: inherit; min-height: 44px; padding: 8px 16px; margin: 8px 0 0; cursor: pointer; }
`;

/** Adopted, not written into the document: the article's policy may forbid inline styles. */
export function cardSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} [properties]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

/**
 * About the height of each view, rather more than less, in px: on a phone, in a column of text, and
 * wider.
 * @type {Record<string, [number, number, number]>}
 */
const usual = {
  full: [3760, 3220, 2720],
  compact: [1800, 1300, 1100],
  ladder: [900, 800, 800],
  claim: [1990, 1190, 1190],
};

/**
 * Room for what will stand here, as a CSS length; none where a click opens it.
 * @param {Element} element
 */
export function leastHeight(element) {
  if (element.getAttribute('loading') === 'click') return '';
  const view = (element.getAttribute('view') ?? 'full').split(':')[0] ?? '';
  const width = element.clientWidth;
  const height = usual[view]?.[width < 480 ? 0 : width < 800 ? 1 : 2] ?? 0;
  return `${Number(element.getAttribute('height')) || height}px`;
}

/**
 * What stays reserved for content of a height: a little room below it moves nothing, and while a
 * calculator comes it is lower than it will be.
 * @param {string} reserved
 * @param {number} height
 */
export const keptHeight = (reserved, height) => (height <= parseFloat(reserved) ? reserved : '');

/**
 * What a calculator's frame is called, and whether it is light or dark before its core has read the
 * address.
 * @param {HTMLIFrameElement} frame
 * @param {import('./calculator.js').ClaimReckoner} calculator
 */
export function present(frame, calculator) {
  const { lang, theme } = calculator.look;
  frame.title = calculator.getAttribute('frame-title') ?? words[lang].title;
  frame.style.colorScheme = theme;
}
