// SPDX-License-Identifier: MIT
// A source where it is cited: below the text that names it, or over the canvas. One at a time; it
// closes where it was opened, and the keyboard is back there.

import { make } from './dom.js';
import { reveal } from './reveal.js';

const holders = 'dd, li, td'; // take it in: beside them it would break their list or table
const blocks = '.facts-of, p, section';

function standBelow(from, element) {
  const holder = from.closest(holders);
  if (holder) holder.append(element);
  else from.closest(blocks).after(element);
}

export class CitedSource {
  /** `overCanvas`: what it stands in when the canvas cites it. */
  constructor(words, overCanvas) {
    this.words = words;
    this.overCanvas = overCanvas;
    overCanvas.replaceChildren();
  }

  /** Asked for again, it goes. `box`: see SourceList.show(). */
  show(id, content, from, box) {
    const isSame = this.id === id && this.from === from;
    this.close(false);
    if (isSame) return;
    Object.assign(this, { id, from });
    this.element = make(
      'aside.cited',
      {
        tabIndex: -1,
        'aria-label': this.words.say('page.source', id),
      },
      ...content,
      make(
        'button.plain',
        { type: 'button', on: { click: () => this.close(true) } },
        this.words.say('page.close'),
      ),
    );
    if (box) this.placeOver(box);
    else standBelow(from, this.element);
    if (!box) from.setAttribute('aria-expanded', 'true');
    this.element.focus({ preventScroll: true });
    reveal(this.element, 'nearest');
  }

  /** Below what was pressed, inside the sheet. */
  placeOver({ x, y, height }) {
    const { offsetLeft, offsetTop, clientWidth } = document.getElementById('sheet');
    this.overCanvas.append(this.element);
    const most = Math.max(0, clientWidth - this.element.offsetWidth);
    this.element.style.left = `${offsetLeft + Math.min(x, most)}px`;
    this.element.style.top = `${offsetTop + y + height}px`;
  }

  /** True when the key was the one that closes. */
  takeKey(event) {
    if (event.key !== 'Escape' || !this.element?.contains(event.target)) return false;
    event.preventDefault();
    this.close(true);
    return true;
  }

  close(returnFocus) {
    if (!this.element) return;
    this.element.remove();
    this.from.removeAttribute('aria-expanded');
    if (returnFocus) this.from.focus({ preventScroll: true });
    this.element = this.from = this.id = null;
  }
}
