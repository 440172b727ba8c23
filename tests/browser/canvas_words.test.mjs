// SPDX-License-Identifier: MIT
// The words on the canvas: the text version's figures, legible on what is really behind
// them, inside the canvas, and never one over the other.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { glyphs, lines, watchGlyphs } from './canvas_text.mjs';
import { browser, eventually, screenshot, site, useSite, visit } from './harness.mjs';
import { colours, contrast } from './pixels.mjs';
import { ladder, type } from './reader.mjs';

const LEAST_CONTRAST = 4.5;
const LEAST_KNOWN = 0.97;
const squeeze = (text) => text.replace(/\s/g, '');

useSite();

const open = (path, width, options = {}) =>
  visit(browser, site.address + path, {
    viewport: { width, height: 900 },
    init: watchGlyphs,
    ...options,
  });

/** All letters of the canvas in the order they were drawn in. */
async function written(page) {
  const all = await glyphs(page);
  const known = all.filter((glyph) => glyph.text);
  assert.ok(
    known.length > 100 && known.length > LEAST_KNOWN * all.length,
    `${known.length} of ${all.length} glyphs known`,
  );
  return known.map((glyph) => glyph.text).join('');
}

describe('the words on the canvas', () => {
  for (const language of ['en', 'fr']) {
    test(`are the text version's figures: ${language}`, async () => {
      const { page, close } = await open(`#v=1&ui.lang=${language}`, 1200);
      const before = await written(page);
      const rungs = await ladder(page);
      for (const { name, range } of rungs) {
        assert.ok(before.includes(squeeze(range)), `${name}: ${range}`);
        assert.ok(before.includes(squeeze(name)), name);
      }
      await type(page, 'rent_usd_per_gpu_hour', '3');
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      const [, run] = await ladder(page);
      assert.notEqual(run.range, rungs[1].range);
      // Off screen nothing is drawn: what changed there is drawn when the canvas is in sight again.
      await eventually(`changed: ${run.range}`, async () =>
        (await written(page)).includes(squeeze(run.range)),
      );
      await close();
    });
  }

  for (const theme of ['light', 'dark']) {
    test(`stand out from their background by ${LEAST_CONTRAST}:1, measured: ${theme}`, async () => {
      const scale = 3;
      const { page, close } = await open('#v=1', 360, {
        colorScheme: theme,
        deviceScaleFactor: scale,
        viewport: { width: 360, height: 1300 },
      });
      // What is in view, not the canvas: that is only a part of its sheet, and moves with a scroll.
      const image = await screenshot(page);
      const canvas = await page.locator('#canvas').boundingBox();
      const found = (await lines(page))
        .map((line) => ({ ...line, x: line.x + scale * canvas.x, y: line.y + scale * canvas.y }))
        .filter((line) => line.text.length > 1 && !line.isCut)
        .filter((line) => line.y >= 0 && line.y + line.height <= image.height);
      assert.ok(found.length >= 10, `${found.length} lines`);
      const faint = found
        .map((line) => [line.text, contrastOf(image, line)])
        .filter(([, ratio]) => ratio < LEAST_CONTRAST);
      assert.deepEqual(
        faint.map(([text, ratio]) => `${text}: ${ratio.toFixed(2)}`),
        [],
      );
      await close();
    });
  }

  for (const width of [320, 360, 820, 1200, 1440]) {
    for (const language of ['en', 'fr']) {
      test(`have room of their own at ${width} px: ${language}`, async () => {
        const { page, close } = await open(`#v=1&ui.lang=${language}`, width);
        const found = await lines(page);
        assert.deepEqual(
          found.filter((line) => line.isCut && !line.isInStrip).map((line) => line.text),
          [],
          'cut off',
        );
        assert.deepEqual(collisions(found), [], 'one over the other');
        await close();
      });
    }
  }
});

/** Of the most frequent colour behind a line against the one of its letters that differs most. */
function contrastOf(image, line) {
  const left = Math.max(0, Math.floor(line.x));
  const top = Math.max(0, Math.floor(line.y));
  const area = {
    x: left,
    y: top,
    width: Math.min(image.width - left, Math.ceil(line.width)),
    height: Math.min(image.height - top, Math.ceil(line.height)),
  };
  const found = colours(image, area);
  const ink = found
    .filter(([, count]) => count >= 3)
    .map(([colour]) => contrast(colour, found[0][0]));
  return Math.max(...ink);
}

/** Pairs of lines of which a letter covers a good part of a letter of the other. */
function collisions(found) {
  const pairs = [];
  found.forEach((one, i) =>
    found.slice(i + 1).forEach((other) => {
      if (!overlap(one, other)) return;
      if (one.glyphs.some((a) => other.glyphs.some((b) => overlap(a, b) > 0.2))) {
        pairs.push(`“${one.text}” and “${other.text}”`);
      }
    }),
  );
  return pairs;
}

/** Share of the smaller box's ink that the larger one covers; glyphs have a margin of a pixel. */
function overlap(a, b) {
  const margin = 2;
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) - margin;
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) - margin;
  if (wide <= 0 || high <= 0) return 0;
  const ink = ({ width, height }) => Math.max(1, width - margin) * Math.max(1, height - margin);
  return (wide * high) / Math.min(ink(a), ink(b));
}
