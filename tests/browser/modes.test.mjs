// SPDX-License-Identifier: MIT
// Languages that are chosen, readers' own contrast and spacing, paper.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { onCanvas } from './gestures.mjs';
import { atRest, browser, eventually, screenshot, site, useSite, visit } from './harness.mjs';
import { distance } from './pixels.mjs';
import { handles } from './reader.mjs';

useSite();
const open = (path = '', options = {}) => visit(browser, site.address + path, options);
const spoken = (page) => page.evaluate(() => document.documentElement.lang);

describe('language', () => {
  for (const path of ['', 's/epoch/']) {
    test(`the footer's link to English is honoured in a French browser: /${path}`, async () => {
      const { page, errors, close } = await open(path, { locale: 'fr-FR' });
      if (path === '')
        assert.equal(await spoken(page), 'fr', 'the reader’s own, where none is named');
      const french = await page.title();
      await page.locator('#foot a[hreflang=en]').click();
      await eventually('English', async () => (await spoken(page)) === 'en');
      await eventually('an English title', async () => (await page.title()) !== french);
      assert.equal((await page.locator('#notices').textContent()).trim(), '');
      if (path) assert.equal(await page.locator('.preset select').inputValue(), 'epoch');
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test('the title of a claim’s page follows the language', async () => {
    const { page, close } = await open('c/run_cost/');
    const english = await page.title();
    await page.locator('.languages button[lang=fr]').click();
    await eventually('French', async () => (await spoken(page)) === 'fr');
    const french = await page.title();
    assert.notEqual(french, english);
    assert.match(french, /[éèà’]/);
    await page.locator('.languages button[lang=en]').click();
    await eventually('the first title', async () => (await page.title()) === english);
    await close();
  });

  test('titles of sources carry their own language', async () => {
    const { page, close } = await open('fr.html', { locale: 'fr-FR' });
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll('#sources .note [lang]')];
      return { en: all.filter(({ lang }) => lang === 'en').length, all: all.length };
    });
    assert.ok(found.en > 100 && found.all > found.en, JSON.stringify(found));
    await close();
  });
});

describe('readers’ own look', () => {
  test('a slider’s track stands out, and more contrast is more', async () => {
    const contrast = (a, b) => {
      const light = (colour) => {
        const [r, g, blue] = [16, 8, 0].map((shift) => {
          const value = ((colour >> shift) & 255) / 255;
          return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * blue + 0.05;
      };
      return Math.max(light(a) / light(b), light(b) / light(a));
    };
    for (const [colorScheme, accent] of [
      ['light', 0x0f7b6c],
      ['dark', 0x4fb8a6],
    ]) {
      const { page, close } = await open('#v=1&p=deepseek_report', { colorScheme });
      const track = async () => {
        const [handle] = await handles(page, { accent });
        const at = await onCanvas(page, { x: handle.x + 60, y: handle.y });
        const image = await screenshot(page);
        return contrast(
          image.at(Math.round(at.x), Math.round(at.y)),
          image.at(Math.round(at.x), Math.round(at.y) - 6),
        );
      };
      const usual = await track();
      assert.ok(usual >= 3, `${colorScheme}: ${usual}`);
      await page.emulateMedia({ contrast: 'more' });
      await atRest(page);
      assert.ok((await track()) > usual, colorScheme);
      await close();
    }
  });

  test('the chosen rung is told apart where colours are forced', async () => {
    const { page, close } = await open('', { forcedColors: 'active' });
    const drawn = await screenshot(page.locator('#canvas'));
    await page.locator('#formula-of').evaluate((choice) => {
      choice.value = 'pretraining_cost_usd';
      choice.dispatchEvent(new Event('change'));
    });
    await atRest(page);
    const other = await screenshot(page.locator('#canvas'));
    // A frame around the row: a line of pixels across the ladder that was not there.
    let longest = 0;
    for (let y = 0; y < Math.min(drawn.height, other.height); ++y) {
      let run = 0;
      for (let x = 0; x < drawn.width; ++x) {
        run = distance(drawn.at(x, y), other.at(x, y)) > 128 ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    assert.ok(longest > 300, `${longest} px`);
    await close();
  });

  test('wider text spacing cuts nothing and makes nothing overlap', async () => {
    for (const width of [360, 1200]) {
      const { page, close } = await open('', { viewport: { width, height: 800 } });
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
          word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
        document.adoptedStyleSheets = [sheet];
      });
      await atRest(page);
      const found = await page.evaluate(() => {
        const problems = [];
        if (document.documentElement.scrollWidth > innerWidth)
          problems.push('the page is too wide');
        for (const each of document.querySelectorAll('.slot *, .top *, .actions *')) {
          const { overflowX, display } = getComputedStyle(each);
          if (display === 'inline' || each.closest('.unseen, select')) continue;
          if (overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1) {
            problems.push(`cut: ${each.outerHTML.slice(0, 80)}`);
          }
        }
        const boxes = [...document.querySelectorAll('.slot')]
          .filter(({ childElementCount }) => childElementCount > 0)
          .map((slot) => ({ id: slot.id, box: slot.getBoundingClientRect() }));
        for (const { id, box } of boxes) {
          for (const other of boxes) {
            const isOver =
              id < other.id &&
              box.left < other.box.right - 1 &&
              other.box.left < box.right - 1 &&
              box.top < other.box.bottom - 1 &&
              other.box.top < box.bottom - 1;
            if (isOver) problems.push(`${id} over ${other.id}`);
          }
        }
        return problems;
      });
      assert.deepEqual(found, [], `${width} px`);
      await close();
    }
  });

  test('on paper: results, claims and inputs, not hundreds of rows of sources', async () => {
    const { page, close } = await open();
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages >= 4 && pages <= 16, `${pages} pages`);
    await page.emulateMedia({ media: 'print' });
    for (const id of ['ladder', 'claims', 'inputs', 'outputs']) {
      const { height } = await page.locator(`#${id}`).boundingBox();
      assert.ok(height > 40, `#${id}: ${height} px`);
    }
    await close();
  });
});
