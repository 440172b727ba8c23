// SPDX-License-Identifier: MIT
// What <claim-reckoner> says and looks like while its calculator is not there, and on paper.

import words from 'early:embed';

import { HEIGHTS, WIDTHS } from '../shared/heights.js';
import css from './card.css';

export { words };

/**
 * Adopted, not written into the document: the article's policy may forbid inline styles.
 * @param {string} text
 */
export function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} [properties]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

/**
 * Room for what will stand here, as a CSS length; none where a click opens it.
 * @param {Element} element
 */
export function leastHeight(element) {
  if (element.getAttribute('loading') === 'click') return '';
  const view = (element.getAttribute('view') ?? 'full').split(':')[0] ?? '';
  const place = WIDTHS.filter((width) => element.clientWidth >= width).length;
  return `${Number(element.getAttribute('height')) || (HEIGHTS[view]?.[place] ?? 0)}px`;
}

/**
 * What stays reserved for content of a height: a little room below it moves nothing, and while a
 * calculator comes it is lower than it will be.
 * @param {string} reserved
 * @param {number} height
 */
export const keptHeight = (reserved, height) => (height <= parseFloat(reserved) ? reserved : '');

/** The card in an element's shadow root, and the box that the frame comes into. */
export class Card {
  box = make('div', { className: 'box' });
  element = make('div', { className: 'card' });
  heading = make('b');
  lead = make('span');
  button = make('button', { type: 'button' });
  /** That it is on its way; unasked, so that it is not spoken. */
  progress = make('p', { hidden: true });
  failure = make('p', { hidden: true, role: 'status' });
  figures = make('div', { hidden: true });
  /** A place in the frame that is to be seen. */
  mark = make('i');

  /**
   * `asked`: the reader wants the calculator.
   * @param {HTMLElement} host
   * @param {() => void} asked
   */
  constructor(host, asked) {
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheetOf(css)];
    const slot = make('slot');
    slot.append(this.heading, ' ', this.lead);
    this.element.setAttribute('part', 'card');
    this.element.append(slot, this.figures, this.progress, this.failure, this.button);
    this.button.addEventListener('click', asked);
    this.element.addEventListener('pointerdown', asked, { once: true });
    this.box.append(make('canvas', { height: 0 }), this.mark, this.element);
    root.append(this.box);
  }

  /**
   * In the language of the article.
   * @param {(typeof words)[string]} said
   */
  speak(said) {
    this.heading.textContent = said.title;
    this.lead.textContent = said.lead;
    this.progress.textContent = said.loading;
    this.button.textContent = said.open;
  }

  /**
   * While nothing is there: that it is on its way, or why it does not come.
   * @param {string} [why]
   */
  wait(why) {
    this.element.hidden = false;
    this.progress.hidden = why !== undefined;
    this.failure.hidden = !why;
    this.failure.textContent = why ?? '';
  }

  /** @param {boolean} isShown */
  show(isShown) {
    this.element.hidden = !isShown;
    this.progress.hidden = this.failure.hidden = true;
  }

  /**
   * Once a calculator has spoken: its figures as they are, for whom it is far off or on paper.
   * @param {import('./embed.d.ts').ReckonerState} state
   * @param {string} address
   */
  tell({ title = '', headline, texts }, address) {
    const list = make('ul');
    for (const id of headline ?? []) {
      const text = texts[id];
      if (text) list.append(make('li', { textContent: `${text.label}: ${text.range}` }));
    }
    this.figures.replaceChildren(
      make('b', { textContent: title }),
      list,
      make('small', { textContent: address }),
    );
    this.figures.hidden = false;
    this.element.classList.add('current');
  }
}
