// SPDX-License-Identifier: MIT
// The interface's sentences in the reader's language, as the core states them.

export class Words {
  /** `row`: of the table of languages. */
  constructor({ id, locale, decimal_sign }, table) {
    this.language = id;
    this.decimalSign = decimal_sign;
    // Without a prototype: a missing id such as "constructor" is missing here, too.
    this.table = Object.assign(Object.create(null), table);
    this.numbers = new Intl.NumberFormat(locale);
    this.dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  }

  /** The sentence with {0}, {1} ... replaced. An id that is missing shows itself. */
  say(id, ...parts) {
    const sentence = this.table[id] ?? id;
    return sentence.replace(/\{(\d)\}/g, (_, index) => parts[Number(index)] ?? '');
  }

  count(value) {
    return this.numbers.format(value);
  }

  today() {
    return this.dates.format(new Date());
  }

  /** Every element that names its sentence; the title of a preset's or claim's page does not. */
  fill(document) {
    for (const element of document.querySelectorAll('[data-words]')) {
      element.textContent = this.say(element.dataset.words);
    }
    for (const element of document.querySelectorAll('[data-words-label]')) {
      element.setAttribute('aria-label', this.say(element.dataset.wordsLabel));
    }
  }
}
