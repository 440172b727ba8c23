// SPDX-License-Identifier: MIT
// What a reader does, in the page: undo and redo, lists that follow the scenario, and what an
// address opens. The rules themselves are tested natively (tests/core/session).
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { serve } from '../../web/build/serve.mjs';
import { atRest, dist, eventually, settled, startBrowser, visit } from './harness.mjs';
import { field, language, link, preset, showText, type, openInputs } from './reader.mjs';

const PRICE = 'rent_usd_per_gpu_hour';

let browser;
let site;
let folder;
before(async () => {
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'reckoner-site-'));
  cpSync(dist, join(folder, 'some/where'), { recursive: true });
  site = await serve(folder);
});
after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (path, options) => visit(browser, `${site.address}some/where/${path}`, options);
const notices = (page) => page.locator('#notices [data-matter="link"] p').allTextContents();
const button = (page, name) => page.locator('#changed').getByRole('button', { name, exact: true });

describe('the way back', () => {
  test('Ctrl+Z and the buttons undo and redo, each change of viewpoint too', async () => {
    const { page, errors, close } = await open('#v=1');
    const price = () => field(page, PRICE).inputValue();
    const first = await price();
    assert.equal(await button(page, 'Undo').isVisible(), false);
    await type(page, PRICE, '3');
    await type(page, PRICE, '4');
    await button(page, 'Undo').click();
    await eventually('the first edit', async () => (await price()) === '3');
    await preset(page).selectOption('owner');
    await eventually('the viewpoint', async () => (await price()) !== '3');
    await preset(page).press('Control+z');
    await eventually('the viewpoint before', async () => (await price()) === '3');
    await eventually('its name', async () => (await preset(page).inputValue()) === 'deepseek_v3');
    await page.locator('#canvas').focus();
    await page.keyboard.press('Control+z');
    await eventually('the beginning', async () => (await price()) === first);
    await eventually('no further way back', async () => !(await button(page, 'Undo').isVisible()));
    await page.keyboard.press('Control+Shift+Z');
    await eventually('the edit again', async () => (await price()) === '3');
    await link(page, /rent_usd_per_gpu_hour=3&/);
    assert.deepEqual(errors, []);
    await close();
  });

  test('back to a default says what it does, and does it', async () => {
    const { page, close } = await open('#v=1&model=llama31_405b&gpu=h200');
    await openInputs(page);
    const row = page.locator('.input', { has: field(page, 'gpu') });
    const back = row.getByRole('button', { name: /H100 SXM/ });
    await back.click();
    await eventually(
      'that GPU',
      async () => (await field(page, 'gpu').inputValue()) === 'h100_sxm',
    );
    const run = page.locator('.input', { has: field(page, 'model') });
    assert.match(await run.getByRole('button').first().textContent(), /DeepSeek-V3/);
    await close();
  });

  test('a chosen viewpoint and "put everything back" both keep the seed', async () => {
    const { page, close } = await open('#v=1&s=77');
    await preset(page).selectOption('owner');
    await link(page, /p=owner&s=77$/);
    await type(page, PRICE, '3');
    await button(page, 'Put everything back').click();
    await link(page, /p=owner&s=77$/);
    await close();
  });
});

describe('lists follow the scenario', () => {
  test('outputs that appear later can be chosen, and a claim names what moves it now', async () => {
    const { page, close } = await open('#v=1&p=deepseek_report&reference_machine=eagle');
    await showText(page);
    await openInputs(page);
    const offered = () =>
      page.locator('#formula-of option').evaluateAll((all) => all.map((each) => each.value));
    const moves = () =>
      page
        .locator('#claim-run_cost a[href^="#input-"]')
        .evaluateAll((all) => all.map((each) => each.hash));
    const before = await offered();
    assert.ok((await moves()).includes(`#input-${PRICE}`));
    await field(page, 'price_basis').selectOption('own');
    await eventually('no rent', async () => !(await moves()).includes(`#input-${PRICE}`));
    await field(page, 'reference_machine').selectOption('el_capitan');
    const added = await eventually('further outputs', async () =>
      (await offered()).find((id) => !before.includes(id)),
    );
    const heading = page.locator('section:has(#formula-of) h2');
    const was = await heading.textContent();
    await page.locator('#formula-of').selectOption(added);
    await eventually('its formula', async () => (await heading.textContent()) !== was);
    assert.equal(await page.locator('#formula-of').inputValue(), added);
    await close();
  });
});

