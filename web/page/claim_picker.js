// SPDX-License-Identifier: MIT
// What the article says, as a list in its order; a row opens its card, under which the canvas draws
// the claim's picture and the inputs that move it.

import { make, setText } from './dom.js';

export class ClaimPicker {
  /**
   * `list`, `card`: where both are shown; the open claim's article stands in `card`.
   * `openClaim(id)`: tells the module; empty closes.
   */
  constructor(words, claims, { list, card, openClaim }) {
    this.words = words;
    this.claims = claims;
    this.card = card;
    this.openClaim = openClaim;
    this.isWhole = false;
    this.rows = new Map(claims.map((claim) => [claim.id, this.row(claim)]));
    this.more = make('button.plain', {
      type: 'button',
      on: { click: () => this.showAll(!this.isWhole) },
    });
    list.replaceChildren(
      make('h2', {}, words.say('page.claims_list')),
      make('ol.claim-rows', {}, ...[...this.rows.values()].map(({ item }) => item)),
      this.more,
      this.key(),
    );
    this.showAll(false);
  }

  row(claim) {
    const button = make(
      'button',
      {
        type: 'button',
        'aria-expanded': 'false',
        'aria-controls': this.card.id,
        on: { click: ({ detail }) => this.choose(claim.id, detail === 0) },
      },
      make(`span.dot.${claim.tone}`, { 'aria-hidden': 'true' }),
      make('b', {}, claim.chip_value),
      make('span.verdict', {}, claim.chip_verdict),
    );
    return { item: make('li', {}, button), button, claim };
  }

  /** What the colours mean, each once. */
  key() {
    const tones = [...new Set(this.claims.map(({ tone }) => tone))];
    return make(
      'p.claim-key',
      {},
      ...tones.map((tone) =>
        make(
          'span',
          {},
          make(`span.dot.${tone}`, { 'aria-hidden': 'true' }),
          this.words.say(`page.tone_${tone}`),
        ),
      ),
    );
  }

  showAll(isWanted) {
    this.isWhole = isWanted;
    for (const { item, claim } of this.rows.values()) {
      item.hidden = !isWanted && !claim.leads && claim.id !== this.opened;
    }
    const count = this.words.count(this.claims.length);
    this.more.setAttribute('aria-expanded', String(isWanted));
    setText(this.more, this.words.say(isWanted ? 'page.claims_fewer' : 'page.claims_all', count));
  }

  /** By keyboard, or by a screen reader, the card is what follows next. */
  choose(id, isByKeyboard) {
    this.open(this.opened === id ? '' : id);
    this.leadsIn = isByKeyboard;
  }

  /** The card stands on its place; before, nothing in it can have the keyboard. */
  placed() {
    if (this.leadsIn) this.card.querySelector('article')?.focus({ preventScroll: true });
    this.leadsIn = false;
  }

  /** `cards`: the ClaimList that owns the articles. What was asked for before it came is opened. */
  lend(cards) {
    this.cards = cards;
    if (this.awaited) this.open(...this.awaited);
    this.awaited = undefined;
  }

  /** `id`: empty closes. `isAlone`: an editor shows this claim and no other. */
  open(id, isAlone = false) {
    if (!this.cards) {
      this.awaited = [id, isAlone];
      return;
    }
    if (id === this.opened) return;
    const focused = this.card.contains(document.activeElement) ? this.opened : '';
    this.cards.takeBack();
    this.opened = id;
    for (const [row, { button }] of this.rows) {
      button.setAttribute('aria-expanded', String(row === id));
    }
    this.card.replaceChildren();
    if (id) this.card.append(...(isAlone ? [] : [this.tour(id)]), this.cards.lend(id));
    this.showAll(this.isWhole);
    this.openClaim(id);
    // Whoever was inside the card goes on in the next one, or back to its row.
    if (focused) (this.card.querySelector('button') ?? this.rows.get(focused).button).focus();
  }

  tour(id) {
    const ids = this.claims.map((claim) => claim.id);
    const at = ids.indexOf(id);
    const button = (word, to) =>
      make(
        'button.plain',
        { type: 'button', on: { click: () => this.open(to) } },
        this.words.say(word),
      );
    return make(
      'div.claim-tour',
      {},
      make(
        'span',
        {},
        this.words.say('page.claim_count', this.words.count(at + 1), this.words.count(ids.length)),
      ),
      button('page.previous_claim', ids.at(at - 1)),
      button('page.next_claim', ids[(at + 1) % ids.length]),
      button('page.close', ''),
    );
  }
}
