// SPDX-License-Identifier: MIT
// The half of <claim-reckoner> that has a frame or not: when it is opened, given up and opened
// again, and what waits for it.

import { FOREIGN_SANDBOX, FRAME_SANDBOX } from '../shared/sandbox.js';
import { calculators } from './all.js';
import { watchArrival } from './arrival.js';
import { Card, leastHeight, words } from './card.js';
import { endWatch, makeRoom, watchDistance } from './distance.js';
import { present } from './frame_title.js';
import { lookOf } from './host.js';
import { frameAddress, scenarioLink } from './link.js';
import { latestLink, sharedLink } from './share.js';

const near = '300px';

/** @typedef {import('./calculator.js').ClaimReckoner} Calculator */

export class FrameHolder extends HTMLElement {
  card = new Card(this, () => this.ask());
  /** @type {HTMLIFrameElement | null} */ frame = null;
  /** @type {IntersectionObserver | undefined} */ watcher;
  /** Orders that it was given and has not carried out yet. @type {import('./share.js').Order[]} */
  told = [];
  /** Of the scenario that it showed last. @type {string | undefined} */
  shownLink;
  /** What it opens with: it had a frame before, or others went on. @type {string | undefined} */
  keptLink;
  /** Messages for a frame that is not ready. @type {object[]} */
  waiting = [];
  /** The look that its frame knows of, as JSON. @type {string | undefined} */
  shown;
  /** @type {import('./embed.d.ts').ReckonerState | undefined} */
  state;
  isReady = false;
  isHeard = false;
  /** Asked for, perhaps before it stood on a page. */
  isWanted = false;
  hasFailed = false;
  endArrival = () => {};

  get look() {
    return lookOf(this);
  }

  /** It stands on a page: its frame comes as the author and the reader want it. */
  arrive() {
    watchDistance(/** @type {any} */ (this));
    const loading = this.getAttribute('loading');
    if (this.isWanted || loading === 'eager') this.load();
    else if (loading !== 'click') this.loadWhenNear();
  }

  /** It stands on no page; moved to another place it begins anew, with the reader's values. */
  leave() {
    endWatch(/** @type {any} */ (this));
    this.unload();
  }

  loadWhenNear() {
    this.watcher?.disconnect();
    this.watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.load();
      },
      { rootMargin: near },
    );
    this.watcher.observe(this);
  }

  /** Room for what will stand here, so that the article below does not jump. */
  reserve() {
    this.card.box.style.minHeight = leastHeight(this);
  }

  /** The language and colours around it, told to the card and to a frame that is ready. */
  follow() {
    this.card.speak(words[this.look.lang]);
    if (!this.frame) return;
    present(this.frame, /** @type {any} */ (this), calculators);
    const ui = this.look;
    if (!this.isReady || JSON.stringify(ui) === this.shown) return;
    this.shown = JSON.stringify(ui);
    this.send({ ui });
  }

  /** @param {string} [rights] */
  load(rights) {
    this.isWanted = true;
    if (this.frame || !this.isConnected) return;
    this.watcher?.disconnect();
    this.hasFailed = false;
    this.follow();
    const kept = this.keptLink ?? scenarioLink(this);
    const address = frameAddress(
      /** @type {any} */ (this),
      sharedLink(/** @type {any} */ (this), calculators) ?? kept,
    );
    if (!address) {
      this.fail(this.why(`src="${this.getAttribute('src') ?? ''}"`));
      return;
    }
    // What shares the calculator's origin could leave a sandbox that leaves it its own.
    const isForeign = ![location.origin, self.origin].includes(address.origin);
    this.open(address.href, rights ?? (isForeign ? FOREIGN_SANDBOX : FRAME_SANDBOX));
    makeRoom(calculators);
  }

  /**
   * @param {string} address
   * @param {string} rights
   */
  open(address, rights) {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', rights);
    frame.allow = 'clipboard-write; web-share';
    frame.inert = true;
    this.frame = frame;
    this.isHeard = false;
    // The frame reads it before its first picture.
    this.shown = frame.name = JSON.stringify(this.look);
    present(frame, /** @type {any} */ (this), calculators);
    frame.src = address;
    this.card.wait();
    this.endArrival = watchArrival(
      frame,
      () => this.isHeard || this.hearNothing(rights, address),
      (limit) => this.explain(this.why(limit)),
    );
    this.card.box.append(frame);
  }

  /**
   * Some WebKit versions let a page in an opaque origin load nothing from 'self' (bug 316847):
   * there the frame keeps its own origin, which it has no use for.
   * @param {string} rights @param {string} address
   */
  hearNothing(rights, address) {
    this.unload();
    if (rights === FRAME_SANDBOX) this.load(FOREIGN_SANDBOX);
    else this.fail(this.why(address));
  }

  /** The reader wants it; what did not come is given up first. */
  ask() {
    if (this.hasFailed) this.unload();
    this.load();
  }

  unload() {
    this.watcher?.disconnect();
    this.endArrival();
    if (!this.frame) return;
    this.keptLink = latestLink(/** @type {any} */ (this)) ?? this.keptLink;
    const { height } = this.frame.style;
    this.frame.remove();
    this.frame = null;
    this.isReady = false;
    this.told = [];
    this.card.show(true);
    const { style } = this.card.box;
    if (!height) this.reserve();
    else if (!(parseFloat(style.minHeight) > parseFloat(height))) style.minHeight = height;
  }

  /** Whether nobody would miss its frame for now. */
  get canSleep() {
    const isIdle = this.isReady && this.told.length === 0 && !this.matches(':focus-within');
    return isIdle && this.getAttribute('loading') !== 'eager';
  }

  sleep() {
    this.unload();
    this.loadWhenNear();
  }

  /**
   * `change`: { scenario: {...} }, { link: '...' } or { typed: {...} }; else a scenario itself.
   * @param {import('./embed.d.ts').ReckonerChange} change
   */
  set(change) {
    if (typeof change !== 'object' || change === null) return;
    const isWrapped = ['scenario', 'link', 'typed', 'ui'].some((key) => key in change);
    if (!this.hasFailed) this.load();
    this.send(isWrapped ? change : { scenario: change });
  }

  /** @param {object} change */
  send(change) {
    const message = { type: 'reckoner:set', ...change };
    if (this.isReady) this.frame?.contentWindow?.postMessage(message, '*');
    else this.waiting.push(message);
  }

  /** It cannot run here: the author's card stays, and says why. @param {string} message */
  fail(message) {
    this.unload();
    this.card.box.style.minHeight = '';
    this.explain(message);
  }

  /** In the article's language, with what a program says of it. @param {string} detail */
  why(detail) {
    return `${words[this.look.lang].failed} (${detail})`;
  }

  /** What does not come may come yet; the reader can try again. @param {string} message */
  explain(message) {
    this.hasFailed = true;
    this.card.wait(message);
    this.follow();
    this.tell('reckoner:failed', { message });
  }

  /** @param {string} type @param {object} detail */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
