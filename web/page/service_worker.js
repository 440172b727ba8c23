// SPDX-License-Identifier: MIT
// The page without a network, from the first visit on. One cache a build and a place: it is filled
// whole before the build is used, or not at all. What the page loads has a hash in its name and
// comes from the cache; pages come from the network while there is one, so that a new build is seen
// at once, and are kept only where they belong to this build. All else is none of its business.

// Filled in when the site is put together.
const build = BUILD;
const files = FILES;

// Another copy on the same origin has another scope, and keeps its own.
const scope = new URL(self.registration.scope).pathname;
const prefix = `reckoner ${scope} `;
const cacheName = prefix + build;
const names = new Set(files);

/** A network that accepts and never answers is not waited for longer where a page is kept. */
const patienceMs = 3000;

const loaded = /[\w.-]+\.[0-9a-f]{10}\.(?:m?js|css|wasm|woff2)\b/g;
const hashOf = /\.([0-9a-f]{10})\.\w+$/;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

const oldCaches = async () =>
  (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);

const withoutQuery = (url) => url.replace(/[#?].*$/, '');

/** What failed half-way leaves nothing behind: the browser tries again on the next visit. */
async function install() {
  try {
    await Promise.all(files.map(keepFile));
    await keepPages();
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
  await self.skipWaiting();
}

async function activate() {
  await Promise.all((await oldCaches()).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The page has just loaded these: they are in the browser's own cache, and nothing is sent. */
async function keepFile(name) {
  const address = new URL(name, self.registration.scope).href;
  const cache = await caches.open(cacheName);
  for (const mode of ['force-cache', 'reload']) {
    const response = await fetch(address, { cache: mode });
    const copy = response.clone();
    if (response.ok && (await hasHash(name, response))) return cache.put(address, copy);
  }
  throw new Error(`${name} did not arrive`);
}

/** Its name says what a file holds: a captive portal's page has another hash. */
async function hasHash(name, response) {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('').startsWith(hashOf.exec(name)[1]);
}

/** Pages that are open now, and those of the build before, can be opened again. */
async function keepPages() {
  const old = await oldCaches();
  const addresses = new Set();
  for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    if (client.url.startsWith(self.registration.scope)) addresses.add(withoutQuery(client.url));
  }
  for (const name of old) {
    for (const { url } of await (await caches.open(name)).keys()) {
      if (!hashOf.test(new URL(url).pathname)) addresses.add(url);
    }
  }
  // After an update the browser's copy may be old.
  const mode = old.length ? 'no-cache' : 'force-cache';
  const kept = await Promise.all(
    [...addresses].map(async (address) => keepPage(address, await fetch(address, { cache: mode }))),
  );
  if (old.length && !kept.some(Boolean)) throw new Error('no page of this build arrived');
}

/** True where it was kept: a page that loads files of this build, all of them, and no others. */
async function keepPage(address, response) {
  const { ok, type, redirected, headers } = response;
  const isStorable = !/no-store/i.test(headers.get('cache-control') ?? '');
  if (!ok || type !== 'basic' || redirected || !isStorable) return false;
  const copy = response.clone();
  const found = (await response.text()).match(loaded) ?? [];
  if (found.length === 0 || !found.every((name) => names.has(name))) return false;
  await (await caches.open(cacheName)).put(withoutQuery(address), copy);
  return true;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isInside = origin === self.location.origin && pathname.startsWith(scope);
  if (request.method !== 'GET' || !isInside) return;
  if (names.has(pathname.slice(scope.length))) event.respondWith(fileOf(request));
  else if (request.mode === 'navigate') event.respondWith(pageOf(event));
});

async function keptCopy(request) {
  const cache = await caches.open(cacheName);
  return cache.match(request, { ignoreSearch: true, ignoreVary: true });
}

async function fileOf(request) {
  return (await keptCopy(request)) ?? fetch(request);
}

async function pageOf(event) {
  const { request } = event;
  const kept = await keptCopy(request);
  const answer = fetch(request).then((response) => {
    event.waitUntil(keepPage(request.url, response.clone()));
    return response;
  });
  if (!kept) return answer;
  // The answer may come after the page was shown, and is kept then.
  event.waitUntil(answer.catch(() => {}));
  const late = new Promise((resolve) => {
    setTimeout(resolve, patienceMs, kept);
  });
  const orKept = answer.then(
    (response) => (response.status < 500 ? response : kept),
    () => kept,
  );
  return Promise.race([orKept, late]);
}
