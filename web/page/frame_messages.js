// SPDX-License-Identifier: MIT
// Between the page in a frame and the article around it (design: Embedding). Heights go out in the
// four forms that articles listen to; scenarios go out and come in. Nothing here is secret, so the
// target is any origin; what comes in is taken from the parent only, and only in its right shape.

import { isFramed } from './dom.js';

const longestText = 4000;
/** WordPress marks a frame whose address an author has pasted, and hears of no greater height. */
const secret = /#\?secret=([a-z\d]+)$/i.exec(location.hash)?.[1];
const wordPressHighest = 1000;

/** Tells the article how high the page is, at once and whenever that changes. */
export class FrameHeight {
  constructor() {
    if (isFramed) new ResizeObserver(() => this.sendHeight()).observe(document.body);
  }

  sendWordPress() {
    const value = Math.min(this.height, wordPressHighest);
    if (secret) this.post({ message: 'height', value, secret });
  }

  post(message) {
    if (isFramed) window.parent.postMessage(message, '*');
  }

  sendHeight() {
    if (!isFramed) return;
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === this.height) return;
    this.height = height;
    this.sendWordPress();
    this.post({ type: 'reckoner:height', height });
    this.post({ 'datawrapper-height': { reckoner: height } });
    this.post({ sentinel: 'amp', type: 'embed-size', height });
  }
}

/** The page's first word: that its script runs at all. */
export function sayHello() {
  if (isFramed) window.parent.postMessage({ type: 'reckoner:hello' }, '*');
}

export class FrameMessages extends FrameHeight {
  /** `actions`: load(linkText), merge(entries), edit(id, text) and follow(ui), all -> issues;
   * settle(): what was changed is shown and told within this task; report(): tells it again. */
  constructor(actions) {
    super();
    this.actions = actions;
    if (isFramed) window.addEventListener('message', (event) => this.receive(event));
  }

  /** `state`: { link, bare_link, scenario, screen, outputs }. */
  sendState(type, { link, bare_link, scenario, screen, outputs }) {
    const texts = {};
    for (const { id, label, p5, p50, p95, mean, range } of screen.outputs) {
      texts[id] = { label, p5, p50, p95, mean, range };
    }
    const inputs = {};
    for (const { id, label, unit_label: unit, typed, value } of screen.inputs) {
      inputs[id] = { label, unit, typed, value };
    }
    const headline = screen.told;
    this.told = this.stamp;
    const { title } = document;
    const { stamp } = this; // of the order that was carried out last
    this.post({ type, stamp, title, link, bare_link, scenario, headline, outputs, texts, inputs });
  }

  receive(event) {
    if (event.source !== window.parent) return;
    const { data } = event;
    if (data?.message === 'ready' && this.height) this.sendWordPress(); // it listens from now on
    if (typeof data !== 'object' || data === null || data.type !== 'reckoner:set') return;
    const issues = [];
    if (Number.isSafeInteger(data.stamp)) this.stamp = data.stamp;
    if (isEntries(data.ui)) issues.push(...this.actions.follow(data.ui));
    if (isText(data.link)) issues.push(...this.actions.load(data.link));
    if (isEntries(data.scenario)) issues.push(...this.actions.merge(data.scenario));
    if (isEntries(data.typed)) {
      for (const [id, text] of Object.entries(data.typed)) {
        issues.push(...this.actions.edit(id, String(text)));
      }
    }
    this.actions.settle();
    // An order that changes nothing is answered, too.
    if (this.told !== this.stamp) this.actions.report();
    this.sendIssues(issues);
  }

  sendIssues(issues) {
    if (issues.length > 0) this.post({ type: 'reckoner:issue', issues });
  }
}

function isText(value) {
  return typeof value === 'string' && value.length <= longestText;
}

function isEntries(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([id, text]) => /^[a-z_0-9]{1,60}$/.test(id) && (isText(text) || Number.isFinite(text)),
  );
}
