// SPDX-License-Identifier: MIT
// A site that knows its own address: what other sites read of it is absolute, on the pages that
// develop and on those of a version that stays.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

import { FOREIGN_SANDBOX } from '../../web/shared/sandbox.js';
import { dist } from '../browser/harness.mjs';
import { assemble, scratch, VERSION } from './assemble.mjs';
import { unescaped } from './markup.mjs';

const SITE = 'https://example.org/tools/reckoner/';
const FROZEN = `v/${VERSION}/`;
const out = assemble({ out: scratch('addressed'), site: SITE });

const { default: createReckoner } = await import(`file://${dist}/reckoner-core.js`);
const reckoner = await createReckoner();
const LANGUAGES = reckoner.languages();
const folderOf = (id) => (id === 'en' ? '' : `${id}/`);
const parts = reckoner
  .describe()
  .articles.flatMap((article) => [
    ...article.presets.map(({ id }) => ['s', id]),
    ...article.claims.map(({ id }) => ['c', id]),
  ]);
/** Every page below the root and below the version; `way(id)`: the same in another language. */
const pages = ['', FROZEN].flatMap((below) =>
  LANGUAGES.flatMap(({ id: lang }) => [
    ...parts.map(([kind, id]) => ({
      ...{ below, lang, kind, id },
      way: (other) => `${kind}/${id}/${folderOf(other)}`,
    })),
    { below, lang, way: (other) => (other === 'en' ? 'index.html' : `${other}.html`) },
  ]),
);

const read = (path) => readFileSync(join(out, path), 'utf8');
const htmlOf = ({ below, lang, way, kind }) => read(below + way(lang) + (kind ? 'index.html' : ''));
const all = (html, pattern) => [...html.matchAll(pattern)].map(([, found]) => unescaped(found));
const metas = (html, name) =>
  all(html, new RegExp(`<meta property="${name}" content="([^"]*)">`, 'g'));
const fileOf = (address) => {
  assert.ok(address.startsWith(SITE), address);
  return join(out, address.slice(SITE.length));
};

test('Open Graph is whole: site, language and its likes, picture with a text in its place', () => {
  for (const page of pages) {
    const html = htmlOf(page);
    const at = page.below + page.way(page.lang);
    const own = LANGUAGES.find(({ id }) => id === page.lang).locale.replace('-', '_');
    assert.deepEqual(metas(html, 'og:site_name'), ['Reckoner'], at);
    assert.deepEqual(metas(html, 'og:locale'), [own], at);
    assert.equal(metas(html, 'og:locale:alternate').length, LANGUAGES.length - 1, at);
    assert.ok(!metas(html, 'og:locale:alternate').includes(own), at);
    const [title] = metas(html, 'og:title');
    assert.ok(metas(html, 'og:image:alt')[0].length > 20, at);
    if (page.kind) assert.ok(metas(html, 'og:image:alt')[0].startsWith(title), at);
    assert.ok(existsSync(fileOf(metas(html, 'og:image')[0])), at);
    const home = page.kind || page.lang !== 'en' ? page.way(page.lang) : '';
    assert.deepEqual(metas(html, 'og:url'), [SITE + page.below + home], at);
  }
});

test('hreflang is absolute and leads to pages that lead back; the newest is the canonical one', () => {
  for (const page of pages) {
    const html = htmlOf(page);
    const at = page.below + page.way(page.lang);
    const alternates = [
      ...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g),
    ].map(([, id, address]) => [id, unescaped(address)]);
    assert.deepEqual(
      alternates,
      LANGUAGES.map(({ id }) => [id, SITE + page.below + page.way(id)]),
      at,
    );
    for (const [, address] of alternates) assert.ok(existsSync(fileOf(address)), address);
    const home = page.kind || page.lang !== 'en' ? page.way(page.lang) : '';
    assert.deepEqual(all(html, /<link rel="canonical" href="([^"]+)">/g), [SITE + home], at);
  }
});

test('oEmbed: each page names its answer, a rich one whose addresses are absolute', () => {
  for (const page of pages.filter(({ kind }) => kind)) {
    const { below, kind, id, lang } = page;
    const html = htmlOf(page);
    const at = below + page.way(lang);
    const named = all(
      html,
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)">/g,
    );
    assert.deepEqual(named, [`${SITE}${at}oembed.json`]);
    const answer = JSON.parse(readFileSync(fileOf(named[0])));
    assert.deepEqual([answer.version, answer.type, answer.provider_url], ['1.0', 'rich', SITE]);
    assert.equal(answer.title, metas(html, 'og:title')[0]);
    assert.ok(answer.width > 0 && answer.height > 0);
    assert.ok(answer.html.includes(` sandbox="${FOREIGN_SANDBOX}"`), at);
    const [, told, source] =
      /^<blockquote>(.+)<\/blockquote><iframe src="([^"]+)" title="[^"]+" [^<>]*><\/iframe>$/.exec(
        answer.html,
      );
    const [, address, words] = /^<a href="([^"]+)">([^<]+)<\/a> [^<]{8,}$/.exec(told);
    assert.deepEqual([unescaped(address), unescaped(words)], [SITE + at, answer.title]);
    assert.ok(unescaped(source).startsWith(SITE + below), source);
    assert.ok(existsSync(fileOf(unescaped(source).split('#')[0])), source);
    assert.ok(source.includes(kind === 'c' ? `ui.view=claim:${id}` : `p=${id}&amp;`), at);
    assert.ok(source.includes(`ui.lang=${lang}`), at);
    assert.ok(existsSync(fileOf(answer.thumbnail_url)), answer.thumbnail_url);
  }
});

test('corrections and the table of runs say where they stand', () => {
  for (const { id } of LANGUAGES) {
    const name = id === 'en' ? 'corrections.json' : `corrections.${id}.json`;
    const feed = JSON.parse(read(name));
    assert.equal(feed.feed_url, SITE + name);
    for (const address of [feed.home_page_url, ...feed.items.map(({ url }) => url)]) {
      assert.ok(existsSync(fileOf(address)), address);
    }
  }
  assert.ok(read('data/index.html').includes(`"contentUrl":"${SITE}data/runs.csv"`));
});