describe('what an address opens', () => {
  const rows = [
    ['#v=1&p=owner&ui.view=compact#?secret=AbCdEfGhIj', 'owner', 0],
    ['#v=1&amp;p=owner', 'owner', 0],
    ['#v%3D1%26p%3Downer', 'owner', 0],
    ['#v=1&p=owner)', 'owner', 1],
    ['#V=1&P=owner', 'owner', 0],
    ['?v=1&p=owner', 'owner', 0],
    ['#v=1&p=owner&ui.lang=%FF', 'owner', 1],
    ['#v=1&p=owner&ui.view=claim:zzz', 'owner', 1],
    ['#v=1&p=owner&ui.theme=auto', 'owner', 0],
    ['s/epoch/#amp=1', 'epoch', 0],
    ['s/epoch/#xtor=AL-32280270', 'epoch', 0],
    ['s/epoch/#_=_', 'epoch', 0],
    ['s/epoch/#?secret=AbCdEfGhIj', 'epoch', 0],
    ['s/epoch/#ui.lang=fr', 'epoch', 0],
    ['s/epoch/#foo=bar', 'epoch', 1],
  ];
  for (const [address, wanted, told] of rows) {
    test(`${address}: ${wanted}${told ? ', and says what is wrong' : ''}`, async () => {
      const { page, errors, close } = await open(address);
      assert.equal(await preset(page).inputValue(), wanted);
      const sentences = await notices(page);
      assert.equal(sentences.length > 0, told > 0, sentences.join(' '));
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test('a # that was turned into %23 is mended, at any depth', async () => {
    for (const path of ['index.html%23v=1&p=owner', 's/epoch/%23v=1&p=owner']) {
      const { page, close } = await open(path, { until: null });
      await page.waitForURL(/#v=1&p=owner|#k=/);
      await settled(page);
      assert.equal(await preset(page).inputValue(), 'owner');
      await close();
    }
    const { page, close } = await open('nothing/here', { until: null });
    assert.match(await page.locator('main').textContent(), /no page at this address/);
    await close();
  });

  test('a link that is opened later keeps what it does not name', async () => {
    const { page, close } = await open('#v=1&p=owner&ui.theme=dark');
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    assert.equal(await theme(), 'dark');
    await page.evaluate(() => {
      location.hash = 'v=1&p=epoch';
    });
    await eventually(
      'the other viewpoint',
      async () => (await preset(page).inputValue()) === 'epoch',
    );
    assert.equal(await theme(), 'dark');
    await page.evaluate(() => {
      location.hash = 'amp=1';
    });
    await atRest(page);
    assert.equal(await preset(page).inputValue(), 'epoch');
    await type(page, PRICE, '3');
    await link(page, /&p=epoch&rent_usd_per_gpu_hour=3&ui\.theme=dark&s=1$/);
    await close();
  });
});

describe('a language that was not there at first', () => {
  const shown = (page) => page.evaluate(() => document.documentElement.lang);

  test('a link that only the core can read brings its texts', async () => {
    const { page, errors, close } = await open('#v%3D1%26p%3Downer%26ui.lang%3Dnl');
    await eventually('Dutch', async () => (await shown(page)) === 'nl');
    assert.equal(await preset(page).inputValue(), 'owner');
    assert.equal(await language(page, 'nl').getAttribute('aria-pressed'), 'true');
    await language(page, 'zh').click();
    await eventually('Chinese', async () => (await shown(page)) === 'zh');
    await link(page, /ui\.lang=zh/);
    assert.deepEqual(errors, []);
    await close();
  });

  test('where its texts do not come, the page says so and stays as it is', async () => {
    const { page, close } = await open('#v=1&p=owner', { serviceWorkers: 'block' });
    // A worker that was quick would have kept the texts.
    await page.route(/words\.fr\.[^/]*$/, (route) => route.abort());
    await language(page, 'fr').click();
    const told = page.locator('#notices [data-matter="language"]');
    await told.waitFor();
    assert.equal(await shown(page), 'en');
    assert.equal(await language(page, 'en').getAttribute('aria-pressed'), 'true');
    await page.unroute(/words\.fr\.[^/]*$/);
    await language(page, 'fr').click();
    await eventually('French', async () => (await shown(page)) === 'fr');
    assert.equal(await told.count(), 0);
    await close();
  });
});
