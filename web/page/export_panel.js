// SPDX-License-Identifier: MIT
// The numbers of this scenario as CSV and JSON, the ladder as SVG, any chart as PNG, and the way
// back: an exported JSON is loaded again. Where a sandbox forbids downloads, text and picture are
// there to copy.

import { csvOf, estimateRows } from '../shared/csv.js';
import { copyButton } from './clipboard.js';
import { isSandboxed, make, setText } from './dom.js';

const types = { svg: 'image/svg+xml' };
const charts = {
  ladder: 'page.ladder_heading',
  tornado: 'screen.tab_tornado',
  histogram: 'screen.tab_histogram',
  runs: 'screen.tab_runs',
  companies: 'screen.tab_companies',
  software: 'screen.tab_software',
};

/**
 * `data`: { estimate, scenario, link, ladder(), picture(chart) -> Promise of a PNG,
 * load(json) -> issues }.
 */
export function exportPanel(words, description, data) {
  const texts = {
    csv: () => csvOf(estimateRows(description.outputs, data.estimate.outputs)),
    json: () =>
      JSON.stringify({ link: data.link, scenario: data.scenario, ...data.estimate }, null, 1),
    svg: data.ladder,
  };
  const shown = make('textarea#export-text', { readOnly: true, rows: 8 });
  const choose = (kind) => {
    shown.value = texts[kind]();
  };
  choose('csv');
  const format = make(
    'select#export-format',
    { on: { change: () => choose(format.value) } },
    make('option', { value: 'csv' }, 'CSV'),
    make('option', { value: 'json' }, 'JSON'),
    make('option', { value: 'svg' }, words.say('page.export_ladder')),
  );
  const save = (label, work) => make('button', { type: 'button', on: { click: work } }, label);
  return {
    heading: words.say('page.export_heading'),
    closeLabel: words.say('page.close'),
    content: [
      make(
        'div.field',
        {},
        make('label', { htmlFor: 'export-format' }, words.say('page.export_format')),
        format,
      ),
      make(
        'div.field',
        {},
        make('label', { htmlFor: 'export-text' }, words.say('page.export_text')),
        shown,
        make(
          'div.row',
          {},
          ...copyButton(words, shown),
          save(words.say('page.download'), () =>
            download(
              format.value,
              new Blob([shown.value], { type: types[format.value] ?? 'text/plain;charset=utf-8' }),
            ),
          ),
        ),
      ),
      data.picture && pictureField(words, data.picture),
      importField(words, (json) => {
        const issues = data.load(json);
        choose(format.value);
        return issues;
      }),
      isSandboxed ? make('p.field-note', {}, words.say('page.download_maybe')) : null,
      make('p.field-note', {}, words.say('page.credit')),
    ].filter(Boolean),
  };
}

function pictureField(words, picture) {
  const chart = make(
    'select#export-chart',
    {},
    ...Object.entries(charts).map(([value, name]) => make('option', { value }, words.say(name))),
  );
  const shown = make('div', {});
  const save = async () => {
    const png = await picture(chart.value);
    if (!png)
      return shown.replaceChildren(
        make('p.issue', { role: 'alert' }, words.say('page.no_picture')),
      );
    download(`${chart.value}.png`, png);
    if (!isSandboxed) return;
    const alt = chart.selectedOptions[0].text;
    shown.replaceChildren(make('img', { src: await dataAddress(png), alt }));
  };
  return make(
    'div.field',
    {},
    make('label', { htmlFor: 'export-chart' }, words.say('page.embed_show')),
    chart,
    make(
      'div.row',
      {},
      make('button', { type: 'button', on: { click: save } }, words.say('page.download_picture')),
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
  return make(
    'div.field',
    {},
    make('label', { htmlFor: 'import-text' }, words.say('page.import_label')),
    text,
    make(
      'div.row',
      {},
      make(
        'button',
        { type: 'button', on: { click: () => take(text.value) } },
        words.say('page.import'),
      ),
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

function download(extension, blob) {
  const address = URL.createObjectURL(blob);
  make('a', { href: address, download: `reckoner.${extension}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
