// SPDX-License-Identifier: MIT
// Calculators with the same `share` name follow one scenario, the one that was set last. Each order
// has a number, and a calculator says with every change which order it carried out last: so an echo
// is told from an edit, and who edits while an order is on its way is told again what holds now.

/** @typedef {import('./calculator.js').ClaimReckoner} Calculator */
/** @typedef {{ link: string, stamp: number }} Order */

/** Orders of all names, so that no two are alike. */
let count = 0;

/**
 * The scenario without language, theme and view, which are each calculator's own.
 * @param {import('./embed.d.ts').ReckonerState} state
 */
const scenarioOf = (state) => state.bare_link;

/**
 * @param {Calculator} calculator
 * @param {Set<Calculator>} all
 */
function others(calculator, all) {
  const name = calculator.getAttribute('share');
  return name === null
    ? []
    : [...all].filter((each) => each !== calculator && each.getAttribute('share') === name);
}

/**
 * The scenario that a calculator shows, or will in a moment, or will once it has a frame again.
 * @param {Calculator} calculator
 */
export function latestLink({ told, keptLink, state }) {
  return told[told.length - 1]?.link ?? keptLink ?? (state && scenarioOf(state));
}

/**
 * What the others show, or will in a moment; for one that is only now coming.
 * @param {Calculator} calculator
 * @param {Set<Calculator>} all
 */
export function sharedLink(calculator, all) {
  const other = others(calculator, all).find((each) => each.state);
  return other && latestLink(other);
}

/**
 * After `reckoner:ready`: the others may have gone on meanwhile.
 * @param {Calculator} calculator
 * @param {Set<Calculator>} all
 */
export function join(calculator, all) {
  if (!calculator.state) return;
  calculator.shownLink = scenarioOf(calculator.state);
  const link = sharedLink(calculator, all);
  if (link && link !== calculator.shownLink) tell(calculator, { link, stamp: ++count });
}

/**
 * After `reckoner:change`.
 * @param {Calculator} calculator
 * @param {Set<Calculator>} all
 */
export function passOn(calculator, all) {
  if (!calculator.state) return;
  const { stamp, bare_link: link } = calculator.state;
  const done = calculator.told.find((order) => order.stamp === stamp);
  calculator.told = calculator.told.filter((order) => order.stamp > (stamp ?? 0));
  const isEdit = link !== calculator.shownLink && link !== done?.link;
  calculator.shownLink = link;
  if (!isEdit) return;
  const order = { link, stamp: ++count };
  for (const other of others(calculator, all)) tell(other, order);
  // An order that is on its way to it will undo this edit.
  if (calculator.told.length > 0) tell(calculator, order);
}

/**
 * One without a frame opens with it.
 * @param {Calculator} calculator
 * @param {Order} order
 */
function tell(calculator, order) {
  if (!calculator.frame) {
    calculator.keptLink = order.link;
    return;
  }
  calculator.told.push(order);
  calculator.set(order);
}

/**
 * Whether a message holds all that a state is made of.
 * @param {Partial<import('./embed.d.ts').ReckonerState>} state
 */
export function isWhole({ link, bare_link: bareLink, scenario, outputs, texts, inputs }) {
  const isNamed = typeof link === 'string' && typeof bareLink === 'string';
  return isNamed && [scenario, outputs, texts, inputs].every((part) => part instanceof Object);
}
