// SPDX-License-Identifier: MIT
// What the reader changed, and the way back to the preset.

import { make, setText } from './dom.js';

export class ChangedText {
  constructor(words, backToPreset) {
    this.words = words;
    this.heading = make('h2', { tabIndex: -1 }, words.say('page.changed_heading'));
    this.none = make('p', {});
    this.summary = make('p.note', {});
    this.list = make('ul', {});
    this.back = make(
      'button',
      { type: 'button', on: { click: backToPreset } },
      words.say('page.back_all'),
    );
    this.elements = [this.none, this.summary, this.list, this.back];
  }

  /** The button stays the same element: who is about to press it keeps the keyboard's place. */
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
    if (!isChanged && document.activeElement === this.back) this.heading.focus();
    this.none.hidden = this.summary.hidden = isChanged;
    this.list.hidden = this.back.hidden = !isChanged;
  }
}
