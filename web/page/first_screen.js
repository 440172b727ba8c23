// SPDX-License-Identifier: MIT
// The native HTML of the first screen, each part on its slot: the two headlines, what a reader
// counts, and the article's claims with the card of the open one.

import { ClaimPicker } from './claim_picker.js';
import { byId } from './dom.js';
import { showHeadlines } from './headlines.js';
import { QuestionCard } from './question_card.js';
import { ReceiptCard } from './receipt.js';
import { Slots } from './slots.js';

const root = document.documentElement;

/** The input that says how an hour of the machines is priced. */
const machinesOf = (screen) => screen.inputs.find(({ id }) => id === 'price_basis');

/** Of the page: the article's question, or the claim that an editor shows alone. */
export function titleOf(screen, view) {
  const [, alone] = view.match(/^claim:(.+)$/) ?? [];
  return screen.claims.find(({ id }) => id === alone)?.statement ?? screen.title;
}

export class FirstScreen {
  constructor(session) {
    this.session = session;
    this.slots = new Slots(byId('sheet'), (name, height) => session.slotHeight(name, height));
  }

  /** `view`: what an editor chose; `showInput(parameter)`: goes to its field. */
  build(words, screen, view, showInput) {
    const opened = this.picker?.opened ?? this.picker?.awaited?.[0];
    const { slots, session } = this;
    this.picker = new ClaimPicker(words, screen.claims, {
      list: slots.get('claims'),
      card: slots.get('claim'),
      openClaim: (id) => session.openClaim(id),
    });
    this.receipt = new ReceiptCard(
      words,
      slots.get('receipt'),
      { receipt: screen.receipt, machines: machinesOf(screen) },
      (id, choice) => session.edit(id, choice),
    );
    this.question = new QuestionCard(
      words,
      slots.get('question'),
      {
        outputs: screen.outputs,
        output: screen.question_output,
        amount: screen.question_amount,
      },
      { ask: (output, amount) => session.ask(output, amount), showInput },
    );
    // The claim that an editor shows alone, or the one of the page's address.
    const [, alone] = view.match(/^claim:(.+)$/) ?? [];
    const id = alone ?? opened ?? root.dataset.claim;
    if (id) this.picker.open(id, Boolean(alone));
  }

  /** `cards`: the ClaimList that owns the claims' articles, once it is there. */
  lend(cards) {
    this.picker.lend(cards);
  }

  update(screen) {
    showHeadlines(this.slots.get('headlines'), screen);
    this.receipt.update(screen.receipt, machinesOf(screen));
  }

  settle() {
    this.question.settle();
  }

  place(boxes) {
    this.slots.place(boxes);
    this.picker?.placed();
  }
}
