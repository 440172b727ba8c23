// SPDX-License-Identifier: MIT
// Figures and inputs inside the article's own sentences. Without a calculator on the page, or
// before it is loaded, the author's text stays as it is.

import { calculators, ClaimReckoner } from './calculator.js';

const css = `
:host { display: inline; }
input {
  font: inherit; color: inherit; background: none; border: 0; border-bottom: 2px dotted;
  padding: 0 2px; text-align: center; max-width: 100%; line-height: 1.1; field-sizing: content;
}
input[aria-invalid="true"] { border-bottom-style: solid; }
span { font-size: 0.85em; }
button { font: inherit; min-height: 24px; cursor: pointer; }
`;

const heard = ['reckoner:ready', 'reckoner:change', 'reckoner:issue'];

/** @typedef {import('./calculator.js').ClaimReckoner} Calculator */

/**
 * What an object itself has under a name that the article's author chose.
 * @param {any} object
 * @param {string | null} name
 */
function own(object, name) {
  const has = object && name !== null && Object.prototype.hasOwnProperty.call(object, name);
  return has ? object[name] : undefined;
}

/**
 * The calculator that `for` names, else the first one on the page.
 * @param {Element} element
 * @returns {Calculator | undefined}
 */
function calculatorOf(element) {
  const id = element.getAttribute('for');
  if (id) return [...calculators].find((calculator) => calculator.id === id);
  const first = document.querySelector('claim-reckoner');
  return first instanceof ClaimReckoner ? first : [...calculators][0];
}

class Follower extends HTMLElement {
  /** @param {Event} event */
  follow = (event) => {
    const calculator = calculatorOf(this);
    if (!calculator || event.target !== calculator) return;
    if (event.type !== 'reckoner:issue') this.update(calculator);
    else if (event instanceof CustomEvent) this.refuse(event.detail.issues);
  };

  connectedCallback() {
    for (const type of heard) document.addEventListener(type, this.follow);
    const calculator = calculatorOf(this);
    if (calculator?.state) this.update(calculator);
  }

  /** @param {import('./embed.d.ts').ReckonerIssue[]} _issues */
  refuse(_issues) {}

  /** @param {{ state?: import('./embed.d.ts').ReckonerState | undefined }} _calculator */
  update(_calculator) {}

  disconnectedCallback() {
    for (const type of heard) document.removeEventListener(type, this.follow);
  }
}

export class ReckonerValue extends Follower {
  /** @param {{ state?: import('./embed.d.ts').ReckonerState | undefined }} calculator */
  update({ state }) {
    const texts = own(state?.texts, this.getAttribute('output'));
    const text = own(texts, this.getAttribute('stat') ?? 'p50');
    if (typeof text === 'string' && text !== this.textContent) this.textContent = text;
  }
}

export class ReckonerInput extends Follower {
  field = document.createElement('input');
  said = document.createElement('span');
  isTyping = false;
  /** What the calculator last showed for it. @type {string | undefined} */
  shown;

  connectedCallback() {
    if (!this.shadowRoot) this.build();
    super.connectedCallback();
  }

  build() {
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    Object.assign(this.field, {
      type: 'text',
      inputMode: 'decimal',
      autocomplete: 'off',
      spellcheck: false,
      value: this.textContent.trim(),
    });
    this.field.part = 'input';
    this.said.setAttribute('role', 'alert');
    this.field.setAttribute(
      'aria-label',
      this.getAttribute('label') ?? this.getAttribute('parameter') ?? '',
    );
    // Figures follow while the reader types; what is not finished yet is not complained about, nor
    // written over.
    this.field.addEventListener('input', () => {
      this.isTyping = true;
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
      this.update(calculatorOf(this) ?? {});
    });
    // Near the reader's hand: the calculator may be far below and not loaded yet.
    this.field.addEventListener('focus', () => calculatorOf(this)?.load(), { once: true });
    root.append(this.field, this.said);
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
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = shown;
    button.addEventListener('click', () => {
      this.field.value = text;
      this.field.focus();
      this.send();
    });
    return button;
  }

  /** @param {{ state?: import('./embed.d.ts').ReckonerState | undefined }} calculator */
  update({ state }) {
    const input = own(state?.inputs, this.getAttribute('parameter'));
    if (!input) return;
    if (!this.hasAttribute('label')) {
      const label = input.unit ? `${input.label} (${input.unit})` : input.label;
      this.field.setAttribute('aria-label', label);
    }
    const isRefused = this.field.getAttribute('aria-invalid') === 'true';
    if (isRefused && input.typed === this.shown) return;
    this.shown = input.typed;
    this.say('');
    if (this.isTyping) return;
    this.field.value = input.typed;
    this.fit();
  }
}
