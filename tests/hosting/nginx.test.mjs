// SPDX-License-Identifier: MIT
// The site as docs/hosting.md says to host it: docs/nginx.conf on loopback, asked like a browser.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import {
  COMMON_HEADERS,
  HASHED_CACHE,
  PAGE_CACHE,
  STABLE_CACHE,
  cacheOf,
} from '../../web/build/headers.mjs';
import { dist } from '../browser/harness.mjs';
import { example, hasBrotli, startNginx } from './nginx.mjs';

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

const filesIn = (folder, path = '') =>
  readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(folder, `${path}${entry.name}/`) : [path + entry.name],
  );
const published = filesIn(dist).filter((file) => !/\.(br|gz)$|^_headers$/.test(file));
const compressed = new Set(
  filesIn(dist)
    .filter((file) => file.endsWith('.br'))
    .map((file) => file.slice(0, -3)),
);

describe('docs/nginx.conf', () => {
  let site;
  before(async () => {
    site = await startNginx(dist);
  });
  after(() => site?.close());

  const ask = (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      request(new URL(path, site.address), { headers, method }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      })
        .once('error', reject)
        .end();
    });

  function checkCommonHeaders({ headers }, path) {
    for (const [name, value] of Object.entries(COMMON_HEADERS)) {
      assert.equal(headers[name.toLowerCase()], value, `${path}: ${name}`);
    }
  }

  test('sends every file byte for byte, with its type, headers and lifetime', async () => {
    assert.ok(published.length > 100);
    for (const file of published) {
      const answer = await ask(file);
      assert.equal(answer.status, 200, file);
      assert.equal(answer.headers['content-type'], TYPES[extname(file)], file);
      assert.equal(answer.headers['cache-control'], cacheOf(file), file);
      assert.equal(answer.headers['content-encoding'], undefined, file);
      checkCommonHeaders(answer, file);
      assert.ok(answer.body.equals(readFileSync(join(dist, file))), file);
    }
  });

  test('sends the compressed copies as they lie there, to those who take them', async () => {
    const kinds = [['gzip', 'gzip', '.gz', gunzipSync]];
    if (hasBrotli) kinds.push(['gzip, deflate, br', 'br', '.br', brotliDecompressSync]);
    assert.ok(compressed.size > 50);
    for (const [accepted, sent, suffix, unpack] of kinds) {
      for (const file of published) {
        const answer = await ask(file, { 'Accept-Encoding': accepted });
        if (!compressed.has(file)) {
          assert.equal(answer.headers['content-encoding'], undefined, file);
          continue;
        }
        assert.equal(answer.headers['content-encoding'], sent, file);
        assert.match(answer.headers.vary ?? '', /Accept-Encoding/, file);
        assert.equal(answer.headers['content-type'], TYPES[extname(file)], file);
        assert.ok(answer.body.equals(readFileSync(join(dist, file + suffix))), file);
        assert.ok(unpack(answer.body).equals(readFileSync(join(dist, file))), file);
      }
    }
  });

  test('a page that did not change costs a 304 without a body', async () => {
    const first = await ask('');
    assert.equal(first.headers['cache-control'], STABLE_CACHE, 'a folder’s page is asked for anew');
    const again = await ask('', { 'If-None-Match': first.headers.etag });
    assert.equal(again.status, 304);
    assert.equal(again.body.length, 0);
  });

  test('what is not there is a 404 with the same headers', async () => {
    for (const path of ['no-such.html', 's/no-such-preset/', '_headers', '..%2f..%2fetc/passwd']) {
      const answer = await ask(path);
      assert.ok([400, 404].includes(answer.status), `${path}: ${answer.status}`);
      if (answer.status === 404) checkCommonHeaders(answer, path);
    }
    // A name of the next build, asked for while it arrives, is not missing for a year.
    const early = await ask('app.0123456789.js');
    assert.equal(early.status, 404);
    assert.equal(early.headers['cache-control'], STABLE_CACHE);
    for (const path of ['v/0.0.1/index.html', 'v/']) {
      const missing = await ask(path);
      assert.deepEqual(
        [missing.status, missing.headers['cache-control']],
        [404, STABLE_CACHE],
        path,
      );
    }
    assert.equal((await ask('', {}, 'POST')).status, 405);
  });

  test('a folder answers with its page, with and without the slash', async () => {
    for (const path of ['s/epoch/', 's/epoch/fr/', 'c/run_cost/', 'c/run_cost/fr/', 'demo/']) {
      const answer = await ask(path);
      assert.equal(answer.status, 200, path);
      assert.ok(answer.body.equals(readFileSync(join(dist, path, 'index.html'))), path);
      const without = await ask(path.slice(0, -1));
      assert.equal(without.status, 301);
      assert.equal(without.headers.location, `/${path}`);
    }
  });
});

test('docs/hosting.md and docs/nginx.conf name the headers that the site is tested with', () => {
  const words = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8').split('\n');
  const config = readFileSync(example, 'utf8');
  for (const [name, value] of Object.entries(COMMON_HEADERS)) {
    assert.ok(words.includes(`    ${name}: ${value}`), `docs/hosting.md: ${name}`);
    assert.ok(config.includes(`  add_header ${name} "${value}" always;\n`), `nginx.conf: ${name}`);
  }
  for (const value of [HASHED_CACHE, PAGE_CACHE, STABLE_CACHE]) {
    assert.ok(words.includes(`    Cache-Control: ${value}`), value);
    assert.ok(config.includes(`"${value}";`), value);
  }
  const documented = words.filter((line) => /^ {4}[A-Z][\w-]+: /.test(line));
  assert.equal(documented.length, Object.keys(COMMON_HEADERS).length + 3, 'no line too many');
});
