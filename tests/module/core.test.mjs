// SPDX-License-Identifier: MIT
// What only the built module can show: names, shapes, how it loads, and that nothing a caller
// passes makes it throw. What the numbers mean is tested in C++.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { numbersIn } from './schema.mjs';

const dist =
  process.env.RECKONER_DIST ?? fileURLToPath(new URL('../../build/dist', import.meta.url));
const { default: createReckoner } = await import(`file://${dist}/reckoner-core.mjs`);
const LANGUAGES = (await createReckoner()).languages().map(({ id }) => id);
const r = await createReckoner({ languages: LANGUAGES });

test('describe() has the promised keys, and every cited source is there', () => {
  const described = r.describe();
  const tables = [
    'parameters',
    'outputs',
    'claims',
    'runs',
    'gpus',
    'machines',
    'sources',
    'presets',
  ];
  for (const table of tables) assert.ok(described[table].length > 3, table);
  assert.equal(described.version, r.version());
  const keys = [
    'id',
    'group',
    'unit',
    'support',
    'choices',
    'default',
    'limits',
    'sources',
    'status',
    'label',
    'help',
    'dimension',
  ];
  for (const row of described.parameters)
    for (const key of keys) assert.ok(key in row, `${row.id}.${key}`);
  const known = new Set(described.sources.map((source) => source.id));
  for (const table of tables) {
    for (const row of described[table]) {
      for (const cited of row.sources ?? [])
        assert.ok(known.has(cited), `${row.id} cites ${cited}`);
    }
  }
});

test("the report's preset gives DeepSeek's own figures [V3-04, X-01]", () => {
  const { outputs, issues } = r.estimate({ preset: 'deepseek_report' }, { samples: 256 });
  assert.equal(outputs.run_gpu_hours.p50, 2_788_000);
  assert.equal(outputs.run_cost_usd.p5, 5_576_000);
  assert.equal(outputs.run_cost_usd.error.p50, 0);
  for (const issue of issues) assert.equal(issue.code, 'output_unavailable');
});

test('every preset is its own input, its link reads back, and its numbers are finite', () => {
  for (const { id, link } of r.describe().presets) {
    const scenario = r.defaultScenario(id);
    assert.deepEqual(r.validate(scenario), [], id);
    assert.equal(r.encodeScenario(scenario), link);
    const decoded = r.decodeScenario(link);
    assert.deepEqual(decoded.scenario, scenario);
    assert.deepEqual(decoded.issues, []);
    const answer = r.estimate(scenario, { samples: 256, parts: ['indices', 'backtest'] });
    for (const [path, number] of numbersIn(answer)) assert.ok(Number.isFinite(number), id + path);
    assert.ok(answer.backtest.length > 3 && answer.ladder.length >= 2);
  }
});

test('options limit the work and lists may be arrays', () => {
  const one = r.estimate({}, { samples: 256, outputs: ['run_cost_usd', 'run_days'] });
  assert.deepEqual(Object.keys(one.outputs).sort(), ['run_cost_usd', 'run_days']);
  assert.deepEqual(one.indices, []);
  assert.equal(one.samples, 256);
  assert.equal(r.estimate({}, { samples: 1000 }).issues[0].code, 'bad_samples');
});

test('requirements: one row for every input that reaches the output, nearest first', () => {
  const request = { output: 'run_cost_usd', target: 1e9 };
  const rows = r.requirements({}, request);
  assert.equal(rows[0].parameter, 'rent_usd_per_gpu_hour');
  assert.ok(Math.abs(rows[0].value - 1e9 / 2.788e6) < 1e-6);
  assert.ok(Math.abs(rows[0].factor - 1e9 / 2.788e6 / 2) < 1e-6);
  assert.equal(rows[0].from, '1.7~2~3.42');
  const last = rows.at(-1);
  assert.equal(last.parameter, 'reported_hours_overhead');
  assert.equal(last.issue.code, 'no_solution');
  assert.equal(last.factor, null);
  const sameBySolve = r.solve({}, { ...request, parameter: 'rent_usd_per_gpu_hour' });
  assert.equal(rows[0].value, sameBySolve.value);
  const french = r.requirements({}, { output: 'nothing', target: 1, lang: 'fr' });
  assert.equal(french.issue.code, 'unknown_output');
  assert.match(french.issue.message, /sortie|inconnu|calculateur/);
});

