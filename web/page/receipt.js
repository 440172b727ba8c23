// SPDX-License-Identifier: MIT
// "What do you count?": native ticks, how the machines are paid for, and the total as a sentence.

import { make, setText } from './dom.js';

export class ReceiptCard {
  /** `edit(id, choice)`: as typed entry. `machines`: the input line of how an hour is priced. */
  constructor(words, holder, { receipt, machines }, edit) {
    this.edit = edit;
    this.rows = receipt.lines.map((line) => this.row(line));
    this.intro = make('p', {});
    this.total = make('p.receipt-total', {});
    this.range = make('p.note', {});
    this.machines = machines && this.choice(words, machines);
    holder.replaceChildren(
      make('h2#receipt-title', {}, words.say('screen.receipt_title')),
      make(
        'ul.receipt-lines',
        { 'aria-labelledby': 'receipt-title' },
        ...this.rows.map(({ element }) => element),
      ),
      ...(this.machines ? [this.machines.element] : []),
      make('div.receipt-sum', {}, this.intro, this.total, this.range),
    );
    this.update(receipt, machines);
  }

  row(line) {
    const id = line.id ? `receipt-${line.id}` : 'receipt-run';
    const tick = make('input', {
      type: 'checkbox',
      id,
      'aria-describedby': `${id}-note`,
      disabled: line.id === '',
      on: { change: () => this.edit(line.id, tick.checked ? 'yes' : 'no') },
    });
    const note = make('small', { id: `${id}-note` });
    const amount = make('b', {});
    const name = make('label', { htmlFor: id }, line.name);
    const element = make('li', {}, tick, make('div', {}, name, note), amount);
    return { element, tick, note, amount };
  }

  choice(words, line) {
    const options = line.choices.map(({ id }) => {
      const radio = make('input', {
        type: 'radio',
        name: 'receipt-machines',
        value: id,
        on: { change: () => this.edit(line.id, id) },
      });
      return {
        id,
        radio,
        element: make(
          'label',
          {},
          radio,
          make('span', {}, words.say(`screen.receipt_machines_${id}`)),
        ),
      };
    });
    const element = make(
      'fieldset.receipt-machines',
      {},
      make('legend', {}, words.say('page.receipt_machines')),
      make('div', {}, ...options.map((option) => option.element)),
    );
    return { element, options };
  }

  update(receipt, machines) {
    receipt.lines.forEach((line, at) => {
      const row = this.rows[at];
      row.tick.checked = line.is_counted;
      row.element.classList.toggle('counted', line.is_counted);
      setText(row.note, line.note);
      setText(row.amount, line.amount);
    });
    setText(this.intro, receipt.intro);
    setText(this.total, receipt.total);
    setText(this.range, receipt.range);
    const chosen = machines?.choices[machines.chosen]?.id;
    for (const { id, radio } of this.machines?.options ?? []) radio.checked = id === chosen;
  }
}
