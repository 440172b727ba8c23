// SPDX-License-Identifier: MIT
// The interface's sentences in the reader's language, as the core states them.

export class Words {
  constructor(language, table) {
    this.language = language;
    this.table = table;
    this.numbers = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-US');
  }

  /** The sentence with {0}, {1} ... replaced. An id that is missing shows itself. */
  say(id, ...parts) {
    const sentence = this.table[id] ?? id;
    return sentence.replace(/\{(\d)\}/g, (_, index) => parts[Number(index)] ?? '');
  }

  count(value) {
    return this.numbers.format(value);
  }
}
