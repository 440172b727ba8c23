// SPDX-License-Identifier: MIT
// What other sites read of the pages of presets and claims, without running a script.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

import { siteAddress } from '../../web/build/site_pages.mjs';
import { dist } from '../browser/harness.mjs';
import { unescaped } from './markup.mjs';

const { default: createReckoner } = await import(`file://${dist}/reckoner-core.mjs`);
const LANGUAGES = (await createReckoner()).languages().map(({ id }) => id);
const reckoner = await createReckoner({ languages: LANGUAGES });
const described = reckoner.describe();

/** Every page that must be there. */
const pages = described.articles
  .flatMap((article) => [
    ...article.presets.map(({ id, name }) => ({ kind: 's', id, article: article.id, words: name })),
    ...article.claims.map(({ id }) => ({ kind: 'c', id, article: article.id })),
  ])
  .flatMap((page) =>
    LANGUAGES.map((lang) => ({
      ...page,
      lang,
      at: `${page.kind}/${page.id}/${lang === 'en' ? '' : `${lang}/`}`,
    })),
  );

const meta = (html, name) =>
  unescaped(
    html.match(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`))?.[1] ?? '',
  );
/** Chinese signs are twice as wide, and say twice as much. */
const width = (text) => [...text].length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
const titleOf = (html) => unescaped(html.match(/<title>([^<]*)<\/title>/)?.[1] ?? '');
const read = (path) => readFileSync(join(dist, path));
const page = (at) => read(`${at}index.html`).toString();
const targets = (html) =>
  [...html.matchAll(/ (?:href|src)="([^"#]+)(?:#[^"]*)?"/g)]
    .map(([, target]) => unescaped(target))
    .filter((target) => !/^(?:data|https?):/.test(target));

test('each preset and claim has its page in every language, and no other folder is there', () => {
  assert.ok(pages.length >= LANGUAGES.length * (11 + 10));
  for (const kind of ['s', 'c']) {
    assert.deepEqual(
      readdirSync(join(dist, kind)).sort(),
      [...new Set(pages.filter((one) => one.kind === kind).map(({ id }) => id))].sort(),
    );
  }
  for (const { at, lang } of pages) {
    assert.match(page(at), new RegExp(`<html lang="${lang}" data-root="(?:\\.\\./)+"`), at);
  }
});

test('every title is its own, and title and description agree with what is shared', () => {
  const titles = new Set();
  for (const { at, words, lang } of pages) {
    const html = page(at);
    const title = titleOf(html);
    assert.ok(width(title) > 10 && width(title) < 90, `${at}: ${title}`);
    assert.equal(meta(html, 'og:title'), title, at);
    assert.ok(width(meta(html, 'description')) > 20, at);
    assert.equal(meta(html, 'og:description'), meta(html, 'description'), at);
    if (words) assert.ok(title.endsWith(words[lang]), title);
    titles.add(`${lang} ${title}`);
  }
  assert.equal(titles.size, pages.length);
});

test('every link of a page leads to a file of the site, from whatever folder it lies in', () => {
  for (const { at } of [...pages, { at: '' }]) {
    for (const target of targets(page(at))) {
      const path = new URL(target, `http://site/${at}`).pathname.slice(1);
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      assert.ok(existsSync(join(dist, file)), `${at}: ${target}`);
      assert.ok(!target.startsWith('/'), `${at}: ${target} would break in a sub folder`);
    }
  }
});

test('the picture for links is a PNG of 1200 by 630 whose name is the hash of its content', () => {
  const seen = new Set();
  for (const { at } of [...pages, { at: '' }]) {
    const html = page(at);
    const path = new URL(meta(html, 'og:image'), `http://site/${at}`).pathname.slice(1);
    const png = read(path);
    assert.equal(png.subarray(1, 4).toString(), 'PNG', at);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], at);
    assert.ok(png.length > 20_000 && png.length < 300_000, `${path}: ${png.length} B`);
    const hash = createHash('sha256').update(png).digest('hex').slice(0, 10);
    assert.match(path, new RegExp(`^og/[a-z0-9_-]+\\.${hash}\\.png$`));
    assert.equal(meta(html, 'twitter:card'), 'summary_large_image');
    seen.add(path);
  }
  assert.equal(seen.size, pages.length, 'a picture of its own for each');
});

test('without scripts a preset page shows its ladder and a claim page its reasons', () => {
  for (const { at, kind, id, lang, article } of pages) {
    const html = page(at);
    const scenario = reckoner.defaultScenario(kind === 's' ? id : undefined, article);
    const { ladder } = reckoner.estimate(scenario, { samples: 256, lang });
    // Those that its run has, in their order: a run that no R1 followed has no rung for it.
    const shown = [...html.matchAll(/ class="rung-name">([^<]+)</g)].map(([, name]) =>
      unescaped(name),
    );
    const names = ladder.map(({ name }) => name);
    assert.ok(shown.length > 0, at);
    assert.deepEqual(
      shown,
      names.filter((name) => shown.includes(name)),
      at,
    );
    assert.equal(html.match(/<li class="rung">/g).length, shown.length, at);
    assert.equal(html.includes('<article class="claim '), kind === 'c', at);
    const key = article === described.articles[0].id ? '' : `a=${article}&amp;`;
    if (kind === 's') assert.ok(html.includes(`data-link="v=1&amp;${key}p=${id}"`), at);
    if (kind === 'c') assert.ok(html.includes(`data-claim="${id}"`), at);
  }
  assert.notEqual(meta(page('s/owner/'), 'description'), meta(page('s/epoch/'), 'description'));
});

test('without an address of the site there is no oEmbed: it knows no relative addresses', () => {
  for (const { at } of pages) {
    assert.doesNotMatch(page(at), /oembed/, at);
    assert.ok(!existsSync(join(dist, at, 'oembed.json')), at);
  }
});

test('an address of the site is a whole one, and ends in a slash', () => {
  assert.equal(siteAddress('https://example.org/tools#x'), 'https://example.org/tools/');
  assert.throws(() => siteAddress('example.org'));
  assert.throws(() => siteAddress('file:///srv'));
});

test('the manifest names icons that are there in the sizes it says', () => {
  const manifest = JSON.parse(read('manifest.webmanifest'));
  assert.equal(manifest.start_url, './');
  const sizes = manifest.icons.map(({ src, sizes: size }) => {
    const icon = read(src);
    if (size === 'any') assert.match(icon.toString(), /^<svg /);
    else assert.equal(`${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`, size);
    return size;
  });
  assert.deepEqual(sizes, ['any', '192x192', '512x512']);
});
