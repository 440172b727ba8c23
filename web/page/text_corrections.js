// SPDX-License-Identifier: MIT
// As of when the figures are, what was corrected since, and how to report an error.

import { copyButton } from './clipboard.js';
import { make } from './dom.js';

export function correctionsText(words, description, labels, reportText) {
  const { edition, editions, corrections } = description;
  const date = editions.find(({ id }) => id === edition)?.date ?? edition;
  const line = (row) =>
    make(
      'li',
      {},
      words.say(
        'page.correction_line',
        row.edition,
        labels.get(row.parameter) ?? row.parameter,
        row.was,
        row.now,
        row.reason[words.language],
      ),
    );
  return [
    make('p', {}, words.say('page.as_of', date, edition)),
    corrections.length > 0
      ? make('ul', {}, ...corrections.map(line))
      : make('p.note', {}, words.say('page.no_corrections')),
    report(words, reportText),
  ];
}

function report(words, reportText) {
  const text = make('textarea#report', { rows: 4 });
  const details = make(
    'details',
    {
      on: {
        toggle: () => {
          if (details.open && text.value === '') text.value = reportText();
        },
      },
    },
    make('summary', {}, words.say('page.report')),
    make(
      'div.field',
      {},
      make('label', { htmlFor: 'report' }, words.say('page.report_help')),
      text,
      make('div.row', {}, ...copyButton(words, text)),
    ),
  );
  return details;
}
