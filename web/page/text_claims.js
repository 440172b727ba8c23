// SPDX-License-Identifier: MIT
// The article's claims as headings: what it says, what its source says, the editorial verdict, and,
// told apart from it, what the reader's assumptions give.

import { make, setText } from './dom.js';

export class ClaimList {
  /** `actions`: showSource(factId), showInput(parameterId). `labels`: parameter id -> label. */
  constructor(words, claims, labels, actions) {
    this.words = words;
    this.labels = labels;
    this.actions = actions;
    this.live = new Map();
    this.element = make('div', {}, ...claims.map((claim) => this.build(claim)));
  }

  build(claim) {
    const say = (id) => this.words.say(id);
    const yours = make('p', {});
    const probability = make('p.note', {});
    const label = make('dt', {}, say('page_claim_yours'));
    const value = make('dd', {}, yours, probability);
    this.live.set(claim.id, { yours, probability, label, value });
    return make('article.claim', { id: `claim-${claim.id}`, className: `claim ${claim.status}`,
      tabIndex: -1 },
      make('h3', {}, claim.statement),
      make('dl.pairs', {},
        make('dt', {}, say('page_claim_source')), make('dd', {}, claim.source_says),
        make('dt', {}, say('page_claim_status')),
        make('dd', {}, make('b', {}, claim.status_label), ' ', claim.reason),
        label, value,
        ...this.links('page_claim_moves', claim.moves, (id) => this.labels.get(id) ?? id,
          'input', this.actions.showInput),
        ...this.links('page_sources', claim.facts, (id) => id, 'source', this.actions.showSource)));
  }

  links(heading, ids, text, kind, open) {
    if (ids.length === 0) return [];
    const list = make('dd', {});
    ids.forEach((id, index) => {
      if (index > 0) list.append(' · ');
      list.append(make('a', { href: `#${kind}-${id}`, on: { click: (event) => {
        event.preventDefault();
        open(id, event.currentTarget);
      } } }, text(id)));
    });
    return [make('dt', {}, this.words.say(heading)), list];
  }

  update(claims) {
    for (const claim of claims) {
      const live = this.live.get(claim.id);
      if (!live) continue;
      setText(live.yours, claim.your_value);
      setText(live.probability, claim.probability);
      live.label.hidden = live.value.hidden = !claim.your_value && !claim.probability;
    }
  }
}
