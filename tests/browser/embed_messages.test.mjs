// SPDX-License-Identifier: MIT
// Between a frame and its article: heights at any width, values in and out, strangers unheard.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { atRest, eventually } from './harness.mjs';
import { rightHeight, startArticles } from './host.mjs';
import { digits, field } from './reader.mjs';

const PRICE = 'rent_usd_per_gpu_hour';

let articles;
before(async () => {
  articles = await startArticles();
});
after(() => articles?.close());

describe('in any article', () => {
  for (const width of [320, 768, 1440]) {
    test(`the height is right at ${width} px, also after language and view change`, async () => {
      const opened = await articles.open('allow-scripts', { viewport: { width, height: 800 } });
      const { frame } = opened;
      await rightHeight(opened);
      await frame.locator('.languages button[lang="fr"]').click();
      await rightHeight(opened);
      await frame.evaluate(() => {
        location.hash = 'v=1&ui.view=ladder';
      });
      await atRest(frame);
      await rightHeight(opened);
      const wide = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      await opened.context.close();
    });
  }

  test('below the fold it answers, too: ready, height and changes', async () => {
    const opened = await articles.open('allow-scripts', {
      inSight: false,
      viewport: { width: 400, height: 300 },
    });
    const heard = (type) =>
      opened.page.evaluate(
        (wanted) => window.heard.messages.findLast((each) => each?.type === wanted),
        type,
      );
    await eventually('reckoner:ready', () => heard('reckoner:ready'));
    assert.ok((await heard('reckoner:height')).height > 300);
    await opened.page.evaluate(
      (id) =>
        document
          .getElementById('calculator')
          .contentWindow.postMessage({ type: 'reckoner:set', scenario: { [id]: '3' } }, '*'),
      PRICE,
    );
    await eventually(
      'reckoner:change',
      async () => (await heard('reckoner:change'))?.scenario[PRICE] === '3',
    );
    assert.equal(await opened.frame.evaluate(() => window.seen.draws), 0, 'and nothing is drawn');
    await opened.context.close();
  });

  test('the parent sets values, strangers and bad shapes do not', async () => {
    const opened = await articles.open('allow-scripts');
    const { page, frame, errors } = opened;
    const wanted = await digits(frame);
    const send = (data) =>
      page.evaluate(
        (message) => document.getElementById('calculator').contentWindow.postMessage(message, '*'),
        data,
      );
    for (const bad of [
      'text',
      null,
      { type: 'reckoner:set' },
      { type: 'reckoner:set', scenario: [1] },
      { type: 'reckoner:set', scenario: { [PRICE]: {} } },
      { type: 'other', scenario: { [PRICE]: '3' } },
    ]) {
      await send(bad);
    }
    await frame.evaluate(
      (id) => postMessage({ type: 'reckoner:set', scenario: { [id]: '3' } }, '*'),
      PRICE,
    );
    await atRest(frame);
    assert.equal(await digits(frame), wanted);
    await send({ type: 'reckoner:set', scenario: { [PRICE]: '3' } });
    await eventually(
      'the price to follow',
      async () => (await field(frame, PRICE).inputValue()) === '3',
    );
    const change = await eventually('a change message', () =>
      page.evaluate(() =>
        window.heard.messages.findLast((each) => each?.type === 'reckoner:change'),
      ),
    );
    assert.equal(change.scenario[PRICE], '3');
    assert.ok(Math.abs(change.outputs.run_cost_usd.p50 / 8.364e6 - 1) < 1e-9);
    await send({ type: 'reckoner:set', scenario: { [PRICE]: 'cheap' } });
    const refused = await eventually('an issue message', () =>
      page.evaluate(() =>
        window.heard.messages.findLast((each) => each?.type === 'reckoner:issue'),
      ),
    );
    assert.equal(refused.issues[0].field, PRICE);
    assert.deepEqual(errors, []);
    await opened.context.close();
  });
});
