// SPDX-License-Identifier: MIT
// The page without a network, from the first visit on. One cache per build: what the page loads has
// a hash in its name and comes from the cache; pages come from the network while there is one, so
// that a new build is seen at once, and with it the worker that drops the old cache.

// Filled in when the site is put together.
const build = BUILD;
const files = FILES;

const prefix = 'reckoner ';
const cacheName = prefix + build;
const isHashed = /\.[0-9a-f]{10}\.\w+$/;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

/** The page has just loaded these: they are in the browser's own cache, and nothing is sent. */
async function install() {
  await keepAll(
    files.map((file) => new URL(file, self.location).href),
    'force-cache',
  );
  await self.skipWaiting();
}

/** Pages that are open now can be opened again. After an update the browser's copy may be old. */
async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
  const open = await self.clients.matchAll({ type: 'window' });
  await keepAll(
    open.map(({ url }) => url.replace(/[#?].*$/, '')),
    old.length ? 'no-cache' : 'force-cache',
  );
}

async function keepAll(addresses, mode) {
  const cache = await caches.open(cacheName);
  await Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(address, { cache: mode });
      if (response.ok) await cache.put(address, response);
    }),
  );
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  event.respondWith(isHashed.test(address.pathname) ? cacheFirst(request) : networkFirst(event));
});

async function cacheFirst(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function networkFirst(event) {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (response.ok && response.type === 'basic') event.waitUntil(keep(request, response.clone()));
    return response;
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

async function keep({ url }, response) {
  const cache = await caches.open(cacheName);
  await cache.put(url.replace(/[#?].*$/, ''), response);
}
