// SPDX-License-Identifier: MIT
// The scenario in the address bar: read from hash or query, written 300 ms after the last change,
// never as a new history entry.

import { debounced } from './dom.js';

const writeDelayMs = 300;
const page = document.documentElement.dataset;
const ours = /(?:^|[#?&])(v|p|e|k|s|ui\.\w+|[a-z_]+)=/;

/** The link text that the page was opened with, else the page's own; empty when there is none. */
export function openedLink() {
  const hash = location.hash.slice(1);
  if (ours.test(hash)) return hash;
  const query = location.search.slice(1);
  return /(?:^|&)v=/.test(query) ? query : (page.link ?? '');
}

/** The page's address without a scenario; foreign query keys stay. */
export function pageAddress() {
  const address = new URL(location.href);
  address.hash = '';
  if (/[?&]v=/.test(address.search)) address.search = '';
  return address.href.replace(/#$/, '');
}

/** The calculator's own page, also from the page of a preset or a claim. */
export function siteAddress() {
  return page.root ? new URL(page.root, location.href).href : pageAddress();
}

export function shareAddress(link) {
  return link ? `${pageAddress()}#${link}` : pageAddress();
}

export class LinkBar {
  /** `link()` gives the text to write; `opened(text)` is called for a link typed or clicked. */
  constructor(link, opened) {
    this.link = link;
    this.write = debounced(writeDelayMs, () => this.writeNow());
    // The address that was opened: a write that was due may have replaced it since.
    window.addEventListener('hashchange', ({ newURL }) => {
      const text = new URL(newURL).hash.slice(1);
      if (ours.test(text) && text !== this.written) opened(text);
    });
  }

  writeNow() {
    this.written = this.link();
    try {
      history.replaceState(history.state, '', shareAddress(this.written));
    } catch {
      // Some sandboxes and file: pages refuse; the share panel has the link all the same.
    }
  }
}
