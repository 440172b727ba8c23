// SPDX-License-Identifier: MIT
// Tables as CSV (RFC 4180), the same from page and command line.

export const STATISTICS = ['mean', 'p5', 'p25', 'p50', 'p75', 'p95'];
/** Behind them, in every table of outputs. */
export const ERROR_COLUMN = 'monte_carlo_error_of_p50';

/**
 * @param {unknown[][]} rows
 * @param {string} [separator] between cells; a semicolon where a comma is a decimal sign
 */
export function csvOf(rows, separator = ',') {
  const needsQuotes = new RegExp(`["\\r\\n${separator}]`);
  /** @param {unknown} cell */
  const quoted = (cell) => {
    const text = String(cell);
    return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
}

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
  return [['output', 'unit', ...STATISTICS, ERROR_COLUMN], ...rows];
}
