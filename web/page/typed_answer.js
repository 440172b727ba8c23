// SPDX-License-Identifier: MIT
// What is said under a field after something was typed: what is wrong with it, how it was read, or
// what it can mean, with a button for each reading. An alert, so that all of it is spoken at once.

import { make, setText } from './dom.js';

/** Notices do not refuse anything: the value was taken. */
const notices = new Set(['read_as']);

export const isRefused = (issues) => issues.some(({ code }) => !notices.has(code));

export class TypedAnswer {
  /** `choose(text)` applies a reading. */
  constructor(id, choose) {
    this.choose = choose;
    this.message = make('p', {});
    // Pressed with a pointer they leave the field its focus, so that no blur asks once more.
    const stay = (event) => event.preventDefault();
    this.readings = make('div.readings', { hidden: true, on: { mousedown: stay } });
    this.element = make(
      `div.issue#${id}`,
      { role: 'alert', hidden: true },
      this.message,
      this.readings,
    );
  }

  /** True where something stands there. */
  get isShown() {
    return !this.element.hidden;
  }

  show(issues) {
    const text = issues.map(({ message }) => message).join(' ');
    if (!this.isShown && text === '') return;
    const choices = isRefused(issues) ? issues.flatMap(({ readings }) => readings ?? []) : [];
    setText(this.message, text);
    this.readings.replaceChildren(...choices.map((reading) => this.button(reading)));
    this.readings.hidden = choices.length === 0;
    this.element.classList.toggle('read-back', text !== '' && !isRefused(issues));
    this.element.hidden = text === '';
  }

  clear() {
    this.show([]);
  }

  button({ text, shown }) {
    return make('button', { type: 'button', on: { click: () => this.choose(text) } }, shown);
  }
}
