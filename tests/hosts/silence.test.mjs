// SPDX-License-Identifier: MIT
// What never comes: the card says that it is loading, then why it does not come, and lets the reader
// try again. Time is the test's: nothing waits for twenty seconds.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, describe, test } from 'node:test';

import { browser, eventually, site, useSite } from '../browser/harness.mjs';
import { calculator } from '../browser/host.mjs';
import { element, open, ready, script, startNewsroom } from './newsroom.mjs';

const ONE = '<claim-reckoner id="a" view="ladder"><p>$5.6 M, says the author.</p></claim-reckoner>';
const BUTTON = 'claim-reckoner button';

let news;
useSite(async () => {
  news = await startNewsroom();
});
after(() => news?.close());

const says = (page, what) =>
  eventually(`the card to say ${what}`, async () => what.test((await element(page)).says));
const failures = (page) =>
  page.evaluate(() => window.told.filter(({ type }) => type === 'reckoner:failed').length);

/** An article whose clock stands; `pass(seconds)` lets them pass at once. */
async function withClock(url) {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(listenHere);
  await page.clock.install();
  const pass = (seconds) => page.clock.fastForward(seconds * 1000);
  return { page, context, pass, go: () => page.goto(url, { waitUntil: 'commit' }) };
}

function listenHere() {
  const told = [];
  Object.defineProperty(window, 'told', { value: told });
  for (const name of ['ready', 'failed']) {
    document.addEventListener(`reckoner:${name}`, ({ type }) => told.push({ type }));
  }
}

describe('what hangs is told after one limit, and may be tried again', () => {
  const hanging = {
    'the page': /\/index\.html/,
    'its script': /\/app\.[0-9a-f]+\.js/,
    'the core': /\.wasm$/,
  };
  for (const [what, pattern] of Object.entries(hanging)) {
    test(what, async () => {
      const { page, context, pass, go } = await withClock(news.page(script(site) + ONE));
      let hangs = true;
      const held = [];
      await context.route(pattern, (route) => (hangs ? held.push(route) : route.continue()));
      await go();
      await says(page, /Loading the calculator/);
      await eventually('the request', () => held.length > 0);
      await pass(19);
      await says(page, /Loading the calculator/);
      await pass(2);
      await says(page, /could not be loaded \(20 s\)/);
      assert.ok(await page.getByText('$5.6 M, says the author.').isVisible());
      assert.equal(await failures(page), 1);
      hangs = false;
      await page.locator(BUTTON).click();
      await says(page, /Loading the calculator/);
      await page.clock.resume();
      await ready(page);
      await eventually('the calculator', async () => !(await element(page)).isCard);
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    });
  }

  test('what comes after the limit is taken all the same', async () => {
    const { page, context, pass, go } = await withClock(news.page(script(site) + ONE));
    const held = [];
    await context.route(/\.wasm$/, (route) => held.push(route));
    await go();
    await eventually('the request', () => held.length > 0);
    await pass(21);
    await says(page, /could not be loaded \(20 s\)/);
    for (const route of held) await route.continue();
    await page.clock.resume();
    await ready(page);
    await eventually('the calculator', async () => !(await element(page)).isCard);
    await context.close();
  });
});

describe('what is refused is told soon', () => {
  test('the connection', async () => {
    const closed = createServer();
    await new Promise((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    const body = ONE.replace('view', `src="http://127.0.0.1:${port}/" view`);
    const { page, close } = await open(browser, news.page(script(site) + body));
    await says(page, new RegExp(`could not be loaded \\(http://127\\.0\\.0\\.1:${port}/`));
    assert.equal(await page.locator('claim-reckoner iframe').count(), 0);
    assert.equal(await failures(page), 1);
    await page.locator('claim-reckoner').evaluate((each, src) => {
      each.setAttribute('src', src);
    }, site.address);
    await calculator(page);
    await close();
  });

  test("frame-src 'none' in the article's policy", async () => {
    const headers = {
      'Content-Security-Policy': `script-src ${site.address}; frame-src 'none'`,
    };
    const { page, close } = await open(browser, news.page(script(site) + ONE, { headers }));
    await says(page, new RegExp(`could not be loaded \\(${site.address}`));
    assert.equal(await failures(page), 1);
    await close();
  });

  test('typing in the prose does not ask for what has failed with every key', async () => {
    const prose = '<reckoner-input parameter="rent_usd_per_gpu_hour">2</reckoner-input>';
    const headers = {
      'Content-Security-Policy': `script-src ${site.address}; frame-src 'none'`,
    };
    const url = news.page(script(site) + prose + ONE, { headers });
    const { page, close } = await open(browser, url);
    await says(page, /could not be loaded/);
    await page.locator('reckoner-input input').focus(); // tries once more
    await eventually('the second try', async () => (await failures(page)) === 2);
    await page.locator('reckoner-input input').pressSequentially('345');
    await says(page, /could not be loaded/);
    assert.equal(await failures(page), 2);
    await close();
  });
});
