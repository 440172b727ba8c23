// SPDX-License-Identifier: MIT
// What a screen reader hears, politely: the canvas' item that has the keyboard, and after an edit
// what it moved. Nothing is said of what comes by itself, such as an answer that became exact.

import { make } from './dom.js';

const pauseMs = 1000;

/**
 * As new text, so that the same words are heard again.
 * @param {Element} region
 * @param {string} text
 */
function say(region, text) {
  region.replaceChildren(text);
}

export class Announcer {
  /**
   * What a key that is held on the canvas leads to is said once, when it is up.
   * @param {HTMLElement} element
   * @param {{ isHeld: boolean, onReleased: () => void }} guard
   */
  constructor(element, guard) {
    this.element = element;
    this.guard = guard;
    guard.onReleased = () => this.released();
    // Of its own: a step to the next item must not silence what the last edit came to.
    this.items = make('p.unseen#announced-item', { role: 'status' });
    element.after(this.items);
    this.timer = 0;
    this.waiting = '';
    this.link = '';
    /** @type {Facts | undefined} */
    this.before = undefined;
    /** @type {Facts | undefined} */
    this.now = undefined;
  }

  /**
   * `link`: of the scenario; only another one is worth saying. `isFirst`: of a page made anew.
   * @param {import('./types.d.ts').PageWords} words
   * @param {SpokenScreen} screen
   * @param {{ link: string, isFirst: boolean }} at
   */
  results(words, screen, { link, isFirst }) {
    const now = factsOf(words, screen);
    const isEdited = !isFirst && link !== this.link;
    if (isEdited && !this.timer) this.before = this.now;
    this.link = link;
    this.now = now;
    if (!isEdited && !this.timer) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = 0;
      say(this.element, whatMoved(words, this.before ?? now, this.now ?? now));
    }, pauseMs);
  }

  /** An item of the canvas that took the focus, or whose value changed. @param {string} text */
  focused(text) {
    this.waiting = text;
    if (!this.guard.isHeld) this.released();
  }

  released() {
    if (this.waiting) say(this.items, this.waiting);
    this.waiting = '';
  }
}

/**
 * @typedef {{ id: string, name: string, range: string }} Rung
 * @typedef {{ label: string, range: string }} Output
 * @typedef {{ intro: string, total: string }} Receipt
 * @typedef {{ told: string[], ladder: Rung[], outputs: Output[], receipt: Receipt }} SpokenScreen
 * @typedef {[label: string, range: string][]} Ranges
 * @typedef {{ headline: string, names: string[], receipt: string, outputs: Ranges }} Facts
 */

/**
 * @param {import('./types.d.ts').PageWords} words
 * @param {SpokenScreen} screen
 * @returns {Facts}
 */
function factsOf(words, { told, ladder, outputs, receipt }) {
  const rungs = told.map((id) => ladder.find((rung) => rung.id === id));
  const [run, all] = rungs;
  return {
    headline:
      run && all ? words.say('page.announce', run.name, run.range, all.name, all.range) : '',
    names: rungs.flatMap((rung) => (rung ? [rung.name] : [])),
    receipt: `${receipt.intro} ${receipt.total}`,
    outputs: outputs.map(({ label, range }) => [label, range]),
  };
}

/**
 * @param {import('./types.d.ts').PageWords} words
 * @param {Facts} before
 * @param {Facts} now
 */
function whatMoved(words, before, now) {
  const news = [];
  if (now.receipt !== before.receipt) news.push(now.receipt);
  if (now.headline !== before.headline) news.push(now.headline);
  if (news.length > 0) return news.join(' ');
  const old = new Map(before.outputs);
  const moved = now.outputs.find(([label, range]) => old.get(label) !== range);
  if (!moved) return words.say('page.announce_none');
  return words.say('page.announce_other', ...moved, now.names[0] ?? '', now.names[1] ?? '');
}
