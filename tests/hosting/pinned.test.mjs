// SPDX-License-Identifier: MIT
// Two versions side by side. An article that is pinned to the first keeps every byte that it loads
// and every digit that it shows when the second is published; one that is not gets the second.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { integrityOf } from '../../web/build/frozen.mjs';
import { filesIn, publish } from '../../web/build/publish.mjs';
import { serve } from '../../web/build/serve.mjs';
import { dist, startBrowser, visit } from '../browser/harness.mjs';
import { calculator, startHost } from '../browser/host.mjs';
import { assemble, copyOfSources, scratch, tree, VERSION as FIRST } from './assemble.mjs';

const SECOND = '9.8.7';
const CHANGED = 'SECOND VERSION';

/** Another version: other words on the screen, another embed.js, another core. */
function secondVersion() {
  const source = copyOfSources(scratch('sources'));
  const element = join(source, 'web/embed/embed.js');
  writeFileSync(element, `${readFileSync(element, 'utf8')}\nwindow.secondVersion = true;\n`);
  const words = scratch('words');
  cpSync(join(tree, 'build/web/words'), words, { recursive: true });
  const file = join(words, 'page.en.txt');
  const title = /What did DeepSeek-V3 cost\?/;
  const text = readFileSync(file, 'utf8');
  assert.match(text, title);
  writeFileSync(file, text.replace(title, CHANGED.padEnd(26)));
  return assemble({ out: scratch('second'), version: SECOND, source, words });
}

const sums = (folder, path) =>
  Object.fromEntries(
    filesIn(join(folder, path)).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, path, file)))
        .digest('hex'),
    ]),
  );

describe('two versions side by side', () => {
  const folder = scratch('published');
  let [site, browser, host] = [];
  before(async () => {
    publish(dist, folder);
    site = await serve(folder);
    browser = await startBrowser();
    host = await startHost(new URL(site.address).origin);
  });
  after(async () => {
    await browser?.close();
    await host?.close?.();
    await site?.close();
  });

  const LINK = 'v=1&e=2026.12&p=deepseek_v3';
  async function article(home, seal = '') {
    const script = `<script async src="${site.address}${home}embed.js"${seal}></script>`;
    const element = `<claim-reckoner lang="en" loading="eager" scenario="${LINK.replace(/&/g, '&amp;')}">card</claim-reckoner>`;
    const { page, errors, requests, close } = await visit(browser, host.page(script, element), {
      until: null,
    });
    const frame = await calculator(page);
    const shown = {
      title: await frame.locator('#title').innerText(),
      lines: await frame.locator('#text').innerText(),
      scripts: await page.evaluate(() => window.secondVersion ?? false),
      requests: requests
        .filter((url) => url.startsWith(site.address))
        .map((url) => new URL(url).pathname)
        .sort(),
    };
    assert.deepEqual(errors, []);
    await close();
    return shown;
  }
  const seal = () =>
    ` integrity="${integrityOf(readFileSync(join(folder, `v/${FIRST}/embed.js`)))}" crossorigin="anonymous"`;

  test('the dialog hands out the script of this version with its seal', async () => {
    const { page, close } = await visit(browser, site.address);
    await page.locator('#actions button', { hasText: 'Embed' }).click();
    const snippet = () => page.locator('#embed-element').inputValue();
    assert.ok((await snippet()).includes(`src="${site.address}embed.js">`));
    await page.locator('#embed-changes').selectOption('frozen');
    assert.ok((await snippet()).includes(`src="${site.address}v/${FIRST}/embed.js"${seal()}>`));
    assert.match(await snippet(), /scenario="k=\w+&amp;v=1&amp;e=2026\.12&amp;/);
    for (const id of ['#embed-frame', '#embed-oembed']) {
      const text = await page.locator(id).inputValue();
      assert.ok(text.includes(`${site.address}v/${FIRST}/`), text);
    }
    await close();
    const frozen = await visit(browser, `${site.address}v/${FIRST}/s/epoch/`);
    await frozen.page.locator('#actions button', { hasText: 'Embed' }).click();
    const there = await frozen.page.locator('#embed-element').inputValue();
    assert.ok(there.includes(`src="${site.address}embed.js">`), there);
    await frozen.close();
  });

  test('an article of the first keeps every byte and digit when the second arrives', async () => {
    const first = sums(folder, `v/${FIRST}`);
    const before = await article(`v/${FIRST}/`, seal());
    assert.ok(before.requests.length > 5);
    for (const path of before.requests) assert.ok(path.startsWith(`/v/${FIRST}/`), path);

    publish(secondVersion(), folder);
    assert.deepEqual(sums(folder, `v/${FIRST}`), first);
    assert.ok(existsSync(join(folder, `v/${SECOND}/embed.js`)));
    assert.deepEqual(await article(`v/${FIRST}/`, seal()), before);

    const live = await article('');
    assert.ok(live.scripts, 'embed.js of the second');
    assert.equal(live.title.trim(), CHANGED);
    assert.notEqual(before.title, live.title);
  });

  test('a version that is published is never written over', () => {
    const again = scratch('again');
    cpSync(dist, again, { recursive: true });
    const file = join(again, `v/${FIRST}/embed.js`);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
    const before = sums(folder, '');
    assert.throws(() => publish(again, folder), /embed\.js is published and differs.*raise/);
    assert.deepEqual(sums(folder, ''), before, 'nothing was written');
    mkdirSync(join(again, 'empty'));
    assert.ok(publish(dist, scratch('fresh')).length > 100);
  });
});
