// SPDX-License-Identifier: MIT
// Elements that are hidden at first, stand in a shadow root, in a place as wide as its content, or
// are moved: they come, are as wide as they can be and keep what the reader has set.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { browser, eventually, settled, site, useSite } from '../browser/harness.mjs';
import { calculator } from '../browser/host.mjs';
import { field, type } from '../browser/reader.mjs';
import { element, open, ready, script, startNewsroom } from './newsroom.mjs';

const PRICE = 'rent_usd_per_gpu_hour';
const PROSE =
  `<p>At $<reckoner-input parameter="${PRICE}">2</reckoner-input> the run costs ` +
  '<reckoner-value output="run_cost_usd">$5.6 M</reckoner-value>.</p>';
const ONE = '<claim-reckoner view="ladder"></claim-reckoner>';

let news;
useSite(async () => {
  news = await startNewsroom();
});
after(() => news?.close());

const article = (body, options) => open(browser, news.page(script(site) + body, options));
const price = (frame) => field(frame, PRICE).inputValue();

describe('in a closed tab', () => {
  const ways = { 'display: none': 'none', 'content-visibility: hidden': 'block' };
  for (const [way, display] of Object.entries(ways)) {
    test(`${way}: typing in the prose loads it, and the tab shows it`, async () => {
      const style = `display: ${display}; ${display === 'none' ? '' : way}`;
      const { page, errors, close } = await article(
        `${PROSE}<div id="tab" style="${style}">${ONE}</div>`,
      );
      await page.locator('reckoner-input input').fill('4');
      await eventually('the prose to follow', async () =>
        /\$11\.\d+ M/.test(await page.locator('reckoner-value').textContent()),
      );
      await page.locator('#tab').evaluate((tab) => tab.removeAttribute('style'));
      const frame = await calculator(page);
      assert.equal(await price(frame), '4');
      const { isCard, width } = await element(page);
      assert.equal(isCard, false);
      assert.ok(width > 600, `${width} px`);
      assert.deepEqual(errors, []);
      await close();
    });
  }
});

describe('in a shadow root', () => {
  for (const mode of ['open', 'closed']) {
    test(`${mode}: prose and calculator follow each other, and no other`, async () => {
      const { page, errors, close } = await article(`${PROSE}${ONE}<div id="root"></div>`);
      await page.evaluate(
        ([kind, body]) => {
          window.root = document.getElementById('root').attachShadow({ mode: kind });
          window.root.innerHTML = body;
        },
        [mode, PROSE + ONE.replace('<claim', '<claim').replace('view', 'loading="eager" view')],
      );
      const inside = (name) =>
        page.evaluate((wanted) => window.root.querySelector(wanted).textContent, name);
      await eventually('figures in the root', async () =>
        /5\.\d+ M/.test(await inside('reckoner-value')),
      );
      await page.evaluate(() => {
        const field = window.root.querySelector('reckoner-input').shadowRoot.querySelector('input');
        field.value = '4';
        field.dispatchEvent(new Event('change'));
      });
      await eventually('the prose to follow', async () =>
        /\$11\.\d+ M/.test(await inside('reckoner-value')),
      );
      assert.doesNotMatch(await page.locator('p > reckoner-value').first().textContent(), /11\./);
      assert.deepEqual(errors, []);
      await close();
    });
  }
});

describe('is as wide as it can be', () => {
  const places = {
    'a row of flex': '<div style="display:flex">@</div>',
    'a column of flex':
      '<div style="display:flex;flex-direction:column;align-items:center">@</div>',
    'a figure': '<figure>@<figcaption>Words</figcaption></figure>',
    'a figure that shrinks': '<figure style="display:table;margin:0 auto">@</figure>',
    'a grid': '<div style="display:grid;place-items:center">@</div>',
    'a table': '<table><tr><td>@</td></tr></table>',
    'a table beside words': '<table><tr><td>@</td><td>Words of an author</td></tr></table>',
    'a float': '<div style="float:left">@</div>',
    'an inline block': '<div style="display:inline-block">@</div>',
  };
  for (const width of [390, 1000]) {
    test(`at ${width} px: ${Object.keys(places).join(', ')}`, async () => {
      const one = '<claim-reckoner view="claim:run_cost" loading="eager"></claim-reckoner>';
      const body = Object.values(places).map((place) => place.replace('@', one));
      const url = news.page(script(site) + body.join('<hr style="clear:both">'));
      const { page, close } = await open(browser, url, { viewport: { width, height: 800 } });
      await ready(page, body.length);
      for (const [index, name] of Object.keys(places).entries()) {
        const found = await element(page, index);
        const most = name === 'a figure' ? width - 96 : width - 16;
        const least = name === 'a table beside words' ? 0.55 * most : most - 40;
        assert.ok(found.width <= most + 1 && found.width >= least, `${name}: ${found.width} px`);
      }
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        'nothing is too wide',
      );
      await close();
    });
  }
});

describe('moved and swapped', () => {
  test('a moved element keeps its values', async () => {
    const { page, close } = await article(`<div id="old">${ONE}</div><div id="new"></div>${PROSE}`);
    const frame = await calculator(page);
    await type(frame, PRICE, '4');
    const height = await page.locator('claim-reckoner').evaluate((each) => each.offsetHeight);
    await page.evaluate(() => {
      document.getElementById('new').append(document.querySelector('claim-reckoner'));
    });
    assert.equal(
      await page.locator('claim-reckoner').evaluate((each) => each.offsetHeight),
      height,
      'and its room',
    );
    await ready(page, 2);
    assert.equal(await price(await calculator(page)), '4');
    assert.match(await page.locator('reckoner-value').textContent(), /\$11\.\d+ M/);
    await close();
  });

  test('a body that is swapped for another is watched like the first', async () => {
    const { page, errors, close } = await article(`<main>${ONE}</main>`);
    await calculator(page);
    await page.evaluate((one) => {
      const next = document.createElement('body');
      next.innerHTML = `<main>${one}</main>`;
      document.documentElement.replaceChild(next, document.body);
    }, ONE);
    const frame = await calculator(page);
    const isDark = () => frame.evaluate(() => document.documentElement.dataset.theme === 'dark');
    assert.equal(await isDark(), false);
    await page.evaluate(() => {
      document.body.style.background = '#111';
    });
    await eventually('a dark calculator', isDark);
    assert.deepEqual(errors, []);
    await close();
  });

  test('what waited for a frame that was given up comes once, with the look of now', async () => {
    const { page, close } = await article(`<div id="old">${ONE}</div><div id="new"></div>`);
    await page.evaluate((id) => {
      const one = document.querySelector('claim-reckoner');
      one.load();
      one.set({ scenario: { [id]: '4' } });
      document.documentElement.style.colorScheme = 'dark';
      document.getElementById('new').append(one);
      document.documentElement.style.colorScheme = 'light';
    }, PRICE);
    await ready(page);
    const frame = await calculator(page);
    await eventually('the order', async () => (await price(frame)) === '4');
    await settled(frame);
    assert.notEqual(await frame.evaluate(() => document.documentElement.dataset.theme), 'dark');
    await close();
  });
});
