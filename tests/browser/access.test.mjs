// SPDX-License-Identifier: MIT
// By keyboard and by screen reader: nothing is out of reach.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';

import { focused, frames } from './gestures.mjs';
import { atRest, browser, eventually, site, useSite, visit } from './harness.mjs';
import { digits, field, ladder, preset, showText, openInputs } from './reader.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

useSite();
const open = (path = '', options = {}) => visit(browser, site.address + path, options);

const valuesOf = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('#inputs input, #inputs select')].map((each) => [
        each.id,
        each.value,
      ]),
    ),
  );

describe('by keyboard alone', () => {
  test('every input of the text version is reached by Tab, and typed into', async () => {
    const { page, close } = await open();
    await openInputs(page);
    const wanted = Object.keys(await valuesOf(page));
    assert.ok(wanted.length >= 12, `${wanted.length} inputs`);
    const reached = new Set();
    for (let step = 0; step < 900 && !wanted.every((id) => reached.has(id)); ++step) {
      await page.keyboard.press('Tab');
      reached.add((await focused(page)).split('#')[1]);
    }
    assert.deepEqual(
      wanted.filter((id) => !reached.has(id)),
      [],
    );
    await close();
  });

  test('in the text version typing, choosing and going back work', async () => {
    const { page, close } = await open();
    await openInputs(page);
    const before = await digits(page);
    await field(page, 'rent_usd_per_gpu_hour').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1.2 to 2.4');
    await page.keyboard.press('Tab');
    await atRest(page);
    const changed = await digits(page);
    assert.notEqual(changed, before);
    const choice = page.locator('#inputs select').first();
    const chosen = await choice.inputValue();
    await choice.focus();
    await page.keyboard.press('ArrowDown');
    await eventually('another choice', async () => (await choice.inputValue()) !== chosen);
    await page.locator('#changed button').first().focus();
    await page.keyboard.press('Enter');
    await eventually('everything back', async () => (await digits(page)) === before);
    await close();
  });

  test('the keyboard keeps its place while results follow, and when its button goes', async () => {
    const { page, close } = await open();
    await openInputs(page);
    await field(page, 'rent_usd_per_gpu_hour').fill('3');
    await field(page, 'rent_usd_per_gpu_hour').press('Enter');
    const list = page.locator('#changed ul');
    await eventually('the change', async () => (await list.textContent()) !== '');
    const before = await list.textContent();
    await page.locator('#changed button').first().focus();
    await field(page, 'rent_usd_per_gpu_hour').evaluate((input) => {
      input.value = '4';
      input.dispatchEvent(new Event('change'));
    });
    const now = () => page.evaluate(() => document.activeElement.outerHTML.slice(0, 40));
    await eventually('the new value', async () => (await list.textContent()) !== before);
    assert.match(await now(), /^<button/);
    await page.keyboard.press('Enter');
    await eventually('the heading', async () => /^<h2/.test(await now()));
    await close();
  });

  test('in the canvas every item is named, and arrows move the inputs', async () => {
    const { page, close } = await open();
    const defaults = await valuesOf(page);
    await page.locator('#canvas').focus();
    await page.keyboard.press('Enter');
    await frames(page, 4);
    const moved = new Set();
    const named = new Set();
    for (let item = 0; item < 150; ++item) {
      await frames(page, 3);
      if ((await focused(page)) !== 'canvas#canvas') break;
      named.add(await page.locator('#announced-item').textContent());
      await page.keyboard.press('ArrowRight');
      await frames(page, 3);
      const now = await eventually('values', () => valuesOf(page));
      for (const id of Object.keys(now)) if (now[id] !== defaults[id]) moved.add(id);
      await page.keyboard.press('Tab');
    }
    assert.notEqual(await focused(page), 'canvas#canvas', 'Tab left the canvas in the end');
    assert.ok(moved.size >= 3, `arrows moved only ${[...moved]}`);
    assert.ok(named.size >= 10, `only ${named.size} items said what they are`);
    await close();
  });
});

