// SPDX-License-Identifier: MIT
// What every catalogue of words/ must be, written once: whole, used, with English's placeholders,
// set by its language's habits, and short where there is little room. A new language is checked by
// adding its file; TYPESETTING has a row for what it forbids.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { po } from 'gettext-parser';

import { EARLY, readCatalogues } from '../../words/generate.mjs';
import { sourceFiles } from '../rules/sources.mjs';

const catalogues = readCatalogues();
const english = catalogues.find(({ id }) => id === 'en');
const keys = [...english.texts.keys()];

/** What must not stand in a text, each with why. */
const TYPESETTING = {
  en: [[/["']/, 'straight quotes']],
  fr: [
    [/["']/, 'straight quotes'],
    [/[ \S][:;?!»]/, 'no no-break space in front', /[\u00A0\u202F][:;?!»]|\d:\d|:\/\//],
    [/«[^\u00A0\u202F]/, 'no no-break space behind «'],
    [/\bbillions?\b/, 'a false friend: milliard'],
  ],
  nl: [
    [/["']/, 'straight quotes'],
    [/\bbillions?\b/i, 'a false friend: miljard'],
  ],
  zh: [
    [/["']/, 'straight quotes'],
    [/\p{Script=Han}[,;:?!.]/u, 'ASCII punctuation behind a character'],
  ],
};

/**
 * Places with little room, in widths of a Latin letter (a Chinese character takes two); the canvas
 * itself is measured at 320 px by tests/web/panels_test.cpp.
 */
const ROOM = [
  [/^claim\.\w+\.short_label$/, 40],
  [/^claim\.\w+\.verdict$/, 44],
  [/^canvas\.tab_/, 22],
  [/^rung\.\w+\.name$/, 24],
  [/^rung\.\w+\.(adds|leaves_out)$/, 38],
  [/^mark\./, 12],
  [/^screen\.(status|confidence)_/, 24],
  [/^(parameter|output)\.\w+\.label$/, 50],
  [/^(parameter|output)\.\w+\.help$/, 200],
  [/^choice\./, 40],
  [/^offer\./, 36],
  [/^group\./, 36],
  [/^preset\.\w+\.name$/, 36],
];

const isWide = (letter) => letter.codePointAt(0) >= 0x2e80;
const width = (text) => [...text].reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0);
const slots = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');

/** Every form of every text: [key, form]. */
function* forms({ texts }) {
  for (const [key, all] of texts) for (const form of all) yield [key, form];
}

test('there are catalogues, and each says in its header which language it is', () => {
  const files = readdirSync('words').filter((name) => name.endsWith('.po'));
  assert.ok(files.length >= 2);
  for (const name of files) {
    const { headers } = po.parse(readFileSync(`words/${name}`));
    assert.equal(headers['Language'] ?? headers['language'], name.replace('.po', ''));
    assert.match(headers['Plural-Forms'] ?? headers['plural-forms'], /nplurals=[12]/, name);
  }
});

for (const catalogue of catalogues) {
  const { id, texts } = catalogue;

  test(`${id}: every text is there, in English's order, and no other`, () => {
    assert.deepEqual(
      keys.filter((key) => !texts.has(key)),
      [],
      'missing',
    );
    assert.deepEqual(
      [...texts.keys()].filter((key) => !english.texts.has(key)),
      [],
      'unknown',
    );
    assert.deepEqual([...texts.keys()], keys);
    for (const [key, form] of forms(catalogue)) assert.notEqual(form.trim(), '', key);
  });

  test(`${id}: forms by the plural rule of its header`, () => {
    const { headers } = po.parse(readFileSync(`words/${id}.po`));
    const count = Number(
      /nplurals=(\d)/.exec(headers['Plural-Forms'] ?? headers['plural-forms'])[1],
    );
    for (const [key, all] of english.texts) {
      const wanted = all.length > 1 ? count : 1;
      assert.equal(texts.get(key)?.length, wanted, key);
    }
  });

  test(`${id}: English's placeholders, in any order`, () => {
    for (const [key, form] of forms(catalogue)) {
      assert.equal(slots(form), slots(english.texts.get(key)[0]), `${key}: ${form}`);
    }
  });

  test(`${id}: set by its habits`, () => {
    assert.ok(TYPESETTING[id], `${id} needs a row in TYPESETTING`);
    for (const [key, form] of forms(catalogue)) {
      assert.doesNotMatch(form, /^\s|\s$| {2}/, `${key}: spaces`);
      for (const [wrong, why, unless] of TYPESETTING[id]) {
        const text = unless ? form.replaceAll(new RegExp(unless, 'g'), '') : form;
        assert.doesNotMatch(text, wrong, `${key}, ${why}: ${form}`);
      }
    }
  });

  test(`${id}: short where there is little room`, () => {
    for (const [key, form] of forms(catalogue)) {
      const most = ROOM.find(([place]) => place.test(key))?.[1] ?? Infinity;
      assert.ok(width(form) <= most, `${key} is ${width(form)} wide, ${most} is there: ${form}`);
    }
  });
}

test('no text is left that nobody says', () => {
  const sources = [
    ...sourceFiles('core', /\.(cpp|h)$/),
    ...sourceFiles('web', /\.(cpp|h|js|mjs)$/),
    'shell.html',
  ].map((file) => readFileSync(file, 'utf8'));
  const all = sources.join('\n');
  const quoted = new Set(all.match(/(?<=["'`])[\w.$ /-]+(?=["'`$])/g));
  const enumerator = (key) => key.replaceAll('$', 'usd').replace(/[^A-Za-z0-9]+/g, '_');
  const named = new Set(all.match(/WordId::\w+/g));
  const isSaid = (key) => {
    if (EARLY.some((kind) => key.startsWith(`${kind}.`))) {
      return new RegExp(`\\b${key.split('.')[1]}\\b`).test(all);
    }
    if (named.has(`WordId::${enumerator(key)}`) || quoted.has(key)) return true;
    if (all.includes(`{{${key}}}`)) return true;
    // Put together from a row's id: "parameter." "pue" ".label"; or `page.view_${view}`.
    const [start, ...rest] = key.split('.');
    const isOfRow = all.includes(`"${start}.`) && rest.some((part) => quoted.has(part));
    const stem = key.replace(/_[a-z0-9]+$/, '_');
    return isOfRow || all.includes(`\`${stem}\${`) || isOfUnit(key, quoted);
  };
  assert.deepEqual(
    keys.filter((key) => !isSaid(key)),
    [],
  );
});

/** Ids of units and of facts hold signs of their own. */
function isOfUnit(key, quoted) {
  const middle = key.replace(/^\w+\./, '').replace(/\.(of_scale|statement)$/, '');
  return quoted.has(middle);
}
