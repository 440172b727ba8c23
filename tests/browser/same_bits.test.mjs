// SPDX-License-Identifier: MIT
// The headless module gives the same estimate, byte for byte, in node and in the browser, and the
// page shows those digits. (Natively against wasm: tests/same_bits.mjs.)
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { browser, dist, site, useSite, visit } from './harness.mjs';
import { rows } from './reader.mjs';

const GOLDEN = new URL('../core/scenario/links_v1.golden', import.meta.url);
const GOLDEN_SAMPLES = 4096;
const LINKS = [
  'v=1',
  'v=1&p=deepseek_report',
  'v=1&p=owner&life_years=3~4~5',
  'v=1&p=custom&hours_from=flop&active_params=70e9&training_tokens=15e12',
  'v=1&rent_usd_per_gpu_hour=1.1~2.2~4.4&rnd_multiplier=2~5~20&s=7',
];
const OPTIONS = { samples: 16384, parts: ['indices', 'backtest'] };

/** Links that were shared once, with the digits that they will always give. */
function goldenRows() {
  return readFileSync(GOLDEN, 'utf8')
    .split('\n')
    .filter((line) => /^(k|v)=/.test(line))
    .map((line) => {
      const [link, ...figures] = line.split(' ');
      return { link, figures: figures.join(' ') };
    });
}

/** The same figures of the same outputs, written as the corpus writes them. */
async function goldenDigits([address, rows, samples]) {
  const { default: create } = await import(address);
  const core = await create();
  return rows.map(({ link, figures }) => {
    const outputs = figures.split(' ').map((figure) => figure.split('=')[0]);
    const found = core.estimate(core.decodeScenario(link).scenario, { samples, outputs }).outputs;
    return outputs
      .map((id) => `${id}=${[found[id]?.p5, found[id]?.p50, found[id]?.p95]}`)
      .join(' ');
  });
}

function estimates([address, links, options]) {
  return import(address)
    .then(({ default: create }) => create())
    .then((core) =>
      links.map((link) => {
        const { scenario, issues } = core.decodeScenario(link);
        return JSON.stringify([
          issues,
          core.estimate(scenario, options),
          core.encodeScenario(scenario),
        ]);
      }),
    );
}

describe('same bits', () => {
  useSite();

  test('in node, in a page and in a worker', async () => {
    const links = LINKS;
    const inNode = await estimates([
      pathToFileURL(`${dist}/reckoner-core.mjs`).href,
      links,
      OPTIONS,
    ]);
    // A service worker would fetch the test's own worker past the route that answers for it.
    const { page, errors, close } = await visit(browser, site.address, { serviceWorkers: 'block' });
    const url = `${site.address}reckoner-core.mjs`;
    const inPage = await page.evaluate(estimates, [url, links, OPTIONS]);
    inNode.forEach((text, i) => assert.equal(inPage[i], text, `page against node: ${links[i]}`));
    const inWorker = await inModuleWorker(page, [url, links, OPTIONS]);
    inNode.forEach((text, i) =>
      assert.equal(inWorker[i], text, `worker against node: ${links[i]}`),
    );
    assert.equal(new Set(inNode).size, links.length, 'and different links differ');
    assert.ok(inNode[0].length > 2000, 'an estimate, not an empty answer');
    assert.deepEqual(errors, []);
    await close();
  });

  test('links that were shared once give their digits for ever', async () => {
    const wanted = goldenRows();
    assert.ok(wanted.length >= 5);
    const { page, close } = await visit(browser, site.address);
    const found = await page.evaluate(goldenDigits, [
      `${site.address}reckoner-core.mjs`,
      wanted,
      GOLDEN_SAMPLES,
    ]);
    wanted.forEach(({ link, figures }, i) => assert.equal(found[i], figures, link));
    await close();
  });

  /** A module worker of the site's own origin, as its policy allows. */
  async function inModuleWorker(page, values) {
    const body = `(${estimates})(${JSON.stringify(values)}).then((texts) => postMessage(texts),
      (error) => postMessage([String(error)]));`;
    await page.route('**/worker_of_the_test.mjs', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' }, // as the site's own files
        body,
      }),
    );
    return page.evaluate(
      (url) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(url, { type: 'module' });
          worker.onmessage = (event) => resolve(event.data);
          worker.onerror = (event) => reject(new Error(`worker: ${event.message}`));
        }),
      `${site.address}worker_of_the_test.mjs`,
    );
  }

  test('the page shows the digits of the module', async () => {
    const link = LINKS[4];
    const { default: create } = await import(pathToFileURL(`${dist}/reckoner-core.mjs`).href);
    const core = await create();
    const { outputs } = core.estimate(core.decodeScenario(link).scenario, { samples: 65536 });
    const { page, close } = await visit(browser, `${site.address}#${link}`);
    const shown = await rows(page, 'ladder');
    const millions = (text) => Number(/\$([\d.]+)/.exec(text)[1]) * (/bn/.test(text) ? 1000 : 1);
    for (const [row, id] of [
      [0, 'pretraining_cost_usd'],
      [1, 'run_cost_usd'],
      [4, 'programme_cost_usd'],
    ]) {
      const wanted = outputs[id].p50 / 1e6;
      assert.ok(
        Math.abs(millions(shown[row][2]) / wanted - 1) < 0.006,
        `${id}: ${shown[row][2]} for ${wanted}`,
      );
    }
    await close();
  });
});
