// SPDX-License-Identifier: MIT
// "All inputs" and "Text version" in a frame: the frame grows first, then the place is in view.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { atRest, browser, eventually, settled, site, useSite } from '../browser/harness.mjs';
import { calculator } from '../browser/host.mjs';
import { open, script, startNewsroom } from './newsroom.mjs';

const PARAGRAPHS = '<p>Words of the article.</p>'.repeat(40);

let news;
useSite(async () => {
  news = await startNewsroom();
});
after(() => news?.close());

/** Where an element of the frame stands in the reader's window. */
async function topOf(page, frame, selector) {
  const box = await frame.locator(selector).first().boundingBox();
  return box && { top: box.y, height: page.viewportSize().height };
}

async function inView(page, frame, selector) {
  let last;
  await eventually(`${selector} at the top of the window and at rest`, async () => {
    const now = await topOf(page, frame, selector);
    const isStill = now && last !== undefined && Math.abs(now.top - last) < 1;
    last = now?.top;
    return isStill && now.top > -2 && now.top < 160;
  });
}

const hosts = {
  'the element': () => `${PARAGRAPHS}<claim-reckoner></claim-reckoner>${PARAGRAPHS}`,
  'a plain frame in an article that follows its height': () => `${PARAGRAPHS}
    <iframe title="Calculator" src="${site.address}" style="width:100%;height:900px;border:0">
    </iframe>${PARAGRAPHS}<script>addEventListener('message', ({ data }) => {
      if (data.type === 'reckoner:height')
        document.querySelector('iframe').style.height = data.height + 'px';
    });</script>`,
};

for (const [what, body] of Object.entries(hosts)) {
  describe(what, () => {
    const buttons = {
      'All inputs': ['#actions button:first-child', '#inputs h2'],
      'Text version': ['#actions button[aria-pressed]', '#ladder h2'],
      'a panel that opens': ['#actions button[aria-expanded]', '#panels h2'],
    };
    for (const [name, [button, place]] of Object.entries(buttons)) {
      test(`${name}: seen at once, on a phone and in a wide window`, async () => {
        for (const viewport of [
          { width: 390, height: 700 },
          { width: 1000, height: 700 },
        ]) {
          const url = news.page((what === 'the element' ? script(site) : '') + body());
          const { page, errors, close } = await open(browser, url, { viewport });
          let frame;
          if (what === 'the element') {
            frame = await calculator(page);
          } else {
            await page.locator('iframe').scrollIntoViewIfNeeded();
            frame = page.frames().find((each) => each.url().startsWith(site.address));
            await settled(frame);
          }
          await frame.locator(button).first().scrollIntoViewIfNeeded();
          await frame.locator(button).first().click();
          if (name === 'a panel that opens') {
            await eventually('the panel', async () => {
              const at = await topOf(page, frame, place);
              return at && at.top > -2 && at.top < at.height - 20;
            });
          } else {
            await inView(page, frame, place);
          }
          await atRest(frame);
          assert.equal(await frame.evaluate(() => scrollY), 0, 'the frame itself never scrolls');
          assert.deepEqual(errors, []);
          await close();
        }
      });
    }
  });
}
