// SPDX-License-Identifier: MIT
// What a screen reader hears after an edit: the headline results, politely and not too often.

const pauseMs = 1000;

export class Announcer {
  constructor(element) {
    this.element = element;
    this.text = '';
  }

  /** Nothing is said for the state that the page starts with. */
  results(words, screen, isFirst) {
    const rungOf = (id) => screen.ladder.find((rung) => rung.id === id);
    const [run, all] = screen.told.map(rungOf);
    if (!run || !all) return;
    const text = words.say('page.announce', run.name, run.range, all.name, all.range);
    const isNews = text !== this.text;
    this.text = text;
    if (isNews && !isFirst) this.later(text);
  }

  /** An item of the canvas that took the focus. */
  focused(text) {
    this.later(text, 0);
  }

  later(text, delay = pauseMs) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.element.textContent = text;
    }, delay);
  }
}
