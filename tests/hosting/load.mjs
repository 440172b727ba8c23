// SPDX-License-Identifier: MIT
// load.mjs [seconds]: what a reader moves on a first and on a repeat visit, by nginx's own log of a
// browser's requests, and how many requests a second wrk gets through, each for a bounded time.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { dist, startBrowser, visit } from '../browser/harness.mjs';
import { hasBrotli, startNginx } from './nginx.mjs';

const READERS = 1_000_000;
const seconds = Math.min(60, Math.max(1, Number(process.argv[2] ?? 10)));
const settleMs = 1500; // the service worker's own request comes after the page's

const number = (value) => Math.round(value).toLocaleString('en-US');
const sum = (list) => list.reduce((total, { bytes }) => total + bytes, 0);

/** Requests of the first and the second visit of one browser profile. */
async function visits(site) {
  const browser = await startBrowser();
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const found = [];
  let before = site.log().length;
  for (const name of ['first visit', 'repeat visit']) {
    const { page } = await visit(browser, site.address, { context });
    await page.waitForTimeout(settleMs);
    await page.close();
    const log = site.log();
    found.push({ name, requests: log.slice(before) });
    before = log.length;
  }
  await browser.close();
  return found;
}

/** wrk goes round the paths; `headers` are a browser's. */
function wrk(site, folder, paths, headers) {
  const script = join(folder, 'paths.lua');
  const list = (items) => `{${items.join(', ')}}`;
  writeFileSync(
    script,
    `
local paths = ${list(paths.map((path) => JSON.stringify(path)))}
local headers = ${list(
      Object.entries(headers).map(
        ([name, value]) => `[${JSON.stringify(name)}] = ${JSON.stringify(value)}`,
      ),
    )}
local next = 0
request = function()
  next = next % #paths + 1
  return wrk.format("GET", paths[next], headers)
end
`,
  );
  const said = execFileSync('wrk', ['-t1', '-c32', `-d${seconds}s`, '-s', script, site.address], {
    encoding: 'utf8',
  });
  const refused = said.match(/Non-2xx or 3xx responses: (\d+)/);
  if (refused) throw new Error(`wrk: ${refused[0]}`);
  return Number(said.match(/Requests\/sec:\s+([\d.]+)/)[1]);
}

const site = await startNginx(dist);
const folder = mkdtempSync(join(tmpdir(), 'reckoner-load-'));
try {
  const coding = { 'Accept-Encoding': hasBrotli ? 'gzip, deflate, br' : 'gzip, deflate' };
  const found = await visits(site);
  for (const { name, requests } of found) {
    console.log(`\n${name}: ${requests.length} requests, ${number(sum(requests))} B with headers`);
    for (const { status, bytes, path } of requests) {
      console.log(`  ${status} ${number(bytes).padStart(9)} B  ${path}`);
    }
    console.log(
      `  ${number(READERS)} readers: ${number(sum(requests) * READERS)} B ` +
        `(${((sum(requests) * READERS) / 1e9).toFixed(1)} GB)`,
    );
  }
  const first = found[0].requests.map(({ path }) => path);
  const etag = (await fetch(site.address, { headers: coding })).headers.get('etag');
  const rates = [
    ['the files of a first visit', wrk(site, folder, first, coding), first.length],
    ['the page alone', wrk(site, folder, ['/'], coding), 1],
    [
      'the page, unchanged (304)',
      wrk(site, folder, ['/'], { ...coding, 'If-None-Match': etag }),
      1,
    ],
  ];
  console.log(`\nwrk, ${seconds} s each, 32 connections, client and server on this machine:`);
  for (const [name, rate, perVisit] of rates) {
    console.log(
      `  ${name.padEnd(28)} ${number(rate).padStart(8)} requests/s` +
        `${perVisit > 1 ? `, ${number(rate / perVisit)} first visits/s` : ''}`,
    );
  }
} finally {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
