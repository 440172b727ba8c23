// SPDX-License-Identifier: MIT
// The pages of presets and claims as a reader opens them: in a sub folder, under the policy, with
// and without scripts.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { serve } from '../../web/build/serve.mjs';
import { dist, eventually, startBrowser, visit } from './harness.mjs';
import { digits, ladder, link, preset, type } from './reader.mjs';

describe('pages of presets and claims', () => {
  let browser;
  let site;
  let folder;
  const open = (path, options) => visit(browser, `${site.address}some/where/${path}`, options);
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

  for (const id of ['epoch', 'owner']) {
    test(`s/${id}/ opens the calculator at that preset, with its digits and its title`, async () => {
      const page = await open(`s/${id}/`);
      const direct = await open(`#v=1&p=${id}`);
      assert.equal(await digits(page.page), await digits(direct.page));
      assert.equal(await preset(page.page).inputValue(), id);
      assert.notEqual(await page.page.title(), await direct.page.title());
      assert.deepEqual(page.errors, []);
      assert.deepEqual(await page.page.evaluate(() => window.seen.refused), []);
      await page.close();
      await direct.close();
    });
  }

  test('a link wins over the page it is opened on, and a change is written into the address', async () => {
    const { page, close } = await open('s/epoch/#v=1&p=lambert');
    assert.equal(await preset(page).inputValue(), 'lambert');
    await type(page, 'rent_usd_per_gpu_hour', '3');
    assert.match(
      await link(page, /rent_usd_per_gpu_hour=3/),
      /\/some\/where\/s\/epoch\/#k=\w{4}&v=1&/,
    );
    await close();
  });

  test('the French page is French, and the language links lead to each other', async () => {
    const { page, close } = await open('s/epoch/fr/');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'fr');
    assert.match((await ladder(page))[1].name, /Entraînement final/);
    const hrefs = await page.evaluate(() =>
      [...document.querySelectorAll('#foot a[hreflang]')].map((a) => new URL(a.href).pathname),
    );
    assert.deepEqual(
      hrefs,
      ['', 'fr/', 'nl/', 'zh/'].map((folder) => `/some/where/s/epoch/${folder}`),
    );
    await close();
  });

  test('c/fire_flyer/ opens with the card of that claim and stays at it after a change', async () => {
    const plain = await open('');
    const claim = await open('c/fire_flyer/');
    const card = ({ page }) => page.locator('#slot-claim').innerText();
    assert.match(await card(claim), /Fire-Flyer 2/);
    assert.equal(await card(plain), '');
    assert.equal(await digits(claim.page), await digits(plain.page));
    await type(claim.page, 'team_size', '200');
    assert.match(await card(claim), /Fire-Flyer 2/);
    assert.deepEqual(claim.errors, []);
    await claim.close();
    await plain.close();
  });

  test('what is handed out for articles leads to the calculator, not to the page of a preset', async () => {
    const { page, close } = await open('s/epoch/');
    await page.locator('#actions button', { hasText: 'Embed' }).click();
    const snippet = await page.locator('#embed-element').inputValue();
    assert.ok(snippet.includes(`src="${site.address}some/where/embed.js"`), snippet);
    const frame = await page.locator('#embed-frame').inputValue();
    assert.ok(frame.includes(`src="${site.address}some/where/#k=`), frame);
    await close();
  });

  test('without scripts a claim page says what the article and its source say, and the verdict', async () => {
    const { page, close } = await open('c/run_cost/fr/', { until: null, javaScriptEnabled: false });
    const text = await page.locator('#card').innerText();
    assert.match(text, /5,6\sM\$ pour l’entraîner · tient la route pour l’entraînement final/);
    assert.match(text, /Une multiplication, pas une facture/);
    assert.match(text, /Entraînement final/);
    assert.ok(await page.locator('noscript p').isVisible());
    await close();
  });

  test('the export panel hands out the ladder as an SVG that a browser draws', async () => {
    const { page, errors, close } = await open('s/epoch/');
    await page.locator('#actions button', { hasText: 'Export' }).click();
    await page.locator('#export-format').selectOption('svg');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.panel').getByRole('button', { name: 'Download', exact: true }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'reckoner.ladder.svg');
    const svg = await page.locator('#export-text').inputValue();
    const shown = await eventually('the picture', () =>
      page.evaluate(async (text) => {
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
        await image.decode();
        return { width: image.naturalWidth, height: image.naturalHeight };
      }, svg),
    );
    assert.ok(shown.width > 0 && shown.height > 0);
    for (const { range } of await ladder(page)) assert.ok(svg.includes(`>${range}<`), range);
    assert.deepEqual(errors, []);
    await close();
  });
});
