// SPDX-License-Identifier: MIT
// Frames on demand: one is asked for when something changed, and drawing goes on only while the
// module says that it has not settled. Nothing is drawn off screen or in a hidden tab.

import { isFramed } from './dom.js';

const secondsUntilLostForGood = 8;
const secondsUntilGivenBack = 2;

export class Frames {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {import('./types.d.ts').PageModule} module
   */
  constructor(canvas, module) {
    this.canvas = canvas;
    this.module = module;
    // A frame of an article may be far below the fold: it is told soon.
    this.isOnScreen = !isFramed;
    this.isWanted = false;
    this.isLost = false;
    this.isRestorable = false;
    this.asked = 0;
    this.drawn = 0;
    this.lostTimer = 0;
    this.giveBackTimer = 0;
    /** @type {WEBGL_lose_context | null | undefined} */
    this.loseContext = null;
    this.onFirstFrame = () => {};
    this.onLostForGood = () => {};
    this.onRestored = () => {};
    this.watchScreen();
    this.watchContext();
  }

  wake() {
    this.isWanted = true;
    if (this.asked || this.isLost || !this.isOnScreen || document.hidden) return;
    this.asked = requestAnimationFrame(() => this.draw());
  }

  drawNow() {
    cancelAnimationFrame(this.asked);
    this.draw();
  }

  draw() {
    this.asked = 0;
    if (this.isLost) return;
    this.isWanted = false;
    const isUnsettled = Number(this.module.frame()) === 1;
    this.drawn += 1;
    if (this.drawn === 1) this.onFirstFrame();
    if (isUnsettled) this.wake();
  }

  /**
   * A chart alone as a PNG: read in the task that drew it, before anything of it is shown.
   * @param {string} chart
   * @param {string} address below it, as is `date`
   * @param {string} date
   * @returns {Promise<Blob | null>}
   */
  async picture(chart, address, date) {
    if (this.isLost) await this.contextAgain();
    if (this.isLost || !this.module.picture(chart, address, date)) return null;
    /** @type {Promise<Blob | null>} */
    const png = new Promise((resolve) => this.canvas.toBlob(resolve));
    this.module.frame();
    if (!this.isOnScreen) this.giveContextBackSoon();
    return png;
  }

  /** Off screen it was given back, and is wanted once more. */
  contextAgain() {
    return new Promise((resolve) => {
      this.canvas.addEventListener('webglcontextrestored', resolve, { once: true });
      setTimeout(resolve, secondsUntilLostForGood * 1000);
      this.takeContext();
    });
  }

  resume() {
    if (this.isWanted) this.wake();
  }

  watchScreen() {
    document.addEventListener('visibilitychange', () => this.resume());
    const observer = new IntersectionObserver(
      (entries) => {
        this.isOnScreen = entries[entries.length - 1]?.isIntersecting ?? false;
        if (this.isOnScreen) this.takeContext();
        else this.giveContextBackSoon();
        this.resume();
      },
      { rootMargin: '100px' },
    );
    observer.observe(this.canvas);
  }

  watchContext() {
    this.canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.isRestorable = true;
      this.lose();
      if (this.isOnScreen) this.takeContext();
    });
    this.canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(this.lostTimer);
      this.isLost = false;
      this.isRestorable = false;
      this.loseContext = null;
      this.module.contextRestored();
      this.onRestored();
      this.wake();
    });
  }

  lose() {
    if (this.isLost) return;
    this.isLost = true;
    this.isWanted = true;
    this.module.contextLost();
  }

  /** Browsers grant about 16 contexts: of 20 calculators in an article, those in sight need one. */
  giveContextBackSoon() {
    clearTimeout(this.giveBackTimer);
    clearTimeout(this.lostTimer);
    if (self.parent === self) return;
    this.giveBackTimer = setTimeout(() => {
      if (this.isLost || this.isOnScreen) return;
      this.loseContext = this.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!this.loseContext) return;
      this.lose();
      this.loseContext.loseContext();
    }, secondsUntilGivenBack * 1000);
  }

  /** A context that the browser took itself comes back by itself, or never. */
  takeContext() {
    clearTimeout(this.giveBackTimer);
    if (!this.isLost) return;
    if (this.loseContext && this.isRestorable) {
      this.isRestorable = false;
      setTimeout(() => this.loseContext?.restoreContext());
    }
    clearTimeout(this.lostTimer);
    this.lostTimer = setTimeout(() => {
      if (this.isLost && this.isOnScreen) this.onLostForGood();
    }, secondsUntilLostForGood * 1000);
  }
}
