// SPDX-License-Identifier: MIT
// An article of many calculators keeps those near its reader; the farthest give their memory back.

/** In px above and below the window: further away is far. */
const far = '4000px';
/** So many may stay wherever they are. */
const mostAlive = 8;

/** Those that are far, the longest first. @type {Set<import('./calculator.js').ClaimReckoner>} */
const remote = new Set();

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const calculator = /** @type {import('./calculator.js').ClaimReckoner} */ (target);
      if (isIntersecting) remote.delete(calculator);
      else remote.add(calculator);
    }
  },
  { rootMargin: far },
);

/** @param {import('./calculator.js').ClaimReckoner} calculator */
export function watchDistance(calculator) {
  observer.observe(calculator);
}

/** @param {import('./calculator.js').ClaimReckoner} calculator */
export function endWatch(calculator) {
  observer.unobserve(calculator);
  remote.delete(calculator);
}

/**
 * After one more was loaded. One that was asked for at once, is at work or has the focus stays.
 * @param {Set<import('./calculator.js').ClaimReckoner>} all
 */
export function makeRoom(all) {
  let alive = [...all].filter(({ frame }) => frame).length;
  for (const calculator of remote) {
    if (alive <= mostAlive) return;
    if (!calculator.canSleep) continue;
    calculator.sleep();
    alive -= 1;
  }
}
