// SPDX-License-Identifier: MIT
// The link that gives the same digits, its length, and a line to cite it by.

import { copyButton } from './clipboard.js';
import { make } from './dom.js';

/** `scenario`: { address, title, edition, seed, version } of what is shown now. */
export function sharePanel(words, scenario) {
  const link = make('input#share-link', { type: 'text', readOnly: true, value: scenario.address });
  const citation = make('textarea#share-citation', { readOnly: true, rows: 3 });
  citation.value = words.say(
    'page.citation',
    scenario.version,
    scenario.edition,
    scenario.seed,
    scenario.title,
    scenario.address,
  );
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
        make('div.row', {}, ...copyButton(words, citation)),
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
