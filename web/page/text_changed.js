// SPDX-License-Identifier: MIT
// What the reader changed, and the way back to the preset.

import { make, setText } from './dom.js';

export class ChangedText {
  /** `actions`: reset(''), undo(), redo(), history() -> { canUndo, canRedo }. */
  constructor(words, actions) {
    this.words = words;
    this.heading = make('h2', { tabIndex: -1 }, words.say('page.changed_heading'));
    this.none = make('p', {});
    this.summary = make('p.note', {});
    this.list = make('ul', {});
    this.actions = actions;
    const button = (click, label) =>
      make('button', { type: 'button', on: { click } }, words.say(label));
    this.back = button(() => actions.reset(''), 'page.back_all');
    this.undo = button(actions.undo, 'page.undo');
    this.redo = button(actions.redo, 'page.redo');
    const row = make('div.row', {}, this.back, this.undo, this.redo);
    this.elements = [this.none, this.summary, this.list, row];
  }

  /** A button stays the same element: who is about to press it keeps the keyboard's place. */
  update({ inputs, preset_name: name, preset_summary: summary }) {
    const lines = inputs.filter((line) => line.changed);
    const isChanged = lines.length > 0;
    setText(this.none, this.words.say('page.changed_none', name));
    setText(this.summary, summary);
    const texts = lines.map((line) =>
      this.words.say('page.changed_line', line.label, line.value, line.default_value),
    );
    if (texts.join() !== this.texts) {
      this.texts = texts.join();
      this.list.replaceChildren(...texts.map((text) => make('li', {}, text)));
    }
    const { canUndo, canRedo } = this.actions.history();
    // At the viewpoint, with nothing to take back, there is nothing to say.
    const section = this.heading.closest('section');
    section?.classList.toggle('nothing', !isChanged && !canUndo && !canRedo);
    this.none.hidden = this.summary.hidden = isChanged;
    this.list.hidden = !isChanged;
    this.offer(this.back, isChanged);
    this.offer(this.undo, canUndo);
    this.offer(this.redo, canRedo);
  }

  offer(button, isOffered) {
    if (!isOffered && document.activeElement === button) this.heading.focus();
    button.hidden = !isOffered;
  }
}
