// SPDX-License-Identifier: MIT
// What a screen reader hears after an edit: the headline results, politely and not too often.

const pauseMs = 1000;

export class Announcer {
  /** @param {Element} element */
  constructor(element) {
    this.element = element;
    this.text = '';
    this.timer = 0;
  }

  /**
   * Nothing is said for the state that the page starts with.
   * @param {import('./types.d.ts').PageWords} words
   * @param {{ told: string[], ladder: { id: string, name: string, range: string }[] }} screen
   * @param {boolean} isFirst
   */
  results(words, screen, isFirst) {
    /** @param {string} id */
    const rungOf = (id) => screen.ladder.find((rung) => rung.id === id);
    const [run, all] = screen.told.map(rungOf);
    if (!run || !all) return;
    const text = words.say('page.announce', run.name, run.range, all.name, all.range);
    const isNews = text !== this.text;
    this.text = text;
    if (isNews && !isFirst) this.later(text);
  }

  /** An item of the canvas that took the focus. @param {string} text */
  focused(text) {
    this.later(text, 0);
  }

  /** @param {string} text */
  later(text, delay = pauseMs) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.element.textContent = text;
    }, delay);
  }
}
