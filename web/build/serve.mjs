// SPDX-License-Identifier: MIT
// Serves a folder (build/dist) on a free loopback port, with the types and headers that a real host
// should send. Imported by the browser tests, run by `./dev serve`.
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { COMMON_HEADERS, cacheOf } from './headers.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

function resolvePath(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  let file = join(root, path);
  if (file !== root && !file.startsWith(root + sep)) return null;
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  return existsSync(file) && !file.includes('\0') ? file : null;
}

function encodingFor(request, file) {
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepted) && existsSync(`${file}.br`)) return ['br', '.br'];
  if (/\bgzip\b/.test(accepted) && existsSync(`${file}.gz`)) return ['gzip', '.gz'];
  return [null, ''];
}

/** The nearest 404.html above the address, as for a site in a sub folder. */
function sendMissing(folder, url, response) {
  const parts = url.split('?')[0].split('/').slice(1, -1);
  const depths = Array.from({ length: parts.length + 1 }, (_, at) => parts.slice(0, at).join('/'));
  const page = depths
    .map((part) => resolvePath(folder, `/${part}`))
    .filter(Boolean)
    .map((path) => join(dirname(path), '404.html'))
    .findLast((path) => existsSync(path));
  response.writeHead(404, { 'Content-Type': TYPES[page ? '.html' : '.txt'] });
  response.end(page ? readFileSync(page) : 'not found\n');
}

/**
 * Options: `port` (0 = a free one), `types` to override by extension ({'.wasm': 'text/plain'} plays
 * a badly set up host), `headers` to add or, with the value null, to leave out.
 */
export async function serve(root, { port = 0, host = '127.0.0.1', types = {}, headers = {} } = {}) {
  const folder = realpathSync(root);
  const sent = Object.entries({ ...COMMON_HEADERS, ...headers }).filter(([, v]) => v !== null);
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    for (const [name, value] of sent) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
    const file = resolvePath(folder, request.url);
    if (!file) return sendMissing(folder, request.url, response);
    const [encoding, suffix] = encodingFor(request, file);
    const type = { ...TYPES, ...types }[extname(file)] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Length', statSync(file + suffix).size);
    response.setHeader('Cache-Control', cacheOf(request.url.split('?')[0]));
    response.setHeader('Vary', 'Accept-Encoding');
    if (encoding) response.setHeader('Content-Encoding', encoding);
    if (request.method === 'HEAD') return response.writeHead(200).end();
    createReadStream(file + suffix).pipe(response.writeHead(200));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections?.();
    });
  return { address: `http://127.0.0.1:${server.address().port}/`, requests, close };
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '0' },
      host: { type: 'string' }, // 0.0.0.0 in a container, where the port is handed out
      for: { type: 'string' },
    },
  });
  const { port, host } = values;
  const { address, close } = await serve(positionals[0], { port: Number(port), host });
  console.log(`An article with calculators: ${address}demo/   in French: ${address}demo/fr.html`);
  console.log(`The calculator: ${address}   in French: ${address}fr.html`);
  console.log(values.for ? `Stops after ${values.for} s, or with Ctrl-C.` : 'Stop with Ctrl-C.');
  const stop = () => close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  if (values.for) setTimeout(stop, Number(values.for) * 1000);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(`serve: ${error.message}`);
    process.exit(1);
  });
}
