// SPDX-License-Identifier: MIT
// Browsers that hide or refuse: what a canvas shows, its contexts, memory. Nothing is drawn wrongly
// and nothing goes stale without a word.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { atRest, browser, eventually, screenshot, site, useSite, visit } from './harness.mjs';
import { distance } from './pixels.mjs';
import { field, ladder, openInputs, showText, type } from './reader.mjs';

const PRICE = 'rent_usd_per_gpu_hour';

/** What scripts read of a 2D canvas in such browsers, and what stands there. */
const readings = {
  noise: () => {
    const read = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function noise(...box) {
      const image = read.apply(this, box);
      for (let at = 0; at < image.data.length; at += 1) image.data[at] = Math.random() * 256;
      return image;
    };
  },
  white: () => {
    const read = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function white(...box) {
      const image = read.apply(this, box);
      image.data.fill(255);
      return image;
    };
  },
  nothing: () => {
    const read = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function nothing(...box) {
      const image = read.apply(this, box);
      image.data.fill(0);
      return image;
    };
  },
};

/** Share of the pixels that differ by more than a shade. */
function share(one, other) {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let differing = 0;
  for (let y = 0; y < one.height; ++y) {
    for (let x = 0; x < one.width; ++x) {
      if (distance(one.at(x, y), other.at(x, y)) > 48) differing += 1;
    }
  }
  return differing / (one.width * one.height);
}

const textTakesOver = (page) =>
  eventually(
    'the text version',
    async () => ((await page.locator('#ladder').boundingBox())?.height ?? 0) > 99,
  );

describe('a browser that', () => {
  useSite();

  test('hides what a canvas shows: the same words are drawn', async () => {
    const plain = await visit(browser, site.address);
    const wanted = await screenshot(plain.page.locator('#canvas'));
    await plain.close();
    for (const [what, init] of Object.entries(readings)) {
      const { page, errors, close } = await visit(browser, site.address, { init });
      const drawn = await screenshot(page.locator('#canvas'));
      assert.ok(share(wanted, drawn) < 0.001, `${what}: ${share(wanted, drawn)} of it differs`);
      assert.deepEqual(errors, [], what);
      await close();
    }
  });

  test('hides it: new words, a larger atlas and a context that came back', async () => {
    const path = async (init) => {
      const seen = await visit(browser, site.address, { init });
      const { page } = seen;
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 700, height: 900 });
      await type(page, PRICE, '3');
      await page.evaluate(async () => {
        const canvas = document.getElementById('canvas');
        const back = new Promise((done) =>
          canvas.addEventListener('webglcontextrestored', done, { once: true }),
        );
        const lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
        lose.loseContext();
        setTimeout(() => lose.restoreContext());
        await back;
      });
      await atRest(page);
      return seen;
    };
    const plain = await path(undefined);
    const noisy = await path(readings.noise);
    const drawn = ({ page }) => screenshot(page.locator('#canvas'));
    await eventually(
      'the same picture',
      async () => share(await drawn(plain), await drawn(noisy)) < 0.001,
    );
    await plain.close();
    await noisy.close();
  });

  test('hides it: a picture is refused with a reason, not saved as noise', async () => {
    const { page, close } = await visit(browser, site.address, { init: readings.noise });
    let saved = 0;
    page.on('download', () => (saved += 1));
    await page.locator('#actions button', { hasText: 'Export' }).click();
    await page.getByRole('button', { name: /PNG/ }).click();
    await page.locator('#panels [role=alert]', { hasText: /SVG/ }).waitFor();
    assert.equal(saved, 0);
    await close();
  });

  test('refuses contexts: the text version takes over and follows', async () => {
    const refusals = {
      'a 2D context': () => {
        const give = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function refuse(kind, ...rest) {
          return kind === '2d' ? null : give.call(this, kind, ...rest);
        };
      },
      'every context': () => {
        HTMLCanvasElement.prototype.getContext = () => null;
      },
      'every context, with an error': () => {
        HTMLCanvasElement.prototype.getContext = () => {
          throw new Error('refused');
        };
      },
    };
    for (const [what, init] of Object.entries(refusals)) {
      const { page, errors, close } = await visit(browser, site.address, {
        init,
        until: textTakesOver,
      });
      assert.match(await page.locator('#notices').innerText(), /canvas/, what);
      await type(page, PRICE, '3');
      assert.match((await ladder(page))[1].central, /^\$8\.(4|36) M$/, what);
      assert.deepEqual(errors, [], what);
      await close();
    }
  });
});

describe('memory that cannot grow', () => {
  useSite();

  const alert = (page) => page.locator('#notices [role=alert]');

  test('from the start: figures stand, and what stopped is said', async () => {
    const { page, close } = await visit(browser, site.address, {
      init: () => {
        WebAssembly.Memory.prototype.grow = () => {
          throw new RangeError('no memory');
        };
      },
      until: (page) => alert(page).waitFor(),
    });
    assert.match(await alert(page).innerText(), /memory/);
    assert.match(await page.locator('#stage').innerText(), /\$5\.6 M/);
    await close();
  });

  test('later: it is said, and stays in sight wherever the reader is', async () => {
    const { page, close } = await visit(browser, site.address, {
      init: () => {
        const { grow } = WebAssembly.Memory.prototype;
        WebAssembly.Memory.prototype.grow = function limited(pages) {
          if (window.isMemoryOut) throw new RangeError('no memory');
          return grow.call(this, pages);
        };
      },
    });
    await page.evaluate(() => (window.isMemoryOut = true));
    await showText(page);
    // What takes memory: the tables of pinned scenarios, searches and texts of every part.
    await openInputs(page);
    await field(page, PRICE).fill('3');
    await field(page, PRICE).press('Enter');
    await page.locator('#pinned button').first().click();
    await alert(page).waitFor();
    await page.evaluate(() => scrollTo({ top: 4000, behavior: 'instant' }));
    const { y } = await alert(page).boundingBox();
    assert.ok(y >= 0 && y < 900, `at ${y}`);
    await close();
  });
});
