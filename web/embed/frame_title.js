// SPDX-License-Identifier: MIT
// What a calculator's frame is called.

import { words } from './card.js';

/** @param {import('./calculator.js').ClaimReckoner} calculator */
const ownTitle = (calculator) =>
  calculator.getAttribute('frame-title') ??
  calculator.state?.title ??
  words[calculator.look.lang].title;

/**
 * What a calculator's frame is called, each by a name of its own, and whether it is light or dark
 * before its core has read the address.
 * @param {HTMLIFrameElement} frame
 * @param {import('./calculator.js').ClaimReckoner} calculator
 * @param {Set<import('./calculator.js').ClaimReckoner>} all
 */
export function present(frame, calculator, all) {
  const title = ownTitle(calculator);
  const before = [...all].slice(0, [...all].indexOf(calculator));
  const alike = before.filter((other) => other.frame && ownTitle(other) === title).length;
  frame.title = alike ? `${title} (${alike + 1})` : title;
  frame.style.colorScheme = calculator.look.theme;
}
