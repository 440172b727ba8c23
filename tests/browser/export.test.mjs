// SPDX-License-Identifier: MIT
// What a reader takes along and brings back: link, citation, snippets, CSV, JSON, pictures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { FOREIGN_SANDBOX as SANDBOX } from '../../web/shared/sandbox.js';
import { atRest, browser, eventually, screenshot, site, useSite, visit } from './harness.mjs';
import { calculator, startArticles, startHost } from './host.mjs';
import { colours, decodePng, difference } from './pixels.mjs';
import { digits, field, ladder, type } from './reader.mjs';

const PRICE = 'rent_usd_per_gpu_hour';

useSite();
const open = (path = '', options = {}) => visit(browser, site.address + path, options);

const STATISTICS = ['mean', 'p5', 'p25', 'p50', 'p75', 'p95'];
const CHARTS = [
  'ladder',
  'sum',
  'tornado',
  'histogram',
  'runs',
  'companies',
  'software',
  'multipliers',
  'backtest',
];

const chartsOffered = (page) =>
  page.locator('#export-chart option').evaluateAll((all) => all.map(({ value }) => value));

/** Rows by the names in the head; cells may be quoted. */
function csv(text, separator) {
  const [head, ...rows] = text.split(/\r?\n/).map((line) => {
    const cells = [''];
    let isQuoted = false;
    for (const sign of line) {
      if (sign === '"') isQuoted = !isQuoted;
      else if (sign === separator && !isQuoted) cells.push('');
      else cells[cells.length - 1] += sign;
    }
    return cells;
  });
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [head[at], cell])));
}

const press = (page, label) => page.locator('#actions button', { hasText: label }).click();
const importIssue = (page) => page.locator('#import-text ~ [role=status]');

async function exported(page, format) {
  await page.locator('#export-format').selectOption(format);
  return page.locator('#export-text').inputValue();
}

async function bring(page, text) {
  // Not typed: a whole export has 5,000 lines.
  await page.locator('#import-text').evaluate((area, value) => {
    area.value = value;
  }, text);
  await page.locator('#import-text ~ .row button').click();
  await atRest(page);
}

