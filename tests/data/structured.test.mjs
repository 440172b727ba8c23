// SPDX-License-Identifier: MIT
// What programs read of the site: ClaimReview on each claim's page, Dataset for the table of runs
// (checked against schema.org's vocabulary by npm's schema-dts), corrections as a JSON Feed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv';

const tree = fileURLToPath(new URL('../..', import.meta.url));
const dist = process.env.RECKONER_DIST ?? join(tree, 'build/dist');
const read = (path) => readFileSync(join(dist, path), 'utf8');
const { default: createReckoner } = await import(`file://${dist}/reckoner-core.js`);
const LANGUAGES = (await createReckoner()).languages().map(({ id }) => id);
const reckoner = await createReckoner({ languages: LANGUAGES });
const described = reckoner.describe();
const claims = described.articles.flatMap((article) => article.claims);
const { version: VERSION } = JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8'));

/** The JSON-LD of a page; it must have at most one. */
function structured(path) {
  const found = [...read(path).matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
  assert.ok(found.length <= 1, path);
  return found.length === 1 ? JSON.parse(found[0][1]) : null;
}

const pages = ['', `v/${VERSION}/`].flatMap((below) =>
  claims.flatMap((claim) =>
    LANGUAGES.map((lang) => ({
      claim,
      lang,
      at: `${below}c/${claim.id}/${lang === 'en' ? '' : `${lang}/`}index.html`,
    })),
  ),
);

describe('schema.org', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reckoner-schema-'));
  after(() => rmSync(folder, { recursive: true }));

  /** What tsc says of values held to schema.org's types; empty where they fit. */
  function faults(type, values) {
    const file = join(folder, 'values.ts');
    const list = values.map((value) => JSON.stringify(value)).join(',\n');
    const from = JSON.stringify(join(tree, 'node_modules/schema-dts/dist/schema'));
    writeFileSync(
      file,
      `import type { ${type}, WithContext } from ${from};\n` +
        `export const values: WithContext<${type}>[] = [\n${list}\n];\n`,
    );
    const options = ['--strict', '--noEmit', '--skipLibCheck', '--target', 'es2022'];
    const resolution = ['--module', 'esnext', '--moduleResolution', 'bundler'];
    try {
      const tsc = join(tree, 'node_modules/typescript/lib/tsc.js');
      execFileSync(process.execPath, [tsc, ...options, ...resolution, file], { encoding: 'utf8' });
      return '';
    } catch (error) {
      return error.stdout;
    }
  }

  test('each claim page has a ClaimReview that fits the vocabulary; others have none', () => {
    const reviews = pages.map(({ at }) => structured(at));
    assert.equal(reviews.length, 2 * claims.length * LANGUAGES.length);
    assert.equal(faults('ClaimReview', reviews), '');
    for (const path of ['index.html', 's/epoch/index.html']) assert.equal(structured(path), null);
  });

  test('what does not fit is found', () => {
    const [good] = pages.map(({ at }) => structured(at));
    assert.match(faults('ClaimReview', [{ ...good, reviewedClaim: 'x' }]), /reviewedClaim/);
    const rating = { ...good, reviewRating: { '@type': 'Ratings', alternateName: 'x' } };
    assert.match(faults('ClaimReview', [rating]), /reviewRating|Ratings/);
  });

  test("the rating is the editors' status with its reason, and no number of anybody", () => {
    for (const { at, claim, lang } of pages) {
      const review = structured(at);
      assert.deepEqual(
        review.reviewRating,
        {
          '@type': 'Rating',
          alternateName: claim.status_label[lang],
          ratingExplanation: claim.reason[lang],
        },
        at,
      );
      assert.equal(review.claimReviewed, claim.statement[lang], at);
      assert.equal(review.inLanguage, lang, at);
      assert.match(review.datePublished, /^\d{4}-\d\d-\d\d$/);
      assert.ok(review.citation.length > 0, at);
      for (const { name, url } of review.citation) {
        assert.ok(name && (!url || /^https?:/.test(url)), `${at}: ${name}`);
      }
    }
  });

  test('the table of runs is a Dataset with a licence, its columns and its file', () => {
    const data = structured('data/index.html');
    assert.equal(faults('Dataset', [data]), '');
    const packaged = JSON.parse(read('data/datapackage.json'));
    assert.equal(data.license, 'https://creativecommons.org/licenses/by/4.0/');
    assert.ok(data.description.length >= 50 && data.description.length <= 5000);
    assert.deepEqual(
      data.variableMeasured.map(({ name }) => name),
      read('data/runs.csv').split('\r\n')[0].split(','),
    );
    assert.equal(data.version, packaged.version);
    assert.equal(data.distribution[0].contentUrl, 'runs.csv');
  });
});

/** https://jsonfeed.org/version/1.1, as far as a feed without attachments goes. */
const TEXT = { type: 'string', minLength: 1 };
const URL_TEXT = { type: 'string', pattern: '^https?://' };
const FEED = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: TEXT,
    home_page_url: URL_TEXT,
    feed_url: URL_TEXT,
    description: TEXT,
    language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
    authors: {
      type: 'array',
      items: { type: 'object', minProperties: 1, properties: { name: TEXT, url: URL_TEXT } },
    },
    items: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id'],
        anyOf: [{ required: ['content_text'] }, { required: ['content_html'] }],
        properties: {
          id: TEXT,
          url: URL_TEXT,
          title: TEXT,
          content_text: TEXT,
          content_html: TEXT,
          date_published: {
            type: 'string',
            pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)$',
          },
          tags: { type: 'array', items: TEXT },
        },
      },
    },
  },
};

describe('corrections as a JSON Feed', () => {
  const feedOf = (lang) =>
    JSON.parse(read(lang === 'en' ? 'corrections.json' : `corrections.${lang}.json`));

  test('in every language, every correction with its reason, under an id of its own', () => {
    const validate = new Ajv({ strict: false }).compile(FEED);
    for (const lang of LANGUAGES) {
      const feed = feedOf(lang);
      assert.ok(validate(feed), JSON.stringify(validate.errors));
      assert.equal(feed.language, lang);
      assert.equal(feed.items.length, described.corrections.length);
      assert.equal(new Set(feed.items.map(({ id }) => id)).size, feed.items.length);
      const newestFirst = [...described.corrections].reverse();
      newestFirst.forEach(({ was, now, reason }, place) => {
        const { content_text: text } = feed.items[place];
        for (const part of [was, now, reason[lang]]) assert.ok(text.includes(part), text);
      });
      for (const { content_text: text } of feed.items)
        assert.doesNotMatch(text, /\{\d\}|undefined/);
    }
    assert.ok(!validate({ ...feedOf('en'), version: '1' }));
    assert.ok(!validate({ ...feedOf('en'), items: [{ title: 'no id' }] }));
  });

  test('pages name the feed of their language', () => {
    for (const [page, feed] of [
      ['index.html', 'corrections.json'],
      ['fr.html', 'corrections.fr.json'],
      ['c/run_cost/zh/index.html', '../../../corrections.zh.json'],
      [`v/${VERSION}/index.html`, '../../corrections.json'],
      [`v/${VERSION}/s/epoch/index.html`, '../../../../corrections.json'],
    ]) {
      const link = `<link rel="alternate" type="application/feed+json" href="${feed}">`;
      assert.ok(read(page).includes(link), page);
    }
  });
});