test('solve, explain, strings and languages', () => {
  const report = { preset: 'deepseek_report' };
  const request = { parameter: 'rent_usd_per_gpu_hour', output: 'run_cost_usd', target: 11.152e6 };
  assert.ok(Math.abs(r.solve(report, request).value - 4) < 1e-9);
  assert.equal(r.solve(report, { ...request, parameter: 'gpu' }).issue.code, 'not_a_quantity');
  assert.equal(r.explain(report, 'run_cost_usd').result, '$5.576 M');
  assert.equal(r.explain(report, 'run_cost_usd', 'fr').result, '5,576\u00A0M$');
  assert.notEqual(r.strings('fr')['screen.title'], r.strings('en')['screen.title']);
  assert.match(r.validate({ mfu: 1.4 }, 'fr')[0].message, /trop haut/);
});

test('a link carries view settings', () => {
  const link = r.encodeScenario(
    { rent_usd_per_gpu_hour: 2.5 },
    { lang: 'fr', view: 'claim:run_cost' },
  );
  assert.match(link, /^k=\w{4}&v=1&e=[\d.]+&p=deepseek_v3&rent_usd_per_gpu_hour=2\.5&/);
  const decoded = r.decodeScenario(`https://example.org/#${link}`);
  assert.deepEqual(decoded.ui, { lang: 'fr', view: 'claim:run_cost' });
  assert.equal(decoded.scenario.rent_usd_per_gpu_hour, '2.5');
});

test("numbers print as this engine's String(x)", () => {
  let state = 1;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  for (let i = 0; i < 3000; ++i) {
    const value = Math.exp(next() * 6 - 3);
    const { scenario } = r.decodeScenario(`rent_usd_per_gpu_hour=${value}`);
    assert.equal(scenario.rent_usd_per_gpu_hour, String(value));
  }
});

const unreadable = {
  get rent_usd_per_gpu_hour() {
    throw new Error('no');
  },
};
const closed = new Proxy(
  {},
  {
    ownKeys() {
      throw new Error('no');
    },
  },
);
const stubborn = {
  toString() {
    throw new Error('no');
  },
  [Symbol.toPrimitive]() {
    throw new Error('no');
  },
};
const values = [
  null,
  0,
  NaN,
  12n,
  Symbol('x'),
  () => 1,
  'text',
  true,
  [],
  [1, 2],
  new Map([['mfu', 2]]),
  unreadable,
  closed,
  stubborn,
  { mfu: null },
  { mfu: {} },
  { mfu: 2n },
  { mfu: Symbol('x') },
  { mfu: NaN },
  { mfu: Infinity },
  { mfu: [0.1, 0.2] },
  { mfu: stubborn },
  { mfu: '\uD800' },
  { mfu: 'a\u001Fb\u001Ec' },
  { [`${'x'.repeat(100_000)}`]: 1 },
  { mfu: '9'.repeat(100_000) },
  { seed: -1 },
  { preset: {} },
  { rent_usd_per_gpu_hour: { p5: 1 } },
  { __proto__: null, mfu: true },
  { unknown: 1 },
];

test('nothing that a caller passes throws or gives a NaN', () => {
  for (const value of values) {
    const answers = [
      r.estimate(value, { samples: 256, outputs: ['run_cost_usd'] }),
      r.estimate({}, value),
      r.validate(value, value),
      r.solve(value, value),
      r.explain(value, value, value),
      r.encodeScenario(value, value, value),
      r.decodeScenario(value, value),
      r.defaultScenario(value, value, value),
      r.strings(value),
    ];
    for (const answer of answers) {
      for (const [path, number] of numbersIn(answer)) assert.ok(Number.isFinite(number), path);
    }
  }
});

