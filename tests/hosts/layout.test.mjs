// SPDX-License-Identifier: MIT
// The snippets that are handed out: they keep room before the script is there, and stand in a <p>.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { atRest, browser, settled, site, useSite, visit } from '../browser/harness.mjs';
import { calculator } from '../browser/host.mjs';
import { open, startNewsroom } from './newsroom.mjs';

const WORDS = '<p>Words of the article.</p>';

let news;
useSite(async () => {
  news = await startNewsroom();
});
after(() => news?.close());

/** What "Embed" hands out for a view. */
async function snippetOf(view) {
  const { page, close } = await visit(browser, site.address, { until: settled });
  await page.locator('#actions button', { hasText: 'Embed' }).click();
  await page.locator('#embed-show').selectOption(view);
  const text = await page.locator('#embed-element').inputValue();
  await close();
  return text;
}

function countShift() {
  const shift = { sum: 0 };
  Object.defineProperty(window, 'shift', { value: shift });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift.sum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

describe('with the script two seconds late', () => {
  for (const view of ['compact', 'claim:run_cost', 'ladder', 'full']) {
    test(`${view}: nothing jumps, on a phone and in a column`, async () => {
      const snippet = await snippetOf(view);
      assert.ok(snippet.includes('claim-reckoner[view='), snippet);
      for (const viewport of [
        { width: 390, height: 800 },
        { width: 700, height: 800 },
      ]) {
        const body = WORDS.repeat(6) + snippet + WORDS.repeat(30);
        const context = await browser.newContext({ viewport, locale: 'en-GB' });
        await context.route(/embed\.js$/, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 2000));
          await route.continue();
        });
        const { page, errors } = await open(browser, news.page(body), {
          context,
          init: countShift,
        });
        await page.waitForFunction(() => customElements.get('claim-reckoner'));
        const frame = await calculator(page);
        await atRest(frame);
        await page.evaluate(() => scrollBy(0, 300));
        await atRest(frame);
        const shift = await page.evaluate(() => window.shift.sum);
        assert.ok(shift <= 0.05, `${viewport.width} px: layout shift ${shift}`);
        assert.deepEqual(errors, []);
        await context.close();
      }
    });
  }
});

test('inside a <p> the card stays whole', async () => {
  const snippet = await snippetOf('compact');
  const url = news.page(`<p>Before ${snippet.replace(/<script.*<\/script>/, '')} after</p>`);
  const { page, close } = await open(browser, url);
  const found = await page.evaluate(() => ({
    paragraphs: document.querySelectorAll('p').length,
    card: document.querySelector('p > claim-reckoner').textContent,
    links: document.querySelectorAll('claim-reckoner a').length,
  }));
  assert.deepEqual([found.paragraphs, found.links], [1, 1]);
  assert.match(found.card, /Final run|run/);
  await close();
});