describe('for a screen reader', () => {
  test('each input has a role, a name and a value; each headline result is there', async () => {
    const { page, context, close } = await open();
    await openInputs(page);
    const cdp = await context.newCDPSession(page);
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const kept = nodes
      .filter((node) => !node.ignored)
      .map((node) => [node.role?.value, node.name?.value ?? '', String(node.value?.value ?? '')]);
    const inputs = await page.evaluate(() =>
      [...document.querySelectorAll('#inputs .input label')].map((label) => {
        const control = document.getElementById(label.htmlFor);
        return [
          control.tagName === 'SELECT' ? 'combobox' : 'textbox',
          label.textContent,
          control.selectedOptions?.[0]?.textContent ?? control.value,
        ];
      }),
    );
    for (const [role, name, value] of inputs) {
      assert.ok(name.length > 2 && value !== '', `${name}: ${value}`);
      assert.ok(
        kept.some((node) => node[0] === role && node[1] === name && node[2] === value),
        `${role} “${name}” = ${value}: ${JSON.stringify(kept.filter((node) => node[1] === name))}`,
      );
    }
    for (const { name, range, central } of await ladder(page)) {
      assert.ok(
        kept.some((node) => node[0] === 'rowheader' && node[1] === name),
        name,
      );
      for (const text of [range, central]) {
        assert.ok(
          kept.some((node) => node[0] === 'cell' && node[1].includes(text)),
          `${name}: ${text}`,
        );
      }
    }
    const picture = kept.find(
      ([role, name]) => /application|canvas|img/i.test(role) && name.length > 20,
    );
    assert.ok(picture, 'the canvas says what it is');
    await close();
  });

  test('a change is announced once, politely', async () => {
    const { page, close } = await open();
    const announcer = page.locator('#announcer');
    assert.equal(await announcer.getAttribute('aria-live'), 'polite');
    assert.equal((await announcer.textContent()).trim(), '', 'silent on load');
    await openInputs(page);
    await field(page, 'rent_usd_per_gpu_hour').fill('3');
    await field(page, 'rent_usd_per_gpu_hour').press('Enter');
    const said = await eventually('an announcement', async () => announcer.textContent());
    assert.match(said, /\$8\.(4|36) M/);
    await close();
  });

  for (const theme of ['light', 'dark']) {
    for (const code of ['en', 'fr']) {
      test(`axe finds nothing in the text version: ${theme}, ${code}, every preset`, async () => {
        const { page, close } = await open(`#v=1&ui.lang=${code}&ui.theme=${theme}`, {
          colorScheme: theme,
        });
        await showText(page);
        await page.evaluate(AXE);
        const names = await preset(page)
          .locator('option')
          .evaluateAll((all) => all.map((each) => each.value));
        assert.ok(names.length >= 3);
        for (const name of names) {
          await preset(page).selectOption(name);
          await atRest(page);
          // Long lists that no preset changes are looked at once.
          const exclude = name === names[0] ? [] : ['#sources', '#corrections', '#backtest'];
          const found = await page.evaluate(
            ([tags, without]) =>
              window.axe.run({ exclude: without }, { runOnly: tags, resultTypes: ['violations'] }),
            [TAGS, exclude],
          );
          assert.deepEqual(
            found.violations.map(
              ({ id, nodes }) =>
                `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 90))}`,
            ),
            [],
            name,
          );
        }
        await close();
      });
    }
  }

  test('axe finds nothing in the panels, the notices and the narrow page', async () => {
    const { page, close } = await open('#k=zzzz&v=1&p=owner&flux=1', {
      viewport: { width: 360, height: 740 },
    });
    await page.evaluate(AXE);
    for (const index of [0, 1, 2]) {
      await page.locator('#actions button').nth(index).click();
      await atRest(page);
      const found = await page.evaluate(
        (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
        TAGS,
      );
      assert.deepEqual(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`),
        [],
      );
    }
    await close();
  });
});
