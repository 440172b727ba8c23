// SPDX-License-Identifier: MIT
// Registers the service worker, in a top-level page of its own origin only: a frame in an article
// leaves nothing behind in the reader's browser.

import { isFramed, isSandboxed } from './dom.js';

export async function workOffline() {
  if (isFramed || isSandboxed || !location.protocol.startsWith('http')) return;
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('service_worker.js');
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ type: 'reckoner:keep', addresses: loaded() });
  } catch {
    // Not allowed here: the page works all the same, with a network.
  }
}

function loaded() {
  const page = location.href.replace(/[#?].*$/, '');
  const files = performance.getEntriesByType('resource').map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/`));
  return [page, ...files];
}
