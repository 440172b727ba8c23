// SPDX-License-Identifier: MIT
// The headers that the site is served with: one list for the local server and for dist/_headers.

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
].join('; ');

/**
 * A frame in a sandbox may have an opaque origin: its own modules are cross-origin to it. Articles
 * that are cross-origin isolated take no frame that is not; a calculator that is at work must not
 * hold up an article on a neighbouring host.
 */
export const COMMON_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export const HASHED_CACHE = 'public, max-age=31536000, immutable';
export const STABLE_CACHE = 'no-cache';

/** The calculator's own pages: many frames of an article, and of the next one, ask once. */
export const PAGE_CACHE = 'public, max-age=300';

/** Names with a hash, and everything of a version that stays. */
const isLasting = /\.[0-9a-f]{10}\.\w+$|(?:^|\/)v\/\d[\w.-]*\//;
const isPage = /(^|\/)(index|[a-z][a-z])\.html$/;

/** By the path that is asked for; a folder's page is asked for anew. */
export function cacheOf(path) {
  if (isLasting.test(path)) return HASHED_CACHE;
  return isPage.test(path) ? PAGE_CACHE : STABLE_CACHE;
}

const section = (path, headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** In the `_headers` form that static hosts read. */
export function headersFile(names) {
  const kept = names.map((name) => section(`/${name}`, { 'Cache-Control': cacheOf(name) }));
  const frozen = section('/v/*', { 'Cache-Control': HASHED_CACHE });
  return `${[section('/*', COMMON_HEADERS), frozen, ...kept].join('\n')}\n`;
}
