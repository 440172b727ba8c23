// SPDX-License-Identifier: MIT
// Figures and inputs in the article's sentences: from right to left, in the calculator's language,
// selected and copied, and with attributes that change.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { browser, eventually, site, useSite } from '../browser/harness.mjs';
import { open, ready, script, startNewsroom } from './newsroom.mjs';

const PRICE = 'rent_usd_per_gpu_hour';
const ONE = '<claim-reckoner view="ladder" loading="eager"></claim-reckoner>';
const VALUE = '<reckoner-value output="run_cost_usd" stat="range">$4.7 M – $9.5 M</reckoner-value>';
const INPUT = `<reckoner-input parameter="${PRICE}">2</reckoner-input>`;

let news;
useSite(async () => {
  news = await startNewsroom();
});
after(() => news?.close());

const article = (body, options) => open(browser, news.page(script(site) + body, options));

/** Where each character of an element's text stands, from left to right. */
const visualOrder = (page, selector) =>
  page.locator(selector).evaluate((element) => {
    const { firstChild: text } = element;
    const range = document.createRange();
    return [...text.data]
      .map((sign, at) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return [range.getBoundingClientRect().left, sign];
      })
      .sort(([a], [b]) => a - b)
      .map(([, sign]) => sign)
      .join('');
  });

test('in an article from right to left a range keeps its order, and names its language', async () => {
  const body = `<p>تكلفة التدريب ${VALUE} في التقرير.</p>${ONE}`;
  const { page, errors, close } = await article(body, { html: 'lang="ar" dir="rtl"' });
  await ready(page);
  const text = await page.locator('reckoner-value').textContent();
  assert.match(text, /^\$[\d.]+ M – \$[\d.]+ M$/);
  assert.equal(await visualOrder(page, 'reckoner-value'), text);
  const lang = await page.locator('reckoner-value').evaluate((each) => each.lang);
  assert.equal(lang, 'en', 'a screen reader says it in English');
  assert.deepEqual(errors, []);
  await close();
});

test('the language of a value is that of its calculator, also after it changes', async () => {
  const { page, close } = await article(`<p>${VALUE}</p>${ONE}`);
  await ready(page);
  const lang = () => page.locator('reckoner-value').evaluate((each) => each.lang);
  assert.equal(await lang(), 'en');
  await page.locator('claim-reckoner').evaluate((each) => each.setAttribute('lang', 'fr'));
  await eventually('French', async () =>
    /M\$/.test(await page.locator('reckoner-value').textContent()),
  );
  assert.equal(await lang(), 'fr');
  await close();
});

test('attributes that change are followed', async () => {
  const { page, errors, close } = await article(`<p>${INPUT} ${VALUE}</p>${ONE}`);
  await ready(page);
  const state = await page.locator('claim-reckoner').evaluate((each) => each.state);
  const set = (name, attribute, value) =>
    page
      .locator(name)
      .evaluate((each, [key, text]) => each.setAttribute(key, text), [attribute, value]);
  const said = () => page.locator('reckoner-value').textContent();
  await set('reckoner-value', 'stat', 'p5');
  assert.equal(await said(), state.texts.run_cost_usd.p5);
  await set('reckoner-value', 'output', 'programme_cost_usd');
  assert.equal(await said(), state.texts.programme_cost_usd.p5);
  await set('reckoner-value', 'output', 'constructor');
  assert.equal(
    await said(),
    state.texts.programme_cost_usd.p5,
    'what is no output changes nothing',
  );
  const field = page.locator('reckoner-input input');
  await set('reckoner-input', 'parameter', 'reported_pretraining_gpu_hours');
  const other = state.inputs.reported_pretraining_gpu_hours;
  assert.equal(await field.inputValue(), other.typed);
  assert.match(await field.getAttribute('aria-label'), new RegExp(other.label.slice(0, 12)));
  await set('reckoner-input', 'label', 'Hours');
  assert.equal(await field.getAttribute('aria-label'), 'Hours');
  assert.deepEqual(errors, []);
  await close();
});

test('a selection survives new figures, and what is copied has the figure of a field', async () => {
  const body = `<p id="p">At $${INPUT} an hour the run costs ${VALUE} in all.</p>${ONE}`;
  const { page, close } = await article(body);
  await ready(page);
  await page.evaluate(() => getSelection().selectAllChildren(document.getElementById('p')));
  const selected = () => page.evaluate(() => getSelection().toString());
  assert.match(await selected(), /^At \$\s*1\.7 to 3\.42?\s* an hour|^At \$\s*[\d.]+/);
  await page.locator('claim-reckoner').evaluate((each, id) => {
    each.set({ scenario: { [id]: '3' } });
  }, PRICE);
  await eventually('new figures', async () =>
    /\$8\.\d+ M/.test(await page.locator('reckoner-value').textContent()),
  );
  const now = (await selected()).replace(/\s+/g, ' ');
  assert.match(now, /^At \$ ?3 ?an hour the run costs \$8\.\d+ M( – \$[\d.]+ M)? in all\.$/);
  await close();
});
