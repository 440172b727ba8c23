// SPDX-License-Identifier: MIT
// reckoner.html from the disk, with no network at all, gives the digits of the hosted page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { atRest, browser, dist, site, useSite, visit } from './harness.mjs';

const GOLDEN = new URL('../core/scenario/links_v1.golden', import.meta.url);
const links = readFileSync(GOLDEN, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('k='))
  .map((line) => line.split(' ')[0]);

useSite();

/** Opens each link in turn and reads every output from the export, to the last digit. */
async function estimates(page) {
  await page.locator('#actions button', { hasText: 'Export' }).click();
  const found = [];
  for (const link of links) {
    found.push(
      await page.evaluate(
        (hash) =>
          new Promise((resolve) => {
            const read = () => {
              document.getElementById('export-format').dispatchEvent(new Event('change'));
              // All but where the page stands.
              const lines = document.getElementById('export-text').value.split('\n');
              resolve(lines.filter((line) => !line.startsWith('about,link,')).join('\n'));
            };
            // The page may have written this very link itself.
            if (location.hash === `#${hash}`) return read();
            addEventListener('hashchange', () => setTimeout(read), { once: true });
            location.hash = hash;
          }),
        link,
      ),
    );
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
    // Some of them differ in nothing but the view.
    assert.ok(new Set(found).size > links.length / 2, 'and links differ');
    for (const text of found) assert.ok(text.split('\n').length > 20, text);
    await atRest(file.page);
    assert.deepEqual(file.errors, []);
    assert.deepEqual(
      file.requests.filter((url) => !/^(file|data|blob):/.test(url)),
      [],
    );
    await context.close();
  });
});
