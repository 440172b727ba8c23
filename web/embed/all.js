// SPDX-License-Identifier: MIT
// Every element of this script on the page.

/** In order as they connect. @type {Set<import('./calculator.js').ClaimReckoner>} */
export const calculators = new Set();

/** Figures and inputs in the prose. @type {Set<import('./prose.js').Follower>} */
export const followers = new Set();
