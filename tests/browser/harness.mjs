// SPDX-License-Identifier: MIT
// What every browser test needs: the built site on a loopback port, Chromium with WebGL that really
// draws, and a page whose errors, requests and frames are written down from the first byte on.
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { serve } from '../../web/build/serve.mjs';
import { decodePng } from './pixels.mjs';

export const dist =
  process.env.RECKONER_DIST ?? fileURLToPath(new URL('../../build/dist', import.meta.url));

/** Slow and shared machines: generous, because a wait ends as soon as its condition holds. */
export const PATIENCE = Number(process.env.RECKONER_PATIENCE ?? 45_000);

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];
// Without the second flag WebGL is missing, and a careless test passes on a blank canvas.
const SOFTWARE_GL = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];
const NO_GL = ['--disable-gpu', '--disable-3d-apis', '--disable-software-rasterizer'];

/** RECKONER_SITE tests a copy that is already served somewhere else. */
export async function startSite(options) {
  const address = process.env.RECKONER_SITE;
  if (address && !options) return { address, requests: [], close: async () => {} };
  if (!existsSync(`${dist}/index.html`)) throw new Error(`${dist}: build the page first`);
  return serve(dist, options);
}

export function startBrowser({ gl = true } = {}) {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [...QUIET, ...(gl ? SOFTWARE_GL : NO_GL)],
  });
}

/** What useSite() started, for the tests of the file or the suite that called it. */
export let site;
export let browser;

/**
 * The built site and a browser, from before the first test until after the last. `then` starts what
 * needs them: hooks of a file begin at the same time.
 */
export function useSite(then = async () => {}) {
  before(async () => {
    site = await startSite();
    browser = await startBrowser();
    await then();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
}

/** Runs before the page's own scripts, in every frame: counts what is drawn and what is refused. */
function watch() {
  const seen = { draws: 0, frames: 0, refused: [], wrote: 0, focus: [], waiting: new Set() };
  Object.defineProperty(window, 'seen', { value: seen });
  addEventListener('securitypolicyviolation', (event) =>
    seen.refused.push(`${event.effectiveDirective} ${event.blockedURI}`),
  );
  addEventListener('focusin', ({ target }) =>
    seen.focus.push(target.tagName.toLowerCase() + (target.id ? `#${target.id}` : '')),
  );
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) => {
    const id = ask((time) => {
      seen.waiting.delete(`frame ${id}`);
      seen.frames += 1;
      work(time);
    });
    seen.waiting.add(`frame ${id}`);
    return id;
  };
  const cancel = window.cancelAnimationFrame.bind(window);
  window.cancelAnimationFrame = (id) => {
    seen.waiting.delete(`frame ${id}`);
    cancel(id);
  };
  const [wait, repeat, clear] = [setTimeout, setInterval, clearTimeout].map((one) =>
    one.bind(window),
  );
  window.setTimeout = (work, ...rest) => {
    const id = wait(
      (...values) => {
        seen.waiting.delete(`timer ${id}`);
        work(...values);
      },
      ...rest,
    );
    seen.waiting.add(`timer ${id}`);
    return id;
  };
  window.setInterval = (...values) => {
    const id = repeat(...values);
    seen.waiting.add(`timer ${id}`);
    return id;
  };
  window.clearTimeout = window.clearInterval = (id) => {
    seen.waiting.delete(`timer ${id}`);
    clear(id);
  };
  for (const name of ['drawElements', 'drawArrays', 'clear']) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function counted(...values) {
      seen.draws += 1;
      return draw.apply(this, values);
    };
  }
  for (const name of ['replaceState', 'pushState']) {
    const write = history[name].bind(history);
    history[name] = (...values) => {
      seen.wrote += 1;
      return write(...values);
    };
  }
}

/** Each visit is a new profile unless a context is given. */
export async function visit(
  browser,
  url,
  { until = settled, context: reuse, init, ...profile } = {},
) {
  const context =
    reuse ??
    (await browser.newContext({
      viewport: { width: 1200, height: 900 },
      locale: 'en-GB',
      colorScheme: 'light',
      ...profile,
    }));
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const errors = [];
  const requests = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(watch);
  if (init) await page.addInitScript(init);
  await page.goto(url, { waitUntil: 'load' });
  if (until) await until(page);
  return { page, context, errors, requests, close: () => (reuse ? page : context).close() };
}

/**
 * The calculator in a page or frame has drawn, its native HTML stands, the first quick answer of
 * 4,096 samples has made way for the exact one, and it came to rest.
 */
export async function settled(frame, patience = PATIENCE) {
  await frame.waitForFunction(
    () =>
      window.seen?.draws > 0 &&
      document.querySelector('#text section') &&
      !/\b4\D096\b/.test(document.getElementById('ladder').textContent),
    null,
    { timeout: patience },
  );
  await atRest(frame, patience);
}

/** Nothing drawn and no frame asked for during `quiet` ms. */
export async function atRest(frame, patience = PATIENCE, quiet = 150) {
  const end = Date.now() + patience;
  const count = () => frame.evaluate(() => window.seen.draws + window.seen.frames);
  for (let before = await count(); Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, quiet));
    const now = await count();
    if (now === before) return;
    before = now;
  }
  throw new Error('the page never came to rest');
}

/**
 * Nothing of its own can happen any more: no timer runs and no frame is asked for. The proof that
 * something will not come.
 */
export function idle(frame) {
  return eventually('no timer and no frame waits', () =>
    frame.evaluate(() => window.seen.waiting.size === 0),
  );
}

/** Polls until `probe()` is truthy and returns that; the message says what was waited for. */
export async function eventually(what, probe, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (let last; ;) {
    last = await probe();
    if (last) return last;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function screenshot(target, options) {
  return decodePng(await target.screenshot({ animations: 'disabled', caret: 'hide', ...options }));
}
