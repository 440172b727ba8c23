// SPDX-License-Identifier: MIT
// The article's claims as headings: what it says, what its source says, the editorial verdict, and,
// told apart from it, what the reader's assumptions give.

import { make, setText } from './dom.js';

export class ClaimList {
  /**
   * `actions`: showSource(factId), showInput(parameterId), required(claimId) -> sentences.
   * `labels`: parameter id -> label.
   */
  constructor(words, claims, labels, actions) {
    this.words = words;
    this.labels = labels;
    this.actions = actions;
    this.live = new Map();
    this.articles = new Map(claims.map((claim) => [claim.id, this.build(claim)]));
    this.element = make('div', {}, ...this.articles.values());
  }

  /** The article of a claim, to be shown elsewhere until it is taken back. */
  lend(id) {
    this.lent = this.articles.get(id);
    this.place = document.createComment(id);
    this.lent.replaceWith(this.place);
    return this.lent;
  }

  takeBack() {
    this.place?.replaceWith(this.lent);
    this.place = this.lent = null;
  }

  build(claim) {
    const say = (id) => this.words.say(id);
    const yours = make('p', {});
    const probability = make('p.note', {});
    const label = make('dt', {}, say('page.claim_yours'));
    const value = make('dd', {}, yours, probability);
    const units = make('dd', {});
    const required = this.required(claim);
    const movesLabel = make('dt', {}, say('page.claim_moves'));
    const moves = make('dd', {});
    const sources = make('dd', {}, ...this.links(claim.facts, (id) => id, 'source'));
    const shown = { yours, probability, label, value, units, movesLabel, moves, required };
    this.live.set(claim.id, shown);
    return make(
      'article.claim',
      {
        id: `claim-${claim.id}`,
        className: `claim ${claim.status}`,
        tabIndex: -1,
        'aria-labelledby': `statement-${claim.id}`,
      },
      make('h3', { id: `statement-${claim.id}` }, claim.statement),
      make(
        'dl.pairs',
        {},
        make('dt', {}, say('page.claim_source')),
        make('dd', {}, claim.source_says),
        make('dt', {}, say('page.claim_status')),
        make('dd', {}, make('b', {}, claim.status_label), ' ', claim.reason),
        label,
        value,
        ...(claim.has_units ? [make('dt', {}, say('screen.unit_heading')), units] : []),
        movesLabel,
        moves,
        ...(claim.facts.length === 0 ? [] : [make('dt', {}, say('page.sources')), sources]),
      ),
      required?.element,
    );
  }

  /** A search for each sentence: made when it is opened, and again when the scenario rests. */
  required({ id, has_required: hasRequired }) {
    if (!hasRequired) return null;
    const list = make('ul', {});
    const element = make(
      'details',
      {
        on: {
          toggle: () => {
            if (element.open) renew();
          },
        },
      },
      make('summary', {}, this.words.say('screen.required_heading')),
      list,
    );
    const renew = () =>
      list.replaceChildren(
        ...this.actions.required(id).map((sentence) => make('li', {}, sentence)),
      );
    return { element, renew, list };
  }

  get opened() {
    return [...this.live.values()]
      .map(({ required }) => required)
      .filter((required) => required?.element.open);
  }

  unsettle() {
    for (const { list } of this.opened) list.ariaBusy = 'true';
  }

  settle() {
    for (const { list, renew } of this.opened) {
      renew();
      list.ariaBusy = null;
    }
  }

  /** Links to these inputs or sources, with dots between them. */
  links(ids, text, kind) {
    const open = kind === 'input' ? this.actions.showInput : this.actions.showSource;
    const link = (id) =>
      make(
        'a',
        {
          href: `#${kind}-${id}`,
          on: {
            click: (event) => {
              event.preventDefault();
              open(id, event.currentTarget);
            },
          },
        },
        text(id),
      );
    return ids.flatMap((id, at) => (at === 0 ? [link(id)] : [' · ', link(id)]));
  }

  /** Which inputs move a claim depends on the scenario: who owns pays no rent. */
  updateMoves(live, ids) {
    live.movesLabel.hidden = live.moves.hidden = ids.length === 0;
    if (ids.join() === live.movesIds) return;
    live.movesIds = ids.join();
    live.moves.replaceChildren(...this.links(ids, (id) => this.labels.get(id) ?? id, 'input'));
  }

  updateUnits(holder, units) {
    units.forEach(({ name, sentence }, at) =>
      setText(
        holder.children[at] ?? holder.appendChild(make('p', {})),
        this.words.say('page.figure', name, sentence),
      ),
    );
    while (holder.children.length > units.length) holder.lastChild.remove();
  }

  update({ claims, units }) {
    for (const claim of claims) {
      const live = this.live.get(claim.id);
      if (!live) continue;
      setText(live.yours, claim.your_value);
      setText(live.probability, claim.probability);
      if (claim.has_units) this.updateUnits(live.units, units);
      this.updateMoves(live, claim.moves);
      live.label.hidden = live.value.hidden = !claim.your_value && !claim.probability;
    }
  }
}
