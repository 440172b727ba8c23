// SPDX-License-Identifier: MIT
// The link that gives the same digits, its length, and a line to cite it by.

import { citations } from './citation.js';
import { copyButton } from './clipboard.js';
import { make } from './dom.js';

/** `scenario`: { address, title, edition, seed, version } of what is shown now. */
export function sharePanel(words, scenario) {
  const link = make('input#share-link', { type: 'text', readOnly: true, value: scenario.address });
  const citation = make('textarea#share-citation', { readOnly: true, rows: 3 });
  const plain = ({ version, edition, seed, title, address }) =>
    words.say('page.citation', version, edition, seed, title, address);
  const write = () => {
    citation.value = (citations[form.value] ?? plain)(scenario);
  };
  const form = make(
    'select#share-form',
    { 'aria-label': words.say('page.export_format'), on: { change: write } },
    make('option', { value: 'plain' }, words.say('page.citation_plain')),
    ...Object.keys(citations).map((name) => make('option', { value: name }, name)),
  );
  write();
  const length = words.count(scenario.address.length);
  return {
    heading: words.say('page.share_heading'),
    closeLabel: words.say('page.close'),
    content: [
      make(
        'div.field',
        {},
        make('label', { htmlFor: 'share-link' }, words.say('page.link_label')),
        link,
        make('p.field-note', {}, words.say('page.link_length', length)),
        make('div.row', {}, ...copyButton(words, link), sendButton(words, scenario)),
      ),
      make(
        'div.field',
        {},
        make('label', { htmlFor: 'share-citation' }, words.say('page.citation_label')),
        citation,
        make('div.row', {}, form, ...copyButton(words, citation)),
      ),
    ],
  };
}

function sendButton(words, { address, title }) {
  if (typeof navigator.share !== 'function') return null;
  return make(
    'button',
    {
      type: 'button',
      // A reader who closes the system's dialogue has changed their mind: nothing to say.
      on: { click: () => navigator.share({ title, url: address }).catch(() => {}) },
    },
    words.say('page.send'),
  );
}
