// SPDX-License-Identifier: MIT
// What is left where something is missing: scripts, WebAssembly, WebGL, the right MIME type, the
// graphics context. The reader always has the figures, and is told why there is no more.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  atRest,
  browser,
  eventually,
  settled,
  site,
  startBrowser,
  startSite,
  useSite,
  visit,
} from './harness.mjs';
import { digits, field, handles, ladder, type, openInputs } from './reader.mjs';

const PRICE = 'rent_usd_per_gpu_hour';
const isWasm = (url) => /\.wasm(\?|$)/.test(url);

const cardIs = (page, isShown) =>
  page
    .locator('#card')
    .evaluate((card, wanted) => card.getClientRects().length > 0 === wanted, isShown);
const cardText = (page) => page.locator('#card').innerText();
/** In sight: not just there for screen readers, in a box of one pixel. */
const textStands = (page) =>
  eventually(
    'the text version',
    async () =>
      (await page.locator('#ladder').count()) &&
      (await page.locator('#ladder').boundingBox())?.height > 99,
  );

/** The card: both brackets' figures, readable. */
async function assertCardStands(page, bracket = /\$4\.7 M – \$9\.\d M/) {
  assert.ok(await cardIs(page, true), 'the static card is visible');
  const text = await cardText(page);
  assert.match(text, bracket);
  assert.match(text, /1[.,]6.+2[.,]9/);
}

describe('without', () => {
  useSite();

  test('scripts: the card has the figures that the module computes', async () => {
    const bare = await visit(browser, site.address, { until: null, javaScriptEnabled: false });
    await assertCardStands(bare.page);
    const card = await cardText(bare.page);
    assert.match(await bare.page.locator('noscript').innerText(), /JavaScript/);
    assert.deepEqual(bare.errors, []);
    await bare.close();
    const full = await visit(browser, site.address);
    for (const { name, range } of await ladder(full.page)) {
      assert.ok(card.includes(range), `${name}: ${range} stands on the card, too`);
    }
    await full.close();
    const french = await visit(browser, `${site.address}fr.html`, {
      until: null,
      javaScriptEnabled: false,
    });
    await assertCardStands(french.page, /4,7.M\$ – 9,\d.M\$/);
    await french.close();
  });

  test('WebGL: the text version takes over and is complete', async () => {
    const noGl = await startBrowser({ gl: false });
    try {
      const { page, errors, close } = await visit(noGl, site.address, { until: textStands });
      assert.equal(
        await page.evaluate(() => document.createElement('canvas').getContext('webgl2')),
        null,
        'this browser really has no WebGL 2',
      );
      assert.ok(await cardIs(page, false));
      assert.ok(await page.locator('#canvas').isHidden());
      assert.match(await page.locator('#notices').innerText(), /WebGL 2/);
      for (const id of [
        'ladder',
        'claims',
        'inputs',
        'tornado',
        'runs',
        'companies',
        'software',
        'multipliers',
        'backtest',
        'outputs',
        'sources',
      ]) {
        const box = await page.locator(`#${id}`).boundingBox();
        assert.ok(box.width > 200 && box.height > 20, `#${id} is in sight`);
      }
      await type(page, PRICE, '3');
      assert.match((await ladder(page))[1].central, /^\$8\.(4|36) M$/);
      assert.deepEqual(errors, []);
      await close();
    } finally {
      await noGl.close();
    }
  });

  test('WebAssembly: the card stays and says why', async () => {
    const withheld = {
      'no WebAssembly': () => {
        delete globalThis.WebAssembly;
      },
      'no SIMD': () => {
        WebAssembly.validate = () => false;
      },
    };
    for (const [what, init] of Object.entries(withheld)) {
      const { page, errors, requests, close } = await visit(browser, site.address, {
        init,
        until: (page) => page.locator('#notices [role=alert]').waitFor(),
      });
      assert.match(await page.locator('#notices').innerText(), /WebAssembly/, what);
      await assertCardStands(page);
      assert.ok(requests.filter(isWasm).length <= 1, `${what}: not fetched again and again`);
      assert.deepEqual(errors, [], what);
      await close();
    }
  });

  test('the right MIME type: one download, and it works or says so', async () => {
    const odd = await startSite({ types: { '.wasm': 'text/plain' } });
    try {
      const { page, requests, close } = await visit(browser, odd.address, { until: workedOrSaid });
      assert.equal(requests.filter(isWasm).length, 1, 'asked for once');
      assert.equal(odd.requests.filter(isWasm).length, 1, 'sent once');
      if (await page.locator('#notices [role=alert]').count()) await assertCardStands(page);
      else assert.match((await ladder(page))[1].central, /^\$5\.(6|58) M$/);
      await close();
    } finally {
      await odd.close();
    }
  });

  test('the module: an error page in its place is named, the card stays', async () => {
    for (const [what, answer] of Object.entries({
      'a 404': { status: 404, contentType: 'text/plain', body: 'not found' },
      HTML: { status: 200, contentType: 'text/html', body: '<p>sign in first</p>' },
      'half a file': {
        status: 200,
        contentType: 'application/wasm',
        body: '\0asm\u0001\0\0\0\u0001',
      },
    })) {
      const context = await browser.newContext({ locale: 'en-GB' });
      let asked = 0;
      await context.route(/\.wasm$/, (route) => {
        asked += 1;
        return route.fulfill({ ...answer, headers: { 'Access-Control-Allow-Origin': '*' } });
      });
      const { page } = await visit(browser, site.address, {
        context,
        until: (page) => page.locator('#notices [role=alert]').waitFor(),
      });
      assert.ok((await page.locator('#notices').innerText()).length > 40, what);
      assert.equal(asked, 1, `${what}: ${asked} downloads`);
      await assertCardStands(page);
      await context.close();
    }
  });

  async function workedOrSaid(page) {
    await Promise.race([settled(page), page.locator('#notices [role=alert]').waitFor()]);
  }

  test('a graphics context, for a while: the numbers stay, drawing comes back', async () => {
    const { page, errors, close } = await visit(browser, site.address);
    await type(page, PRICE, '3');
    const wanted = await digits(page);
    await page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done));
      window.loser = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
      window.loser.loseContext();
      return lost.then(() => {});
    });
    assert.equal(await digits(page), wanted);
    await type(page, 'team_size', '200');
    const changed = await digits(page);
    assert.notEqual(changed, wanted, 'and can be changed meanwhile');
    const before = await page.evaluate(() => window.seen.draws);
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
      window.loser.restoreContext();
    });
    await eventually(
      'drawing to come back',
      async () => (await page.evaluate(() => window.seen.draws)) > before,
    );
    await atRest(page);
    assert.equal(await digits(page), changed);
    // Without its atlas a context draws every shape black.
    assert.ok((await handles(page)).length > 0, 'a handle in its colour again');
    assert.deepEqual(errors, []);
    await close();
  });

  test('a graphics context for good: the text version takes over', async () => {
    const { page, close } = await visit(browser, site.address);
    await page.evaluate(() =>
      document
        .getElementById('canvas')
        .getContext('webgl2')
        .getExtension('WEBGL_lose_context')
        .loseContext(),
    );
    await textStands(page);
    assert.ok((await page.locator('#notices').innerText()).length > 30);
    await openInputs(page);
    assert.ok(await field(page, PRICE).isVisible());
    await close();
  });
});
