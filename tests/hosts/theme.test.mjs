// SPDX-License-Identifier: MIT
// Light or dark as the article is, whatever paints it, under a light and under a dark system.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { browser, eventually, site, useSite } from '../browser/harness.mjs';
import { element, open, ready, script, startNewsroom } from './newsroom.mjs';

const ONE = '<claim-reckoner view="claim:run_cost" loading="eager"></claim-reckoner>';

let news;
useSite(async () => {
  news = await startNewsroom();
});
after(() => news?.close());

const style = (text) => `<style>${text}</style>`;
const main = (text) => `<main${text}>${ONE}</main>`;

/** [head and body, what it is: under a dark system, too, unless it says that it follows it] */
const hosts = {
  'no colours at all': ['', main(''), 'light'],
  'color-scheme: light dark': [style(':root{color-scheme:light dark}'), main(''), 'system'],
  'color-scheme: dark alone': [style(':root{color-scheme:dark}'), main(''), 'dark'],
  'a painted body': [style('body{background:#111;color:#eee}'), main(''), 'dark'],
  'a light card on a dark page': [
    style('body{background:#111;color:#eee}main{background:#fff;color:#222}'),
    main(''),
    'light',
  ],
  'a gradient': [
    style('body{background:linear-gradient(#101820,oklch(0.25 0.03 260));color:#eee}'),
    main(''),
    'dark',
  ],
  'a light gradient on a dark root': [
    style('html{background:#000}body{background:linear-gradient(#fff,#eee)}'),
    main(''),
    'light',
  ],
  'a fixed ::before': [
    style(
      'body{color:#eee}body::before{content:"";position:fixed;inset:0;background:#111;z-index:-1}',
    ),
    main(''),
    'dark',
  ],
  'an absolute ::after over a light ground': [
    style(
      'body{background:#fff}main{position:relative;color:#eee;min-height:600px}' +
        'main::after{content:"";position:absolute;inset:0;background:#111;z-index:-1}',
    ),
    main(''),
    'dark',
  ],
  'color() in a wide gamut': [
    style('body{background:color(display-p3 0.06 0.07 0.1)}'),
    main(''),
    'dark',
  ],
  'light color()': [
    style('html{background:#000}body{background:color(srgb 0.98 0.97 0.95)}'),
    main(''),
    'light',
  ],
  'a picture behind light words': [
    style('body{background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=);color:#fff}'),
    main(''),
    'dark',
  ],
  'a veil that lets the ground through': [
    style('body{background:#111}main{background:rgb(255 255 255 / 0.05);color:#ccc}'),
    main(''),
    'dark',
  ],
};

for (const system of ['light', 'dark']) {
  describe(`under a ${system} system`, () => {
    for (const [what, [head, body, expected]] of Object.entries(hosts)) {
      test(what, async () => {
        const url = news.page(script(site) + body, { head });
        const options = { colorScheme: system, init: undefined };
        const { page, close } = await open(browser, url, options);
        await eventually('the frame', async () => (await element(page)).src);
        const { src } = await element(page);
        const [, asked] = src.match(/ui\.theme=(\w+)/) ?? [undefined, system];
        assert.equal(asked, expected === 'system' ? system : expected);
        await close();
      });
    }
  });
}

test('a class on <main>, an attribute, another style sheet: noticed without a reload', async () => {
  const head = style(
    'main.night{background:#111;color:#eee} [data-mode=dark] main{background:#111}',
  );
  const { page, close } = await open(browser, news.page(script(site) + main(''), { head }));
  await ready(page);
  const frame = page.frames().find((each) => each.url().startsWith(site.address));
  const becomes = (theme) =>
    eventually(`a ${theme} calculator`, () =>
      frame.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme),
    );
  const change = (work) => page.evaluate(work);
  await change(() => document.querySelector('main').classList.add('night'));
  await becomes('dark');
  await change(() => document.querySelector('main').classList.remove('night'));
  await becomes('light');
  await change(() => {
    document.body.dataset.mode = 'dark';
  });
  await becomes('dark');
  await change(() => {
    delete document.body.dataset.mode;
  });
  await becomes('light');
  await change(() => {
    const sheet = document.createElement('style');
    sheet.textContent = 'body{background:#000;color:#fff}';
    document.head.append(sheet);
  });
  await becomes('dark');
  await close();
});
