// SPDX-License-Identifier: MIT
// A scenario as one table for spreadsheets: what it is about, its inputs, its outputs. Where the
// language writes a decimal comma, as the spreadsheets of its readers want it: semicolons between
// cells, commas in numbers.

const statistics = ['mean', 'p5', 'p25', 'p50', 'p75', 'p95'];
const head = [
  'record',
  'id',
  'label',
  'unit',
  ...statistics,
  'monte_carlo_error_of_p50',
  'text',
  'default',
];

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
 * screen;
 * `scenario` and `estimate` as they are exported.
 */
export function csvOf({ decimalSign }, about, { scenario, inputs, outputs, estimate }) {
  const separator = decimalSign === ',' ? ';' : ',';
  const needsQuotes = new RegExp(`["\\r\\n${separator}]`);
  const cell = (value) => {
    if (typeof value === 'number') return String(value).replace('.', decimalSign);
    const text = String(value ?? '');
    return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
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
      monte_carlo_error_of_p50: estimate.outputs[id].error.p50,
      text: range,
    })),
  ];
  const rows = records.map((record) => head.map((name) => cell(record[name])));
  return [head, ...rows].map((row) => row.join(separator)).join('\r\n');
}
