// SPDX-License-Identifier: MIT
// Every answer of the built module has the shape of its schema, for every preset in every language,
// and what its parts say of each other holds.
import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { shapeErrors } from './schema.mjs';

const dist =
  process.env.RECKONER_DIST ?? fileURLToPath(new URL('../../build/dist', import.meta.url));
const { default: createReckoner } = await import(`file://${dist}/reckoner-core.mjs`);
const LANGUAGES = (await createReckoner()).languages().map(({ id }) => id);
const r = await createReckoner({ languages: LANGUAGES });
const described = r.describe();
const ids = (table) => described[table].map(({ id }) => id);

function checkShape(call, answer, what = '') {
  assert.deepEqual(shapeErrors(call, answer), [], what);
}

test('a schema refuses what has another shape', () => {
  const estimate = r.estimate({}, { samples: 256, outputs: ['run_cost_usd'] });
  checkShape('estimate', estimate);
  const wrong = [
    (answer) => {
      delete answer.ladder;
    },
    (answer) => {
      answer.more = 1;
    },
    (answer) => {
      answer.outputs.run_cost_usd.p50 = null;
    },
    (answer) => {
      answer.outputs.run_cost_usd.error = 0.1;
    },
    (answer) => {
      answer.claims[0].editorial.status = 'true';
    },
    (answer) => {
      answer.claims[0].computed.probability = 1.5;
    },
    (answer) => {
      answer.histograms.run_cost_usd.counts[0] = 0.5;
    },
    (answer) => {
      answer.issues.push({ field: 'x', code: 'x', message: 'no', got: '' });
    },
  ];
  for (const spoil of wrong) {
    const spoiled = structuredClone(estimate);
    spoil(spoiled);
    assert.notDeepEqual(shapeErrors('estimate', spoiled), [], String(spoil));
  }
  assert.notDeepEqual(shapeErrors('solve', { value: 1, issue: null }), []);
  assert.notDeepEqual(shapeErrors('encodeScenario', '#k=abcd'), []);
  assert.notDeepEqual(shapeErrors('describe', { ...described, parameters: [] }), []);
});

test('describe() has its shape, unique ids, and names only what it holds', () => {
  checkShape('describe', described);
  for (const table of [
    'parameters',
    'outputs',
    'claims',
    'runs',
    'gpus',
    'machines',
    'sources',
    'documents',
    'presets',
    'groups',
    'editions',
  ]) {
    assert.equal(new Set(ids(table)).size, described[table].length, table);
  }
  const groups = ids('groups');
  const outputs = ids('outputs');
  const parameters = ids('parameters');
  const documents = new Map(described.documents.map((row) => [row.id, row]));
  for (const row of described.parameters) {
    assert.ok(groups.includes(row.group), row.id);
    assert.equal(row.kind === 'choice', row.choices.length > 0, row.id);
    assert.equal(row.kind === 'choice', row.support === null && row.limits === null, row.id);
    const isDrawn = row.kind === 'quantity' && row.group !== 'dependence';
    assert.equal(isDrawn, row.dimension >= 0, row.id);
    if (row.kind === 'choice')
      assert.ok(
        row.choices.some(({ id }) => id === row.default),
        row.id,
      );
  }
  for (const claim of described.claims) {
    assert.ok(claim.output === null || outputs.includes(claim.output), claim.id);
    for (const id of claim.moves) assert.ok(parameters.includes(id), `${claim.id} ${id}`);
    assert.equal(claim.published_value === null, claim.unit === '', claim.id);
  }
  for (const { output } of described.rungs) assert.ok(outputs.includes(output), output);
  for (const { parameter } of described.offers)
    assert.ok(parameters.includes(parameter), parameter);
  for (const run of described.runs) assert.ok(ids('gpus').includes(run.gpu), run.id);
  for (const source of described.sources) {
    assert.equal(documents.get(source.document)?.url, source.url, source.id);
  }
});

