// SPDX-License-Identifier: MIT
// On a phone: a finger drags a slider sideways, scrolls the page up and down, and types.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { finger, frames, onCanvas } from './gestures.mjs';
import { atRest, browser, eventually, site, useSite, visit } from './harness.mjs';
import { digits, field, handles, ladder } from './reader.mjs';

const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};
const LINK = '#v=1&p=deepseek_report&ui.view=claim:run_cost';
const PRICE = 'rent_usd_per_gpu_hour';

describe('on a phone of 360 x 740', () => {
  useSite();
  const open = (path = '') => visit(browser, site.address + path, PHONE);

  test('a finger drags a slider', async () => {
    const { page, errors, close } = await open(LINK);
    const touch = await finger(page);
    const before = await digits(page);
    let scrolled;
    // On a slow machine the sheet may still move under the first finger.
    for (let attempt = 0; attempt < 3 && (await digits(page)) === before; ++attempt) {
      const [handle] = await handles(page, { ratio: 2 });
      assert.ok(handle, 'a handle on the canvas');
      await onCanvas(page, handle);
      await atRest(page);
      const { x, y } = await onCanvas(page, handle);
      scrolled = await page.evaluate(() => scrollY);
      await touch.down(x, y);
      for (let step = 1; step <= 10; ++step) {
        await touch.move(x + 6 * step, y + (step % 2));
        await frames(page);
      }
      await touch.up();
      await frames(page, 30);
      await atRest(page);
    }
    assert.notEqual(await digits(page), before, 'the drag counts');
    assert.equal(await page.evaluate(() => scrollY), scrolled, 'the page stood still');
    const after = await digits(page);
    await touch.tap(20, 300);
    await atRest(page);
    assert.equal(await digits(page), after, 'the finger let go');
    assert.deepEqual(errors, []);
    await close();
  });

  test('a finger going up the canvas scrolls the page and changes nothing', async () => {
    const { page, close } = await open('#v=1&p=deepseek_report');
    const touch = await finger(page);
    const before = await digits(page);
    const [handle] = await handles(page, { ratio: 2 });
    const { x, y } = await onCanvas(page, handle);
    const scrolled = await page.evaluate(() => scrollY);
    await touch.down(x, y);
    for (let step = 1; step <= 12; ++step) await touch.move(x, y - 15 * step);
    await touch.up();
    await eventually(
      'the page to scroll',
      async () => (await page.evaluate(() => scrollY)) > scrolled + 100,
    );
    await atRest(page);
    assert.equal(await digits(page), before);
    await close();
  });

  test('a tap on a value opens a real field; what is typed counts', async () => {
    const { page, close } = await open(LINK);
    const touch = await finger(page);
    const input = page.locator('#editor input');
    const box = await page.locator('#canvas').boundingBox();
    for (const [fromRight, above] of [
      [24, 28],
      [24, 20],
      [40, 36],
      [24, 28],
      [24, 20],
    ]) {
      const [handle] = await handles(page, { ratio: 2 });
      await onCanvas(page, handle);
      await atRest(page);
      const at = await onCanvas(page, { x: box.width - fromRight, y: handle.y - above });
      await touch.tap(at.x, at.y);
      await atRest(page);
      if (await input.isVisible()) break;
    }
    assert.ok(await input.isVisible(), 'no field opened');
    assert.equal(await input.getAttribute('inputmode'), 'decimal');
    assert.equal(
      await page.evaluate(() => document.activeElement.closest('#editor') !== null),
      true,
    );
    await input.fill('3 to');
    await page.keyboard.press('Enter');
    assert.equal(await input.inputValue(), '3 to', 'what is wrong stays to be mended');
    assert.ok((await page.locator('#editor-issue').textContent()).length > 20);
    await input.fill('2,5');
    await page.keyboard.press('Enter');
    assert.match(await page.locator('#editor-issue').textContent(), /“2,5” was read as \$2\.50/);
    assert.equal(await field(page, PRICE).inputValue(), '2.5', 'taken, and read back');
    await input.fill('3');
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await atRest(page);
    assert.equal(await field(page, PRICE).inputValue(), '3');
    await eventually('the ladder', async () => (await ladder(page))[1].central === '$8.36 M');
    await close();
  });

  test('targets in the HTML are at least 44 px, in the text at least 24', async () => {
    const { page, close } = await open();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, input, .actions a')]
        .filter((element) => element.getClientRects().length > 0 && !element.closest('.twin'))
        // What a label holds is hit through all of it.
        .map((element) => [element.outerHTML.slice(0, 60), element.closest('label, li') ?? element])
        .map(([html, target]) => [html, target.getBoundingClientRect()])
        .filter(([, box]) => box.height < 43.5 || box.width < 24)
        .map(([html, box]) => `${html}: ${box.width} x ${box.height}`),
    );
    assert.deepEqual(small, []);
    await close();
  });
});
