// SPDX-License-Identifier: MIT
// <claim-reckoner> in somebody else's article, under its strict policy: it takes the article's look,
// shares a scenario where it is asked to, takes orders in the right shape only, and says what is
// wrong where it cannot run.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { atRest, browser, eventually, idle, site, startSite, useSite, visit } from './harness.mjs';
import { calculator, startHost } from './host.mjs';
import { digits, field, type } from './reader.mjs';

const PRICE = 'rent_usd_per_gpu_hour';

let host;
useSite(async () => {
  host = await startHost(new URL(site.address).origin);
});
after(() => host?.close());

/** An article with these calculators; events are kept in `window.told`. */
function open(body, { from = site.address, init = listen, ...options } = {}) {
  const url = host.page(`<script async src="${from}embed.js"></script>`, body);
  return visit(browser, url, { until: null, init, ...options });
}

function listen() {
  const told = [];
  Object.defineProperty(window, 'told', { value: told });
  for (const name of ['ready', 'change', 'issue', 'failed']) {
    document.addEventListener(`reckoner:${name}`, ({ type, target, detail }) =>
      told.push({ type, id: target.id, detail }),
    );
  }
}

/**
 * Until nobody has anything more to tell: all are idle, and what they sent before their last message
 * has arrived, since messages arrive in their order.
 */
async function toldAll(page, frames) {
  const count = (name) => page.evaluate((key) => window[key].length, name);
  await page.evaluate(() => {
    window.lasts = [];
    addEventListener('message', ({ data }) => data === 'the last' && window.lasts.push(data));
  });
  for (let before = -1; before !== (await count('told'));) {
    before = await count('told');
    for (const frame of frames) {
      await idle(frame);
      const heard = await count('lasts');
      await frame.evaluate(() => parent.postMessage('the last', '*'));
      await eventually('the last message', async () => (await count('lasts')) > heard);
    }
  }
}

const LADDER = '<claim-reckoner id="a" view="ladder"></claim-reckoner>';
const price = (frame) => field(frame, PRICE).inputValue();
const themeOf = (frame) =>
  frame.evaluate(() => getComputedStyle(document.body).backgroundColor === 'rgb(20, 22, 26)');

