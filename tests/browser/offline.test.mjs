// SPDX-License-Identifier: MIT
// The service worker: one visit is enough to open the page without a network, and a new build is
// seen on the next visit with one, without leaving the old files behind.
import assert from 'node:assert/strict';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, before, after, beforeEach, describe, test } from 'node:test';

import { serve } from '../../web/build/serve.mjs';
import { dist, eventually, startBrowser, visit } from './harness.mjs';
import { digits } from './reader.mjs';

const HASHED = /\.[0-9a-f]{10}(?=\.\w+$)/;
const EVERY_HASH = /\.[0-9a-f]{10}(?=\.(?:m?js|css|wasm|woff2|svg)\b)/g;
const BUILD = /"[0-9a-f]{10}"/; // as service_worker.js names it
const POINT = '#v=1&p=deepseek_report';

/** What is kept in the browser, as paths. */
const kept = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return {
      names,
      paths: requests
        .flat()
        .map(({ url }) => new URL(url).pathname)
        .sort(),
    };
  });

const ready = (page, path) =>
  eventually('the worker to have kept the page', async () => {
    const { paths } = await kept(page);
    return paths.includes(path) && paths.filter((one) => HASHED.test(one)).length >= 6;
  });

/** Another build of the same site: hashed names are others, and so is what refers to them. */
function buildAnew(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (/\.(br|gz)$/.test(name)) rmSync(path);
    else if (/\.(html|js|mjs|css)$/.test(name)) {
      const text = readFileSync(path, 'utf8')
        .replace(EVERY_HASH, '.00000fffff')
        .replace(BUILD, '"next"');
      writeFileSync(path, text);
    }
    if (HASHED.test(name) && !/\.(br|gz)$/.test(name)) {
      renameSync(path, path.replace(HASHED, '.00000fffff'));
    }
  }
}

describe('the service worker', () => {
  let browser;
  let folder;
  let site;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reckoner-offline-'));
    cpSync(dist, folder, { recursive: true });
    site = await serve(folder);
  });
  afterEach(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const port = () => Number(new URL(site.address).port);

  for (const path of ['', 's/epoch/']) {
    test(`opens /${path} without a network after one visit, with the same digits`, async () => {
      const { page, errors, close } = await visit(browser, site.address + path + POINT);
      const wanted = await digits(page);
      await ready(page, `/${path}`);
      assert.equal((await kept(page)).names.length, 1);
      await site.close();
      await page.reload({ waitUntil: 'load' });
      await eventually(
        'the digits',
        async () =>
          (await page.locator('#text section').count()) > 0 && (await digits(page)) === wanted,
      );
      assert.ok(await page.evaluate(() => window.seen.draws > 0), 'and it is drawn');
      assert.deepEqual(
        errors.filter((text) => !/ERR_(CONNECTION|INTERNET)/.test(text)),
        [],
      );
      await close();
    });
  }

  test('asks for nothing that the page had not loaded, beside itself', async () => {
    const { page, close } = await visit(browser, site.address);
    await ready(page, '/');
    const asked = site.requests.map((url) => url.replace(/\?.*/, ''));
    const twice = asked.filter((url, index) => asked.indexOf(url) !== index);
    assert.deepEqual(twice, [], 'no file is fetched a second time');
    const { paths } = await kept(page);
    assert.deepEqual(
      asked.filter((url) => !paths.includes(url) && !/favicon|manifest/.test(url)),
      ['/service_worker.js'],
    );
    await close();
  });

  test('shows a new build on the next visit and drops the files of the old one', async () => {
    const { page, context, close } = await visit(browser, site.address);
    await ready(page, '/');
    await page.close();
    const where = port();
    await site.close();
    buildAnew(folder);
    site = await serve(folder, { port: where });
    const next = await visit(browser, site.address, { context });
    const served = await next.page.evaluate(() => document.querySelector('script[src]').src);
    assert.match(served, /00000fffff/, 'the new page, at once');
    await eventually('the old files to be gone', async () => {
      const { names, paths } = await kept(next.page);
      const hashes = paths.filter((one) => HASHED.test(one));
      return (
        names.length === 1 &&
        paths.includes('/') &&
        hashes.length >= 6 &&
        hashes.every((one) => one.includes('00000fffff'))
      );
    });
    await site.close();
    await next.page.reload({ waitUntil: 'load' });
    await eventually(
      'the new page without a network',
      async () => (await next.page.locator('#text section').count()) > 0,
    );
    assert.deepEqual(
      next.errors.filter((text) => !/ERR_(CONNECTION|INTERNET)/.test(text)),
      [],
    );
    await close();
  });

  test('is registered in no frame', async () => {
    const { page, close } = await visit(browser, `${site.address}demo/`, { until: null });
    await page.evaluate((address) => {
      const frame = Object.assign(document.createElement('iframe'), { src: address, id: 'own' });
      document.body.append(frame);
    }, site.address);
    await eventually('the frame', () =>
      page.evaluate(() =>
        document.getElementById('own').contentDocument?.querySelector('#text section'),
      ),
    );
    const count = await page.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    );
    assert.equal(count, 0);
    await close();
  });
});
