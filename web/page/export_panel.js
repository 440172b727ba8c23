// SPDX-License-Identifier: MIT
// The numbers of this scenario as CSV and JSON, any chart as PNG and SVG, and the way back: an
// exported JSON is loaded again. Where a sandbox forbids downloads, text and picture are there to
// copy.

import { copyButton } from './clipboard.js';
import { isSandboxed, make, setText } from './dom.js';
import { byteOrderMark, scenarioCsv } from './export_csv.js';

const types = { svg: 'image/svg+xml' };

/**
 * `data`: { about(), estimate, scenario, inputs, outputs, link, charts: [{ id, name }],
 * svg(chart), picture(chart) -> Promise of a PNG (none without graphics), load(json) -> issues,
 * chosen: { chart, format }, which is kept while the panel is made anew }.
 */
export function exportPanel(words, data) {
  const { chosen } = data;
  const texts = {
    csv: () => scenarioCsv(words, data.about(), data),
    json: () =>
      JSON.stringify({ link: data.link, scenario: data.scenario, ...data.estimate }, null, 1),
    svg: () => data.svg(chosen.chart),
  };
  const shown = make('textarea#export-text', { readOnly: true, rows: 8 });
  const format = choice('export-format', chosen.format, [
    ['csv', 'CSV'],
    ['json', 'JSON'],
    ['svg', words.say('page.export_svg')],
  ]);
  let text = ''; // as it is downloaded: a text field has its own line ends
  const show = () => {
    chosen.format = format.value;
    text = texts[format.value]();
    shown.value = text;
  };
  format.addEventListener('change', show);
  const chart = choice(
    'export-chart',
    chosen.chart,
    data.charts.map(({ id, name }) => [id, name]),
  );
  const choose = () => {
    chosen.chart = chart.value;
    if (format.value === 'svg') show();
  };
  chart.addEventListener('change', choose);
  choose();
  show();
  return {
    heading: words.say('page.export_heading'),
    closeLabel: words.say('page.close'),
    content: [
      pictureField(words, chart, data.picture),
      field('export-format', words.say('page.export_format'), format),
      field(
        'export-text',
        words.say('page.export_text'),
        shown,
        make(
          'div.row',
          {},
          ...copyButton(words, shown),
          button(words.say('page.download'), () => download(chosen, text)),
        ),
      ),
      importField(words, (json) => {
        const issues = data.load(json);
        show();
        return issues;
      }),
      isSandboxed ? make('p.field-note', {}, words.say('page.download_maybe')) : null,
      make('p.field-note', {}, words.say('page.credit')),
    ].filter(Boolean),
  };
}

const button = (label, work) => make('button', { type: 'button', on: { click: work } }, label);

const field = (id, label, ...content) =>
  make('div.field', {}, make('label', { htmlFor: id }, label), ...content);

function choice(id, chosen, rows) {
  const select = make(
    `select#${id}`,
    {},
    ...rows.map(([value, name]) => make('option', { value }, name)),
  );
  if (rows.some(([value]) => value === chosen)) select.value = chosen;
  return select;
}

/** Without graphics there is no PNG: then the chart is chosen for its SVG alone. */
function pictureField(words, chart, picture) {
  const label = words.say('page.embed_show');
  if (!picture) return field('export-chart', label, chart);
  const shown = make('div', {});
  const said = make('span.field-note', { role: 'status' });
  const stand = async (png) => {
    const alt = chart.selectedOptions[0].text;
    shown.replaceChildren(make('img', { src: await dataAddress(png), alt }));
  };
  const refuse = () =>
    shown.replaceChildren(make('p.issue', { role: 'alert' }, words.say('page.no_picture')));
  const save = async () => {
    const png = await picture(chart.value);
    if (!png) return refuse();
    downloadBlob(`${chart.value}.png`, png);
    if (isSandboxed) await stand(png);
  };
  const copy = async () => {
    // The promise itself: a browser asks for the picture within the click.
    const png = picture(chart.value);
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
      setText(said, words.say('page.copied'));
    } catch {
      const blob = await png;
      if (!blob) return refuse();
      await stand(blob);
      setText(said, words.say('page.picture_by_hand'));
    }
  };
  return field(
    'export-chart',
    label,
    chart,
    make(
      'div.row',
      {},
      button(words.say('page.download_picture'), save),
      button(words.say('page.copy_picture'), copy),
      said,
    ),
    shown,
  );
}

function importField(words, load) {
  const said = make('p.field-note', { role: 'status' });
  const text = make('textarea#import-text', { rows: 3 });
  const take = (json) => {
    const issues = load(json).map(({ message }) => message);
    const isBad = issues.length > 0;
    setText(
      said,
      isBad
        ? `${issues.join(' ')} ${words.say('page.import_kept')}`
        : words.say('page.import_done'),
    );
    said.className = isBad ? 'issue' : 'field-note';
    text.setAttribute('aria-invalid', String(isBad));
  };
  const file = make('input#import-file', {
    type: 'file',
    accept: '.json,application/json',
    'aria-label': words.say('page.import_label'),
    on: { change: async () => file.files[0] && take(await file.files[0].text()) },
  });
  return field(
    'import-text',
    words.say('page.import_label'),
    text,
    make(
      'div.row',
      {},
      button(words.say('page.import'), () => take(text.value)),
      file,
    ),
    said,
  );
}

function dataAddress(blob) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(blob);
  });
}

/** The text of a format; of an SVG, under its chart's name. */
function download({ format, chart }, text) {
  const type = types[format] ?? 'text/plain;charset=utf-8';
  const parts = format === 'csv' ? [byteOrderMark, text] : [text];
  downloadBlob(format === 'svg' ? `${chart}.svg` : format, new Blob(parts, { type }));
}

function downloadBlob(extension, blob) {
  const address = URL.createObjectURL(blob);
  make('a', { href: address, download: `reckoner.${extension}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
