// SPDX-License-Identifier: MIT
// The scenario in the address bar, written 300 ms after the last change, never as a new history
// entry. What an address holds is for the module to say: here it is a text.

import { debounced } from './dom.js';
import { frozen } from './files.js';

const writeDelayMs = 300;
const page = document.documentElement.dataset;

/** What the page was opened with: a link may stand in the query or in the fragment. */
export function openedAddress() {
  return location.search + location.hash;
}

/** The page's address without a scenario; foreign query keys stay. */
export function pageAddress(isLinkInQuery) {
  const address = new URL(location.href);
  address.hash = '';
  if (isLinkInQuery) address.search = '';
  return address.href.replace(/#$/, '');
}

/**
 * Where an article can have the calculator from: the site as it develops, and this version as it
 * stays, which a page in one file knows nothing of.
 */
export function homes() {
  const own = siteAddress();
  const live = { base: page.live ? new URL(page.live, own).href : own };
  if (!frozen) return { live };
  const base = page.live ? own : new URL(frozen.folder, own).href;
  return { live, frozen: { base, integrity: frozen.integrity } };
}

/** The calculator's own page, also from the page of a preset or a claim. */
function siteAddress() {
  return page.root ? new URL(page.root, location.href).href : pageAddress();
}

export class LinkBar {
  /**
   * `link()` gives the text to write; `visited(queryAndFragment)` is called for an address that was
   * typed or clicked.
   */
  constructor(link, visited) {
    this.link = link;
    this.write = debounced(writeDelayMs, () => this.writeNow());
    // The address that was opened: a write that was due may have replaced it since.
    window.addEventListener('hashchange', ({ newURL }) => {
      const { hash } = new URL(newURL);
      if (hash.slice(1) === this.written) return;
      this.written = undefined; // gone from: to come back there is another step
      visited(hash);
    });
  }

  /** The address that opens this page with a link. */
  address(link) {
    return `${pageAddress(this.isLinkInQuery)}#${link}`;
  }

  writeNow() {
    this.written = this.link();
    try {
      history.replaceState(history.state, '', this.address(this.written));
      this.isLinkInQuery = false;
    } catch {
      // Some sandboxes and file: pages refuse; the share panel has the link all the same.
    }
  }
}
