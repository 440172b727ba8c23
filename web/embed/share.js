// SPDX-License-Identifier: MIT
// Calculators with the same `share` name follow one scenario. What one was told comes back from it
// as a change; such an echo goes no further, so that two never chase each other.

/** The scenario without language, theme and view, which are each calculator's own. */
const scenarioOf = (state) => state.bare_link;

function others(calculator, all) {
  const name = calculator.getAttribute('share');
  return name === null
    ? []
    : [...all].filter(
        (each) => each !== calculator && each.frame && each.getAttribute('share') === name,
      );
}

/** The link that the others show already; for one that is only now coming. */
export function sharedLink(calculator, all) {
  const state = others(calculator, all).find((each) => each.state)?.state;
  return state && scenarioOf(state);
}

/** After `reckoner:ready`: the others may have gone on meanwhile. */
export function join(calculator, all) {
  const link = sharedLink(calculator, all);
  if (link && link !== scenarioOf(calculator.state)) tell(calculator, link);
}

/** After `reckoner:change`. */
export function passOn(calculator, all) {
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

function tell(calculator, link) {
  calculator.told.push(link);
  calculator.set({ link });
}
