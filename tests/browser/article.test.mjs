// SPDX-License-Identifier: MIT
// embed.js in an article: figures and inputs in the prose follow the calculator and drive it; cards
// first, frames when the reader comes near; many calculators on one page.
import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { after, describe, test } from 'node:test';

import { focused, frames, wheelAt } from './gestures.mjs';
import {
  atRest,
  browser,
  dist,
  eventually,
  idle,
  screenshot,
  site,
  useSite,
  visit,
} from './harness.mjs';
import { calculator, startHost } from './host.mjs';
import { colours } from './pixels.mjs';
import { field, ladder, type } from './reader.mjs';

const PRICE = 'rent_usd_per_gpu_hour';

let host;
useSite(async () => {
  host = await startHost(new URL(site.address).origin);
});
after(() => host?.close());

function countShift() {
  const shift = { sum: 0 };
  Object.defineProperty(window, 'shift', { value: shift });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift.sum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

const open = (path, options = {}) =>
  visit(browser, site.address + path, {
    viewport: { width: 900, height: 800 },
    until: null,
    init: countShift,
    ...options,
  });

const value = (page, output) => page.locator(`reckoner-value[output="${output}"]`).first();
const inline = (page) => page.locator(`reckoner-input[parameter="${PRICE}"] input`);

describe('the demonstration article', () => {
  test('keeps the focus, the wheel and its layout while calculators come', async () => {
    const { page, errors, close } = await open('demo/index.html');
    const frame = await calculator(page, 0);
    assert.equal(await focused(page), '');
    await atRest(frame);
    for (const index of [0, 1, 2]) {
      await calculator(page, index);
      const box = await page.locator('claim-reckoner').nth(index).boundingBox();
      const over = {
        x: box.x + box.width / 2,
        y: Math.max(10, Math.min(700, box.y + box.height / 2)),
      };
      assert.equal(await wheelAt(page, over, -100), -100, `wheel over calculator ${index}`);
    }
    const shift = await page.evaluate(() => window.shift.sum);
    assert.ok(shift < 0.02, `layout shift ${shift}`);
    assert.deepEqual(errors, []);
    await close();
  });

  test('prose and calculator follow each other; the other calculators do not', async () => {
    const { page, close } = await open('demo/index.html');
    const frame = await calculator(page, 0);
    const other = await calculator(page, 1);
    const before = await ladder(other);
    await eventually(
      'the input to be filled',
      async () => (await inline(page).inputValue()) !== '',
    );
    const range = await value(page, 'run_cost_usd').textContent();
    await inline(page).fill('3');
    await inline(page).press('Enter');
    await eventually(
      'the calculator to follow',
      async () => (await field(frame, PRICE).inputValue()) === '3',
    );
    await eventually(
      'the prose to follow',
      async () =>
        (await value(page, 'run_cost_usd').textContent()) === (await ladder(frame))[1].range,
    );
    assert.notEqual(await value(page, 'run_cost_usd').textContent(), range);
    await type(frame, PRICE, '2.5');
    await eventually(
      'the input in the prose to follow',
      async () => (await inline(page).inputValue()) === '2.5',
    );
    assert.deepEqual(await ladder(other), before);
    await inline(page).fill('3 to');
    await inline(page).press('Enter');
    await eventually(
      'what is wrong to be said',
      async () => (await inline(page).getAttribute('aria-invalid')) === 'true',
    );
    assert.equal(await inline(page).inputValue(), '3 to');
    await close();
  });

  test('Tab walks in, on to the next one and back out; the inline input keeps its keys', async () => {
    const { page, errors, close } = await open('demo/index.html');
    const [first, second] = [await calculator(page, 0), await calculator(page, 1)];
    const isIn = (frame) =>
      eventually('the focus', () => frame.evaluate(() => document.hasFocus()));
    const isInProse = () =>
      eventually('the focus in the prose', () =>
        page.evaluate(() => document.activeElement.localName === 'reckoner-input'),
      );
    await inline(page).focus();
    await page.keyboard.press('Tab');
    await isIn(first);
    await page.keyboard.press('Shift+Tab');
    await isInProse();
    await first.evaluate(() => {
      const stops = [...document.querySelectorAll('a[href], button, input, select, textarea')];
      stops
        .filter((stop) => stop.getClientRects().length > 0)
        .at(-1)
        .focus();
    });
    await page.keyboard.press('Tab');
    await isIn(second);
    await page.keyboard.press('Shift+Tab');
    await isIn(first);
    await inline(page).focus();
    await inline(page).fill('');
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.type('3 to 4');
    for (const key of [
      'Backspace',
      '5',
      'ArrowLeft',
      'ArrowUp',
      'ArrowDown',
      'Home',
      'Delete',
      '2',
    ]) {
      await page.keyboard.press(key);
    }
    assert.equal(await inline(page).inputValue(), '2 to 5');
    assert.equal(await page.evaluate(() => scrollY), before);
    assert.deepEqual(errors, []);
    await close();
  });

  /** Every calculator's frame is as high as its content, which neither scrolls nor is cut. */
  async function assertHeights(page, frames, when) {
    for (const [index, frame] of frames.entries()) {
      await eventually(`calculator ${index} to be as high as its content ${when}`, async () => {
        const outer = await page
          .locator('claim-reckoner iframe')
          .nth(index)
          .evaluate((iframe) => iframe.getBoundingClientRect().height);
        const [inner, content, wide] = await frame.evaluate(() => [
          document.documentElement.scrollHeight,
          Math.ceil(document.documentElement.getBoundingClientRect().height),
          document.documentElement.scrollWidth - innerWidth,
        ]);
        return outer === content && inner === content && wide <= 0;
      });
    }
  }

  for (const width of [320, 768, 1440]) {
    test(`at ${width} px heights are right to the pixel, and nothing jumps`, async () => {
      const { page, close } = await open('demo/index.html', { viewport: { width, height: 800 } });
      const frames = [];
      for (const index of [0, 1, 2]) frames.push(await calculator(page, index));
      await assertHeights(page, frames, 'at first');
      const shift = await page.evaluate(() => window.shift.sum);
      assert.ok(shift < 0.02, `layout shift ${shift}`);
      await page.evaluate(() => {
        document.documentElement.lang = 'fr';
      });
      await eventually('French', () =>
        frames[2].evaluate(() => document.documentElement.lang === 'fr'),
      );
      await assertHeights(page, frames, 'in French');
      await page
        .locator('claim-reckoner')
        .nth(1)
        .evaluate((element) => element.setAttribute('view', 'ladder'));
      await eventually('the ladder', () =>
        frames[1].evaluate(() => document.documentElement.dataset.view === 'ladder'),
      );
      // Its height is known once it was drawn, and it is drawn in sight only.
      await page.locator('claim-reckoner').nth(1).scrollIntoViewIfNeeded();
      await assertHeights(page, frames, 'as a ladder');
      await close();
    });
  }

  test('needs no storage, and no cookie of a third party', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const refuse = () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('storage is blocked', 'SecurityError');
          },
        });
      }
      Object.defineProperty(Document.prototype, 'cookie', {
        get() {
          throw new DOMException('cookies are blocked', 'SecurityError');
        },
      });
    };
    await context.addInitScript(refuse);
    // localhost against 127.0.0.1: another site, so that its cookies are a third party's.
    const url = host
      .page(
        `<script async src="${site.address}embed.js"></script>`,
        '<claim-reckoner view="claim:run_cost"></claim-reckoner>',
      )
      .replace('127.0.0.1', 'localhost');
    const { page, errors } = await visit(browser, url, { context, until: null });
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.setCookieControls', {
      enableThirdPartyCookieRestriction: true,
      disableThirdPartyCookieMetadata: false,
      disableThirdPartyCookieHeuristics: true,
    });
    await page.reload();
    const frame = await calculator(page);
    await type(frame, PRICE, '3');
    assert.match((await ladder(frame))[1].central, /^\$8\.(4|36) M$/);
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(errors, []);
    await context.close();
  });

  test('each follows the other, field and prose within the task that tells them', async () => {
    const { page, close } = await open('demo/index.html');
    const frame = await calculator(page, 0);
    await atRest(frame);
    await watchAnswers(page, frame);
    for (const typed of ['3', '2.5', '3.1']) {
      await inProse(page, typed);
      assert.deepEqual(await frame.evaluate(() => window.answers.at(-1)), { typed, field: typed });
    }
    for (const price of ['2.1', '2.9', '2']) {
      await type(frame, PRICE, price);
      await eventually(
        'the prose to follow',
        async () => (await inline(page).inputValue()) === price,
      );
    }
    await close();
  });

  /** In the frame: what its field shows once the page has heard a message, in the same task. */
  function watchAnswers(page, frame) {
    return frame.evaluate((id) => {
      window.answers = [];
      addEventListener('message', ({ data }) => {
        if (data.typed) {
          const { value } = document.getElementById(`input-${id}`);
          window.answers.push({ typed: data.typed[id], field: value });
        }
      });
    }, PRICE);
  }

  /** Types in the article; resolves when the calculator has answered. */
  function inProse(page, text) {
    return page.evaluate(
      ([id, value]) => {
        const answered = new Promise((done) => {
          document.addEventListener('reckoner:change', () => done(), { once: true });
        });
        const element = document.querySelector(`reckoner-input[parameter="${id}"]`);
        const input = element.shadowRoot.querySelector('input');
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        return answered;
      },
      [PRICE, text],
    );
  }

  for (const [path, figure] of [
    ['demo/index.html', /\$4\.7 M/],
    ['demo/fr.html', /4,7.M\$/],
  ]) {
    test(`without scripts the author's figures stand, as the core has them: ${path}`, async () => {
      const plain = await open(path, { javaScriptEnabled: false });
      const texts = await plain.page.locator('reckoner-value').allTextContents();
      assert.match(await plain.page.locator('claim-reckoner').first().innerText(), figure);
      await plain.close();
      const live = await open(path);
      const frame = await calculator(live.page, 0);
      await eventually('a figure from the core', () =>
        live.page.evaluate(() => document.querySelector('claim-reckoner').state),
      );
      await atRest(frame);
      const squeeze = (all) => all.map((text) => text.replace(/\s/g, ' '));
      assert.deepEqual(
        squeeze(await live.page.locator('reckoner-value').allTextContents()),
        squeeze(texts),
      );
      await live.close();
    });
  }
});

