// SPDX-License-Identifier: MIT
// shots.mjs [folder]: screenshots of the page as readers meet it: five widths, two themes, two
// languages; each claim's card alone; the card before wasm; the text version.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { atRest, startBrowser, startSite, visit } from './harness.mjs';
import { showText, type } from './reader.mjs';

const WIDTHS = [320, 360, 820, 1200, 1440];
const THEMES = ['light', 'dark'];
const LANGUAGES = ['en', 'fr'];
const TALLEST = 4000;
const folder = process.argv[2] ?? 'build/shots';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const site = await startSite();
const browser = await startBrowser();
let count = 0;

async function shoot(name, path, { width, theme, ...options }, before = async () => {}) {
  const { page, close } = await visit(browser, site.address + path, {
    viewport: { width, height: width < 500 ? 740 : 900 },
    colorScheme: theme,
    ...options,
  });
  await before(page);
  await showWhole(page, width);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  await close();
  count += 1;
}

/** As high as the page and drawn at that: a screenshot that grows the window shows old frames. */
async function showWhole(page, width) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, TALLEST) });
  if (await page.evaluate(() => Boolean(window.seen))) await atRest(page);
}

for (const theme of THEMES) {
  for (const language of LANGUAGES) {
    const link = `#v=1&ui.lang=${language}`;
    for (const width of WIDTHS) {
      await shoot(`page-${width}-${theme}-${language}`, link, { width, theme });
    }
    await shoot(`text-820-${theme}-${language}`, link, { width: 820, theme }, showText);
    await shoot(`static-360-${theme}-${language}`, language === 'fr' ? 'fr.html' : '', {
      width: 360,
      theme,
      until: null,
      javaScriptEnabled: false,
    });
  }
}

const probe = await visit(browser, site.address);
const claims = await probe.page.evaluate(() =>
  [...document.querySelectorAll('article.claim')].map((claim) => claim.id.replace('claim-', '')),
);
await probe.close();
for (const claim of claims) {
  for (const [theme, language, width] of [
    ['light', 'en', 820],
    ['dark', 'fr', 360],
  ]) {
    await shoot(
      `claim-${claim}-${width}-${theme}-${language}`,
      `#v=1&ui.lang=${language}&ui.view=claim:${claim}`,
      { width, theme },
    );
  }
}
/** A scenario pinned through the text version, then a dearer one: both on the ladder. */
async function pinAndChange(page) {
  await page.evaluate(() => document.querySelector('#pinned button').click());
  await type(page, 'rent_usd_per_gpu_hour', '3');
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
  });
}
for (const width of [360, 1440]) {
  await shoot(`pinned-${width}-light-en`, '#v=1', { width, theme: 'light' }, pinAndChange);
  await shoot(`pinned-${width}-dark-fr`, '#v=1&ui.lang=fr', { width, theme: 'dark' }, pinAndChange);
}
for (const view of ['compact', 'ladder']) {
  await shoot(`view-${view}-360-light-en`, `#v=1&ui.view=${view}`, { width: 360, theme: 'light' });
}

await browser.close();
await site.close();
console.log(`${count} screenshots in ${folder}`);
