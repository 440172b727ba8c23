// SPDX-License-Identifier: MIT
// Tables as CSV (RFC 4180), the same from page and command line.

const STATISTICS = ['mean', 'p5', 'p25', 'p50', 'p75', 'p95'];

/** @param {unknown} cell */
const quoted = (cell) => {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** @param {unknown[][]} rows */
export const csvOf = (rows) => rows.map((row) => row.map(quoted).join(',')).join('\r\n');

/**
 * An estimate's outputs, head first.
 * @param {{ id: string, unit: string }[]} described
 * @param {Record<string, any>} outputs
 * @returns {unknown[][]}
 */
export function estimateRows(described, outputs) {
  const rows = described
    .filter(({ id }) => id in outputs)
    .map(({ id, unit }) => [
      id,
      unit,
      ...STATISTICS.map((name) => outputs[id][name]),
      outputs[id].error.p50,
    ]);
  return [['output', 'unit', ...STATISTICS, 'monte_carlo_error_of_p50'], ...rows];
}
