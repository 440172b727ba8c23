// SPDX-License-Identifier: MIT
// The page in Chromium with software GL, against a bare Dear ImGui page of the same toolchain in
// the same run: start-up of a cold profile, and frames while a slider is dragged.
//   page_bench.mjs <folder of the site> <folder of the bare page>
import { serve } from '../../web/build/serve.mjs';
import { frames, onCanvas } from '../browser/gestures.mjs';
import { screenshot, settled, startBrowser } from '../browser/harness.mjs';
import { distance } from '../browser/pixels.mjs';
import { line, median, quantile, short } from './statistics.mjs';

const STARTS = 9;
const DRAG_STEPS = 300;
const WINDOW_READY_MS = 2000;
const VIEWPORT = { width: 1440, height: 900 };
const START_BUDGET = 1.5;
const FRAME_BUDGET_MS = 16;
const ACCENT = 0x0f7b6c;
const LINE_PIXELS = 25;

/**
 * In the page, before its scripts: how long each frame's work takes, how far frames that drew lie
 * apart, and when the first one's pixels were there.
 */
function watchFrames() {
  const seen = { draws: 0, frames: 0, works: [], intervals: [], last: 0, shown: 0 };
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
  // Drawing is only asked for when a frame's work ends; reading a pixel waits until it is done.
  const drawn = () => {
    const gl = document.getElementById('canvas').getContext('webgl2');
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    return performance.now();
  };
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) =>
    ask((time) => {
      const before = seen.draws;
      const start = performance.now();
      work(time);
      seen.frames += 1;
      if (!seen.shown && isShown()) seen.shown = drawn();
      if (seen.draws === before) return;
      seen.intervals.push(start - seen.last);
      seen.last = start;
      // After what the frame left to be done at the end of its task.
      queueMicrotask(() => seen.works.push(performance.now() - start));
    });
}

async function open(browser, url) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(watchFrames);
  // A new window loads some 190 modules of the browser's own interface first, on the same cores.
  await new Promise((resolve) => setTimeout(resolve, WINDOW_READY_MS));
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

/** In the page: one move of the pressed mouse for each frame, as fast as the browser draws. */
async function moveEachFrame({ from, reach, steps }) {
  const canvas = document.getElementById('canvas');
  for (let step = 0; step < steps; ++step) {
    const phase = Math.abs(((step / 40) % 2) - 1); // there and back, and not back again
    const at = {
      clientX: from.x + reach * (1 - phase),
      clientY: from.y,
      buttons: 1,
      bubbles: true,
    };
    canvas.dispatchEvent(
      new PointerEvent('pointermove', { ...at, pointerType: 'mouse', isPrimary: true }),
    );
    canvas.dispatchEvent(new MouseEvent('mousemove', at)); // GLFW listens to these
    await new Promise(requestAnimationFrame);
  }
}

async function dragFrames(page, from, reach) {
  const cpu = await mainThread(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 2, from.y);
  await frames(page, 4);
  await page.evaluate(() => (window.seen.works.length = window.seen.intervals.length = 0));
  const before = await cpu();
  await page.evaluate(moveEachFrame, { from, reach, steps: DRAG_STEPS });
  const { works, intervals } = await page.evaluate(() => window.seen);
  const cpuPerFrame = ((await cpu()) - before) / works.length;
  await page.mouse.up();
  return { works, intervals, cpuPerFrame };
}

function report(what, { works, intervals, cpuPerFrame }, ...budget) {
  line(
    `${what}, ${works.length} frames`,
    `best ${short(Math.min(...works))} ms, median ` +
      `${short(median(works))} ms, P95 ${short(quantile(works, 0.95))} ms, main thread's CPU ` +
      `${short(cpuPerFrame)} ms a frame`,
    ...budget,
  );
  line(
    `${what}: from frame to frame`,
    `median ${short(median(intervals))} ms, P95 ` + `${short(quantile(intervals, 0.95))} ms`,
  );
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
    page.evaluate(() =>
      [...document.querySelectorAll('[id^=input-]')].map(({ value }) => value).join(),
    );
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
  await start(browser, site.address); // the browser's own first steps are nobody's
  for (let i = 0; i < STARTS; ++i) {
    theirs.push(await start(browser, bare.address));
    ours.push(await start(browser, site.address));
  }
  const card = median(ours.map(({ paint }) => paint));
  const shown = median(ours.map((times) => times.shown));
  const bareShown = median(theirs.map((times) => times.shown));
  line(`static card seen, cold, median of ${STARTS}`, `${short(card)} ms`);
  line('bare Dear ImGui page: first frame', `${short(bareShown)} ms`);
  // Each beside the one just before it: the machine's pace changes more than a page's.
  const ratio = median(ours.map((times, i) => times.shown / theirs[i].shown));
  line(
    'first interactive frame',
    `${short(shown)} ms, median ratio ${short(ratio)} x bare`,
    `${START_BUDGET} x`,
    ratio <= START_BUDGET,
  );
  report('bare page, drag of its slider', await dragBare(browser, bare.address));
  const drag = await dragOurs(browser, site.address);
  report(
    'drag of a slider with its estimate',
    drag,
    `P95 ${FRAME_BUDGET_MS} ms`,
    quantile(drag.works, 0.95) <= FRAME_BUDGET_MS,
  );
} finally {
  await browser.close();
  await site.close();
  await bare.close();
}