test('every preset: scenario, link, estimate with all parts, in every language', () => {
  for (const { id } of described.presets) {
    const scenario = r.defaultScenario(id);
    checkShape('defaultScenario', scenario, id);
    assert.deepEqual(Object.keys(scenario), [
      'article',
      'preset',
      'edition',
      ...ids('parameters'),
      'seed',
    ]);
    checkShape('encodeScenario', r.encodeScenario(scenario), id);
    checkShape('decodeScenario', r.decodeScenario(r.encodeScenario(scenario)), id);
    for (const lang of LANGUAGES) {
      const answer = r.estimate(scenario, { samples: 256, parts: ['indices', 'backtest'], lang });
      checkShape('estimate', answer, `${id} ${lang}`);
      assert.ok(answer.backtest_summary, id);
      checkEstimate(answer, 256);
    }
  }
});

function checkEstimate(answer, samples) {
  const outputs = Object.keys(answer.outputs);
  const absent = answer.issues.filter(({ code }) => code === 'output_unavailable');
  assert.deepEqual([...outputs, ...absent.map(({ field }) => field)].sort(), ids('outputs').sort());
  assert.deepEqual(Object.keys(answer.histograms), outputs);
  assert.deepEqual(
    answer.claims.map(({ id }) => id),
    ids('claims'),
  );
  for (const [id, { p5, p25, p50, p75, p95 }] of Object.entries(answer.outputs)) {
    assert.ok(p5 <= p25 && p25 <= p50 && p50 <= p75 && p75 <= p95, id);
    const { edges, counts } = answer.histograms[id];
    assert.equal(edges.length, counts.length + 1, id);
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      samples,
      id,
    );
    assert.ok(
      edges.every((edge, i) => i === 0 || edge >= edges[i - 1]),
      id,
    );
  }
  for (const rung of answer.ladder) {
    for (const key of ['p5', 'p25', 'p50', 'p75', 'p95']) {
      assert.equal(rung[key], answer.outputs[rung.output][key], rung.output);
    }
  }
  for (const { output, parameter } of [...answer.tornado, ...answer.indices]) {
    assert.ok(outputs.includes(output) && ids('parameters').includes(parameter));
  }
  for (const { id, computed } of answer.claims) {
    const compared = computed.output !== null && outputs.includes(computed.output);
    assert.equal(computed.probability !== null, compared, id);
  }
  for (const { kind, factor, id } of answer.comparisons) {
    assert.equal(factor === null, kind === 'company', id); // run against run, never across
  }
}

test('parts are computed only when asked for', () => {
  const plain = r.estimate({}, { samples: 256 });
  assert.deepEqual([plain.indices, plain.backtest, plain.backtest_summary], [[], [], undefined]);
  const indices = r.estimate({}, { samples: 256, parts: ['indices'] });
  assert.ok(indices.indices.length > 10 && indices.backtest.length === 0);
  const backtest = r.estimate({}, { samples: 256, parts: ['backtest'] });
  assert.ok(backtest.backtest.length > 10 && backtest.indices.length === 0);
});

test('the number of samples is a power of two from 256 to 2^20, 65,536 when left out', () => {
  assert.equal(r.estimate({}, { outputs: ['run_cost_usd'] }).samples, 65_536);
  for (let samples = 256; samples <= 2 ** 20; samples *= 2) {
    const answer = r.estimate({}, { samples, outputs: ['run_cost_usd'] });
    assert.deepEqual([answer.samples, answer.issues], [samples, []]);
  }
});

test('every output is explained in every language, or named as not existing', () => {
  for (const { id } of described.presets) {
    const { outputs } = r.estimate({ preset: id }, { samples: 256 });
    for (const output of ids('outputs')) {
      for (const lang of LANGUAGES) {
        const answer = r.explain({ preset: id }, output, lang);
        checkShape('explain', answer, `${id} ${output}`);
        assert.equal('issue' in answer, !(output in outputs), `${id} ${output}`);
      }
    }
  }
});

test('the smaller answers have their shapes', () => {
  for (const lang of LANGUAGES) checkShape('strings', r.strings(lang));
  checkShape('validate', r.validate({ mfu: 2, rent: 1 }));
  const request = { parameter: 'rent_usd_per_gpu_hour', output: 'run_cost_usd', target: 1e7 };
  for (const statistic of [undefined, 'mean', 'p5', 'p25', 'p50', 'p75', 'p95']) {
    const solved = r.solve({ rnd_multiplier: '2~5' }, { ...request, statistic });
    checkShape('solve', solved);
    assert.ok(Math.abs(solved.value * 2.788e6 - 1e7) < 1, statistic);
  }
});
