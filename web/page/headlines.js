// SPDX-License-Identifier: MIT
// The two figures of the headlines, and that both can be true.

import { make } from './dom.js';

/** Words with **what matters** in bold. */
export function emphasised(text) {
  return text.split('**').map((part, at) => (at % 2 ? make('b', {}, part) : part));
}

/**
 * `screen.headlines`: [{ value, words, kind }], `screen.both`: the sentence under
 * them, `screen.fleet`: what the picture below shows.
 */
export function showHeadlines(holder, screen) {
  const facts = JSON.stringify([screen.headlines, screen.both, screen.fleet]);
  if (holder.dataset.facts === facts) return;
  holder.dataset.facts = facts;
  if (screen.headlines.length === 0) return holder.replaceChildren();
  holder.replaceChildren(
    make(
      'div.headline-pair',
      {},
      ...screen.headlines.map(({ value, words, kind }) =>
        make(
          `p.headline.${kind}`,
          {},
          make('span.headline-value', {}, value),
          make('span.headline-words', {}, ...emphasised(words)),
        ),
      ),
    ),
    make('p.headline-both', {}, screen.both),
    make('p.unseen', {}, screen.fleet),
  );
}
