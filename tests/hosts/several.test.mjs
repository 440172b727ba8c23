// SPDX-License-Identifier: MIT
// Several calculators of one article: what they share, how their frames are called, and the far ones
// that give their memory back; on paper they are cards with the figures of the moment.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { atRest, browser, eventually, settled, site, useSite } from '../browser/harness.mjs';
import { calculator } from '../browser/host.mjs';
import { field, type } from '../browser/reader.mjs';
import { element, open, ready, script, startNewsroom } from './newsroom.mjs';

const PRICE = 'rent_usd_per_gpu_hour';

let news;
useSite(async () => {
  news = await startNewsroom();
});
after(() => news?.close());

const article = (body, options) => open(browser, news.page(script(site) + body), options);
const presets = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('claim-reckoner')].map((each) => each.state?.scenario.preset),
  );

describe('one scenario', () => {
  test('two of different viewpoints settle on one, and do not swap', async () => {
    const one = (preset) =>
      `<claim-reckoner share="s" view="ladder" loading="eager" preset="${preset}">` +
      '</claim-reckoner>';
    const { page, errors, close } = await article(one('owner') + one('epoch'));
    await ready(page, 2);
    for (const index of [0, 1]) await settled(await calculator(page, index));
    await eventually('one viewpoint', async () => new Set(await presets(page)).size === 1);
    const count = () => page.evaluate(() => window.told.length);
    const before = await count();
    const [first] = await presets(page);
    for (const index of [0, 1]) await atRest(await calculator(page, index), undefined, 600);
    assert.deepEqual(await presets(page), [first, first]);
    assert.equal(await count(), before, 'they came to rest');
    assert.ok(before <= 6, `${before} events`);
    assert.deepEqual(errors, []);
    await close();
  });

  test('one without a frame hears of it when it opens', async () => {
    const one = (loading) =>
      `<claim-reckoner share="s" view="ladder" loading="${loading}"></claim-reckoner>`;
    const { page, close } = await article(one('eager') + one('click'));
    await ready(page);
    const first = await calculator(page, 0);
    await type(first, PRICE, '4');
    await page.evaluate(() => document.querySelectorAll('claim-reckoner')[0].unload());
    await page.locator('claim-reckoner').nth(1).locator('button').click();
    await ready(page, 2);
    const second = await calculator(page, 1);
    assert.equal(await field(second, PRICE).inputValue(), '4');
    await close();
  });
});

test('each frame has a title of its own, in its language, of what it shows', async () => {
  const one = (rest) => `<claim-reckoner loading="eager" ${rest}></claim-reckoner>`;
  const { page, close } = await article(
    one('view="ladder"') +
      one('view="ladder"') +
      one('view="claim:run_cost"') +
      one('view="ladder" article="r1_2025"') +
      one('view="ladder" frame-title="Mine"'),
  );
  await ready(page, 5);
  const titles = await eventually('their titles', async () => {
    const all = await Promise.all([0, 1, 2, 3, 4].map((index) => element(page, index)));
    const found = all.map(({ title }) => title);
    return new Set(found).size === 5 && found;
  });
  assert.equal(titles[1], `${titles[0]} (2)`);
  assert.match(titles[2], /5\.6|5\.576/);
  assert.match(titles[3], /R1/);
  assert.equal(titles[4], 'Mine');
  await close();
});

describe('far from the reader', () => {
  test('of twelve that were read some give their frame back, and come again as they were', async () => {
    const gap = '<div style="height:3000px"></div>';
    const one = '<claim-reckoner view="claim:run_cost"></claim-reckoner>';
    const { page, errors, close } = await article((one + gap).repeat(12));
    const first = await calculator(page, 0);
    await page.evaluate((id) => {
      document.querySelector('claim-reckoner').set({ scenario: { [id]: '4' } });
    }, PRICE);
    await eventually('its figures', () =>
      page.evaluate(() =>
        /11\./.test(document.querySelector('claim-reckoner').state.texts.run_cost_usd.p50),
      ),
    );
    await atRest(first);
    const height = () =>
      page
        .locator('claim-reckoner')
        .first()
        .evaluate((each) => each.offsetHeight);
    const full = await height();
    for (let index = 1; index < 12; ++index) {
      await page.locator('claim-reckoner').nth(index).scrollIntoViewIfNeeded();
      await ready(page, index + 1);
    }
    const alive = await page.locator('claim-reckoner iframe').count();
    assert.ok(alive >= 3 && alive <= 9, `${alive} frames`);
    const asleep = await element(page, 0);
    assert.equal(asleep.src, undefined);
    assert.equal(await height(), full, 'nothing moved');
    await page.evaluate(() => scrollTo(0, 0));
    const again = await calculator(page, 0);
    assert.equal(await field(again, PRICE).inputValue(), '4');
    assert.deepEqual(errors, []);
    await close();
  });
});

test('on paper: a card with the figures of the moment, no frame', async () => {
  const one = '<claim-reckoner view="ladder"><p>$5.6 M, says the author.</p></claim-reckoner>';
  const { page, close } = await article(`<p>Before</p>${one}<p>After</p>`);
  const frame = await calculator(page);
  await type(frame, PRICE, '4');
  await eventually('its figures', () =>
    page.evaluate(() =>
      /11\./.test(document.querySelector('claim-reckoner').state.texts.run_cost_usd.p50),
    ),
  );
  await page.emulateMedia({ media: 'print' });
  const host = page.locator('claim-reckoner');
  assert.equal(await host.locator('iframe').isVisible(), false);
  const text = await host.locator('.card').innerText();
  assert.match(text, /What did DeepSeek-V3 cost\?/);
  assert.match(text, /\$11\.\d M/);
  assert.match(text, new RegExp(`${site.address.replace(/\W/g, '\\$&')}.*${PRICE}=4`));
  assert.equal(await page.getByText('says the author').isVisible(), false, 'nothing is said twice');
  assert.ok((await host.boundingBox()).height < 400);
  await page.emulateMedia({ media: 'screen' });
  assert.equal(await host.locator('.card').isVisible(), false);
  await close();
});