test('what is no scenario is an Issue with a field and advice', () => {
  for (const value of values) {
    if (Array.isArray(value) && value.length === 0) continue; // no key, so nothing is wrong
    const issues = r.validate(value);
    assert.ok(issues.length > 0, typeof value);
    for (const { field, code, message } of issues) {
      assert.ok(field && code && message.length > 20);
    }
  }
  for (const value of [undefined, {}, []]) assert.deepEqual(r.validate(value), []);
});

test('English is loaded alone unless others are asked for, and others come later', async () => {
  const one = await createReckoner();
  assert.deepEqual(one.issues, []);
  assert.deepEqual(
    one.languages().filter(({ loaded }) => loaded),
    [{ id: 'en', name: 'English', locale: 'en-US', decimal_sign: '.', loaded: true }],
  );
  assert.deepEqual(Object.keys(one.describe().parameters[0].label), ['en']);
  const [early] = one.validate({}, 'fr');
  assert.equal(early.code, 'language_not_loaded');
  assert.match(early.message, /“fr” .* not loaded/);
  assert.deepEqual(await one.load('fr'), []);
  assert.deepEqual(await one.load('fr'), []);
  assert.deepEqual(one.validate({}, 'fr'), []);
  assert.deepEqual(Object.keys(one.describe().parameters[0].label), ['en', 'fr']);
});

test('a language that there is not is an Issue, never silence', async () => {
  const one = await createReckoner({ languages: ['fr', 'xx'] });
  assert.deepEqual(
    one.issues.map(({ code, got }) => [code, got]),
    [['unknown_language', 'xx']],
  );
  assert.ok(one.issues[0].message.includes('fr'));
  for (const id of ['xx', '', 7, null, undefined]) {
    const [issue] = await one.load(id);
    assert.equal(issue.code, 'unknown_language', String(id));
  }
  const answers = [
    one.validate({}, 'xx')[0],
    one.estimate({}, { samples: 256, lang: 'xx' }).issues[0],
    one.explain({}, 'run_cost_usd', 'xx').issue,
    one.solve({}, { parameter: 'mfu', output: 'run_cost_usd', target: 1e6, lang: 'xx' }).issue,
    one.defaultScenario('owner', 'v3_2025', 'xx').issues[0],
    one.encodeScenario({}, {}, 'xx').issues[0],
    one.decodeScenario('v=1', 'xx').issues.at(-1),
    one.strings('xx').issue,
  ];
  for (const issue of answers) assert.equal(issue?.code, 'unknown_language');
});

test('where no language came, English says so', async () => {
  const one = await createReckoner({ languages: ['xx'] });
  assert.equal(one.issues[0].code, 'unknown_language');
  assert.match(one.issues[0].message, /not a language of this calculator/);
  assert.match(one.explain({}, 'run_cost_usd').title, /final run/i);
});

test('one download, whatever type the server names', async () => {
  const wasm = readFileSync(`${dist}/reckoner-core.wasm`);
  for (const type of ['application/wasm', 'application/octet-stream', 'text/html; charset=utf-8']) {
    const requests = [];
    const server = createServer(({ url }, response) => {
      requests.push(url);
      const body = url.endsWith('.wasm') ? wasm : readFileSync(dist + url);
      response.writeHead(200, { 'Content-Type': type }).end(body);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const site = `http://127.0.0.1:${server.address().port}/`;
    const other = await createReckoner({ locateFile: (name) => site + name });
    assert.equal(other.version(), r.version());
    assert.deepEqual(requests.sort(), ['/reckoner-core.wasm', '/words.en.txt'], type);
    server.closeAllConnections?.();
    server.close();
  }
});

test('a module that cannot be loaded rejects, and bytes at hand are used', async () => {
  const wasmBinary = readFileSync(`${dist}/reckoner-core.wasm`);
  assert.equal((await createReckoner({ wasmBinary })).version(), r.version());
  await assert.rejects(createReckoner({ wasmBinary: new Uint8Array([1, 2, 3]) }));
  await assert.rejects(createReckoner({ locateFile: () => 'http://127.0.0.1:1/none.wasm' }));
});
