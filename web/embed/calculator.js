// SPDX-License-Identifier: MIT
// <claim-reckoner>: the author's card first, then the calculator in a frame as high as its content.

import { FRAME_SANDBOX as sandbox } from '../shared/sandbox.js';
import { cardSheet, keptHeight, leastHeight, make, present, words } from './card.js';
import { lookOf, watchHost } from './host.js';
import { frameAddress, scenarioLink } from './link.js';
import { isWhole, join, passOn, sharedLink } from './share.js';

const near = '300px';
const tallest = 40000;
const longestLoadMs = 15000;
/** Between a frame's `load`, before which its script runs, and the script's first word. */
const longestSilenceMs = 1500;
/** Every element, in order as they connect. @type {Set<ClaimReckoner>} */
export const calculators = new Set();

window.addEventListener('message', (event) => {
  for (const calculator of calculators) calculator.receive(event);
});

export class ClaimReckoner extends HTMLElement {
  static observedAttributes = ['article', 'preset', 'scenario', 'lang', 'theme', 'view'];

  heading = make('b');
  lead = make('span');
  button = make('button', { type: 'button' });
  failure = make('p', { hidden: true });
  card = make('div', { className: 'card' });
  box = make('div', { className: 'box' });
  /** @type {HTMLIFrameElement | null} */ frame = null;
  /** @type {IntersectionObserver | undefined} */ watcher;
  /** Orders that it was given and has not carried out yet. @type {import('./share.js').Order[]} */
  told = [];
  /** Of the scenario that it showed last. @type {string | undefined} */
  shownLink;
  /** Messages for a frame that is not ready. @type {object[]} */
  waiting = [];
  /** The look it has, as JSON. @type {string | undefined} */
  shown;
  /** @type {import('./embed.d.ts').ReckonerState | undefined} */
  state;
  isReady = false;
  isHeard = false;
  askedAt = 0;

  connectedCallback() {
    if (!this.shadowRoot) this.build();
    calculators.add(this);
    watchHost(() => {
      for (const calculator of calculators) calculator.follow();
    });
    this.follow();
    if (this.getAttribute('loading') === 'eager') {
      this.load();
    } else if (this.getAttribute('loading') !== 'click') {
      this.watcher = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) this.load();
        },
        { rootMargin: near },
      );
      this.watcher.observe(this);
    }
  }

  disconnectedCallback() {
    calculators.delete(this);
    // A frame that is moved or removed starts anew.
    this.unload();
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (!this.shadowRoot || before === now) return;
    if (name === 'view') this.reserve();
    if (!['article', 'preset', 'scenario'].includes(name)) this.follow();
    else if (this.frame) this.set({ link: scenarioLink(this) });
  }

  get look() {
    return lookOf(this);
  }

  build() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [cardSheet()];
    const slot = make('slot');
    slot.append(this.heading, ' ', this.lead);
    this.button.addEventListener('click', () => {
      // Asked for again: what was under way did not come.
      if (performance.now() - this.askedAt > longestLoadMs) this.unload();
      this.load();
    });
    this.failure.setAttribute('role', 'status');
    this.card.setAttribute('part', 'card');
    this.card.append(slot, this.failure, make('br'), this.button);
    this.card.addEventListener('pointerdown', () => this.load(), { once: true });
    this.box.append(this.card);
    this.reserve();
    root.append(this.box);
    this.addEventListener('reckoner:set', (event) => {
      if (event instanceof CustomEvent) this.set(event.detail);
    });
  }

  /** Room for what will stand here, so that the article below does not jump. */
  reserve() {
    this.box.style.minHeight = leastHeight(this);
  }

  /** Takes over the language and colours of the article, and the attributes that name others. */
  follow() {
    const ui = this.look;
    if (JSON.stringify(ui) === this.shown) return;
    this.shown = JSON.stringify(ui);
    const said = words[ui.lang];
    this.heading.textContent = said.title;
    this.lead.textContent = said.lead;
    this.button.textContent = said.open;
    if (!this.frame) return;
    present(this.frame, this);
    this.send({ ui });
  }

  load(rights = sandbox) {
    if (this.frame || !this.isConnected) return;
    this.watcher?.disconnect();
    this.follow();
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', rights);
    frame.allow = 'clipboard-write; web-share';
    frame.className = 'waiting';
    present(frame, this);
    frame.src = frameAddress(this, sharedLink(this, calculators) ?? scenarioLink(this));
    frame.addEventListener('load', () =>
      setTimeout(() => this.hearSilence(frame, rights), longestSilenceMs),
    );
    this.failure.hidden = true;
    this.isHeard = false;
    this.frame = frame;
    this.askedAt = performance.now();
    this.box.append(frame);
  }

  /**
   * Some WebKit versions let a page in an opaque origin load nothing from 'self' (bug 316847):
   * there the frame keeps its own origin, which it has no use for.
   * @param {HTMLIFrameElement} frame @param {string} rights
   */
  hearSilence(frame, rights) {
    if (this.frame !== frame || this.isHeard) return;
    this.unload();
    if (rights === sandbox) this.load(`${sandbox} allow-same-origin`);
    else this.fail(words[this.look.lang].failed);
  }

  unload() {
    this.watcher?.disconnect();
    this.frame?.remove();
    this.frame = null;
    this.isReady = false;
    this.state = undefined;
    this.told = [];
    this.card.hidden = false;
    this.reserve();
  }

  /**
   * `change`: { scenario: {...} }, { link: '...' } or { typed: {...} }; else a scenario itself.
   * @param {import('./embed.d.ts').ReckonerChange} change
   */
  set(change) {
    if (typeof change !== 'object' || change === null) return;
    const isWrapped = ['scenario', 'link', 'typed', 'ui'].some((key) => key in change);
    this.load();
    this.send(isWrapped ? change : { scenario: change });
  }

  /** @param {object} change */
  send(change) {
    const message = { type: 'reckoner:set', ...change };
    if (this.isReady) this.frame?.contentWindow?.postMessage(message, '*');
    else this.waiting.push(message);
  }

  /** @param {MessageEvent} event */
  receive({ source, origin, data }) {
    if (!this.frame || source !== this.frame.contentWindow) return;
    // The sandbox gives the frame an opaque origin; anything else is not the page we opened.
    if (origin !== 'null' && origin !== new URL(this.frame.src).origin) return;
    this.isHeard = true;
    if (typeof data !== 'object' || data === null) return;
    switch (data.type) {
      case 'reckoner:height':
        this.resize(data.height);
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
    const isHeight = typeof height === 'number' && Number.isFinite(height) && height > 0;
    if (!isHeight || !this.frame) return;
    this.frame.style.height = `${Math.min(tallest, Math.ceil(height))}px`;
    this.frame.className = '';
    this.box.style.minHeight = keptHeight(this.box.style.minHeight, height);
    this.card.hidden = true;
  }

  /** @param {{ type: string } & import('./embed.d.ts').ReckonerState} message */
  accept({ type, ...state }) {
    if (!isWhole(state)) return;
    this.state = state;
    if (!this.isReady) {
      this.isReady = true;
      this.follow();
      join(this, calculators);
      for (const change of this.waiting.splice(0)) this.send(change);
    } else {
      passOn(this, calculators);
    }
    this.tell(type, state);
  }

  /** It cannot run here: the author's card stays, and says why. @param {string} message */
  fail(message) {
    this.unload();
    this.box.style.minHeight = '';
    this.failure.textContent = message;
    this.failure.hidden = false;
    this.tell('reckoner:failed', { message });
  }

  /** @param {string} type @param {object} detail */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
