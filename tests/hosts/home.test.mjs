// SPDX-License-Identifier: MIT
// Where the script comes from and how: only its own address says where the pages lie, never that of
// another script of the article. What was asked for before it was there, is done.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';

import { browser, dist, eventually, site, useSite } from '../browser/harness.mjs';
import { element, open, ready, script, startNewsroom } from './newsroom.mjs';

const ONE = '<claim-reckoner id="a" view="ladder" loading="eager"></claim-reckoner>';
const PRICE = 'rent_usd_per_gpu_hour';

let news;
useSite(async () => {
  news = await startNewsroom();
});
after(() => news?.close());

const classic = () => readFileSync(`${dist}/embed.js`);
const asModule = () => readFileSync(`${dist}/embed.module.js`);
const says = (page, what) =>
  eventually(`the card to say ${what}`, async () => what.test((await element(page)).says));

describe('its pages lie beside it', () => {
  const heads = {
    'a classic script': () => script(site),
    'a module': () => `<script type="module" src="${site.address}embed.module.js"></script>`,
    'import()': () => `<script type="module">import('${site.address}embed.module.js')</script>`,
    'a module of the article that imports it': () =>
      `<script type="module" src="${news.put('/main.js', {
        body: `import '${site.address}embed.module.js';`,
      })}"></script>`,
  };
  for (const [what, head] of Object.entries(heads)) {
    test(`${what}, also where another script has its name`, async () => {
      const other = news.put('/embed.js', { body: 'window.other = true;' });
      const url = news.page(ONE, { head: `<script src="${other}"></script>${head()}` });
      const { page, errors, close } = await open(browser, url);
      await ready(page);
      assert.equal(new URL((await element(page)).src).origin + '/', site.address);
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test('a second copy, of another version, changes nothing', async () => {
    const older = news.put('/v/1/embed.js', { body: classic() });
    const first = `<script src="${site.address}embed.js"></script>`; // before the other, whatever comes
    const head = `${first}<script defer src="${older}"></script>`;
    const { page, errors, close } = await open(browser, news.page(ONE, { head }));
    await ready(page);
    assert.equal(await page.locator('claim-reckoner iframe').count(), 1);
    assert.deepEqual(errors, []);
    await close();
  });
});

describe('in a bundle or under another name', () => {
  const bundles = {
    concatenated: () =>
      `<script src="${news.put('/all.js', { body: `var first = 1;\n;${classic()}` })}"></script>`,
    'bundled as a module': () =>
      `<script type="module" src="${news.put('/app.js', { body: asModule() })}"></script>`,
    inline: () => `<script>${classic().toString().replace(/<\//g, '<\\/')}</script>`,
  };
  for (const [what, head] of Object.entries(bundles)) {
    test(`${what}: src is needed, and then it works`, async () => {
      const other = `<script src="${news.put('/embed.js', { body: '' })}"></script>`;
      const url = news.page(ONE, { head: other + head() });
      const { page, errors, close } = await open(browser, url);
      await says(page, /could not be loaded.*src=""/);
      assert.equal(await page.locator('claim-reckoner iframe').count(), 0);
      await page.evaluate((src) => {
        document.querySelector('claim-reckoner').setAttribute('src', src);
      }, site.address);
      await ready(page);
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test('what is no address leaves the card, and says so', async () => {
    const calculator = (src) => `<claim-reckoner loading="eager" view="ladder" src="${src}">
      </claim-reckoner>`;
    for (const src of ['http://', 'javascript:alert(1)', 'data:text/html,x']) {
      const url = news.page(script(site) + calculator(src));
      const { page, errors, close } = await open(browser, url);
      await says(page, /could not be loaded/);
      assert.ok((await element(page)).says.includes(`src="${src}"`));
      assert.deepEqual(errors, []);
      await close();
    }
  });
});

describe('asked for before it is there', () => {
  test('listeners, and orders and calls before it stands on the page', async () => {
    const head = `<script>
      addEventListener('DOMContentLoaded', () => {
        document.getElementById('a').addEventListener('reckoner:ready', () => { window.heard = 1; });
        const late = document.createElement('script');
        late.src = '${site.address}embed.js';
        late.onload = () => {
          const made = document.createElement('claim-reckoner');
          made.id = 'made';
          made.setAttribute('view', 'ladder');
          made.setAttribute('loading', 'click');
          made.set({ scenario: { ${PRICE}: '3' } });
          made.dispatchEvent(new CustomEvent('reckoner:set', { detail: { link: 'v=1&p=owner' } }));
          made.set({ scenario: { ${PRICE}: '4' } });
          document.body.append(made);
        };
        document.head.append(late);
      });
    </script>`;
    const { page, errors, close } = await open(browser, news.page(ONE, { head }));
    await ready(page, 2);
    assert.equal(await page.evaluate(() => window.heard), 1);
    const state = () => page.evaluate(() => document.getElementById('made').state.scenario);
    await eventually('the orders, in their order', async () => {
      const now = await state();
      return now.preset === 'owner' && now.rent_usd_per_gpu_hour === '4';
    });
    assert.deepEqual(errors, []);
    await close();
  });
});
