// SPDX-License-Identifier: MIT
// Under a field for numbers on a phone: the signs that its decimal pad lacks.

import { make } from './dom.js';

const touches = matchMedia('(pointer: coarse)');

function insert(field, sign) {
  field.setRangeText(sign, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

export class KeyRow {
  /** `say(id)`: in the language at hand. */
  constructor(say) {
    this.say = say;
    document.addEventListener('focusin', ({ target }) => this.show(target));
    document.addEventListener('focusout', () => this.element?.remove());
  }

  show(field) {
    if (!touches.matches || !(field instanceof HTMLInputElement)) return;
    if (field.inputMode !== 'decimal') return;
    // Pressed, a key leaves the field its focus, and the phone its keyboard.
    const stay = (event) => event.preventDefault();
    this.element = make(
      'div.keys',
      { role: 'group', 'aria-label': this.say('page.keys_label'), on: { mousedown: stay } },
      ...this.say('page.keys')
        .split(' ')
        .map((sign) =>
          make(
            'button',
            { type: 'button', tabIndex: -1, on: { click: () => insert(field, sign) } },
            sign,
          ),
        ),
    );
    field.after(this.element);
  }
}
