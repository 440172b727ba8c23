// SPDX-License-Identifier: MIT
// A page that is short until asked: folded inputs with a search, sources where they are cited, a
// question of one's own, what a link changes, and the signs that a phone's number pad lacks.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { atRest, browser, eventually, site, useSite, visit } from './harness.mjs';
import { field, link, preset, type } from './reader.mjs';

const PRICE = 'rent_usd_per_gpu_hour';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

useSite();
const open = (path = '', options = {}) => visit(browser, site.address + path, options);

describe('the page is short until asked', () => {
  test('at 390 px with everything closed', async () => {
    const { page, close } = await open('', PHONE);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height <= 3500, `${height} px`);
    await close();
  });

  test('a search finds inputs in closed groups, and shows no others', async () => {
    const { page, errors, close } = await open();
    await page.locator('#inputs summary').first().click();
    assert.equal(await field(page, PRICE).isVisible(), false);
    await page.locator('#input-search').fill('gpu-hour price');
    assert.ok(await field(page, PRICE).isVisible());
    assert.equal(await field(page, 'team_size').isVisible(), false);
    await page.locator('#input-search').fill('no such input');
    assert.match(await page.locator('.input-search [role=status]').textContent(), /^0 of \d+$/);
    await page.locator('#input-search').fill('');
    assert.equal(await field(page, PRICE).isVisible(), false);
    assert.deepEqual(errors, []);
    await close();
  });

  test('a closed group says what was changed in it', async () => {
    const { page, close } = await open(`#v=1&${PRICE}=3`);
    await page.locator('#inputs > details > summary').click();
    assert.match(await page.locator('.group-says.changed').textContent(), /Price of a GPU-hour: 3/);
    await close();
  });

  test('a source opens where it is cited, and the keyboard goes back there', async () => {
    const { page, close } = await open();
    await page.locator('.claim-rows button:visible').first().click();
    await page.locator('#slot-claim.placed article').waitFor();
    await atRest(page);
    const cite = page.locator('#slot-claim a[href="#source-V3-05"]').first();
    await cite.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await cite.click();
    const cited = page.locator('.cited');
    assert.match(await cited.textContent(), /V3-05/);
    assert.ok((await cited.textContent()).length > 60, 'what it says, and where');
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - before) < 900, 'near');
    await page.keyboard.press('Escape');
    assert.equal(await cited.count(), 0);
    assert.equal(await cite.evaluate((link) => link === document.activeElement), true);
    await close();
  });
});

describe('a question of one’s own', () => {
  const answers = (page) => page.locator('.answers li').allTextContents();

  test('the article’s question is answered when it comes into sight', async () => {
    const { page, close } = await open();
    await page.locator('#slot-question').scrollIntoViewIfNeeded();
    await eventually('answers', async () => (await answers(page)).length === 3);
    assert.match((await answers(page))[0], /Price of a GPU-hour: \$359/);
    await page.locator('#slot-question button').click();
    assert.ok((await answers(page)).length > 3, 'all of them');
    await close();
  });

  test('another amount and output, and what cannot be read is asked about', async () => {
    const { page, close } = await open();
    await page.locator('#question-amount').fill('7 M');
    await page.locator('#question-amount').press('Enter');
    await eventually('new answers', async () => /within its range/.test((await answers(page))[0]));
    await page.locator('#question-amount').fill('1,000');
    await page.locator('#question-amount').press('Enter');
    const readings = page.locator('#question-issue').getByRole('button');
    assert.equal(await readings.count(), 2);
    await readings.first().click();
    assert.equal(await page.locator('#question-issue').isHidden(), true);
    await page.locator('#question-output').selectOption('programme_cost_usd');
    await eventually('of that output', async () => (await answers(page)).length > 0);
    await close();
  });
});

describe('a link says what it changes', () => {
  const notice = (page) => page.locator('[data-matter="changes"]');

  test('value by value, with the way back; the viewpoint is called modified', async () => {
    const { page, close } = await open(`#v=1&${PRICE}=3`);
    assert.match(await notice(page).textContent(), /Price of a GPU-hour: 3 instead of 1\.70/);
    const shown = () => preset(page).evaluate((select) => select.selectedOptions[0].textContent);
    assert.match(await shown(), /, modified$/);
    await notice(page).getByRole('button', { name: 'Put everything back' }).click();
    await eventually('no notice', async () => (await notice(page).count()) === 0);
    assert.doesNotMatch(await shown(), /modified/);
    await close();
  });

  test('not where it changes nothing, nor for the reader’s own changes', async () => {
    const { page, close } = await open('#v=1&p=deepseek_report');
    assert.equal(await notice(page).count(), 0);
    await type(page, PRICE, '3');
    await link(page);
    assert.equal(await notice(page).count(), 0);
    await close();
  });
});

test('a phone’s number pad gets the signs that it lacks', async () => {
  const { page, close } = await open('', PHONE);
  const amount = page.locator('#question-amount');
  await amount.tap();
  await amount.fill('2');
  const keys = page.locator('.keys button');
  assert.deepEqual(await keys.allTextContents(), ['−', 'k', 'M', 'bn', '%']);
  await keys.nth(3).tap();
  assert.equal(await amount.inputValue(), '2bn');
  assert.equal(await amount.evaluate((input) => input === document.activeElement), true);
  await amount.press('Enter');
  await atRest(page);
  assert.equal(await page.locator('#question-issue').isHidden(), true, 'read as two billions');
  await close();
});
