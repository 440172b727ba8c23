// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { serve } from '../../web/build/serve.mjs';
import { decodePng, distance } from '../browser/pixels.mjs';
import { checkEngine, dist, eventually, hasDrawn } from './checks.mjs';
import { startFirefox } from './firefox.mjs';

checkEngine('Firefox', startFirefox);

/** The ladder and what stands beside it, once the exact numbers stand there. */
async function ladderDrawn(preferences) {
  const site = await serve(dist);
  const browser = await startFirefox(preferences);
  try {
    await browser.size(1000, 800);
    await browser.open(site.address);
    await eventually('the first frame', () => browser.evaluate(hasDrawn));
    await eventually('the exact numbers', () =>
      browser.evaluate(() => /65\D536/.test(document.getElementById('ladder').textContent)),
    );
    const hidesCanvas = await browser.evaluate(() => {
      const pen = document.createElement('canvas').getContext('2d');
      return pen.getImageData(0, 0, 16, 16).data.some((value) => value !== 0);
    });
    await browser.evaluate(() => scrollTo({ top: 1150, behavior: 'instant' }));
    await browser.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
    );
    return { hidesCanvas, image: decodePng(await browser.screenshot()) };
  } finally {
    await browser.close();
    await site.close();
  }
}

test('Firefox that resists fingerprinting draws the same words', async () => {
  const plain = await ladderDrawn({});
  const hardened = await ladderDrawn({ 'privacy.resistFingerprinting': true });
  assert.ok(!plain.hidesCanvas && hardened.hidesCanvas, 'it answers with noise');
  const { width, height } = plain.image;
  let differing = 0;
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      differing += distance(plain.image.at(x, y), hardened.image.at(x, y)) > 128;
    }
  }
  // Its pixels are said to be half as large, so that edges differ: 0.03 %; noise was 0.8 %.
  const share = differing / (width * height);
  assert.ok(share < 0.002, `${share} of the picture differs`);
});
