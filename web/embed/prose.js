// SPDX-License-Identifier: MIT
// Figures inside the article's own sentences, and what inputs there share with them. Without a
// calculator on the page, or before it is loaded, the author's text stays as it is.

import { calculators, followers } from './all.js';

/** @typedef {import('./calculator.js').ClaimReckoner} Calculator */

/**
 * What an object itself has under a name that the article's author chose.
 * @param {any} object
 * @param {string | null} name
 */
export function own(object, name) {
  const has = object && name !== null && Object.prototype.hasOwnProperty.call(object, name);
  return has ? object[name] : undefined;
}

/**
 * The calculator that `for` names, else the first one of the page, or of the nearest shadow root
 * that has one.
 * @param {Element} element
 * @returns {Calculator | undefined}
 */
export function calculatorOf(element) {
  const all = [...calculators];
  const id = element.getAttribute('for');
  const named = all.filter((each) => id === null || each.id === id);
  for (let root = /** @type {any} */ (element.getRootNode()); ; root = root.host.getRootNode()) {
    const inOrder = [...root.querySelectorAll('claim-reckoner')];
    const first = inOrder.find((each) => named.includes(/** @type {any} */ (each)));
    if (first) return /** @type {any} */ (first);
    if (!root.host) return named[0];
  }
}

/**
 * Sets text where it differs, in the text node that is there: a reader may have selected it.
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  const { firstChild } = element;
  if (element.textContent === text) return;
  if (firstChild instanceof Text && !firstChild.nextSibling) firstChild.data = text;
  else element.textContent = text;
}

export class Follower extends HTMLElement {
  connectedCallback() {
    followers.add(this);
    this.refresh();
  }

  disconnectedCallback() {
    followers.delete(this);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.refresh();
  }

  refresh() {
    const calculator = calculatorOf(this);
    if (calculator?.state) this.update(calculator);
  }

  /**
   * @param {Calculator} calculator
   * @param {string} type
   * @param {any} detail
   */
  hear(calculator, type, detail) {
    if (calculator !== calculatorOf(this)) return;
    if (type === 'reckoner:issue') this.refuse(detail.issues);
    else if (type !== 'reckoner:failed') this.update(calculator);
  }

  /** @param {import('./embed.d.ts').ReckonerIssue[]} _issues */
  refuse(_issues) {}

  /** @param {Calculator} _calculator */
  update(_calculator) {}
}

export class ReckonerValue extends Follower {
  static observedAttributes = ['output', 'stat', 'for'];

  /** @param {Calculator} calculator */
  update({ state, look }) {
    const texts = own(state?.texts, this.getAttribute('output'));
    const text = own(texts, this.getAttribute('stat') ?? 'p50');
    if (typeof text !== 'string') return;
    setText(this, text);
    // In an article from right to left a range would be turned round.
    this.dir = 'ltr';
    this.lang = look.lang;
  }
}
