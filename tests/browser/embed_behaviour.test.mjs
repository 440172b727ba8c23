// SPDX-License-Identifier: MIT
// In somebody else's article: the host keeps its wheel, its Tab and its keys, nothing takes the
// focus, the height is right; with and without a sandbox.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { FOREIGN_SANDBOX } from '../../web/shared/sandbox.js';
import { focused, frames, onCanvas, wheelAt } from './gestures.mjs';
import { atRest, eventually } from './harness.mjs';
import { rightHeight, startArticles } from './host.mjs';
import { digits, field, handles, ladder, openInputs } from './reader.mjs';

const PRICE = 'rent_usd_per_gpu_hour';
const SANDBOXES = {
  'a plain frame': undefined,
  'sandbox="allow-scripts"': 'allow-scripts',
  "the snippet's sandbox": FOREIGN_SANDBOX,
};

let articles;
before(async () => {
  articles = await startArticles();
});
after(() => articles?.close());

for (const [kind, sandbox] of Object.entries(SANDBOXES)) {
  describe(kind, () => {
    let opened;
    before(async () => {
      opened = await articles.open(sandbox);
    });
    after(() => opened?.context.close());

    test('draws, says nothing to the console, leaves the focus alone', async () => {
      const { page, frame, errors } = opened;
      assert.match((await ladder(frame))[1].central, /^\$5\.(6|58) M$/);
      assert.deepEqual(errors, []);
      assert.deepEqual(await frame.evaluate(() => window.seen.refused), []);
      assert.equal(await focused(page), '');
      assert.deepEqual(await page.evaluate(() => window.heard.focus), []);
    });

    test('tells its height, and has no scrollbar of its own', async () => {
      const height = await rightHeight(opened);
      const messages = await opened.page.evaluate(() => window.heard.messages);
      const alike = (holds) => messages.filter(holds).at(-1);
      const datawrapper = alike((each) => each?.['datawrapper-height']);
      assert.deepEqual(Object.values(datawrapper['datawrapper-height']), [height]);
      const amp = alike((each) => each?.sentinel === 'amp');
      assert.deepEqual([amp.type, amp.height], ['embed-size', height]);
      assert.ok(messages.some((each) => each?.type === 'reckoner:ready'));
    });

    test('the wheel over it scrolls the article', async () => {
      const { page, frame } = opened;
      await page.evaluate(() => scrollTo(0, 0));
      const canvas = await (await frame.frameElement()).boundingBox();
      const over = { x: canvas.x + canvas.width / 2, y: Math.min(600, canvas.y + 200) };
      assert.equal(await wheelAt(page, over, 240), 240);
      assert.equal(await wheelAt(page, over, -120), -120);
      assert.equal(await frame.evaluate(() => scrollY), 0);
      assert.equal(await wheelAt(page, { x: 4, y: 300 }, 120), 120, 'and beside it');
    });

    test('Tab walks in, through and out, both ways', async () => {
      const { page, frame } = opened;
      await page.locator('#before').focus();
      const there = await walk(page, frame, 'Tab', 'after');
      assert.ok(there.includes('canvas#canvas') && new Set(there).size > 3, `${there.slice(0, 9)}`);
      const back = await walk(page, frame, 'Shift+Tab', 'before');
      assert.ok(back.includes('canvas#canvas') && new Set(back).size > 3, `${back.slice(0, 9)}`);
      assert.ok(!(await frame.evaluate(() => document.hasFocus())));
    });

    test('inside the canvas: Enter goes in, Escape out, Tab leaves at both ends', async () => {
      const { page, frame } = opened;
      const enter = async () => {
        await frame.locator('#canvas').focus();
        await page.keyboard.press('Enter');
        await frames(page, 3);
      };
      await enter();
      await page.keyboard.press('Tab');
      await atRest(frame);
      assert.equal(await focused(page), 'canvas#canvas', 'Tab moves within the canvas');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      assert.notEqual(await focused(page), 'canvas#canvas', 'after Escape, Tab leaves');
      for (const key of ['Tab', 'Shift+Tab']) {
        await enter();
        let items = 0;
        while (items < 200 && (await focused(page)) === 'canvas#canvas') {
          await page.keyboard.press(key);
          await frames(page, 3);
          items += 1;
        }
        assert.ok(items < 200, `${key} never left`);
        assert.ok(items > (key === 'Tab' ? 5 : 0), `${key} left after ${items} items`);
      }
    });

    test("the host's input keeps its keys", async () => {
      const { page, frame } = opened;
      const wanted = await digits(frame);
      await page.locator('#before').fill('');
      await page.locator('#before').focus();
      await page.keyboard.type('a b/c');
      for (const key of [
        'Backspace',
        'Space',
        'ArrowLeft',
        'ArrowLeft',
        'x',
        'Home',
        'y',
        'End',
        'Delete',
      ]) {
        await page.keyboard.press(key);
      }
      assert.equal(await page.locator('#before').inputValue(), 'ya bx/ ');
      assert.equal(await digits(frame), wanted);
    });

    test("the frame's own inputs keep theirs, before and after the canvas was used", async () => {
      const { page, frame } = opened;
      await frame.locator('#canvas').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await openInputs(frame);
      const input = field(frame, PRICE);
      await input.focus();
      await input.fill('');
      await page.keyboard.type('1.5 to 33');
      await page.keyboard.press('Backspace');
      assert.equal(await input.inputValue(), '1.5 to 3');
      await page.keyboard.press('Enter');
      await atRest(frame);
      assert.match((await ladder(frame))[1].range, /^\$4\.2 M – \$8\.4 M$/);
    });

    test('a drag that ends outside lets go', async () => {
      const { page, frame } = opened;
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await atRest(frame);
      const changed = () =>
        frame.evaluate(() =>
          JSON.stringify(
            [...document.querySelectorAll('#inputs input')].map((input) => input.value),
          ),
        );
      const start = await firstHandle(page, frame);
      const before = await changed();
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(start.x + 30, start.y, { steps: 3 });
      await eventually('the drag to move a value', async () => (await changed()) !== before);
      await page.mouse.move(2, 2, { steps: 3 });
      await page.mouse.up();
      await atRest(frame);
      const after = await changed();
      await page.mouse.move(start.x, start.y, { steps: 3 });
      await page.mouse.move(start.x + 60, start.y, { steps: 3 });
      await atRest(frame);
      assert.equal(await changed(), after, 'the mouse is no longer heard');
    });
  });
}

/** Presses a key until the host's element `last` has the focus; what had it in the frame. */
async function walk(page, frame, key, last, limit = 900) {
  const from = await frame.evaluate(() => window.seen.focus.length);
  const isThere = () => page.evaluate((id) => document.activeElement.id === id, last);
  for (let step = 0; step < limit; ++step) {
    await page.keyboard.press(key);
    if (await isThere()) return frame.evaluate((start) => window.seen.focus.slice(start), from);
  }
  throw new Error(`${key} never came to #${last}; last in ${await focused(page)}`);
}

/** Looked for in a window that holds the whole frame: out of sight, a frame draws nothing. */
async function firstHandle(page, frame) {
  const window = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...window, height });
  await atRest(frame);
  const [handle] = await handles(frame);
  await page.setViewportSize(window);
  await atRest(frame);
  assert.ok(handle, 'a handle on the canvas');
  return onCanvas(page, handle, frame);
}
