// SPDX-License-Identifier: MIT
// The pinned scenario beside the current one: pin, let go, swap, and every step of both.

import { make, setText } from './dom.js';
import { pinnedTable } from './text_results.js';

export class PinnedText {
  /** `actions`: pin(what), pinned() -> rows. */
  constructor(words, actions) {
    this.actions = actions;
    this.sentence = make('p', {});
    this.table = pinnedTable(words);
    const button = (what, id) =>
      make('button', { type: 'button', on: { click: () => this.act(what) } }, words.say(id));
    this.pin = button('pin', 'screen.pin');
    this.unpin = button('unpin', 'screen.pin_remove');
    this.swap = button('swap', 'screen.pin_swap');
    this.elements = [
      this.sentence,
      make('p.row', {}, this.pin, this.unpin, this.swap),
      this.table.element,
    ];
    this.show(false);
  }

  /** The button that was pressed may vanish: the focus goes to the one in its place. */
  act(what) {
    this.actions.pin(what);
    this.show(what !== 'unpin');
    if (what !== 'swap') (what === 'pin' ? this.unpin : this.pin).focus();
  }

  show(isPinned) {
    this.isPinned = isPinned;
    this.pin.hidden = isPinned;
    for (const element of [this.sentence, this.unpin, this.swap, this.table.element]) {
      element.hidden = !isPinned;
    }
  }

  update(screen) {
    this.show(screen.is_pinned);
    setText(this.sentence, screen.pinned);
  }

  unsettle() {
    this.table.element.ariaBusy = 'true';
  }

  settle() {
    if (this.isPinned) this.table.update(this.actions.pinned());
    this.table.element.ariaBusy = null;
  }
}