describe('<claim-reckoner>', () => {
  test('weighs less than 6 KB', () => {
    const file = `${dist}/embed.js`;
    assert.ok(existsSync(`${file}.br`));
    assert.ok(statSync(`${file}.br`).size < 6000, `${statSync(`${file}.br`).size} bytes`);
  });

  test('shows a card and asks for nothing until the reader is near', async () => {
    const { page, requests, close } = await visit(browser, manyCalculators(3, 60), { until: null });
    await page.locator('claim-reckoner button').last().waitFor({ state: 'attached' });
    // What sees the reader come near has looked once two frames were drawn.
    await frames(page, 3);
    await idle(page);
    assert.equal(await page.locator('claim-reckoner iframe').count(), 0);
    assert.deepEqual(
      requests.filter((url) => url.startsWith(site.address)).map((url) => new URL(url).pathname),
      ['/embed.js'],
    );
    await close();
  });

  test('20 on one page all draw when the reader comes by, under a strict policy', async () => {
    const { page, errors, close } = await visit(browser, manyCalculators(20, 1), { until: null });
    for (let index = 0; index < 20; ++index) {
      const frame = await calculator(page, index);
      await eventually(
        `calculator ${index} to have its context`,
        async () => !(await isLost(frame)),
      );
    }
    const first = await calculator(page, 0);
    await eventually('the first one to draw again', async () => !(await isLost(first)));
    await atRest(first);
    assert.ok(
      colours(await screenshot(first.locator('#canvas'))).length > 30,
      'and it is not blank',
    );
    assert.deepEqual(
      errors.filter((text) => !/WebGL contexts/.test(text)),
      [],
    );
    await close();
  });
});

const isLost = (frame) =>
  frame.evaluate(() => document.getElementById('canvas').getContext('webgl2').isContextLost());

function manyCalculators(count, paragraphs) {
  const claims = ['ladder', 'compact', 'claim:run_cost', 'claim:gpu_hours'];
  return host.page(
    `<script async src="${site.address}embed.js"></script>`,
    Array.from(
      { length: count },
      (_, index) =>
        '<p>The text before a calculator.</p>'.repeat(paragraphs) +
        `<claim-reckoner view="${claims[index % claims.length]}"></claim-reckoner>`,
    ).join(''),
  );
}
