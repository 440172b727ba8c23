// SPDX-License-Identifier: MIT
// Calculators with the same `share` name follow one scenario. What one was told comes back from it
// as a change; such an echo goes no further, so that two never chase each other.

/** @typedef {import('./calculator.js').ClaimReckoner} Calculator */

/**
 * The scenario of a link: without language, theme and view, which are each calculator's own.
 * @param {{ link: string }} state
 */
const scenarioOf = ({ link }) =>
  link
    .split('&')
    .filter((key) => !key.startsWith('ui.'))
    .join('&');

/**
 * @param {Calculator} calculator
 * @param {Set<Calculator>} all
 */
function others(calculator, all) {
  const name = calculator.getAttribute('share');
  return name === null
    ? []
    : [...all].filter(
        (each) => each !== calculator && each.frame && each.getAttribute('share') === name,
      );
}

/**
 * The link that the others show already; for one that is only now coming.
 * @param {Calculator} calculator
 * @param {Set<Calculator>} all
 */
export function sharedLink(calculator, all) {
  const state = others(calculator, all).find((each) => each.state)?.state;
  return state && scenarioOf(state);
}

/**
 * After `reckoner:ready`: the others may have gone on meanwhile.
 * @param {Calculator} calculator
 * @param {Set<Calculator>} all
 */
export function join(calculator, all) {
  const link = sharedLink(calculator, all);
  if (link && calculator.state && link !== scenarioOf(calculator.state)) tell(calculator, link);
}

/**
 * After `reckoner:change`.
 * @param {Calculator} calculator
 * @param {Set<Calculator>} all
 */
export function passOn(calculator, all) {
  if (!calculator.state) return;
  const link = scenarioOf(calculator.state);
  const echo = calculator.told.indexOf(link);
  if (echo >= 0) {
    calculator.told.splice(0, echo + 1);
    return;
  }
  for (const other of others(calculator, all)) {
    const last = other.told[other.told.length - 1] ?? (other.state && scenarioOf(other.state));
    if (last !== link) tell(other, link);
  }
}

/**
 * @param {Calculator} calculator
 * @param {string} link
 */
function tell(calculator, link) {
  calculator.told.push(link);
  calculator.set({ link });
}

/**
 * Whether a message holds all that a state is made of.
 * @param {Partial<import('./embed.d.ts').ReckonerState>} state
 */
export function isWhole({ link, scenario, outputs, texts, inputs }) {
  /** @param {unknown} value */
  const isObject = (value) => typeof value === 'object' && value !== null;
  return typeof link === 'string' && [scenario, outputs, texts, inputs].every(isObject);
}
