// SPDX-License-Identifier: MIT
// Typed numbers in the page: what reads in two ways is asked, what is read in another way than the
// page's own is read back, and nothing of it in silence.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { atRest, startBrowser, startSite, visit } from './harness.mjs';
import { field, issue, type } from './reader.mjs';

const HOURS = 'reported_pretraining_gpu_hours';
const PRICE = 'rent_usd_per_gpu_hour';
const SHARE = 'utilization';

describe('typed numbers', () => {
  let site;
  let browser;
  const open = (path = '', options = {}) => visit(browser, site.address + path, options);
  before(async () => {
    site = await startSite();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const readings = (page, parameter) => issue(page, parameter).getByRole('button');
  const value = (page, parameter) => field(page, parameter).inputValue();

  test('147,000 on the French page is a question, answered from the keyboard', async () => {
    const { page, errors, close } = await open('fr.html');
    const before = await value(page, HOURS);
    await type(page, HOURS, '147,000');
    assert.equal(await issue(page, HOURS).getAttribute('role'), 'alert');
    const shown = await readings(page, HOURS).allTextContents();
    assert.equal(shown.length, 2);
    assert.match(shown[0], /^147\s000\s/);
    assert.match(shown[1], /^147\s/);
    assert.equal(await field(page, HOURS).getAttribute('aria-invalid'), 'true');
    await readings(page, HOURS).first().focus();
    await page.keyboard.press('Enter');
    await atRest(page);
    assert.notEqual(await value(page, HOURS), before);
    assert.match(await value(page, HOURS), /^147\s000$/);
    assert.equal(await field(page, HOURS).getAttribute('aria-invalid'), 'false');
    assert.ok(await issue(page, HOURS).isHidden());
    assert.equal(await page.evaluate(() => document.activeElement.id), `input-${HOURS}`);
    assert.deepEqual(errors, []);
    await close();
  });

  test('0,088 on the English page is 0.088, and is read back', async () => {
    const { page, close } = await open();
    await type(page, 'electricity_usd_per_kwh', '0,088');
    assert.equal(await value(page, 'electricity_usd_per_kwh'), '0.088');
    assert.match(await issue(page, 'electricity_usd_per_kwh').textContent(), /\$0\.088\/kWh/);
    assert.equal(
      await field(page, 'electricity_usd_per_kwh').getAttribute('aria-invalid'),
      'false',
    );
    await type(page, 'electricity_usd_per_kwh', '0.09');
    assert.ok(await issue(page, 'electricity_usd_per_kwh').isHidden());
    await close();
  });

  test('a share of 50 is offered as 50 %, and a pointer takes it', async () => {
    const { page, close } = await open();
    await type(page, SHARE, '50');
    assert.deepEqual(await readings(page, SHARE).allTextContents(), ['50 %']);
    await readings(page, SHARE).click();
    await atRest(page);
    assert.equal(await value(page, SHARE), '50%');
    await close();
  });

  test('a calculation is named as one', async () => {
    const { page, close } = await open();
    await type(page, PRICE, '2 * 1.1');
    assert.match(await issue(page, PRICE).textContent(), /“2 \* 1\.1” is a calculation/);
    await close();
  });
});
