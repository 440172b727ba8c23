// SPDX-License-Identifier: MIT
// What is kept free for a calculator that is not there yet.

/** Widths from which a column of text, and a wide one, is reckoned, in px. */
export const WIDTHS = [480, 800];

/**
 * About the height of each view, rather more than less, in px: on a phone, in a column of text, and
 * wider.
 * @type {Record<string, [number, number, number]>}
 */
export const HEIGHTS = {
  full: [3760, 3220, 2720],
  compact: [1800, 1300, 1100],
  ladder: [900, 800, 800],
  claim: [1990, 1190, 1190],
};

/** A line of CSS for an article: the same room before the script is there. @param {string} view */
export function reserveStyle(view) {
  const [onPhone, inColumn] = HEIGHTS[view.split(':')[0] ?? ''] ?? [0, 0];
  const element = `claim-reckoner[view="${view}"]:not(:defined)`;
  return (
    `${element}{display:block;min-height:${inColumn}px}` +
    `@media(max-width:${WIDTHS[0]}px){${element}{min-height:${onPhone}px}}`
  );
}
