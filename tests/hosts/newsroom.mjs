// SPDX-License-Identifier: MIT
// Somebody else's article on another site than the calculator's (localhost beside 127.0.0.1), with
// whatever headers, policy and files of its own a newsroom may have.
import { createServer } from 'node:http';

import { visit } from '../browser/harness.mjs';

/** `files`: path -> { type, body, headers }; `sites`: the addresses that its pages may name. */
export async function startNewsroom() {
  const files = new Map();
  const held = [];
  const server = createServer((request, response) => {
    const file = files.get(request.url.split('?')[0]);
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    if (!file) return response.writeHead(404).end();
    if (file.hangs) return held.push(response);
    response.writeHead(200, { 'Content-Type': `${file.type}; charset=utf-8`, ...file.headers });
    setTimeout(() => response.end(file.body), file.lateMs ?? 0);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const origin = `http://localhost:${port}`;
  let count = 0;
  const put = (path, file) => {
    files.set(path, { type: 'text/javascript', ...file });
    return origin + path;
  };
  const page = (body, { head = '', headers = {}, html = 'lang="en"' } = {}) =>
    put(`/article-${++count}`, {
      type: 'text/html',
      headers,
      body:
        `<!doctype html><html ${html}><head><meta charset="utf-8"><title>An article</title>` +
        '<meta name="viewport" content="width=device-width, initial-scale=1">' +
        `${head}</head><body>${body}</body></html>`,
    });
  return {
    origin,
    /** The same server on the calculator's own site, but on another origin. */
    neighbour: `http://127.0.0.1:${port}`,
    put,
    page,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections?.();
      }),
  };
}

/** What the element says is kept in `window.told`. */
export function listen() {
  const told = [];
  Object.defineProperty(window, 'told', { value: told });
  for (const name of ['ready', 'change', 'issue', 'failed']) {
    document.addEventListener(`reckoner:${name}`, ({ type, target, detail }) =>
      told.push({ type, id: target.id, detail }),
    );
  }
}

export const script = (site) => `<script async src="${site.address}embed.js"></script>`;

/** Opens an article; nothing is waited for. */
export const open = (browser, url, options = {}) =>
  visit(browser, url, {
    until: null,
    init: listen,
    viewport: { width: 900, height: 800 },
    ...options,
  });

/** Until so many calculators are ready. */
export const ready = (page, count = 1) =>
  page.waitForFunction(
    (wanted) => window.told.filter(({ type }) => type === 'reckoner:ready').length >= wanted,
    count,
  );

/** Of the nth element: its frame's attributes and box, and what its card says. */
export const element = (page, index = 0) =>
  page
    .locator('claim-reckoner')
    .nth(index)
    .evaluate(({ shadowRoot: root }) => {
      const frame = root.querySelector('iframe');
      const card = root.querySelector('.card');
      return {
        sandbox: frame?.getAttribute('sandbox'),
        src: frame?.src,
        title: frame?.title,
        width: frame?.getBoundingClientRect().width,
        isCard: card.checkVisibility(),
        says: [...card.querySelectorAll('p')]
          .filter((line) => line.checkVisibility())
          .map((line) => line.textContent)
          .join(' '),
      };
    });
