// SPDX-License-Identifier: MIT
// The page in Chromium with software GL, against a bare Dear ImGui page of the same toolchain in
// the same run: start-up of a cold profile, and frames while a slider is dragged.
//   page_bench.mjs <folder of the site> <folder of the bare page>
import { serve } from '../../web/build/serve.mjs';
import { frames, onCanvas } from '../browser/gestures.mjs';
import { screenshot, settled, startBrowser } from '../browser/harness.mjs';
import { distance } from '../browser/pixels.mjs';
import { line, median, quantile, short } from './statistics.mjs';

const STARTS = 7;
const DRAG_STEPS = 300;
const VIEWPORT = { width: 1440, height: 900 };
const START_BUDGET = 1.5;
const FRAME_BUDGET_MS = 16;
const ACCENT = 0x0f7b6c;
const LINE_PIXELS = 25;

/** In the page, before its scripts: how long each frame's work takes, and when it first drew. */
function watchFrames() {
  const seen = { draws: 0, frames: 0, works: [], shown: 0 };
  window.seen = seen;
  for (const name of ['drawElements', 'drawArrays']) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function counted(...values) {
      seen.draws += 1;
      return draw.apply(this, values);
    };
  }
  // Ours is there when the static card has made way; a bare one with the first frame it draws.
  const isShown = () => {
    const card = document.getElementById('card');
    return seen.draws > 0 && (!card || card.hidden);
  };
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) =>
    ask((time) => {
      const start = performance.now();
      work(time);
      seen.frames += 1;
      seen.works.push(performance.now() - start);
      if (!seen.shown && isShown()) seen.shown = performance.now();
    });
}

async function open(browser, url) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(watchFrames);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => window.seen.shown > 0);
  return { page, close: () => context.close() };
}

/** Milliseconds from the navigation to the first paint and to the first frame one can act on. */
async function start(browser, url) {
  const { page, close } = await open(browser, url);
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    shown: window.seen.shown,
  }));
  await close();
  return times;
}

/** CPU milliseconds of the page's main thread so far: on a busy machine the clock says little. */
async function mainThread(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
}

async function dragFrames(page, from, reach) {
  const cpu = await mainThread(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 2, from.y);
  await frames(page, 4);
  await page.evaluate(() => (window.seen.works.length = 0));
  const before = await cpu();
  for (let step = 0; step < DRAG_STEPS; ++step) {
    const phase = Math.abs(((step / 40) % 2) - 1);  // there and back, and not back again
    await page.mouse.move(from.x + reach * (1 - phase), from.y);
    await frames(page, 1);
  }
  // `frames` asks for callbacks of its own, which draw nothing.
  const works = (await page.evaluate(() => window.seen.works)).filter((work) => work > 0.05);
  const cpuPerFrame = ((await cpu()) - before) / works.length;
  await page.mouse.up();
  return { works, cpuPerFrame };
}

function report(what, { works, cpuPerFrame }, ...budget) {
  line(`${what}, ${works.length} frames`, `best ${short(Math.min(...works))} ms, median `
    + `${short(median(works))} ms, P95 ${short(quantile(works, 0.95))} ms, main thread's CPU `
    + `${short(cpuPerFrame)} ms a frame`, ...budget);
}

/** The filled disc of the first range slider: the tallest place of the first long line. */
async function firstMiddleHandle(page) {
  const image = await screenshot(page.locator('#canvas'));
  const isAccent = (x, y) => distance(image.at(x, y), ACCENT) <= 8;
  const height = (x, y) => {
    let tall = 0;
    for (let dy = -12; dy <= 12; ++dy) tall += isAccent(x, y + dy) ? 1 : 0;
    return tall;
  };
  for (let y = 12; y < image.height - 12; ++y) {
    for (let x = Math.floor(image.width * 0.6), run = 0; x < image.width; ++x) {
      run = isAccent(x, y) ? run + 1 : 0;
      if (run < LINE_PIXELS) continue;
      const columns = Array.from({ length: 2 * LINE_PIXELS }, (_, i) => x - LINE_PIXELS + i);
      const tallest = columns.reduce((best, at) => (height(at, y) > height(best, y) ? at : best));
      return { x: tallest, y };
    }
  }
  throw new Error('no slider on the canvas');
}

async function dragOurs(browser, url) {
  const { page, close } = await open(browser, url);
  await settled(page);
  const typed = () =>
    page.evaluate(() => [...document.querySelectorAll('[id^=input-]')].map(({ value }) => value).join());
  const before = await typed();
  const handle = await firstMiddleHandle(page);
  const dragged = await dragFrames(page, await onCanvas(page, handle), 60);
  const moved = before !== (await typed());
  await close();
  if (!moved) throw new Error('the drag moved no input');
  return dragged;
}

async function dragBare(browser, url) {
  const { page, close } = await open(browser, url);
  await frames(page, 20);
  const dragged = await dragFrames(page, { x: 100, y: 90 }, 60);
  await close();
  return dragged;
}

const [siteFolder, bareFolder] = process.argv.slice(2);
const site = await serve(siteFolder);
const bare = await serve(bareFolder, { headers: { 'Content-Security-Policy': null } });
const browser = await startBrowser();
try {
  const ours = [];
  const theirs = [];
  await start(browser, site.address);  // the browser's own first steps are nobody's
  for (let i = 0; i < STARTS; ++i) {
    theirs.push(await start(browser, bare.address));
    ours.push(await start(browser, site.address));
  }
  const card = median(ours.map(({ paint }) => paint));
  const shown = median(ours.map((times) => times.shown));
  const bareShown = median(theirs.map((times) => times.shown));
  line(`static card seen, cold, median of ${STARTS}`, `${short(card)} ms`);
  line('bare Dear ImGui page: first frame', `${short(bareShown)} ms`);
  line('first interactive frame', `${short(shown)} ms, ${short(shown / bareShown)} x bare`,
    `${START_BUDGET} x`, shown / bareShown <= START_BUDGET);
  report('bare page, drag of its slider', await dragBare(browser, bare.address));
  const drag = await dragOurs(browser, site.address);
  report('drag of a slider with its estimate', drag, `P95 ${FRAME_BUDGET_MS} ms`,
    quantile(drag.works, 0.95) <= FRAME_BUDGET_MS);
} finally {
  await browser.close();
  await site.close();
  await bare.close();
}