describe('the look of the article', () => {
  const paint = (how) => (page) =>
    page.evaluate(({ root = {}, body = {} }) => {
      Object.assign(document.documentElement.style, root);
      Object.assign(document.body.style, body);
    }, how);
  const grounds = {
    'its colour scheme': [{ root: { colorScheme: 'dark' } }, { root: { colorScheme: 'light' } }],
    'the ground it paints': [
      { body: { background: '#111' } },
      { body: { background: 'oklch(0.97 0.01 90)' } },
    ],
  };
  for (const [what, [dark, light]] of Object.entries(grounds)) {
    test(`theme="auto" follows ${what}, at once and later`, async () => {
      const { page, errors, close } = await open(LADDER, { colorScheme: 'light' });
      await paint(dark)(page);
      const frame = await calculator(page);
      await eventually('a dark calculator', () => themeOf(frame));
      await paint(light)(page);
      await eventually('a light calculator', async () => !(await themeOf(frame)));
      await page.emulateMedia({ colorScheme: 'dark' });
      await atRest(frame);
      assert.equal(await themeOf(frame), false, 'the article stays light');
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test('an article for both follows the reader; theme="light" and "dark" are obeyed', async () => {
    const both = `${LADDER}<claim-reckoner view="ladder" theme="light"></claim-reckoner>`;
    const { page, close } = await open(both, { colorScheme: 'dark' });
    await paint({ root: { colorScheme: 'light dark' } })(page);
    const frame = await calculator(page, 0);
    const light = await calculator(page, 1);
    await eventually('a dark calculator', () => themeOf(frame));
    assert.equal(await themeOf(light), false);
    await page.emulateMedia({ colorScheme: 'light' });
    await eventually('a light calculator', async () => !(await themeOf(frame)));
    await page.evaluate(() => document.getElementById('a').setAttribute('theme', 'dark'));
    await eventually('dark again', () => themeOf(frame));
    await close();
  });

  test("language and view change live and leave the reader's values alone", async () => {
    const { page, errors, close } = await open(LADDER);
    const frame = await calculator(page);
    await type(frame, PRICE, '3');
    await page.evaluate(() => {
      document.documentElement.lang = 'fr';
    });
    await eventually('French', async () => /coûté/.test(await frame.title()));
    await eventually('a French title of the frame', async () =>
      /coûté/.test(await page.locator('iframe').getAttribute('title')),
    );
    assert.equal(await price(frame), '3');
    const height = () => page.locator('iframe').evaluate(({ offsetHeight }) => offsetHeight);
    const before = await height();
    await page.evaluate(() =>
      document.getElementById('a').setAttribute('view', 'claim:fire_flyer'),
    );
    await eventually('another height', async () => (await height()) !== before);
    await atRest(frame);
    assert.equal(
      await frame.evaluate(() => document.documentElement.dataset.view),
      'claim:fire_flyer',
    );
    assert.equal(
      await height(),
      await frame.evaluate(() =>
        Math.ceil(document.documentElement.getBoundingClientRect().height),
      ),
    );
    assert.equal(await price(frame), '3');
    assert.deepEqual(errors, []);
    await close();
  });
});

describe('several calculators', () => {
  const three = ['a', 'b', 'c']
    .map(
      (id) =>
        `<claim-reckoner id="${id}" view="claim:run_cost" loading="click"${
          id === 'c' ? '' : ' share="one"'
        }></claim-reckoner>`,
    )
    .join('');
  const load = (page, id) => page.evaluate((wanted) => document.getElementById(wanted).load(), id);

  test('share="name" makes them follow each other, without end there is none', async () => {
    const { page, errors, close } = await open(three);
    for (const id of ['a', 'b', 'c']) await load(page, id);
    const [a, b, c] = [
      await calculator(page, 0),
      await calculator(page, 1),
      await calculator(page, 2),
    ];
    const untouched = await digits(c);
    await type(a, PRICE, '3');
    await eventually('b to follow a', async () => (await price(b)) === '3');
    await type(b, PRICE, '2.5');
    await type(b, 'reported_pretraining_gpu_hours', '3M');
    await eventually('a to follow b', async () => (await digits(a)) === (await digits(b)));
    assert.equal(await price(a), '2.5');
    assert.equal(await digits(c), untouched);
    const count = () => page.evaluate(() => window.told.length);
    await atRest(a);
    const before = await count();
    await toldAll(page, [a, b, c]);
    assert.equal(await count(), before, 'they came to rest');
    assert.ok(before <= 3 + 3 * 4, `${before} events for three changes`);
    assert.deepEqual(errors, []);
    await close();
  });

  test('a quick hand is not overtaken by its own echo', async () => {
    const { page, close } = await open(three);
    for (const id of ['a', 'b']) await load(page, id);
    const [a, b] = [await calculator(page, 0), await calculator(page, 1)];
    await a.evaluate(async (id) => {
      const control = document.getElementById(`input-${id}`);
      for (let step = 0; step <= 40; ++step) {
        control.value = String(2 + step / 40);
        control.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 12));
      }
    }, PRICE);
    await eventually('b to follow', async () => (await price(b)) === '3');
    await toldAll(page, [a, b]);
    assert.deepEqual([await price(a), await price(b)], ['3', '3']);
    await close();
  });

  test('two that are set at the same time end at the same scenario', async () => {
    const { page, close } = await open(three);
    for (const id of ['a', 'b']) await load(page, id);
    const [a, b] = [await calculator(page, 0), await calculator(page, 1)];
    for (const [first, second] of [
      ['2.5', '3.5'],
      ['4', '5'],
    ]) {
      // In one task: both answer before either has heard of the other.
      await page.evaluate(
        ([parameter, ...values]) => {
          ['a', 'b'].forEach((id, at) =>
            document.getElementById(id).set({ scenario: { [parameter]: values[at] } }),
          );
        },
        [PRICE, first, second],
      );
      await eventually('one scenario', async () => {
        const [mine, other] = [await price(a), await price(b)];
        return mine === other && [first, second].includes(mine);
      });
      await atRest(a);
      await atRest(b);
      assert.equal(await price(a), await price(b), 'and they stay together');
    }
    await close();
  });

  test('one that comes later takes over what the others show', async () => {
    const { page, close } = await open(three);
    await load(page, 'a');
    const a = await calculator(page, 0);
    await type(a, PRICE, '3');
    await load(page, 'b');
    const b = await calculator(page, 1);
    assert.equal(await digits(b), await digits(a));
    await close();
  });
});

describe('orders and answers', () => {
  test('reckoner:set as an event, in every form; what is no order does nothing', async () => {
    const { page, errors, close } = await open(LADDER);
    const frame = await calculator(page);
    const wanted = await digits(frame);
    const send = (detail) =>
      page.evaluate(
        (change) =>
          document
            .getElementById('a')
            .dispatchEvent(new CustomEvent('reckoner:set', { detail: change })),
        detail,
      );
    for (const bad of [null, undefined, 7, 'text', [], { scenario: 3 }, { link: {} }]) {
      await send(bad);
    }
    await atRest(frame);
    assert.equal(await digits(frame), wanted);
    const forms = [
      [{ [PRICE]: '3' }, '3'],
      [{ scenario: { [PRICE]: 2.5 } }, '2.5'],
      [{ typed: { [PRICE]: '2.6 to 3.1' } }, '2.6 to 3.1'],
      [{ link: `v=1&p=owner&${PRICE}=4` }, '4'],
    ];
    for (const [change, shown] of forms) {
      await send(change);
      await eventually(
        `${JSON.stringify(change)} to be taken`,
        async () => (await price(frame)) === shown,
      );
    }
    const last = await page.evaluate(() => window.told.at(-1));
    assert.equal(last.type, 'reckoner:change');
    assert.equal(last.detail.scenario.preset, 'owner');
    assert.deepEqual(last.detail.headline, ['run_cost_usd', 'programme_cost_usd', 'fleet_tco_usd']);
    for (const id of last.detail.headline) assert.ok(last.detail.outputs[id].p50 > 1e6, id);
    assert.deepEqual(errors, []);
    await close();
  });

  test('strangers cannot speak for the calculator, nor it in a wrong shape', async () => {
    const { page, errors, close } = await open(`${LADDER}<iframe id="other"></iframe>`);
    const frame = await calculator(page);
    const before = await page.evaluate(() => window.told.length);
    const height = () => page.locator('claim-reckoner iframe').evaluate((e) => e.offsetHeight);
    const wanted = await height();
    await page.evaluate(() => {
      const state = { link: 'v=1', scenario: {}, outputs: {}, texts: {}, inputs: {} };
      postMessage({ type: 'reckoner:height', height: 99 }, '*');
      postMessage({ type: 'reckoner:change', ...state }, '*');
    });
    await frame.evaluate(() => {
      for (const odd of [
        null,
        'reckoner:change',
        { type: 'reckoner:change' },
        { type: 'reckoner:height' },
        { type: 'reckoner:height', height: 'tall' },
        { type: 'reckoner:height', height: -5 },
        { type: 'reckoner:change', link: 'v=1', scenario: {}, outputs: null },
        { type: 'reckoner:issue', issues: 'many' },
      ]) {
        parent.postMessage(odd, '*');
      }
    });
    await toldAll(page, [frame]);
    assert.equal(await height(), wanted);
    assert.equal(await page.evaluate(() => window.told.length), before);
    assert.deepEqual(errors, []);
    await close();
  });
});

describe('where the calculator cannot run', () => {
  const CARD = `<claim-reckoner id="a" view="ladder"><p>$5.6 M, says the author.</p>
    </claim-reckoner>`;
  test('its scripts are refused: said after one try', async () => {
    const odd = await startSite({ headers: { 'Content-Security-Policy': "default-src 'none'" } });
    const there = await startHost(new URL(odd.address).origin);
    const url = there.page(`<script async src="${odd.address}embed.js"></script>`, CARD);
    const { page, close } = await visit(browser, url, { until: null, init: listen });
    const element = page.locator('claim-reckoner');
    await eventually('why', async () =>
      /could not be loaded/.test(await element.locator('[role=status]').innerText()),
    );
    assert.ok(await element.getByText('$5.6 M, says the author.').isVisible());
    assert.deepEqual(odd.requests.filter((path) => path === '/index.html').length, 1);
    await close();
    await there.close();
    await odd.close();
  });

  const cases = {
    'WebAssembly is missing': { broken: () => delete globalThis.WebAssembly },
    'the server sends another file for wasm': { types: { '.wasm': 'text/html' }, body: '<p>?' },
  };
  for (const [what, { broken, types, body }] of Object.entries(cases)) {
    test(`${what}: the author's card stays and says why, after one download`, async () => {
      const odd = await startSite({ types });
      const there = await startHost(new URL(odd.address).origin);
      const context = await browser.newContext({ locale: 'en-GB' });
      if (body) {
        await context.route(/\.wasm$/, (route) =>
          route.fulfill({
            body,
            contentType: 'text/html',
            headers: { 'Access-Control-Allow-Origin': '*' },
          }),
        );
      }
      if (broken) await context.addInitScript(broken);
      const url = there.page(`<script async src="${odd.address}embed.js"></script>`, CARD);
      const { page, requests } = await visit(browser, url, { context, until: null, init: listen });
      const element = page.locator('claim-reckoner');
      await eventually('why', async () =>
        /calculator|WebAssembly/.test(await element.locator('[role=status]').innerText()),
      );
      assert.ok(await element.getByText('$5.6 M, says the author.').isVisible());
      assert.equal(await element.locator('iframe').count(), 0);
      assert.ok(requests.filter((url) => /\.wasm$/.test(url)).length <= 1);
      const failed = await page.evaluate(() => window.told.map(({ type }) => type));
      assert.deepEqual(failed, ['reckoner:failed']);
      await context.close();
      await there.close();
      await odd.close();
    });
  }

  test('a wrong MIME type alone is no reason: one download, and it works', async () => {
    const odd = await startSite({ types: { '.wasm': 'text/plain' } });
    const there = await startHost(new URL(odd.address).origin);
    const url = there.page(`<script async src="${odd.address}embed.js"></script>`, CARD);
    const { page, requests, close } = await visit(browser, url, { until: null });
    const frame = await calculator(page);
    assert.match(await digits(frame), /\$5\.58 M/);
    assert.equal(requests.filter((url) => /\.wasm$/.test(url)).length, 1);
    await close();
    await there.close();
    await odd.close();
  });
});
