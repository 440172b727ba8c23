// SPDX-License-Identifier: MIT
// <claim-reckoner>: the author's card first, then the calculator in a frame as high as its content.

import { calculators, followers } from './all.js';
import { keptHeight } from './card.js';
import { FrameHolder } from './frame_holder.js';
import { watchHost } from './host.js';
import { scenarioLink } from './link.js';
import { isWhole, join, passOn } from './share.js';

const tallest = 100000;

window.addEventListener('message', (event) => {
  for (const calculator of calculators) calculator.receive(event);
});

/** @param {unknown} value @returns {value is number} */
const isNumber = (value) => Number.isFinite(value);

export class ClaimReckoner extends FrameHolder {
  static observedAttributes = ['article', 'preset', 'scenario', 'lang', 'theme', 'view', 'src'];

  constructor() {
    super();
    this.addEventListener('reckoner:set', (event) => {
      if (event instanceof CustomEvent) this.set(event.detail);
    });
  }

  connectedCallback() {
    calculators.add(this);
    watchHost(this);
    this.follow();
    if (!this.state) this.reserve();
    this.arrive();
  }

  disconnectedCallback() {
    calculators.delete(this);
    this.leave();
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || before === now) return;
    if (name === 'view' && !this.isReady) this.reserve();
    if (name === 'src') {
      this.unload();
      if (this.isWanted) this.load();
    } else if (!['article', 'preset', 'scenario'].includes(name)) {
      this.follow();
    } else if (this.frame) {
      this.set({ link: scenarioLink(this) });
    } else {
      this.keptLink = undefined;
    }
  }

  /** @param {MessageEvent} event */
  receive({ source, origin, data }) {
    if (!this.frame || source !== this.frame.contentWindow) return;
    // A sandbox may leave the frame without an origin; anything else is not the page we opened.
    if (origin !== 'null' && origin !== new URL(this.frame.src).origin) return;
    this.isHeard = true;
    if (typeof data !== 'object' || data === null) return;
    switch (data.type) {
      case 'reckoner:height':
        this.resize(data.height);
        break;
      case 'reckoner:show':
        this.showPlace(data);
        break;
      case 'reckoner:ready':
      case 'reckoner:change':
        this.accept(data);
        break;
      case 'reckoner:issue':
        if (Array.isArray(data.issues)) this.tell(data.type, { issues: data.issues });
        break;
      case 'reckoner:failed':
        this.fail(String(data.message));
        break;
      default:
    }
  }

  /** @param {unknown} height */
  resize(height) {
    if (!isNumber(height) || height <= 0 || !this.frame) return;
    const { style } = this.card.box;
    this.frame.style.height = `${Math.min(tallest, Math.ceil(height))}px`;
    this.frame.inert = false;
    style.minHeight = keptHeight(style.minHeight, height);
    this.card.show(false);
  }

  /**
   * The reader went to another place in the calculator, which is as high as its frame.
   * @param {{ top?: unknown, height?: unknown, block?: unknown }} place
   */
  showPlace({ top, height, block }) {
    if (!isNumber(top) || !isNumber(height)) return;
    const { mark } = this.card;
    mark.style.top = `${top}px`;
    mark.style.height = `${height}px`;
    mark.scrollIntoView({ block: block === 'nearest' ? block : 'start' });
  }

  /** @param {{ type: string } & import('./embed.d.ts').ReckonerState} message */
  accept({ type, ...state }) {
    if (!isWhole(state) || !this.frame) return;
    this.state = state;
    this.card.tell(state, `${this.frame.src.split('#')[0]}#${state.link}`);
    const isFirst = !this.isReady;
    this.isReady = true;
    this.follow();
    if (isFirst) {
      this.hasFailed = false;
      this.keptLink = undefined;
      this.endArrival();
      join(this, calculators);
      for (const change of this.waiting.splice(0)) this.send(change);
    } else {
      passOn(this, calculators);
    }
    this.tell(type, state);
  }

  /** @param {string} type @param {any} detail */
  tell(type, detail) {
    super.tell(type, detail);
    for (const follower of followers) follower.hear(this, type, detail);
  }
}
