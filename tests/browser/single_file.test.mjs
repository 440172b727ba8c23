// SPDX-License-Identifier: MIT
// reckoner.html from the disk, with no network at all, gives the digits of the hosted page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { atRest, dist, eventually, startBrowser, startSite, visit } from './harness.mjs';

const GOLDEN = new URL('../core/scenario/links_v1.golden', import.meta.url);
const links = readFileSync(GOLDEN, 'utf8').split('\n').filter((line) => line.startsWith('k='))
  .map((line) => line.split(' ')[0]);

let site;
let browser;
before(async () => {
  site = await startSite();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens each link in turn and reads the whole estimate from the export, to the last digit. */
async function estimates(page) {
  await page.locator('#actions button', { hasText: 'Export' }).click();
  const found = [];
  for (const link of links) {
    found.push(await eventually(`${link} to be taken`, () => page.evaluate((wanted) => {
      location.hash = wanted;
      const format = document.getElementById('export-format');
      format.value = 'json';
      format.dispatchEvent(new Event('change'));
      const text = document.getElementById('export-text').value;
      return JSON.parse(text).link === wanted && text;
    }, link)));
  }
  return found;
}

describe('reckoner.html', () => {
  test('opens from the disk without a network and gives the hosted digits', async () => {
    const hosted = await visit(browser, site.address);
    const wanted = await estimates(hosted.page);
    await hosted.close();
    const context = await browser.newContext({ locale: 'en-GB', offline: true });
    const file = await visit(browser, pathToFileURL(`${dist}/reckoner.html`).href, { context });
    const found = await estimates(file.page);
    assert.ok(links.length >= 20);
    links.forEach((link, i) => assert.equal(found[i], wanted[i], link));
    assert.ok(new Set(found).size >= links.length - 1, 'and links differ');
    await atRest(file.page);
    assert.deepEqual(file.errors, []);
    assert.deepEqual(file.requests.filter((url) => !/^(file|data|blob):/.test(url)), []);
    await context.close();
  });
});
