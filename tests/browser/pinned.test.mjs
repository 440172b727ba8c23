// SPDX-License-Identifier: MIT
// Pinning, what would have to be true, and what charts say, in the text version and by keyboard.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { atRest, browser, eventually, site, useSite, visit } from './harness.mjs';
import { ladder, rows, showText, type } from './reader.mjs';

useSite();

const button = (page, name) => page.locator('#pinned').getByRole('button', { name });
const sentence = (page) => page.locator('#pinned > p').first();

async function openText(language = 'en') {
  const visited = await visit(browser, `${site.address}#v=1&ui.lang=${language}`);
  await showText(visited.page);
  return visited;
}

describe('a pinned scenario', () => {
  test('is compared rung by rung, swapped and let go, by keyboard alone', async () => {
    const { page, errors, close } = await openText();
    const before = await ladder(page);
    await button(page, 'Pin this scenario').press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Unpin');
    assert.match(await sentence(page).textContent(), /the same as pinned/);
    await type(page, 'rent_usd_per_gpu_hour', '3');
    const table = await eventually('the table of both', async () => {
      const found = await rows(page, 'pinned');
      return found.length === before.length && found[1][2] !== found[1][1] && found;
    });
    const now = await ladder(page);
    table.forEach(([name, pinned, current], i) => {
      assert.equal(name, before[i].name);
      assert.equal(pinned, before[i].range);
      assert.equal(current, now[i].range);
    });
    assert.match(await sentence(page).textContent(), /more than pinned .* of draws/);

    await button(page, 'Swap the two').press('Enter');
    await eventually(
      'the pinned values back',
      async () => JSON.stringify(await ladder(page)) === JSON.stringify(before),
    );
    assert.match(await sentence(page).textContent(), /less than pinned/);
    await button(page, 'Unpin').press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent.startsWith('Pin this'));
    assert.equal(await button(page, 'Swap').isVisible(), false);
    assert.deepEqual(errors, []);
    await close();
  });

  test('asks the network for nothing and is drawn on the canvas as well', async () => {
    const { page, requests, close } = await visit(browser, `${site.address}#v=1`);
    await showText(page); // where the button stands
    const asked = requests.length;
    const draws = () => page.evaluate(() => window.seen.draws);
    const idle = await draws();
    await button(page, 'Pin this scenario').press('Enter');
    await atRest(page);
    assert.ok((await draws()) > idle);
    assert.equal(requests.length, asked);
    await close();
  });
});

describe('what would have to be true', () => {
  test('is said when asked, and again after a change', async () => {
    for (const [language, figure] of [
      ['en', '$359/GPU-h'],
      ['fr', '359\u00a0$'],
    ]) {
      const { page, errors, close } = await openText(language);
      const claim = page.locator('#claim-run_cost');
      assert.equal(await claim.locator('details li').count(), 0);
      await claim.locator('summary').press('Enter');
      const said = async () => (await claim.locator('details li').allTextContents()).join(' ');
      await eventually(figure, async () => (await said()).includes(figure));
      await type(page, 'reported_pretraining_gpu_hours', language === 'fr' ? '10 M' : '10M');
      await eventually('another price', async () => !(await said()).includes(figure));
      assert.equal(await claim.locator('[aria-busy]').count(), 0);
      assert.deepEqual(errors, []);
      await close();
    }
  });
});

describe('what a chart says', () => {
  test('comes by keyboard, and Escape takes it away before it leaves the canvas', async () => {
    const { page, close } = await visit(browser, `${site.address}#v=1`);
    const heard = () => page.locator('#announced-item').textContent();
    await page.locator('#canvas').focus();
    await page.keyboard.press('Enter');
    let words = '';
    for (let step = 0; step < 90 && !words.includes('of the samples'); step += 1) {
      await page.keyboard.press('Tab');
      await atRest(page);
      words = await heard();
    }
    assert.match(words, /\$.* of the samples/);
    await page.keyboard.press('ArrowRight');
    await eventually('the next bin', async () => (await heard()) !== words);
    await page.keyboard.press('Escape');
    await atRest(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'canvas');
    const before = await heard();
    await page.keyboard.press('ArrowRight');
    await eventually('still inside', async () => (await heard()) !== before);
    await close();
  });
});
