// SPDX-License-Identifier: MIT
// What other sites read of the pages of presets and claims, without running a script.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

import { headLinks, oembed, siteAddress } from '../../web/build/site_pages.mjs';
import { dist } from '../browser/harness.mjs';

const { default: createReckoner } = await import(`file://${dist}/reckoner-core.mjs`);
const LANGUAGES = (await createReckoner()).languages().map(({ id }) => id);
const reckoner = await createReckoner({ languages: LANGUAGES });
const described = reckoner.describe();

/** Every page that must be there. */
const pages = [
  ...described.presets.map(({ id, name }) => ({ kind: 's', id, words: name })),
  ...described.claims.map(({ id }) => ({ kind: 'c', id })),
].flatMap((page) =>
  LANGUAGES.map((lang) => ({
    ...page,
    lang,
    at: `${page.kind}/${page.id}/${lang === 'en' ? '' : `${lang}/`}`,
  })),
);

const unescape = (text) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const meta = (html, name) =>
  unescape(
    html.match(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`))?.[1] ?? '',
  );
const titleOf = (html) => unescape(html.match(/<title>([^<]*)<\/title>/)?.[1] ?? '');
const read = (path) => readFileSync(join(dist, path));
const page = (at) => read(`${at}index.html`).toString();
const targets = (html) =>
  [...html.matchAll(/ (?:href|src)="([^"#]+)(?:#[^"]*)?"/g)]
    .map(([, target]) => unescape(target))
    .filter((target) => !/^(?:data|https?):/.test(target));

test('each preset and claim has its page in both languages, and no other folder is there', () => {
  assert.ok(pages.length >= 2 * (11 + 10));
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
    assert.ok(title.length > 10 && title.length < 90, `${at}: ${title}`);
    assert.equal(meta(html, 'og:title'), title, at);
    assert.ok(meta(html, 'description').length > 30, at);
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
  for (const { at, kind, id } of pages) {
    const html = page(at);
    const preset = kind === 's' ? id : 'deepseek_v3';
    // A run that no R1 followed has no rung for it.
    const hasR1 = reckoner.defaultScenario(preset).rl_gpu_hours !== '0';
    const rungs = reckoner.estimate({ preset }, { samples: 256 }).ladder.length - (hasR1 ? 0 : 1);
    assert.equal(html.match(/<li class="rung">/g).length, rungs, at);
    assert.equal(html.includes('<b class="rung-name">+ R1</b>'), hasR1, at);
    assert.equal(html.includes('<article class="claim '), kind === 'c', at);
    if (kind === 's') assert.ok(html.includes(`data-link="v=1&amp;p=${id}"`), at);
    if (kind === 'c') assert.ok(html.includes(`data-claim="${id}"`), at);
  }
  assert.notEqual(meta(page('s/owner/'), 'description'), meta(page('s/epoch/'), 'description'));
});

test('oEmbed: each page names its answer, and that is a rich one in the sandbox handed out', () => {
  const panel = readFileSync(new URL('../../web/page/embed_panel.js', import.meta.url), 'utf8');
  const sandbox = panel.match(/sandbox = '([^']+)'/)[1];
  for (const { at, kind, id, lang } of pages) {
    const html = page(at);
    const link = html.match(
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)">/,
    );
    const path = new URL(link[1], `http://site/${at}`).pathname.slice(1);
    assert.equal(path, `${at}oembed.json`);
    const answer = JSON.parse(read(path));
    assert.equal(answer.version, '1.0');
    assert.equal(answer.type, 'rich');
    assert.equal(answer.title, titleOf(html));
    assert.ok(answer.width > 0 && answer.height > 0);
    assert.ok(answer.html.includes(` sandbox="${sandbox}"`), at);
    assert.match(answer.html, /^<iframe src="[^"]+" title="[^"]+" [^<>]*><\/iframe>$/);
    assert.ok(answer.html.includes(kind === 'c' ? `ui.view=claim:${id}"` : `p=${id}&amp;`), at);
    assert.ok(answer.html.includes(`ui.lang=${lang}`), at);
    const picture = new URL(answer.thumbnail_url, `http://site/${at}`).pathname.slice(1);
    assert.ok(existsSync(join(dist, picture)), picture);
  }
});

test('with the address of the site, what leaves it is absolute', () => {
  const part = {
    kind: 'claim',
    id: 'run_cost',
    link: 'v=1&p=deepseek_v3',
    lang: 'fr',
    title: 'a "b"',
  };
  const site = siteAddress('https://example.org/tools/reckoner');
  assert.equal(site, 'https://example.org/tools/reckoner/');
  const head = headLinks({
    part,
    at: 'c/run_cost/fr/',
    root: '../../../',
    picture: 'og/x.png',
    site,
  });
  assert.match(head, /og:image" content="https:\/\/example\.org\/tools\/reckoner\/og\/x\.png"/);
  assert.match(
    head,
    /rel="canonical" href="https:\/\/example\.org\/tools\/reckoner\/c\/run_cost\/fr\/"/,
  );
  assert.match(
    head,
    /oembed" href="https:\/\/example\.org\/tools\/reckoner\/c\/run_cost\/fr\/oembed\.json"/,
  );
  const answer = JSON.parse(oembed({ part, picture: 'og/x.png', site }));
  assert.match(answer.html, /src="https:\/\/example\.org\/tools\/reckoner\/fr\.html#v=1&amp;p=/);
  assert.match(answer.html, /title="a &quot;b&quot;"/);
  assert.equal(answer.thumbnail_url, `${site}og/x.png`);
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
