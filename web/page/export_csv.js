// SPDX-License-Identifier: MIT
// A scenario as one table for spreadsheets: what it is about, its inputs, its outputs. Where the
// language writes a decimal comma, as the spreadsheets of its readers want it: semicolons between
// cells, commas in numbers.

import { ERROR_COLUMN, STATISTICS, csvOf } from '../shared/csv.js';

const head = ['record', 'id', 'label', 'unit', ...STATISTICS, ERROR_COLUMN, 'text', 'default'];

/** What a file begins with that spreadsheets are to read as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** "1.7~2~3.42" -> { p5, p50, p95 }; nothing for a choice. */
function quantiles(text) {
  const values = text.split('~').map(Number);
  if (values.some(Number.isNaN)) return {};
  if (values.length === 1) return { p5: values[0], p50: values[0], p95: values[0] };
  return { p5: values[0], p50: values.length > 2 ? values[1] : '', p95: values.at(-1) };
}

/**
 * `about`: { link, edition, ... } in the order of the rows; `inputs` and `outputs`: lines of the
 * screen; `scenario` and `estimate` as they are exported.
 */
export function scenarioCsv({ decimalSign }, about, { scenario, inputs, outputs, estimate }) {
  const cell = (value) =>
    typeof value === 'number' ? String(value).replace('.', decimalSign) : String(value ?? '');
  const records = [
    ...Object.entries(about).map(([id, text]) => ({ record: 'about', id, text })),
    ...inputs.map(({ id, label, unit, value, default_value }) => ({
      record: 'input',
      id,
      label,
      unit,
      ...quantiles(scenario[id]),
      text: value,
      default: default_value,
    })),
    ...outputs.map(({ id, unit, label, range }) => ({
      record: 'output',
      id,
      label,
      unit,
      ...estimate.outputs[id],
      [ERROR_COLUMN]: estimate.outputs[id].error.p50,
      text: range,
    })),
  ];
  const rows = records.map((record) => head.map((name) => cell(record[name])));
  return csvOf([head, ...rows], decimalSign === ',' ? ';' : ',');
}
