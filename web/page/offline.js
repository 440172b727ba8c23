// SPDX-License-Identifier: MIT
// Registers the service worker, in a top-level page of its own origin only: a frame in an article
// leaves nothing behind in the reader's browser.

import { isFramed, isSandboxed } from './dom.js';

export function workOffline() {
  if (isFramed || isSandboxed || !location.protocol.startsWith('http')) return;
  // Where it is not allowed the page works all the same, with a network.
  navigator.serviceWorker?.register(
    `${document.documentElement.dataset.root ?? ''}service_worker.js`).catch(() => {});
}
