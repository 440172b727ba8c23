// SPDX-License-Identifier: MIT
// What a screen reader hears and where the keyboard is: on the canvas, in the claims, after edits.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { focused, frames, onCanvas } from './gestures.mjs';
import { atRest, browser, eventually, idle, site, useSite, visit } from './harness.mjs';
import { field, handles, showText, type } from './reader.mjs';

const PRICE = 'rent_usd_per_gpu_hour';

/** Init script: everything that a live region came to say. */
function listen() {
  const heard = [];
  Object.defineProperty(window, 'heard', { value: heard });
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest('[role=status], [role=alert], [aria-live=polite]');
      const text = region?.textContent.trim();
      if (text) heard.push(text);
    }
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

useSite();
const open = (path = '', options = {}) =>
  visit(browser, site.address + path, { init: listen, ...options });
const heard = (page) => page.evaluate(() => window.heard.splice(0));
const item = (page) => page.locator('#announced-item').textContent();

/** Into the canvas, and on until an item says this. */
async function goTo(page, words) {
  await page.locator('#canvas').focus();
  await page.keyboard.press('Enter');
  for (let step = 0; step < 150; ++step) {
    await frames(page, 3);
    if ((await item(page)).includes(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no item says ${words}`);
}

describe('live regions', () => {
  test('say nothing unasked, while the quick answer becomes the exact one', async () => {
    const { page, close } = await open();
    await idle(page);
    assert.deepEqual(await heard(page), []);
    await close();
  });

  test('say what an edit moved, or that it moved nothing', async () => {
    const { page, close } = await open();
    await idle(page);
    await type(page, PRICE, '3');
    await idle(page);
    assert.match((await heard(page)).join(), /Final run: .*\$/);
    await type(page, 'pue', '1.9');
    await idle(page);
    assert.match((await heard(page)).join(), /No effect on/);
    await close();
  });

  test('say a result although Tab follows at once, and the item that Tab came to', async () => {
    const { page, close } = await open();
    await idle(page);
    await goTo(page, 'Price of a GPU-hour, middle');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await idle(page);
    const said = await heard(page);
    assert.ok(
      said.some((text) => /Final run: .*\$/.test(text)),
      said.join(' | '),
    );
    assert.doesNotMatch(await item(page), /middle/, 'the next item');
    await close();
  });

  test('say the last value of a key that is held, once', async () => {
    const { page, close } = await open();
    await idle(page);
    await goTo(page, 'Price of a GPU-hour, middle');
    await heard(page);
    for (let repeat = 0; repeat < 6; ++repeat) {
      await page.keyboard.down('ArrowRight');
      await frames(page, 3);
    }
    const prices = async () => (await heard(page)).filter((text) => /^Price of/.test(text));
    assert.deepEqual(await prices(), []);
    await page.keyboard.up('ArrowRight');
    const said = await eventually('the value', async () => {
      const found = await prices();
      return found.length > 0 && found;
    });
    assert.equal(said.length, 1);
    assert.match(said[0], /^Price of a GPU-hour, middle: \$2\.\d+\/GPU-h$/);
    await close();
  });
});

describe('Escape', () => {
  test('takes a drag back', async () => {
    const { page, close } = await open('#v=1&p=deepseek_report');
    const before = await field(page, PRICE).inputValue();
    const [handle] = await handles(page);
    const at = await onCanvas(page, handle);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 40, at.y, { steps: 4 });
    await eventually('the drag', async () => (await field(page, PRICE).inputValue()) !== before);
    await page.keyboard.press('Escape');
    await eventually(
      'the way back',
      async () => (await field(page, PRICE).inputValue()) === before,
    );
    await page.mouse.move(at.x + 80, at.y);
    await page.mouse.up();
    await atRest(page);
    assert.equal(await field(page, PRICE).inputValue(), before);
    await close();
  });

  test('closes a panel, and the keyboard is on its button again', async () => {
    const { page, close } = await open();
    const button = page.locator('#actions button[aria-expanded]').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('#panels h2').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await eventually('no panel', async () => (await page.locator('#panels h2').count()) === 0);
    assert.ok(await button.evaluate((element) => element === document.activeElement));
    await close();
  });
});

describe('a claim', () => {
  test('opened by the keyboard is read next; closed, the keyboard is back at its row', async () => {
    const { page, close } = await open();
    const row = page.locator('.claim-rows button').nth(1);
    await row.focus();
    await page.keyboard.press('Enter');
    const card = page.locator('#slot-claim article');
    await eventually('the card', () =>
      card.evaluate((element) => element === document.activeElement).catch(() => false),
    );
    assert.equal(await row.getAttribute('aria-expanded'), 'true');
    const names = await card.evaluate((element) => {
      const title = document.getElementById(element.getAttribute('aria-labelledby'));
      return [
        title.textContent,
        ...[...element.querySelectorAll('dt')].map((dt) => dt.textContent),
      ];
    });
    assert.ok(names[0].length > 20 && names.length >= 4, 'statement, source, verdict, sources');
    await page.locator('#slot-claim button', { hasText: 'Close' }).focus();
    await page.keyboard.press('Enter');
    await eventually('the row', () =>
      row.evaluate((element) => element === document.activeElement),
    );
    await close();
  });

  test('each input is described by its unit and by how sure its value is', async () => {
    const { page, close } = await open();
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('#inputs .input')].map((row) => {
        const control = row.querySelector('input, select');
        const description = control
          .getAttribute('aria-describedby')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ');
        const parts = ['.unit', '.status'].map(
          (kind) => row.querySelector(kind)?.textContent ?? '',
        );
        return { id: control.id, description, parts };
      }),
    );
    assert.ok(rows.filter(({ parts }) => parts[1] !== '').length > 5, 'some are assumptions');
    for (const { id, description, parts } of rows) {
      for (const part of parts) assert.ok(description.includes(part), `${id}: ${part}`);
    }
    await close();
  });
});

describe('folded sections', () => {
  const folded = (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('#text > [hidden=until-found]')].map(({ id }) => id),
    );

  test('Tab passes by what the canvas shows: few steps lead to the first field', async () => {
    const { page, close } = await open();
    assert.ok((await folded(page)).includes('claims'));
    await page.locator('#canvas').focus();
    const isThere = () => page.evaluate(() => Boolean(document.activeElement.closest('#inputs')));
    const stops = [];
    while (stops.length < 200 && !(await isThere())) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    }
    assert.ok(stops.length < 45, `${stops.length} stops: ${stops}`);
    await close();
  });

  test('are found: what the browser comes to is unfolded', async () => {
    const { page, close } = await open();
    await page.evaluate(() => {
      location.hash = '#claim-run_cost';
    });
    await eventually('the claims', async () => !(await folded(page)).includes('claims'));
    assert.ok(await page.locator('#claim-run_cost').isVisible());
    await close();
  });

  test('come with the text version, and go with it', async () => {
    const { page, close } = await open();
    const before = await folded(page);
    await showText(page);
    assert.deepEqual(await folded(page), []);
    await page.locator('#actions button[aria-pressed]').click();
    await eventually('folded again', async () => (await folded(page)).join() === before.join());
    await close();
  });
});
