// SPDX-License-Identifier: MIT
// What has to hold in every engine; each test file brings its own browser.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { serve } from '../../web/build/serve.mjs';
import { colours, decodePng } from '../browser/pixels.mjs';
import { checkForeign } from './foreign.mjs';

export const dist =
  process.env.RECKONER_DIST ?? fileURLToPath(new URL('../../build/dist', import.meta.url));
const GOLDEN = new URL('../core/scenario/links_v1.golden', import.meta.url);
const PATIENCE_MS = 30_000;
const BACKSPACE = '\uE003';

export async function eventually(what, probe) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs in the page or frame: the first frame was drawn and the native HTML stands. */
export const hasDrawn = () => {
  const canvas = document.getElementById('canvas');
  return Boolean(
    canvas &&
    !canvas.hidden &&
    !canvas.classList.contains('waiting') &&
    document.querySelector('#text section'),
  );
};

/** Run in the page: open the panel, whose script is fetched, and read the whole estimate there. */
const openExport = () => {
  if (document.getElementById('export-format')) return true;
  const button = [...document.querySelectorAll('#actions button[aria-controls="panels"]')].at(-1);
  if (button.getAttribute('aria-expanded') !== 'true') button.click();
  return false;
};
const exportedText = () => {
  const format = document.getElementById('export-format');
  format.value = 'json';
  format.dispatchEvent(new Event('change'));
  return document.getElementById('export-text').value;
};

/* Run in the article. */
const firstFrame = () =>
  document.querySelector('claim-reckoner').shadowRoot.querySelector('iframe');
const inlineInput = () =>
  document.querySelector('reckoner-input').shadowRoot.querySelector('input');

export function checkEngine(name, start) {
  describe(name, () => {
    let site;
    let browser;
    before(async () => {
      if (!existsSync(`${dist}/index.html`)) throw new Error(`${dist}: build the page first`);
      site = await serve(dist);
      browser = await start();
      await browser.size(1000, 800);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });
    const drawn = (what) =>
      browser.screenshot().then((png) => {
        const found = colours(decodePng(png)).length;
        assert.ok(found > 60, `${what}: ${found} colours, the canvas is blank`);
      });

    test('the page draws, and gives the digits of every other engine', async () => {
      const { default: create } = await import(pathToFileURL(`${dist}/reckoner-core.mjs`).href);
      const core = await create();
      const links = readFileSync(GOLDEN, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('k='))
        .map((line) => line.split(' ')[0]);
      for (const link of [links[0], links[12]]) {
        await browser.open('about:blank');
        await browser.open(`${site.address}#${link}`);
        await eventually('the first frame', () => browser.evaluate(hasDrawn));
        await drawn('page');
        const found = await eventually('the exact numbers', async () => {
          await eventually('the panel', () => browser.evaluate(openExport));
          const answer = JSON.parse(await browser.evaluate(exportedText));
          return answer.samples === 65536 && answer;
        });
        const { outputs } = core.estimate(core.decodeScenario(link).scenario);
        assert.equal(found.link, link);
        assert.deepEqual(found.outputs, outputs, link);
      }
    });

    test('in the article it draws; the wheel and the keys stay the article’s', async (t) => {
      await browser.open(`${site.address}demo/index.html`);
      await eventually('embed.js', () =>
        browser.evaluate(() => Boolean(document.querySelector('claim-reckoner').shadowRoot)),
      );
      await browser.evaluate(() => document.querySelector('claim-reckoner').scrollIntoView());
      await eventually('the frame', () =>
        browser.evaluate(() =>
          Boolean(
            document
              .querySelector('claim-reckoner')
              .shadowRoot.querySelector('iframe:not([inert])'),
          ),
        ),
      );
      // Before a driver steps into the frame, which may give it the focus.
      assert.equal(await browser.evaluate(() => document.activeElement.localName), 'body');
      await eventually('the first frame', () =>
        browser.inFrame(firstFrame, (frame) => frame.evaluate(hasDrawn)),
      );
      await drawn('article');
      await checkWheel(t);
      await checkKeys();
      const problem = await browser.inFrame(firstFrame, (frame) =>
        frame.evaluate(() => document.getElementById('notices').textContent.trim()),
      );
      assert.equal(problem, '');
      assert.deepEqual(browser.errors, []);
    });

    test('in an article on another site it is loaded once, from a closed tab, too', () =>
      checkForeign(browser, site, eventually));

    async function checkWheel(t) {
      const before = await browser.evaluate(() => scrollY);
      try {
        await browser.wheel(500, 400, 240);
      } catch (error) {
        t.diagnostic(`this engine's driver turns no wheel: ${error.message}`);
        return;
      }
      await eventually('the article to scroll', () =>
        browser.evaluate((from) => scrollY > from, before),
      );
    }

    async function checkKeys() {
      await browser.evaluate(() => {
        scrollTo(0, 0);
        const input = document.querySelector('reckoner-input').shadowRoot.querySelector('input');
        input.value = '';
      });
      await browser.type(inlineInput, `35${BACKSPACE}`);
      assert.equal(
        await browser.evaluate(
          () => document.querySelector('reckoner-input').shadowRoot.querySelector('input').value,
        ),
        '3',
      );
      await eventually('the prose to follow', () =>
        browser.evaluate(() =>
          /8\.(4|36) M/.test(document.querySelector('reckoner-value').textContent),
        ),
      );
    }
  });
}
