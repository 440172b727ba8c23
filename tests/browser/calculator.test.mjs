// SPDX-License-Identifier: MIT
// The $5.6 M claim end to end: what a reader sees, drags, types and sends on.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { dragUntil, onCanvas as placeOf } from './gestures.mjs';
import { atRest, browser, eventually, idle, screenshot, site, useSite, visit } from './harness.mjs';
import { colours, difference } from './pixels.mjs';
import { digits, field, handles, issue, ladder, link, preset, type } from './reader.mjs';

const FINAL_RUN = 1;
const PRICE = 'rent_usd_per_gpu_hour';
const asPoints = '#v=1&p=deepseek_report';

describe('the calculator', () => {
  useSite();
  const open = (path = '', options = {}) => visit(browser, site.address + path, options);

  test('opens with $5.6 M in the final run, drawn, without error or foreign request', async () => {
    const { page, errors, requests, close } = await open();
    const run = (await ladder(page))[FINAL_RUN];
    assert.match(run.central, /^\$5\.(6|58) M$/);
    assert.match(run.range, /^\$4\.7 M – \$9\.\d M$/);
    const drawn = colours(await screenshot(page.locator('#canvas')));
    assert.ok(drawn.length > 50, `only ${drawn.length} colours: the canvas is blank`);
    assert.ok(await page.locator('#card').isHidden(), 'the static card gave way to the canvas');
    assert.deepEqual(errors, []);
    assert.deepEqual(await page.evaluate(() => window.seen.refused), []);
    assert.deepEqual(
      requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(site.address)),
      [],
    );
    await close();
  });

  test('with every input a point, shows what DeepSeek published', async () => {
    const { page, close } = await open(asPoints);
    assert.match((await ladder(page))[FINAL_RUN].central, /^\$5\.58 M$/);
    await close();
  });

  test('asks for nothing after load, whatever is changed', async () => {
    const { page, requests, close } = await open();
    const atLoad = requests.length;
    await type(page, PRICE, '1.5 to 3');
    await preset(page).selectOption('owner');
    await atRest(page);
    await idle(page);
    assert.deepEqual(requests.slice(atLoad), []);
    await close();
  });

  test('draws nothing at rest, and has asked for nothing that would', async () => {
    const { page, close } = await open();
    const count = () => page.evaluate(() => [window.seen.draws, window.seen.frames]);
    const before = await count();
    await idle(page);
    assert.equal((await count())[0], before[0]);
    await page.mouse.move(400, 500);
    await atRest(page);
    assert.notDeepEqual(await count(), before, 'the counter counts');
    await close();
  });

  test('dragging the price to 3 shows $8.36 M in card and text alike', async () => {
    const { page, errors, close } = await open(`${asPoints}&ui.view=claim:run_cost`);
    const shows = async (text) => (await page.locator('#slot-claim').innerText()).includes(text);
    assert.ok((await shows('$5.58 M')) && !(await shows('$8.36 M')), 'before, in the card');
    const before = await screenshot(page.locator('#canvas'));
    const price = async () => Number(await field(page, PRICE).inputValue());
    assert.equal(await price(), 2);
    assert.ok(await dragPriceTo(page, price, 3), 'a handle that reaches exactly 3');
    await page.mouse.move(2, 2);
    await atRest(page);
    assert.equal((await ladder(page))[FINAL_RUN].central, '$8.36 M');
    await eventually('the card to follow', () => shows('$8.36 M'));
    const dragged = await screenshot(page.locator('#canvas'));
    assert.ok(difference(dragged, before) > 0.0005, 'the canvas changed');

    const typed = await open(`${asPoints}&ui.view=claim:run_cost`);
    await type(typed.page, PRICE, '3');
    await typed.page.mouse.move(2, 2);
    await typed.page.evaluate(() => document.activeElement.blur());
    await atRest(typed.page);
    assert.equal(await digits(typed.page), await digits(page));
    const other = await screenshot(typed.page.locator('#canvas'));
    assert.ok(difference(dragged, other) < 0.0005, 'typed and dragged give one picture');
    assert.deepEqual([...errors, ...typed.errors], []);
    await typed.close();
    await close();
  });

  /** The first handle that moves the price; what another handle changed is put back. */
  async function dragPriceTo(page, price, wanted) {
    const found = await handles(page);
    assert.ok(found.length > 0, 'no handle on the canvas');
    for (const handle of found) {
      const start = await placeOf(page, handle);
      if (await dragUntil(page, start, price, wanted)) return true;
      if ((await price()) !== 2) return false;
      await page.keyboard.press('Escape');
    }
    return false;
  }

  test('the link gives a new profile the same digits', async () => {
    const first = await open();
    await type(first.page, PRICE, '1.5 to 3');
    await type(first.page, 'team_size', '120~150~210');
    const address = await link(first.page, /team_size/);
    const wanted = await digits(first.page);
    const second = await visit(browser, address);
    assert.equal(await digits(second.page), wanted);
    assert.equal(
      await field(second.page, PRICE).inputValue(),
      await field(first.page, PRICE).inputValue(),
    );
    const query = await visit(browser, address.replace('#', '?'));
    assert.equal(await digits(query.page), wanted, 'also as a query string');
    const plain = await open();
    assert.notEqual(await digits(plain.page), wanted, 'and they are not the defaults');
    for (const each of [first, second, query, plain]) await each.close();
  });

  test('bad input keeps what was entered and says what to do', async () => {
    const { page, errors, close } = await open();
    const wanted = await digits(page);
    for (const text of ['3 to', '5 to 2', '-1', '1e999', 'cheap']) {
      await type(page, PRICE, text);
      assert.equal(await field(page, PRICE).inputValue(), text);
      assert.equal(await field(page, PRICE).getAttribute('aria-invalid'), 'true', text);
      assert.ok((await issue(page, PRICE).textContent()).length > 20, `${text}: an advice`);
      assert.equal(await digits(page), wanted, `${text} changes no digit`);
    }
    await type(page, PRICE, '3');
    assert.equal(await field(page, PRICE).getAttribute('aria-invalid'), 'false');
    assert.equal((await issue(page, PRICE).textContent()).trim(), '');
    assert.notEqual(await digits(page), wanted);
    assert.deepEqual(errors, []);
    await close();
  });

  test('a cut, an altered and a newer link say so, and keep what parses', async () => {
    const first = await open();
    await type(first.page, PRICE, '1.5 to 3');
    await type(first.page, 'team_size', '120~150~210');
    const address = await link(first.page, /team_size/);
    await first.close();
    const broken = {
      cut: address.slice(0, -6),
      altered: address.replace('team_size=120', 'team_size=121'),
      newer: address.replace('v=1', 'v=9'),
      unknown: `${address}&flux_capacitor=1`,
    };
    for (const [kind, url] of Object.entries(broken)) {
      const { page, errors, close } = await visit(browser, url);
      const notice = page.locator('#notices [data-matter="link"]');
      await notice.waitFor();
      assert.ok((await notice.textContent()).length > 30, `${kind}: nothing said`);
      if (kind !== 'newer') {
        assert.equal(await field(page, PRICE).inputValue(), '1.5 to 3', `${kind}: kept`);
      }
      assert.deepEqual(errors, [], kind);
      await close();
    }
    const whole = await visit(browser, address);
    const wrong = whole.page.locator('#notices [data-matter="link"]');
    assert.equal(await wrong.count(), 0);
    assert.equal(await whole.page.locator('#notices [data-matter="changes"] li').count(), 2);
    await whole.close();
  });

  test('10 s of changes make at most 40 history calls and no history entry', async () => {
    const { page, close } = await open();
    await page.clock.install(); // its seconds are the page's, whatever the machine takes
    const entries = await page.evaluate(() => history.length);
    await page.evaluate((id) => {
      const control = document.getElementById(`input-${id}`);
      let count = 0;
      const timer = setInterval(() => {
        control.value = String(2 + count++ / 1000);
        control.dispatchEvent(new Event('change', { bubbles: true }));
        if (count === 300) clearInterval(timer);
      }, 33);
    }, PRICE);
    await page.clock.runFor(12_000);
    await link(page, /rent_usd_per_gpu_hour/);
    const wrote = await page.evaluate(() => window.seen.wrote);
    assert.ok(wrote >= 1 && wrote <= 40, `${wrote} calls`);
    assert.equal(await page.evaluate(() => history.length), entries);
    await close();
  });
});
