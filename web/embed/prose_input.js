// SPDX-License-Identifier: MIT
// Inputs inside the article's own sentences.

import { make, sheetOf } from './card.js';
import css from './prose_input.css';
import { Follower, calculatorOf, own, setText } from './prose.js';

/** @typedef {import('./calculator.js').ClaimReckoner} Calculator */

export class ReckonerInput extends Follower {
  static observedAttributes = ['parameter', 'label', 'for'];

  field = make('input');
  said = make('span');
  isTyping = false;
  /** What the calculator last showed for it. @type {string | undefined} */
  shown;

  connectedCallback() {
    if (!this.shadowRoot) this.build();
    super.connectedCallback();
  }

  build() {
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [sheetOf(css)];
    Object.assign(this.field, {
      inputMode: 'decimal',
      autocomplete: 'off',
      spellcheck: false,
      dir: 'ltr',
      value: this.textContent.trim(),
    });
    this.field.part = 'input';
    this.said.setAttribute('role', 'alert');
    this.name();
    // Figures follow while the reader types; what is not finished yet is not complained about, nor
    // written over.
    this.field.addEventListener('input', () => {
      // A script's or a filler's text is whole at once, and no blur will follow it.
      this.isTyping = this.shadowRoot?.activeElement === this.field;
      this.fit();
      this.send();
    });
    this.field.addEventListener('change', () => {
      this.isTyping = false;
      this.send();
    });
    this.field.addEventListener('blur', () => {
      // Still typing: the text is what it was, so nothing was sent; other changes may have come.
      if (!this.isTyping) return;
      this.isTyping = false;
      this.refresh();
    });
    // Near the reader's hand: the calculator may be far below and not loaded yet.
    this.field.addEventListener('focus', () => calculatorOf(this)?.load(), { once: true });
    const copy = make('b', { ariaHidden: 'true' });
    copy.append(make('slot'));
    root.append(this.field, copy, this.said);
    this.fit();
    // Upgraded while the article is still being read, the element has no text yet.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.startWith(this.textContent.trim()));
    }
  }

  /** @param {string} text */
  startWith(text) {
    if (this.field.value === '') this.field.value = text;
    this.fit();
  }

  fit() {
    this.field.size = Math.max(2, this.field.value.length);
  }

  send() {
    this.say('');
    calculatorOf(this)?.set({
      typed: { [this.getAttribute('parameter') ?? '']: this.field.value },
    });
  }

  /** @param {string} message */
  say(message, isRefused = message !== '') {
    this.said.textContent = message && ` ${message}`;
    this.field.setAttribute('aria-invalid', String(isRefused));
  }

  /**
   * What is wrong, what can be meant, or how it was read: then the value was taken.
   * @param {any[]} issues
   */
  refuse(issues) {
    if (this.isTyping) return;
    const mine = issues.filter(({ field }) => field === this.getAttribute('parameter'));
    if (mine.length === 0) return;
    const isRefused = mine.some(({ code }) => code !== 'read_as');
    this.say(mine.map(({ message }) => message).join(' '), isRefused);
    if (!isRefused) return;
    for (const { text, shown } of mine.flatMap(({ readings }) => readings ?? [])) {
      this.said.append(' ', this.choice(text, shown));
    }
  }

  /**
   * @param {string} text
   * @param {string} shown
   */
  choice(text, shown) {
    const onclick = () => {
      this.field.value = text;
      this.field.focus();
      this.send();
    };
    return make('button', { type: 'button', textContent: shown, onclick });
  }

  attributeChangedCallback() {
    if (!this.shadowRoot) return;
    this.shown = undefined;
    this.say('');
    this.name();
    super.attributeChangedCallback();
  }

  /** @param {{ label: string, unit: string }} [input] */
  name(input) {
    const known = input && (input.unit ? `${input.label} (${input.unit})` : input.label);
    const name = this.getAttribute('label') ?? known ?? this.getAttribute('parameter') ?? '';
    this.field.setAttribute('aria-label', name);
  }

  /** @param {Calculator} calculator */
  update({ state }) {
    const input = own(state?.inputs, this.getAttribute('parameter'));
    if (!input) return;
    this.name(input);
    const isRefused = this.field.getAttribute('aria-invalid') === 'true';
    if (isRefused && input.typed === this.shown) return;
    this.shown = input.typed;
    this.say('');
    setText(this, input.typed);
    if (this.isTyping) return;
    this.field.value = input.typed;
    this.fit();
  }
}
