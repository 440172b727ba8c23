// SPDX-License-Identifier: MIT
// An article on another site, in every engine: one load, from a closed tab, and places in view.
import assert from 'node:assert/strict';

import { script, startNewsroom } from '../hosts/newsroom.mjs';

const BODY = `<p>At $<reckoner-input parameter="rent_usd_per_gpu_hour">2</reckoner-input> it costs
  <reckoner-value output="run_cost_usd">$5.6 M</reckoner-value>.</p>
  <div id="tab" style="display: none"><claim-reckoner></claim-reckoner></div>
  <p>Words of the article.</p>`;

/* Run in the article. */
const frameOf = () => document.querySelector('claim-reckoner').shadowRoot.querySelector('iframe');
const typePrice = () => {
  const { shadowRoot } = document.querySelector('reckoner-input');
  const field = shadowRoot?.querySelector('input');
  if (!field) return false;
  field.value = '4';
  field.dispatchEvent(new Event('change'));
  return true;
};
const hasFollowed = () => /\$11\.\d M/.test(document.querySelector('reckoner-value').textContent);
const showTab = () => {
  document.getElementById('tab').style.display = '';
  document.querySelector('claim-reckoner').scrollIntoView();
};
const box = () => {
  const { shadowRoot } = document.querySelector('claim-reckoner');
  const frame = shadowRoot.querySelector('iframe');
  const { top, width } = frame.getBoundingClientRect();
  return { top, width, isThere: !frame.inert, sandbox: frame.getAttribute('sandbox') };
};

/* Run in the frame. */
const clickAllInputs = () => {
  const button = document.querySelector('#actions button');
  button?.click();
  return Boolean(button);
};
const placeOfInputs = () => document.querySelector('#inputs h2')?.getBoundingClientRect().top;

export async function checkForeign(browser, site, eventually) {
  const news = await startNewsroom();
  const before = site.requests.length;
  await browser.open(news.page(script(site) + BODY));
  await eventually('the field', () => browser.evaluate(typePrice));
  await eventually('the prose to follow, from a closed tab', () => browser.evaluate(hasFollowed));
  await browser.evaluate(showTab);
  const found = await eventually('the calculator in its tab', async () => {
    const now = await browser.evaluate(box);
    return now.isThere && now;
  });
  assert.match(found.sandbox, / allow-same-origin$/);
  assert.ok(found.width > 600, `${found.width} px`);
  const pages = site.requests.slice(before).filter((path) => path === '/index.html');
  assert.equal(pages.length, 1, 'the page was loaded once');
  await eventually('all inputs in view', async () => {
    const place = await browser.inFrame(frameOf, (frame) => frame.evaluate(placeOfInputs));
    const top = place + (await browser.evaluate(box)).top;
    if (top > -2 && top < 200) return true;
    // Pressed again while the calculator still comes to rest, as an impatient reader does.
    await browser.inFrame(frameOf, (frame) => frame.evaluate(clickAllInputs));
    return false;
  });
  await news.close();
}
