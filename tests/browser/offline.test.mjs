// SPDX-License-Identifier: MIT
// The service worker: one visit is enough to open the page without a network, and a new build is
// seen on the next visit with one, without leaving the old files behind.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, before, after, beforeEach, describe, test } from 'node:test';

import { serve } from '../../web/build/serve.mjs';
import { dist, eventually, startBrowser, visit } from './harness.mjs';
import { digits } from './reader.mjs';

const HASHED = /\.[0-9a-f]{10}(?=\.\w+$)/;
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

/**
 * Another build of the same site: the style sheet has another content, and so another name in what
 * refers to it. Returns both names.
 */
function buildAnew(folder) {
  const old = readdirSync(folder).find((name) => /^page\.[0-9a-f]{10}\.css$/.test(name));
  const content = `${readFileSync(join(folder, old), 'utf8')}\n:root{--next:1}\n`;
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const next = old.replace(HASHED, `.${hash}`);
  writeFileSync(join(folder, next), content);
  rmSync(join(folder, old));
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (/\.(br|gz)$/.test(name)) rmSync(path);
    else if (/\.(html|js)$/.test(name)) {
      const text = readFileSync(path, 'utf8').replaceAll(old, next);
      writeFileSync(path, name === 'service_worker.js' ? text.replace(BUILD, '"next"') : text);
    }
  }
  return { old, next };
}

/** A server in the site's place that treats every request alike. */
async function stand(port, answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { close };
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
    const names = buildAnew(folder);
    site = await serve(folder, { port: where });
    const next = await visit(browser, site.address, { context });
    const served = await next.page.evaluate(
      () => document.querySelector('link[rel="stylesheet"]').href,
    );
    assert.ok(served.endsWith(names.next), 'the new page, at once');
    await eventually('the old files to be gone', async () => {
      const { names: caches, paths } = await kept(next.page);
      return (
        caches.length === 1 &&
        paths.includes('/') &&
        paths.includes(`/${names.next}`) &&
        !paths.includes(`/${names.old}`)
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

  /** Where the site was, something else now; the page is opened again. */
  async function instead(page, answer) {
    const where = port();
    await site.close();
    const other = await stand(where, answer);
    site = { ...site, address: `http://127.0.0.1:${where}/`, close: other.close };
    // With another fragment alone it would stay the same document, and ask for nothing.
    await page.goto(`${site.address}?again${POINT}`, { waitUntil: 'commit' });
  }
  const isOurs = (page) =>
    eventually(
      'our page',
      async () => (await page.locator('#text section').count()) > 0 && page.title(),
    );

  test('keeps the old build whole while a new one has arrived in part', async () => {
    const { page, context, close } = await visit(browser, site.address + POINT);
    const wanted = await digits(page);
    await ready(page, '/');
    const before = await kept(page);
    await page.close();
    const where = port();
    await site.close();
    const { next } = buildAnew(folder);
    rmSync(join(folder, next)); // the pages and the worker came first
    site = await serve(folder, { port: where });
    const half = await context.newPage();
    await half.goto(site.address + POINT, { waitUntil: 'load' });
    await eventually(
      'the new worker to have asked for what is missing',
      () => site.requests.filter((url) => url.includes(next)).length >= 2,
    );
    assert.deepEqual((await kept(half)).paths, before.paths);
    await site.close();
    await half.goto(site.address + POINT, { waitUntil: 'load' });
    await eventually(
      'the old digits',
      async () =>
        (await half.locator('#text section').count()) > 0 && (await digits(half)) === wanted,
    );
    assert.deepEqual(await kept(half), before);
    await close();
  });

  test('keeps nothing but its own files and pages', async () => {
    writeFileSync(join(folder, 'other.json'), '{}');
    writeFileSync(join(folder, 'other.html'), '<!doctype html><title>other</title>other');
    const { page, context, close } = await visit(browser, site.address);
    await ready(page, '/');
    const before = await kept(page);
    await page.evaluate(async () => {
      await fetch('other.json');
      await fetch('other.json', { cache: 'no-store' });
      await fetch('s/epoch/oembed.json');
      await fetch('other.html');
    });
    const other = await context.newPage();
    await other.goto(`${site.address}other.html`);
    assert.deepEqual(await kept(page), before);
    await close();
  });

  test('two copies on one origin keep their own files', async () => {
    const both = mkdtempSync(join(tmpdir(), 'reckoner-two-'));
    for (const name of ['a', 'b']) cpSync(dist, join(both, name), { recursive: true });
    const where = port();
    await site.close();
    site = await serve(both, { port: where });
    const first = await visit(browser, `${site.address}a/`);
    await ready(first.page, '/a/');
    const { context } = first;
    const second = await visit(browser, `${site.address}b/`, { context });
    await ready(second.page, '/b/');
    assert.equal((await kept(second.page)).names.length, 2);
    buildAnew(join(both, 'b'));
    const third = await visit(browser, `${site.address}b/`, { context });
    await eventually('the new build of one copy', async () =>
      (await kept(third.page)).names.some((name) => name.endsWith('next')),
    );
    await eventually('two caches', async () => (await kept(third.page)).names.length === 2);
    const { paths } = await kept(third.page);
    assert.ok(paths.includes('/a/'));
    assert.ok(paths.filter((path) => path.startsWith('/a/') && HASHED.test(path)).length >= 6);
    await first.close();
    rmSync(both, { recursive: true, force: true });
  });

  test('shows the kept page where the network accepts and never answers', async () => {
    const { page, close } = await visit(browser, site.address + POINT);
    await ready(page, '/');
    let asked = 0;
    await instead(page, () => {
      asked += 1;
    });
    await isOurs(page);
    assert.ok(asked > 0, 'the network was asked first');
    await close();
  });

  test('shows a captive portal, and does not take its page for ours', async () => {
    const { page, close } = await visit(browser, site.address + POINT);
    const title = await page.title();
    await ready(page, '/');
    const before = await kept(page);
    await instead(page, (request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end('<!doctype html><title>Log in</title>');
    });
    await eventually('the portal', async () => (await page.title()) === 'Log in');
    assert.deepEqual(await kept(page), before);
    await site.close();
    await page.goto(site.address + POINT, { waitUntil: 'commit' });
    assert.equal(await isOurs(page), title);
    await close();
  });

  test('shows the kept page where the server fails', async () => {
    const { page, close } = await visit(browser, site.address + POINT);
    await ready(page, '/');
    await instead(page, (request, response) => response.writeHead(502).end('bad gateway'));
    await isOurs(page);
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
