// SPDX-License-Identifier: MIT
// The canvas is one Tab stop: Enter goes in, Escape comes out, Tab leaves at both ends. Nothing
// takes the focus by itself.

import { make } from './dom.js';

const stops = 'a[href], button, input, select, textarea, summary, [tabindex]';

export class CanvasFocus {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {{ isEntered: boolean, onEscape: () => unknown }} guard
   * @param {import('./types.d.ts').PageModule} module
   */
  constructor(canvas, guard, module) {
    this.canvas = canvas;
    this.guard = guard;
    this.module = module;
    canvas.tabIndex = 0;
    // A screen reader passes the arrow keys on to an application; what it cannot read there is
    // named by the hint: the text version.
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-describedby', 'canvas-hint');
    this.hint = make('p#canvas-hint', { hidden: true });
    canvas.after(this.hint);
    canvas.addEventListener('blur', (event) => {
      // Typed entry over the canvas is part of being inside.
      const next = event.relatedTarget;
      if (!(next instanceof Element && next.closest('.editor'))) this.goOut();
    });
    guard.onEscape = () => module.hideDetail() || this.goOut();
  }

  /** @param {import('./types.d.ts').PageWords} words */
  describe(words) {
    this.canvas.setAttribute('aria-label', words.say('page.canvas_label'));
    this.hint.textContent = words.say('page.canvas_hint');
  }

  /**
   * True when the key was the one that goes in, or took away what a chart says.
   * @param {KeyboardEvent} event
   */
  takeKey(event) {
    // A detail that the mouse shows is waved away without being inside.
    if (event.key === 'Escape') return this.module.hideDetail();
    if (event.key !== 'Enter' || document.activeElement !== this.canvas) return false;
    event.preventDefault();
    this.guard.isEntered = true;
    this.module.focusIn('first');
    return true;
  }

  goOut() {
    if (!this.guard.isEntered) return;
    this.guard.isEntered = false;
    this.module.focusOut();
  }

  /**
   * The module's `leave`: Tab went past its last item, or back past its first.
   * @param {string} direction
   */
  leave(direction) {
    this.goOut();
    /** @type {NodeListOf<HTMLElement>} */
    const found = document.querySelectorAll(stops);
    const all = [...found].filter(isStop);
    const at = all.indexOf(this.canvas);
    const next = all[at + (direction === 'previous' ? -1 : 1)];
    if (next) next.focus();
    else this.canvas.blur();
  }
}

/** @param {HTMLElement} element */
function isStop(element) {
  const isDisabled = 'disabled' in element && element.disabled === true;
  if (element.tabIndex < 0 || isDisabled) return false;
  return element.getClientRects().length > 0;
}
