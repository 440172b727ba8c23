// SPDX-License-Identifier: MIT
// The page without a network, from the second visit on. Files with a hash in their name never
// change and come from the cache; pages come from the network while there is one. Nothing is asked
// for that the page did not load itself.

const cacheName = 'reckoner';
const isHashed = /\.[0-9a-f]{10}\.\w+$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  event.respondWith(isHashed.test(address.pathname) ? cacheFirst(request) : networkFirst(request));
});

async function cacheFirst(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? keep(request, await fetch(request));
}

async function networkFirst(request) {
  try {
    return await keep(request, await fetch(request));
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

async function keep(request, response) {
  if (response.ok && response.type === 'basic') {
    const cache = await caches.open(cacheName);
    await cache.put(request, response.clone());
  }
  return response;
}

/** The page tells what it loaded: that is kept (from the browser's own cache), the rest goes. */
self.addEventListener('message', (event) => {
  if (event.data?.type !== 'reckoner:keep') return;
  event.waitUntil(keepOnly(event.data.addresses));
});

async function keepOnly(addresses) {
  const cache = await caches.open(cacheName);
  const kept = new Set(addresses);
  for (const request of await cache.keys()) {
    if (isHashed.test(new URL(request.url).pathname) && !kept.has(request.url)) {
      await cache.delete(request);
    }
  }
  for (const address of kept) {
    if (await cache.match(address, { ignoreVary: true })) continue;
    const response = await fetch(address, { cache: 'force-cache' }).catch(() => null);
    if (response?.ok) await cache.put(address, response);
  }
}
