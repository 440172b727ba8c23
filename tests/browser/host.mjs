// SPDX-License-Identifier: MIT
// Somebody else's article, on another origin, under its own strict policy, with the calculator in
// a plain iframe: what an editor pastes where scripts are stripped.
import { createServer } from 'node:http';

import { eventually, settled, startBrowser, startSite, visit } from './harness.mjs';

const POINTS = '#v=1&p=deepseek_report';

const SENTENCE = 'This sentence stands in the article so that there is something to scroll past. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(6)}</p>`;

/** What the host hears and what moves it: its own script, as an editor's CMS would have one. */
const SCRIPT = `
const heard = { messages: [], heights: [], focus: [], shift: 0 };
Object.defineProperty(window, 'heard', { value: heard });
addEventListener('message', (event) => {
  const frames = [...document.querySelectorAll('iframe')];
  const frame = frames.find((each) => each.contentWindow === event.source);
  if (!frame) return;
  heard.messages.push(event.data);
  if (event.data?.type !== 'reckoner:height') return;
  heard.heights.push(event.data.height);
  if (frame.dataset.fixed === undefined) frame.style.height = event.data.height + 'px';
});
addEventListener('focusin', (event) => heard.focus.push(event.target.id || event.target.tagName));
addEventListener('blur', () => heard.focus.push('left the window'));
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) heard.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });
`;

const STYLE = `
body { font: 16px/1.5 sans-serif; margin: 0 auto; max-width: 760px; padding: 16px; }
iframe { border: 0; width: 100%; height: 700px; display: block; }
`;

function document(head, body) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="host.css"><script src="host.js"></script>${head}
<h1>An article</h1>${body}</html>`;
}

/** `frames`: [{ src, sandbox }]. */
function article(frames) {
  const iframes = frames.map(
    ({ src, sandbox, name = 'calculator' }) =>
      `<iframe id="${name}" title="Calculator" src="${src.replace(/&/g, '&amp;')}"${
        sandbox === undefined ? '' : ` sandbox="${sandbox}"`
      }></iframe>`,
  );
  return document(
    '',
    `${PARAGRAPH.repeat(2)}
<p><label>Before <input id="before"></label></p>
${iframes.join(PARAGRAPH)}
<p><label>After <input id="after"></label> <a id="link" href="#top">A link</a></p>
${PARAGRAPH.repeat(12)}`,
  );
}

export async function startHost(framedOrigin) {
  const articles = new Map();
  const policy =
    "default-src 'none'; style-src 'self'; img-src data:; " +
    `script-src 'self' ${framedOrigin}; ` +
    `frame-src ${framedOrigin}`;
  const answers = {
    '/host.js': ['text/javascript', () => SCRIPT],
    '/host.css': ['text/css', () => STYLE],
    '/favicon.ico': ['image/x-icon', () => ''],
  };
  const server = createServer((request, response) => {
    const [type, text] = answers[request.url] ?? [
      'text/html',
      () => articles.get(request.url) ?? 'no such article',
    ];
    response.writeHead(200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Security-Policy': policy,
    });
    response.end(text());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const add = (text) => {
    const path = `/article-${articles.size}`;
    articles.set(path, text);
    return origin + path;
  };
  return {
    origin,
    /** Address of an article with these frames. */
    article: (frames) => add(article(frames)),
    /** Takes CSS into a sheet of the host's own; its link for the head. */
    sheet: (css) => {
      answers['/own.css'] = ['text/css', () => css];
      return '<link rel="stylesheet" href="/own.css">';
    },
    /** Address of an article of one's own. */
    page: (head, body) => add(document(head, body)),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections?.();
      }),
  };
}

/** The calculator's frame in a host page. */
const framedIn = (page, address) =>
  page.frames().find((frame) => frame !== page.mainFrame() && frame.url().startsWith(address));

/** The frame of the nth <claim-reckoner>, once the reader is there and it has drawn. */
export async function calculator(page, index = 0) {
  const element = page.locator('claim-reckoner').nth(index);
  // Its top at the window's: below a phone's edge a canvas is not drawn.
  await element.evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const handle = await element.locator('iframe').elementHandle();
  const frame = await eventually('the frame', () => handle.contentFrame());
  await settled(frame);
  return frame;
}

/** Site, article server and browser; `open(sandbox)` is an article with the calculator at points. */
export async function startArticles() {
  const site = await startSite();
  const host = await startHost(new URL(site.address).origin);
  const browser = await startBrowser();
  async function open(sandbox, { path = POINTS, inSight = true, ...options } = {}) {
    const url = host.article([{ src: site.address + path, sandbox }]);
    const viewport = { width: 900, height: 700 };
    const opened = await visit(browser, url, { viewport, until: null, ...options });
    const frame = await eventually('the frame', () => framedIn(opened.page, site.address));
    if (inSight) await opened.page.locator('iframe').scrollIntoViewIfNeeded();
    if (inSight) await settled(frame);
    return { ...opened, frame };
  }
  async function close() {
    await browser.close();
    await host.close();
    await site.close();
  }
  return { open, close };
}

/** Height messages have come and the frame has taken the last one. */
export async function rightHeight({ page, frame }) {
  return eventually('the frame to be as high as its content', async () => {
    const inner = await frame.evaluate(() => [
      innerHeight,
      document.documentElement.scrollHeight,
      Math.ceil(document.documentElement.getBoundingClientRect().height),
    ]);
    const last = await page.evaluate(() => window.heard.heights.at(-1));
    return inner[0] === last && inner[1] <= inner[0] && inner[2] === last && last;
  });
}
