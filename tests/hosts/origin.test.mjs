// SPDX-License-Identifier: MIT
// Whose origin a frame has: its own on another site, and with it the browser's cache; none on the
// calculator's. Cross-origin isolated articles take it, and it holds up nobody's main thread.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { browser, site, useSite } from '../browser/harness.mjs';
import { calculator } from '../browser/host.mjs';
import { digits } from '../browser/reader.mjs';
import { element, open, ready, script, startNewsroom } from './newsroom.mjs';

const ONE = '<claim-reckoner view="claim:run_cost"></claim-reckoner>';

let news;
useSite(async () => {
  news = await startNewsroom();
});
after(() => news?.close());

describe('on another site', () => {
  test('the frame keeps its origin, and neither side can reach into the other', async () => {
    const { page, errors, close } = await open(browser, news.page(script(site) + ONE));
    const frame = await calculator(page);
    assert.match((await element(page)).sandbox, / allow-same-origin$/);
    assert.equal(`${await frame.evaluate(() => self.origin)}/`, site.address);
    const reached = await page.evaluate(() => {
      const inside = document.querySelector('claim-reckoner').shadowRoot.querySelector('iframe');
      try {
        return [inside.contentDocument, Boolean(inside.contentWindow.document)];
      } catch (error) {
        return [inside.contentDocument, error.name];
      }
    });
    assert.deepEqual(reached, [null, 'SecurityError']);
    assert.equal(await frame.evaluate(() => frameElement), null);
    assert.deepEqual(errors, []);
    await close();
  });

  test('twenty on a warm cache: ten requests at most, and the same figures', async () => {
    const many = ONE.replace('view', 'loading="eager" view').repeat(20);
    const { page, context } = await open(browser, news.page(script(site) + ONE));
    const frame = await calculator(page);
    const wanted = await digits(frame);
    const before = site.requests.length;
    const second = await open(browser, news.page(script(site) + many), { context });
    await ready(second.page, 20);
    const asked = site.requests.slice(before);
    assert.ok(asked.length <= 10, `${asked.length} requests: ${asked}`);
    assert.equal(asked.filter((path) => /\.[0-9a-f]{10}\./.test(path)).length, 0);
    assert.equal(await digits(await calculator(second.page, 19)), wanted);
    await context.close();
  });

  test('a calculator at work is in a process of its own, also on a neighbouring host', async () => {
    const body = script(site) + ONE;
    const url = news.page(body).replace(news.origin, news.neighbour);
    const { page, close } = await open(browser, url);
    const frame = await calculator(page);
    assert.match((await element(page)).sandbox, / allow-same-origin$/);
    assert.equal(await frame.evaluate(() => window.originAgentCluster), true);
    const longest = await page.evaluate(
      () =>
        new Promise((resolve) => {
          // The frame answers an order with everything computed anew.
          const held = [];
          new PerformanceObserver((list) => held.push(...list.getEntries())).observe({
            type: 'longtask',
          });
          const one = document.querySelector('claim-reckoner');
          one.addEventListener('reckoner:change', () => setTimeout(() => resolve(held), 300), {
            once: true,
          });
          one.set({ scenario: { rent_usd_per_gpu_hour: '3' } });
        }),
    );
    const containers = longest.flatMap(({ attribution }) =>
      attribution.filter(({ containerType }) => containerType === 'iframe'),
    );
    assert.equal(containers.length, 0, 'no long task of the frame is the article’s');
    await close();
  });

  test('a cross-origin isolated article takes it', async () => {
    const headers = {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    };
    const { page, errors, close } = await open(browser, news.page(script(site) + ONE, { headers }));
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    const frame = await calculator(page);
    assert.match(await digits(frame), /\$/);
    assert.deepEqual(errors, []);
    await close();
  });
});

test('on its own origin the frame has none, or it could leave its sandbox', async () => {
  const { page, errors, close } = await open(browser, `${site.address}demo/index.html`);
  const frame = await calculator(page);
  assert.doesNotMatch((await element(page)).sandbox, /allow-same-origin/);
  assert.equal(await frame.evaluate(() => self.origin), 'null');
  assert.deepEqual(errors, []);
  await close();
});
