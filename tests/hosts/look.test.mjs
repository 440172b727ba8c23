// SPDX-License-Identifier: MIT
// The article's look: colours, font and corners named on the element come into canvas and HTML; what
// could not be read is not taken, and why is told.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { atRest, browser, eventually, screenshot, site, useSite } from '../browser/harness.mjs';
import { calculator } from '../browser/host.mjs';
import { colours } from '../browser/pixels.mjs';
import { open, ready, script, startNewsroom } from './newsroom.mjs';

const ONE = '<claim-reckoner view="compact"></claim-reckoner>';

let news;
useSite(async () => {
  news = await startNewsroom();
});
after(() => news?.close());

const article = (css) => {
  const head = `<style>claim-reckoner{${css}}</style>`;
  return open(browser, news.page(script(site) + ONE, { head }));
};
const style = (frame, selector, name) =>
  frame.evaluate(
    ([where, what]) => getComputedStyle(document.querySelector(where))[what],
    [selector, name],
  );
const issues = (page) =>
  page.evaluate(() =>
    window.told
      .filter(({ type }) => type === 'reckoner:issue')
      .flatMap(({ detail }) => detail.issues),
  );

/** The commonest colour of the canvas, as #rrggbb. */
async function ground(frame) {
  await atRest(frame);
  const [[commonest]] = colours(await screenshot(frame.locator('#canvas')));
  return `#${commonest.toString(16).padStart(6, '0')}`;
}

describe('what is named is taken', () => {
  test('paper, ink, accents, font and corners, in canvas and HTML', async () => {
    const { page, errors, close } = await article(
      '--reckoner-paper:#fff1e5;--reckoner-ink:rgb(51 48 46);--reckoner-use:#0d5d75;' +
        '--reckoner-own:oklch(0.42 0.15 20);--reckoner-font:Georgia, serif;--reckoner-radius:0',
    );
    const frame = await calculator(page);
    assert.equal(await style(frame, 'body', 'backgroundColor'), 'rgb(255, 241, 229)');
    assert.equal(await style(frame, 'body', 'color'), 'rgb(51, 48, 46)');
    assert.match(await style(frame, 'body', 'fontFamily'), /^Georgia/);
    assert.equal(
      await frame.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--use'),
      ),
      '#0d5d75',
    );
    assert.equal(await ground(frame), '#fff1e5');
    assert.deepEqual(await issues(page), []);
    assert.deepEqual(errors, []);
    await close();
  });

  test('it changes with the article, and goes when it is taken back', async () => {
    const { page, close } = await article('');
    const frame = await calculator(page);
    const usual = await ground(frame);
    const set = (text) =>
      page.evaluate((css) => {
        document.querySelector('claim-reckoner').style.cssText = css;
      }, text);
    await set('--reckoner-paper:#fff1e5');
    await eventually('the paper', async () => (await ground(frame)) === '#fff1e5');
    await set('');
    await eventually('the usual paper', async () => (await ground(frame)) === usual);
    await close();
  });
});

describe('what could not be read is not', () => {
  test('below 4.5 to 1: refused, with both names and the contrast', async () => {
    const { page, close } = await article('--reckoner-paper:#fff1e5;--reckoner-ink:#b0a090');
    const frame = await calculator(page);
    assert.notEqual(await ground(frame), '#fff1e5');
    const [issue, ...more] = await issues(page);
    assert.deepEqual(more, []);
    assert.equal(issue.field, '--reckoner-ink');
    assert.match(issue.message, /--reckoner-ink and --reckoner-paper .* 2\.\d to 1/);
    await close();
  });

  test('a pale accent alone is left out; what is no colour or font says so', async () => {
    const { page, close } = await article(
      '--reckoner-paper:#fff1e5;--reckoner-use:#9fe0d0;--reckoner-own:salmonish;' +
        '--reckoner-radius:wide',
    );
    const frame = await calculator(page);
    assert.equal(await ground(frame), '#fff1e5');
    const found = await issues(page);
    assert.deepEqual(found.map(({ field }) => field).sort(), [
      '--reckoner-own',
      '--reckoner-radius',
      '--reckoner-use',
    ]);
    assert.match(found.find(({ field }) => /own/.test(field)).message, /“salmonish”/);
    await close();
  });

  test('a dark dress under forced colours gives way to the reader’s own', async () => {
    const { page, close } = await article('--reckoner-paper:#102030;--reckoner-ink:#fff');
    await page.emulateMedia({ forcedColors: 'active' });
    await ready(page);
    const frame = await calculator(page);
    assert.equal(
      await frame.evaluate(() => document.documentElement.style.getPropertyValue('--paper')),
      '',
    );
    await close();
  });
});
