// SPDX-License-Identifier: MIT
// An author pastes the address of a claim or a preset into WordPress: discovery, what is kept of the
// answer, the frame's height, and what stands there without scripts.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';

import { serve } from '../../web/build/serve.mjs';
import { eventually, settled, startBrowser, visit } from '../browser/harness.mjs';
import { assemble, scratch, VERSION } from './assemble.mjs';
import { filtered, HOST_SCRIPT, newSecret } from './wordpress.mjs';

describe('pasted into WordPress', () => {
  let [site, browser, blog] = [];
  const posts = new Map();
  before(async () => {
    const folder = scratch('wordpress');
    site = await serve(folder);
    assemble({ out: folder, site: site.address });
    blog = createServer((request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(posts.get(request.url) ?? '');
    });
    await new Promise((resolve) => blog.listen(0, '127.0.0.1', resolve));
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    blog?.closeAllConnections?.();
    blog?.close();
  });

  /** The address of a post that has the page's embed in it. */
  async function paste(path) {
    const html = await (await fetch(site.address + path)).text();
    const [, discovered] = /application\/json\+oembed" href="([^"]+)"/.exec(html);
    const answer = await (await fetch(discovered)).json();
    const secret = newSecret();
    const embed = filtered(answer, secret);
    assert.ok(embed, 'the answer is not refused');
    posts.set(
      `/${path}`,
      `<!doctype html><meta charset="utf-8"><title>A post</title><script>${HOST_SCRIPT}</script>` +
        `<p>Before.</p>${embed}<p>After.</p>`,
    );
    return { address: `http://127.0.0.1:${blog.address().port}/${path}`, answer, embed, secret };
  }
  const open = (address, options) =>
    visit(browser, address, { until: null, viewport: { width: 800, height: 900 }, ...options });

  for (const [path, height] of [
    ['c/run_cost/', [200, 1000]],
    ['s/owner/fr/', [1000, 1000]],
    [`v/${VERSION}/c/fire_flyer/zh/`, [200, 1000]],
  ]) {
    test(`${path}: the frame takes its height, the quotation makes way`, async () => {
      const { address, secret } = await paste(path);
      const { page, errors, close } = await open(address);
      const iframe = page.locator('iframe');
      await iframe.scrollIntoViewIfNeeded();
      const frame = await (await iframe.elementHandle()).contentFrame();
      await settled(frame);
      await eventually('the frame to be shown', () => iframe.isVisible());
      assert.ok(!(await page.locator('blockquote').isVisible()));
      const shown = Number(await iframe.getAttribute('height'));
      assert.ok(shown >= height[0] && shown <= height[1], `${shown} px`);
      const own = await frame.evaluate(() => document.documentElement.scrollHeight);
      assert.equal(shown, Math.min(1000, own));
      const told = await page.evaluate(() => window.told);
      for (const value of told) assert.ok(value > 0 && value <= 1000, String(value));
      assert.equal(await frame.locator('#notices').innerText(), '', 'the secret is no bad link');
      assert.ok((await iframe.getAttribute('src')).endsWith(`#?secret=${secret}`));
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test('without scripts the quotation stands alone: what is claimed, the verdict, the way there', async () => {
    const { address, answer } = await paste('c/run_cost/');
    const { page, close } = await open(address, { javaScriptEnabled: false });
    const quote = page.locator('blockquote');
    assert.ok(await quote.isVisible());
    assert.ok(!(await page.locator('iframe').isVisible()));
    assert.ok((await quote.innerText()).startsWith(answer.title));
    assert.ok((await quote.innerText()).length > answer.title.length + 20);
    assert.equal(await quote.locator('a').getAttribute('href'), `${site.address}c/run_cost/`);
    await close();
  });

  test('a frame that nobody marked says nothing to WordPress', async () => {
    const { address, embed } = await paste('c/run_cost/');
    const path = new URL(address).pathname;
    const listens = `<script>window.all = []; onmessage = ({ data }) => all.push(data);</script>`;
    posts.set(
      path,
      `<!doctype html>${listens}${embed.replace(/#\?secret=\w+/, '').replace(/ style="[^"]*"/, '')}`,
    );
    const { page, close } = await open(address);
    await eventually('its other messages', () =>
      page.evaluate(() => window.all.some(({ type }) => type === 'reckoner:height')),
    );
    assert.ok(await page.evaluate(() => window.all.every((data) => data.message === undefined)));
    await close();
  });
});
