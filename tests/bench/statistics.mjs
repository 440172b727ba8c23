// SPDX-License-Identifier: MIT
// Medians, percentiles and the table that the benchmarks print.

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => quantile(values, 0.5);

export function rootMeanSquare(values) {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

/** 3 digits, as many as such a measurement bears. */
export function short(value) {
  if (value === undefined || Number.isNaN(value)) return '-';
  return Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 6 });
}

/** Prints a line: what, the figures, and whether the budget is kept where there is one. */
export function line(what, figures, budget = '', isKept = true) {
  const verdict = budget && `   budget ${budget}${isKept ? '' : '   OVER'}`;
  console.log(`${what.padEnd(58)} ${figures}${verdict}`);
}
