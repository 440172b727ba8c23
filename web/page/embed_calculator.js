// SPDX-License-Identifier: MIT
// <claim-reckoner>: the author's card first, then the calculator in a frame as high as its content.

import { frameAddress, linkText } from './embed_link.js';

const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
const near = '300px';
const tallest = 40000;
/** About the least that each view needs, in px. */
const least = { full: 1000, compact: 1000, ladder: 800, claim: 480 };

const words = {
  en: {
    title: 'What did DeepSeek-V3 cost?',
    lead: '$5.6 M and $1.6 bn answer different questions.',
    open: 'Open the calculator',
  },
  fr: {
    title: 'Combien a coûté DeepSeek-V3\u202f?',
    lead: '5,6\u00a0M$ et 1,6\u00a0Md$ répondent à des questions différentes.',
    open: 'Ouvrir le calculateur',
  },
};

const css = `
:host { display: block; }
:host([hidden]) { display: none; }
.box { position: relative; }
iframe { display: block; width: 100%; border: 0; }
iframe.waiting { position: absolute; visibility: hidden; }
.card { padding: 16px; border: 1px solid; border-radius: 8px; }
.card[hidden] { display: none; }
button { font: inherit; min-height: 44px; padding: 8px 16px; margin: 8px 0 0; cursor: pointer; }
`;

/** Every element on the page, in document order as they connect. */
export const calculators = new Set();

window.addEventListener('message', (event) => {
  for (const calculator of calculators) calculator.receive(event);
});

export class ClaimReckoner extends HTMLElement {
  static observedAttributes = ['preset', 'scenario', 'lang', 'theme', 'view'];

  connectedCallback() {
    if (!this.card) this.build();
    calculators.add(this);
    if (this.getAttribute('loading') === 'eager') {
      this.load();
    } else if (this.getAttribute('loading') !== 'click' && !this.frame) {
      this.watcher = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.load();
      }, { rootMargin: near });
      this.watcher.observe(this);
    }
  }

  disconnectedCallback() {
    calculators.delete(this);
    this.watcher?.disconnect();
    // A frame that is moved or removed starts anew.
    this.frame?.remove();
    this.frame = null;
    this.card.hidden = false;
    this.reserve();
  }

  attributeChangedCallback() {
    if (this.frame) this.set({ link: linkText(this) });
  }

  get words() {
    return words[this.language];
  }

  get language() {
    const language = this.lang || this.closest('[lang]')?.lang || document.documentElement.lang;
    return language.startsWith('fr') ? 'fr' : 'en';
  }

  build() {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
    const slot = document.createElement('slot');
    slot.append(make('b', this.words.title), ' ', make('span', this.words.lead));
    const open = Object.assign(make('button', this.words.open), { type: 'button' });
    open.addEventListener('click', () => this.load());
    this.card = Object.assign(document.createElement('div'), { className: 'card' });
    this.card.part = 'card';
    this.card.append(slot, document.createElement('br'), open);
    this.card.addEventListener('pointerdown', () => this.load(), { once: true });
    this.box = Object.assign(document.createElement('div'), { className: 'box' });
    this.box.append(this.card);
    this.reserve();
    root.append(this.box);
    this.addEventListener('reckoner:set', (event) => this.set(event.detail));
    this.waiting = [];
  }

  /** Room for the least that will stand here, so that the article below does not jump. */
  reserve() {
    const view = (this.getAttribute('view') ?? 'full').split(':')[0];
    const height = Number(this.getAttribute('height')) || least[view] || 0;
    const isClick = this.getAttribute('loading') === 'click';
    this.box.style.minHeight = isClick ? '' : `${height}px`;
  }

  load() {
    if (this.frame) return;
    this.watcher?.disconnect();
    const frame = document.createElement('iframe');
    frame.title = this.getAttribute('frame-title') ?? this.words.title;
    frame.setAttribute('sandbox', sandbox);
    frame.allow = 'clipboard-write';
    frame.className = 'waiting';
    frame.src = frameAddress(this);
    this.frame = frame;
    this.isReady = false;
    this.box.append(frame);
  }

  /** `change`: { scenario: {...} }, { link: '...' } or { typed: {...} }; else a scenario itself. */
  set(change) {
    this.load();
    const isWrapped = ['scenario', 'link', 'typed'].some((key) => key in change);
    const message = { type: 'reckoner:set', ...(isWrapped ? change : { scenario: change }) };
    if (this.isReady) this.frame.contentWindow.postMessage(message, '*');
    else this.waiting.push(message);
  }

  receive({ source, origin, data }) {
    if (!this.frame || source !== this.frame.contentWindow) return;
    // The sandbox gives the frame an opaque origin; anything else is not the page we opened.
    if (origin !== 'null' && origin !== new URL(this.frame.src).origin) return;
    if (typeof data !== 'object' || data === null) return;
    if (data.type === 'reckoner:height' && data.height > 0) this.resize(data.height);
    if (data.type === 'reckoner:ready' || data.type === 'reckoner:change') this.accept(data);
    if (data.type === 'reckoner:issue') this.tell('reckoner:issue', { issues: data.issues });
  }

  resize(height) {
    this.frame.style.height = `${Math.min(tallest, Math.ceil(height))}px`;
    this.frame.className = '';
    this.box.style.minHeight = '';
    this.card.hidden = true;
  }

  accept({ type, ...state }) {
    this.state = state;
    this.tell(type, state);
    if (this.isReady) return;
    this.isReady = true;
    for (const message of this.waiting.splice(0)) {
      this.frame.contentWindow.postMessage(message, '*');
    }
  }

  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
