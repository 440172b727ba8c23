// SPDX-License-Identifier: MIT
// Articles through the module's calls: named in JSON, in links and by describe().
import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const dist =
  process.env.RECKONER_DIST ?? fileURLToPath(new URL('../../build/dist', import.meta.url));
const { default: createReckoner } = await import(`file://${dist}/reckoner-core.mjs`);
const r = await createReckoner();
const { articles, presets, claims } = r.describe();

test('describe() lists every article, and the first one as it did before', () => {
  assert.deepEqual(
    articles.map(({ id }) => id),
    ['v3_2025', 'r1_2025'],
  );
  assert.deepEqual(articles[0].presets, presets);
  assert.deepEqual(articles[0].claims, claims);
  for (const { id, presets: own } of articles.slice(1)) {
    for (const preset of own) assert.match(preset.link, new RegExp(`&v=1&a=${id}&e=`));
  }
});

test('an article is a start of its own: its scenario, link and estimate', () => {
  for (const { id, presets: own, claims: said } of articles) {
    const scenario = r.defaultScenario(undefined, id);
    assert.equal(scenario.article, id);
    assert.equal(scenario.preset, own[0].id);
    const link = r.encodeScenario(scenario);
    assert.deepEqual(r.decodeScenario(link).scenario, scenario);
    assert.deepEqual(
      r.estimate(scenario, { samples: 256 }).claims.map((claim) => claim.id),
      said.map((claim) => claim.id),
    );
  }
});

test('what an article does not have is an Issue', () => {
  const code = ({ issues }) => issues[0].code;
  assert.equal(code(r.defaultScenario(undefined, 'nobody')), 'unknown_article');
  assert.equal(code(r.defaultScenario('owner', 'r1_2025')), 'unknown_preset');
  assert.equal(r.validate({ article: 'r1_2025', preset: 'owner' })[0].code, 'unknown_preset');
  assert.equal(r.validate({ article: 'nobody' })[0].code, 'unknown_article');
});
