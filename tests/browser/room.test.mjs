// SPDX-License-Identifier: MIT
// With larger text and in little room nothing is lost, and nothing scrolls sideways.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { lines, watchGlyphs } from './canvas_text.mjs';
import { atRest, browser, eventually, site, useSite, visit } from './harness.mjs';
import { language, showText } from './reader.mjs';

useSite();
const open = (path = '', options = {}) => visit(browser, site.address + path, options);

describe('with larger text and in little room', () => {
  /** Texts that are cut by their own box, and how much wider than the window the page is. */
  const lost = (page) =>
    page.evaluate(() => {
      const cut = [...document.querySelectorAll('body *')].filter((element) => {
        const style = getComputedStyle(element);
        const hides = style.overflowX !== 'visible' && !/auto|scroll/.test(style.overflowX);
        return (
          hides &&
          element.clientWidth > 2 &&
          element.scrollWidth > element.clientWidth + 1 &&
          !/INPUT|SELECT|TEXTAREA/.test(element.tagName)
        );
      });
      const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      return { overflow, cut: cut.map((element) => element.outerHTML.slice(0, 80)) };
    });

  for (const width of [320, 360, 820, 1200, 1440]) {
    test(`at ${width} px nothing scrolls sideways, in any language or view`, async () => {
      const { page, close } = await open('', { viewport: { width, height: 800 } });
      assert.deepEqual(await lost(page), { overflow: 0, cut: [] });
      await showText(page);
      await language(page, 'fr').click();
      await atRest(page);
      assert.deepEqual(await lost(page), { overflow: 0, cut: [] }, 'French, text version');
      await close();
    });
  }

  test('200 % text: larger everywhere, nothing lost', async () => {
    const { page, close } = await open('', {
      viewport: { width: 820, height: 800 },
      init: watchGlyphs,
    });
    const inText = () =>
      page
        .locator('.note')
        .first()
        .evaluate((note) => parseFloat(getComputedStyle(note).fontSize));
    const onCanvas = async () => {
      const line = (await lines(page)).find(({ text }) => /^Pre-training/.test(text));
      return line.glyphs[0].height;
    };
    const before = [await inText(), await onCanvas()];
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '32px';
    });
    await eventually('the canvas to follow', async () => (await onCanvas()) > 1.7 * before[1]);
    await atRest(page);
    assert.equal(await inText(), 2 * before[0]);
    const cut = (await lines(page)).filter((line) => line.isCut && !line.isInStrip);
    assert.deepEqual(
      cut.map((line) => line.text),
      [],
      'cut on the canvas',
    );
    await showText(page);
    assert.deepEqual(await lost(page), { overflow: 0, cut: [] });
    await close();
  });
});