describe('export', () => {
  test('CSV and JSON hold the same numbers, which are those on the screen', async () => {
    const { page, errors, close } = await open('#v=1&p=deepseek_report');
    await press(page, 'Export');
    const table = csv(await exported(page, 'csv'), ',');
    const outputs = table.filter(({ record }) => record === 'output');
    const run = outputs.find(({ id }) => id === 'run_cost_usd');
    for (const name of STATISTICS) assert.equal(Number(run[name]), 5_576_000, name);
    const json = JSON.parse(await exported(page, 'json'));
    assert.equal(json.scenario.preset, 'deepseek_report');
    assert.equal(outputs.length, Object.keys(json.outputs).length);
    for (const row of outputs) assert.equal(Number(row.mean), json.outputs[row.id].mean, row.id);
    assert.match((await ladder(page))[1].central, /5\.58/);
    assert.deepEqual(errors, []);
    await close();
  });

  test('CSV says what it is: link, edition, seed, licence, labels, and every input', async () => {
    const { page, errors, close } = await open(`#v=1&${PRICE}=1.5~2.5~3.5&s=7`);
    await press(page, 'Export');
    const table = csv(await exported(page, 'csv'), ',');
    const about = Object.fromEntries(
      table.filter(({ record }) => record === 'about').map(({ id, text }) => [id, text]),
    );
    assert.match(
      about.link,
      /#k=\w{4}&v=1&e=2026\.12&p=deepseek_v3&rent_usd_per_gpu_hour=1\.5~2\.5~/,
    );
    assert.equal(about.edition, '2026.12');
    assert.equal(about.seed, '7');
    assert.match(about.licence, /CC BY 4\.0/);
    assert.match(about.date, /\d{4}/);
    const inputs = table.filter(({ record }) => record === 'input');
    assert.ok(inputs.length > 50);
    const price = inputs.find(({ id }) => id === PRICE);
    assert.deepEqual([price.p5, price.p50, price.p95].map(Number), [1.5, 2.5, 3.5]);
    assert.equal(price.label, 'Price of a GPU-hour');
    assert.match(price.default, /1\.70 – 2 – 3\.42/);
    assert.ok(table.every((row) => Object.keys(row).length === 13));
    assert.deepEqual(errors, []);
    await close();
  });

  for (const [language, separator, sign] of [
    ['fr', ';', ','],
    ['nl', ';', ','],
    ['zh', ',', '.'],
  ]) {
    test(`CSV as spreadsheets in ${language} read it`, async () => {
      const { page, errors, close } = await open(`#v=1&ui.lang=${language}`);
      await page.locator('#actions [aria-controls]').nth(2).click();
      const coming = page.waitForEvent('download');
      await page.locator('#export-text ~ .row button').nth(1).click();
      const bytes = readFileSync(await (await coming).path());
      assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      const text = bytes.toString('utf8').slice(1);
      const run = csv(text, separator).find(({ id }) => id === 'run_cost_usd');
      assert.match(run.p5, new RegExp(`^\\d+\\${sign}\\d+$`));
      assert.ok(Number(run.p5.replace(sign, '.')) > 4e6);
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test('an exported JSON brings its scenario and its digits into another profile', async () => {
    const first = await open();
    await type(first.page, PRICE, '1.5 to 3');
    await type(first.page, 'team_size', '120~150~210');
    const wanted = await digits(first.page);
    await press(first.page, 'Export');
    const text = await exported(first.page, 'json');
    await first.close();
    const pasted = await open();
    await press(pasted.page, 'Export');
    await bring(pasted.page, text);
    assert.equal(await digits(pasted.page), wanted);
    assert.match(await importIssue(pasted.page).innerText(), /Loaded/);
    assert.equal(await exported(pasted.page, 'json'), text, 'and goes out as it came in');
    await pasted.close();
    const chosen = await open();
    await press(chosen.page, 'Export');
    await chosen.page.locator('#import-file').setInputFiles({
      name: 'reckoner.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await eventually('the file to be read', async () => (await digits(chosen.page)) === wanted);
    await chosen.close();
  });

  test('a bad JSON is told apart and changes nothing', async () => {
    const { page, errors, close } = await open();
    await type(page, PRICE, '3');
    const wanted = await digits(page);
    await press(page, 'Export');
    const bad = [
      ['', /no exported JSON/],
      ['{', /no exported JSON/],
      ['null', /no exported JSON/],
      ['{"outputs":{}}', /no exported JSON/],
      ['{"scenario":[1]}', /no exported JSON/],
      ['{"scenario":{"team_size":"many"}}', /many/],
      ['{"scenario":{"team_size":{"p5":1}}}', /team_size|Team/],
      ['{"scenario":{"flux_capacitor":"1"}}', /flux_capacitor/],
      [`{"scenario":{"${PRICE}":"2","team_size":"200~100"}}`, /./],
      ['{"scenario":{"preset":"nobody"}}', /nobody/],
    ];
    for (const [text, says] of bad) {
      await bring(page, text);
      const said = await importIssue(page).innerText();
      assert.match(said, says, text);
      assert.match(said, /Nothing was changed\.$/, text);
      assert.equal(await page.locator('#import-text').getAttribute('aria-invalid'), 'true', text);
      assert.equal(await digits(page), wanted, text);
    }
    assert.deepEqual(errors, []);
    await close();
  });

  test('every chart is a picture at twice its size; the page is left as it was', async () => {
    const { page, errors, close } = await open();
    await press(page, 'Export');
    await atRest(page);
    const before = await screenshot(page.locator('#canvas'));
    const seen = new Set();
    const charts = await chartsOffered(page);
    assert.deepEqual(charts, CHARTS);
    for (const chart of charts) {
      await page.locator('#export-chart').selectOption(chart);
      const coming = page.waitForEvent('download');
      await page.locator('#export-chart ~ .row button').first().click();
      const download = await coming;
      assert.equal(download.suggestedFilename(), `reckoner.${chart}.png`);
      const image = decodePng(readFileSync(await download.path()));
      assert.equal(image.width, 1760, chart);
      assert.ok(image.height > 400 && image.height < 4320, `${chart}: ${image.height} px`);
      assert.ok(colours(image).length > 30, `${chart} is not blank`);
      assert.ok(inked(image, image.height - 100) > 50, `${chart} has its credit line`);
      seen.add(`${image.height} ${inked(image, 0)} ${inked(image, image.height >> 1)}`);
    }
    assert.equal(seen.size, charts.length, 'and all are different');
    await atRest(page);
    assert.ok(difference(await screenshot(page.locator('#canvas')), before) < 0.0005);
    assert.deepEqual(errors, []);
    await close();
  });

  test('every chart is an SVG that says the same, whole and by itself', async () => {
    const { page, errors, close } = await open(`#v=1&${PRICE}=3`);
    await press(page, 'Export');
    for (const chart of CHARTS) {
      await page.locator('#export-chart').selectOption(chart);
      const svg = await exported(page, 'svg');
      const shown = await page.evaluate((text) => {
        const image = new DOMParser().parseFromString(text, 'image/svg+xml');
        const [, , width, height] = image.documentElement.getAttribute('viewBox').split(' ');
        return {
          size: [Number(width), Number(height)],
          title: image.querySelector('title')?.textContent,
          words: [...image.querySelectorAll('text')].map((node) => node.textContent).join(' '),
          isBad: Boolean(image.querySelector('parsererror')),
          links: image.querySelectorAll('[href], image, style, script').length,
        };
      }, svg);
      assert.equal(shown.isBad, false, chart);
      assert.equal(shown.links, 0, 'nothing is loaded from elsewhere');
      assert.equal(shown.size[0], 880);
      assert.ok(shown.title.length > 10, chart);
      for (const part of [
        /Reader’s scenario, not the source’s: Price of a GPU-hour: \$3\.00\/GPU-h instead of/,
        /Sources:/,
        /edition 2026\.12/,
        /CC BY 4\.0/,
        /rent_usd_per_gpu_hour=3/,
      ]) {
        assert.match(shown.words, part, chart);
      }
    }
    assert.deepEqual(errors, []);
    await close();
  });

  test('an article without companies offers no chart of them', async () => {
    const { page, close } = await open('#v=1&a=r1_2025');
    await press(page, 'Export');
    const charts = await chartsOffered(page);
    assert.ok(charts.includes('runs') && charts.includes('ladder'));
    assert.ok(!charts.includes('companies') && !charts.includes('software'));
    for (const id of ['companies', 'software'])
      assert.equal(await page.locator(`#${id}`).count(), 0);
    await close();
  });

  test('the picture goes to the clipboard, or stands there where that is forbidden', async () => {
    const allowed = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await press(allowed.page, 'Export');
    const copy = (page) => page.locator('#export-chart ~ .row button', { hasText: 'Copy' }).click();
    const said = (page) => page.locator('#export-chart ~ .row [role=status]').innerText();
    await copy(allowed.page);
    await eventually('the copy', async () => (await said(allowed.page)) === 'Copied.');
    const size = await allowed.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const image = await createImageBitmap(await item.getType('image/png'));
      return image.width;
    });
    assert.equal(size, 1760);
    await allowed.close();
    const forbidden = await open('', {
      init: () => {
        navigator.clipboard.write = () => Promise.reject(new Error('no'));
      },
    });
    await press(forbidden.page, 'Export');
    await copy(forbidden.page);
    await forbidden.page.locator('.panel img').waitFor();
    assert.match(await said(forbidden.page), /by hand/);
    assert.deepEqual(forbidden.errors, []);
    await forbidden.close();
  });

  test('in a sandbox without downloads the picture stands there, also off screen', async () => {
    const articles = await startArticles();
    try {
      const { page, frame, context } = await articles.open('allow-scripts');
      await frame.locator('#actions button', { hasText: 'Export' }).click();
      await frame.locator('#export-chart').selectOption('tornado');
      await frame.locator('.panel .field-note').last().scrollIntoViewIfNeeded();
      await eventually('the context to be given back', () =>
        frame.evaluate(() =>
          document.getElementById('canvas').getContext('webgl2').isContextLost(),
        ),
      );
      await frame
        .locator('#export-chart ~ .row button')
        .first()
        .evaluate((button) => button.click());
      const picture = frame.locator('.panel img');
      await picture.waitFor();
      const size = await picture.evaluate(async (img) => {
        await img.decode();
        return [img.naturalWidth, img.alt, img.src.slice(0, 15)];
      });
      assert.deepEqual(size, [1760, 'What moves it', 'data:image/png;']);
      assert.ok(colours(await screenshot(picture)).length > 30);
      assert.equal(await page.evaluate(() => window.heard.focus.includes('left the window')), true);
      await context.close();
    } finally {
      await articles.close();
    }
  });

  /** Pixels in 60 rows from `top` that are not the ground. */
  function inked(image, top) {
    const ground = image.at(2, 2);
    let count = 0;
    for (let y = top; y < Math.min(top + 60, image.height); ++y) {
      for (let x = 0; x < image.width; ++x) if (image.at(x, y) !== ground) count += 1;
    }
    return count;
  }
});

describe('share and embed', () => {
  test('the citation has version, seed and link; the length is told; sending is offered', async () => {
    const { page, close } = await open(`#v=1&${PRICE}=3&s=7`, {
      init: () => {
        navigator.share = async (what) => {
          window.sent = what;
        };
      },
    });
    await press(page, 'Share');
    const link = await page.locator('#share-link').inputValue();
    assert.match(link, /#k=\w{4}&v=1&e=2026\.12&p=deepseek_v3&rent_usd_per_gpu_hour=3&s=7$/);
    assert.match(
      await page.locator('.panel').innerText(),
      new RegExp(`\\b${link.length} characters`),
    );
    const citation = await page.locator('#share-citation').inputValue();
    for (const part of [/Reckoner 1\.0\.0/, /edition 2026\.12/, /seed 7/]) {
      assert.match(citation, part);
    }
    assert.ok(citation.includes(link));
    await page.locator('.panel button', { hasText: 'Send' }).click();
    assert.equal((await page.evaluate(() => window.sent)).url, link);
    await close();
  });

  test('programs for references read the same citation as BibTeX, RIS and CSL-JSON', async () => {
    const { page, close } = await open(`#v=1&${PRICE}=3&s=7`);
    await press(page, 'Share');
    const link = await page.locator('#share-link').inputValue();
    const cited = async (form) => {
      await page.locator('#share-form').selectOption(form);
      return page.locator('#share-citation').inputValue();
    };
    const bibtex = await cited('BibTeX');
    const fields = Object.fromEntries(
      [...bibtex.matchAll(/^ {2}(\w+) = \{(.*)\},?$/gm)].map(([, name, text]) => [name, text]),
    );
    assert.match(bibtex, /^@misc\{reckoner,\n[^]*\n\}$/);
    assert.equal(bibtex.split('{').length, bibtex.split('}').length, 'braces in pairs');
    assert.equal(fields.url, link);
    assert.match(fields.title, /^\{Reckoner: .*DeepSeek-V3/);

    const lines = (await cited('RIS')).split('\n').map((line) => line.trimEnd());
    for (const line of lines) assert.match(line, /^[A-Z][A-Z0-9] {2}-/);
    assert.deepEqual([lines[0], lines.at(-1)], ['TY  - COMP', 'ER  -']);
    assert.ok(lines.includes(`UR  - ${link}`));

    const [csl] = JSON.parse(await cited('CSL-JSON'));
    assert.deepEqual([csl.type, csl.URL, csl.version], ['software', link, fields.version]);
    for (const note of [fields.note, csl.note, lines.find((line) => line.startsWith('N1'))]) {
      assert.match(note, /edition 2026\.12, seed 7/);
    }
    assert.match(await cited('plain'), /^Reckoner /);
    await close();
  });

  test('what the dialog hands out works in an article of another origin', async () => {
    const { page, close } = await open(`#v=1&${PRICE}=3`);
    await press(page, 'Embed');
    await page.locator('#embed-show').selectOption('claim:run_cost');
    const [element, iframe, oembed] = await Promise.all(
      ['#embed-element', '#embed-frame', '#embed-oembed'].map((id) =>
        page.locator(id).inputValue(),
      ),
    );
    await close();
    assert.ok(iframe.includes(`sandbox="${SANDBOX}"`) && /title="[^"]{10,}"/.test(iframe));
    const answer = JSON.parse(oembed);
    assert.equal(answer.type, 'rich');
    assert.equal(answer.version, '1.0');
    assert.equal(answer.html, iframe);
    assert.ok(answer.width > 0 && answer.height > 0 && answer.title && answer.provider_name);

    const host = await startHost(new URL(site.address).origin);
    try {
      // The host's policy forbids inline styles: they go into its own sheet, as the docs say.
      const [, script, css, claim] = element.match(/^(<script.*)\n<style>(.*)<\/style>\n([^]*)$/);
      const head = script + host.sheet(css);
      const there = await visit(browser, host.page(head, claim), { until: null });
      const frame = await calculator(there.page);
      assert.match((await ladder(frame))[1].central, /8\.(4|36)/);
      assert.equal(await field(frame, PRICE).inputValue(), '3');
      assert.deepEqual(there.errors, []);
      await there.close();
      const plain = await visit(browser, host.page('', iframe), { until: null });
      const handle = await plain.page.locator('iframe').elementHandle();
      const inner = await eventually('the frame', () => handle.contentFrame());
      await eventually('its digits', async () =>
        /8\.(4|36)/.test((await ladder(inner))[1]?.central),
      );
      assert.equal(await handle.evaluate((e) => getComputedStyle(e).borderTopWidth), '0px');
      assert.deepEqual(plain.errors, [], 'no inline style for a strict policy to refuse');
      await plain.close();
      const bare = await visit(browser, host.page(head, claim), {
        until: null,
        javaScriptEnabled: false,
      });
      assert.match(
        await bare.page.locator('claim-reckoner').innerText(),
        /Final run: \$8\.(4|36) M/,
      );
      await bare.close();
    } finally {
      await host.close();
    }
  });
});
