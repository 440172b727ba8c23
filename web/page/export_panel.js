// SPDX-License-Identifier: MIT
// The numbers of this scenario as CSV and JSON, the ladder as SVG, the picture as PNG. Where a
// sandbox forbids downloads, the text is there to copy.

import { copyButton } from './clipboard.js';
import { isSandboxed, make } from './dom.js';

const types = { svg: 'image/svg+xml' };
const statistics = ['mean', 'p5', 'p25', 'p50', 'p75', 'p95'];

/** `data`: { estimate, scenario, link, ladder(), picture() -> Promise of a Blob or null }. */
export function exportPanel(words, description, data) {
  const texts = {
    csv: () => csvOf(description, data.estimate),
    json: () =>
      JSON.stringify({ link: data.link, scenario: data.scenario, ...data.estimate }, null, 1),
    svg: data.ladder,
  };
  const shown = make('textarea#export-text', { readOnly: true, rows: 8 });
  const choose = (kind) => {
    shown.value = texts[kind]();
  };
  choose('csv');
  const format = make('select#export-format', { on: { change: () => choose(format.value) } },
    make('option', { value: 'csv' }, 'CSV'), make('option', { value: 'json' }, 'JSON'),
    make('option', { value: 'svg' }, words.say('page_export_ladder')));
  const save = (label, work) => make('button', { type: 'button', on: { click: work } }, label);
  return {
    heading: words.say('page_export_heading'),
    closeLabel: words.say('page_close'),
    content: [
      make('div.field', {},
        make('label', { htmlFor: 'export-format' }, words.say('page_export_format')), format),
      make('div.field', {},
        make('label', { htmlFor: 'export-text' }, words.say('page_export_text')), shown,
        make('div.row', {}, ...copyButton(words, shown),
          save(words.say('page_download'), () => download(format.value,
            new Blob([shown.value], { type: types[format.value] ?? 'text/plain;charset=utf-8' }))),
          data.picture && save(words.say('page_download_picture'), async () => {
            const picture = await data.picture();
            if (picture) download('png', picture);
          }))),
      isSandboxed ? make('p.field-note', {}, words.say('page_download_maybe')) : null,
      make('p.field-note', {}, words.say('page_credit')),
    ].filter(Boolean),
  };
}

function csvOf(description, { outputs }) {
  const quoted = (text) => `"${String(text).replaceAll('"', '""')}"`;
  const head = ['output', 'unit', ...statistics, 'monte_carlo_error_of_p50'];
  const rows = description.outputs.filter(({ id }) => id in outputs).map(({ id, unit }) => [
    id, quoted(unit), ...statistics.map((name) => outputs[id][name]), outputs[id].error.p50]);
  return [head, ...rows].map((row) => row.join(',')).join('\r\n');
}

function download(extension, blob) {
  const address = URL.createObjectURL(blob);
  make('a', { href: address, download: `reckoner.${extension}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
