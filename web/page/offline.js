// SPDX-License-Identifier: MIT
// Registers the service worker, in a top-level page of its own origin only: a frame in an article
// leaves nothing behind in the reader's browser.

import { isFramed, isSandboxed } from './dom.js';

// The worker fetches the whole page once more: not while its first frames are drawn.
const pauseMs = 1000;

export function workOffline() {
  if (isFramed || isSandboxed || !location.protocol.startsWith('http')) return;
  const worker = `${document.documentElement.dataset.root ?? ''}service_worker.js`;
  // Where it is not allowed the page works all the same, with a network.
  setTimeout(() => navigator.serviceWorker?.register(worker).catch(() => {}), pauseMs);
}
