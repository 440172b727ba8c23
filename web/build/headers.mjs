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

/** A frame in a sandbox has an opaque origin: its own modules are cross-origin to it. */
export const COMMON_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export const HASHED_CACHE = 'public, max-age=31536000, immutable';
export const STABLE_CACHE = 'no-cache';

/** Names with a hash, and everything of a version that stays. */
export const isLasting = (path) =>
  /\.[0-9a-f]{10}\.\w+$/.test(path) || /(?:^|\/)v\/\d[\w.-]*\//.test(path);

const section = (path, headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** In the `_headers` form that static hosts read. */
export function headersFile(hashedNames) {
  const forEver = { 'Cache-Control': HASHED_CACHE };
  const hashed = [...hashedNames].map((name) => section(`/${name}`, forEver));
  return `${[section('/*', COMMON_HEADERS), section('/v/*', forEver), ...hashed].join('\n')}\n`;
}
