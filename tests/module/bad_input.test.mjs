// SPDX-License-Identifier: MIT
// What a caller may do wrong, through the built module. Each row is answered in the shape of its
// schema, with an Issue of this code about this field, without a NaN, and what else was given still
// counts.
import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { numbersIn, shapeErrors } from './schema.mjs';

const dist =
  process.env.RECKONER_DIST ?? fileURLToPath(new URL('../../build/dist', import.meta.url));
const { default: createReckoner } = await import(`file://${dist}/reckoner-core.mjs`);
const LANGUAGES = (await createReckoner()).languages().map(({ id }) => id);
const r = await createReckoner({ languages: LANGUAGES });

const rent = 'rent_usd_per_gpu_hour';
const long = (piece) => piece.repeat(Math.ceil(100_000 / piece.length));

// key, value, code
const VALUES = [
  ['utilization', '0', 'below_limit'],
  ['utilization', 0, 'below_limit'],
  ['count_rl', 'maybe', 'unknown_choice'],
  ['fleet_allocation', 'weight', 'unknown_choice'],
  [rent, '', 'empty_text'],
  [rent, '   ', 'empty_text'],
  [rent, '~', 'missing_quantile'],
  [rent, '1.7~', 'missing_quantile'],
  [rent, '~3.42', 'missing_quantile'],
  [rent, '1.7~~3.42', 'missing_quantile'],
  [rent, '1~2~3~4', 'too_many_quantiles'],
  [rent, '1~2~3~4~5', 'too_many_quantiles'],
  [rent, '3.42~1.7', 'quantiles_not_rising'],
  [rent, '3~2~1', 'quantiles_not_rising'],
  [rent, '1~1~2', 'quantiles_not_rising'],
  [rent, '1~2~2', 'quantiles_not_rising'],
  [rent, '1~1.000001~9', 'quantiles_too_skewed'],
  [rent, '1~8.9999~9', 'quantiles_too_skewed'],
  [rent, '-2', 'below_limit'],
  [rent, -2, 'below_limit'],
  [rent, '0', 'below_limit'],
  [rent, '0~1~2', 'below_limit'],
  [rent, '1001', 'above_limit'],
  [rent, '1~40~1500', 'above_limit'],
  [rent, 'NaN', 'not_a_number'],
  [rent, NaN, 'not_a_number'],
  [rent, 'Infinity', 'not_a_number'],
  [rent, Infinity, 'not_a_number'],
  [rent, -Infinity, 'not_a_number'],
  [rent, 'abc', 'not_a_number'],
  [rent, 'null', 'not_a_number'],
  [rent, null, 'not_a_number'],
  [rent, {}, 'not_a_number'],
  [rent, [1, 2], 'not_a_number'],
  [rent, () => 2, 'not_a_number'],
  [rent, Symbol('2'), 'not_a_number'],
  [rent, true, 'not_a_number'],
  [rent, '--2', 'not_a_number'],
  [rent, '1.2.3', 'not_a_number'],
  [rent, '\u0000', 'not_a_number'],
  [rent, '<script>', 'not_a_number'],
  [rent, '1e999', 'magnitude'],
  [rent, '1e-999', 'magnitude'],
  [rent, '1e31', 'magnitude'],
  [rent, '1e-13', 'magnitude'],
  [rent, '1e30k', 'magnitude'],
  [rent, '2,5', 'comma_in_link'],
  [rent, '1,7~3,42', 'comma_in_link'],
  [rent, '2 potatoes', 'unknown_suffix'],
  [rent, '0x10', 'unknown_suffix'],
  [rent, '90%', 'unknown_suffix'],
  [rent, '2Md', 'unknown_suffix'],
  [rent, '2 ± 1', 'unknown_suffix'],
  [rent, long('9'), 'text_too_long'],
  ['mfu', '1.4', 'above_limit'],
  ['mfu', '0', 'below_limit'],
  ['mfu', '0.5~1', 'above_limit'],
  ['mfu', '$0.4', 'unknown_suffix'],
  ['pue', '0.9', 'below_limit'],
  ['pue', '1~2~3', 'below_limit'],
  ['rnd_multiplier', '0.5', 'below_limit'],
  ['team_size', '-150', 'below_limit'],
  ['utilization', '90', 'above_limit'],
  ['correlation_prices', '1', 'above_limit'],
  ['correlation_prices', '-1', 'below_limit'],
  ['correlation_prices', '0.2~0.5', 'takes_no_range'],
  ['correlation_effort', '', 'empty_text'],
  ['model', 'gpt5', 'unknown_choice'],
  ['model', '', 'unknown_choice'],
  ['gpu', 'H800_SXM', 'unknown_choice'],
  ['gpu', 3, 'unknown_choice'],
  ['price_basis', 'steal', 'unknown_choice'],
  ['comparator', 'custom', 'unknown_choice'],
  ['seed', '-1', 'bad_seed'],
  ['seed', 1.5, 'bad_seed'],
  ['seed', '4294967296', 'bad_seed'],
  ['seed', 'x', 'bad_seed'],
  ['preset', 'nobody', 'unknown_preset'],
  ['preset', '', 'unknown_preset'],
  ['edition', '1999.01', 'unknown_edition'],
  ['rent', '2', 'unknown_key'],
  ['', '2', 'unknown_key'],
  ['__proto__x', '2', 'unknown_key'],
  ['Rent_usd_per_gpu_hour', '2', 'unknown_key'],
];

// text, code, field
const good = r.encodeScenario({ [rent]: '1.7~3.42', cluster_gpus: 4096, seed: 7 });
const LINKS = [
  ['', 'empty_text', 'link'],
  ['#', 'link_incomplete', 'link'],
  ['~', 'link_incomplete', 'link'],
  ['hello', 'link_incomplete', 'link'],
  ['k=', 'link_incomplete', 'k'],
  [good.slice(0, 4), 'link_incomplete', 'k'],
  [good.slice(0, -1), 'link_altered', 'k'],
  [good.slice(0, -4), 'link_altered', 'k'],
  [good.replace('4096', '4097'), 'link_altered', 'k'],
  [`${good}&team_size=2`, 'link_altered', 'k'],
  ['v=2', 'unknown_version', 'v'],
  ['v=', 'unknown_version', 'v'],
  ['v=1&e=1999.01', 'unknown_edition', 'e'],
  ['v=1&p=nobody', 'unknown_preset', 'p'],
  ['v=1&s=abc', 'bad_seed', 's'],
  ['v=1&v=1', 'duplicate_key', 'v'],
  ['v=1&mfu=0.3&mfu=0.4', 'duplicate_key', 'mfu'],
  ['v=1&cluster=1', 'unknown_key', 'cluster'],
  ['v=1&ui.colour=red', 'unknown_key', 'ui.colour'],
  ['v=1&ui.lang=de', 'unknown_setting', 'ui.lang'],
  ['v=1&mfu', 'link_incomplete', 'mfu'],
  ['v=1&mfu=', 'empty_text', 'mfu'],
  ['v=1&mfu=0,3', 'comma_in_link', 'mfu'],
  ['v=1&mfu=%', 'not_a_number', 'mfu'],
  ['v=1&mfu=%00', 'not_a_number', 'mfu'],
  [long('x'), 'text_too_long', 'link'],
  [long('&'), 'text_too_long', 'link'],
  [long('%7E'), 'text_too_long', 'link'],
  [long('\u0000'), 'text_too_long', 'link'],
  [long('😀'), 'text_too_long', 'link'],
  [`v=1${long('&a=1')}`, 'text_too_long', 'link'],
  [undefined, 'empty_text', 'link'],
  [null, 'empty_text', 'link'],
  [12, 'link_incomplete', 'link'],
  [{}, 'link_incomplete', 'link'],
];

// options, code, field; whether there are numbers all the same
const OPTIONS = [
  [{ samples: 0 }, 'bad_samples', 'samples', false],
  [{ samples: 255 }, 'bad_samples', 'samples', false],
  [{ samples: 1000 }, 'bad_samples', 'samples', false],
  [{ samples: 2 ** 21 }, 'bad_samples', 'samples', false],
  [{ samples: -256 }, 'bad_samples', 'samples', false],
  [{ samples: 256.5 }, 'bad_samples', 'samples', false],
  [{ samples: NaN }, 'bad_samples', 'samples', false],
  [{ samples: '' }, 'bad_samples', 'samples', false],
  [{ samples: null }, 'bad_samples', 'samples', false],
  [{ samples: [256, 512] }, 'bad_samples', 'samples', false],
  [{ outputs: ['nothing'] }, 'unknown_output', 'nothing', false],
  [{ outputs: ['nothing', 'run_cost_usd'] }, 'unknown_output', 'nothing', true],
  [{ parts: ['everything'] }, 'unknown_part', 'everything', true],
  [{ colour: 'red' }, 'unknown_key', 'colour', true],
  [null, 'unknown_key', 'options', true],
  ['256', 'unknown_key', 'options', true],
  [256, 'unknown_key', 'options', true],
];

const SOLVES = [
  [{}, 'unknown_key'],
  [{ parameter: 'nothing' }, 'unknown_key'],
  [{ parameter: 'gpu', output: 'run_cost_usd', target: 1 }, 'not_a_quantity'],
  [{ parameter: rent, output: 'nothing', target: 1 }, 'unknown_output'],
  [{ parameter: rent, output: 'run_cost_usd' }, 'empty_text'],
  [{ parameter: rent, output: 'run_cost_usd', target: NaN }, 'not_a_number'],
  [{ parameter: rent, output: 'run_cost_usd', target: '1~2' }, 'not_a_number'],
  [{ parameter: rent, output: 'run_cost_usd', target: 1, statistic: 'p99' }, 'unknown_statistic'],
  [{ parameter: rent, output: 'run_cost_usd', target: -5 }, 'no_solution'],
  [{ parameter: rent, output: 'run_gpu_hours', target: 5 }, 'no_solution'],
  [
    { parameter: rent, output: 'machine_share_of_reference_hpl_mxp', target: 5 },
    'output_unavailable',
  ],
  [null, 'unknown_key'],
  ['rent', 'unknown_key'],
];

function checkIssues(issues, code, field, what) {
  const found = issues.find((issue) => issue.code === code);
  assert.ok(found, `${what}: no ${code} among ${JSON.stringify(issues).slice(0, 300)}`);
  if (field !== undefined) assert.equal(found.field, field, what);
  assert.ok(issues.length < 40, what);
}

function checkAnswer(call, answer, what) {
  assert.deepEqual(shapeErrors(call, answer), [], what);
  for (const [path, number] of numbersIn(answer)) assert.ok(Number.isFinite(number), what + path);
}

const shown = (value) => {
  try {
    return JSON.stringify(value)?.slice(0, 60) ?? String(value);
  } catch {
    return typeof value;
  }
};

test('there are at least sixty rows, none twice', () => {
  const rows = [...VALUES, ...LINKS, ...OPTIONS, ...SOLVES];
  assert.ok(rows.length >= 60);
  assert.ok(
    new Set(VALUES.map(([key, value]) => `${key}=${typeof value}${String(value)}`)).size ===
      VALUES.length,
  );
});

for (const lang of LANGUAGES) {
  test(`a bad value beside a good one, in ${lang}`, () => {
    const best = r.estimate({ preset: 'deepseek_report', cluster_gpus: 4096 }, { samples: 256 });
    for (const [key, value, code] of VALUES) {
      const what = `${key} = ${shown(value)}`;
      const scenario = { cluster_gpus: 4096, preset: 'deepseek_report', [key]: value };
      const issues = r.validate(scenario, lang);
      checkAnswer('validate', issues, what);
      checkIssues(issues, code, code === 'unknown_key' ? undefined : key, what);
      const answer = r.estimate(scenario, { samples: 256, lang });
      checkAnswer('estimate', answer, what);
      checkIssues(answer.issues, code, undefined, what);
      assert.equal(answer.outputs.run_days.p50, best.outputs.run_days.p50, what);
      const refused = r.encodeScenario(scenario, {}, lang);
      checkAnswer('encodeScenario', refused, what);
      checkIssues(refused.issues, code, undefined, what);
    }
  });

  test(`a price of a fleet without chips, in ${lang}`, () => {
    const empty = {
      price_basis: 'fleet',
      fleet_a100: 0,
      fleet_h800: 0,
      fleet_h100: 0,
      fleet_h20: 0,
    };
    const answer = r.estimate(empty, { lang, samples: 256 });
    checkAnswer('estimate', answer, 'fleet');
    checkIssues(answer.issues, 'fleet_without_chips', 'price_basis', 'fleet');
    assert.deepEqual(answer.outputs, {});
    const worthless = { price_basis: 'fleet', capex_a100_usd: 0, capex_h800_usd: 0 };
    Object.assign(worthless, { capex_h100_usd: 0, capex_h20_usd: 0 });
    checkIssues(r.validate(worthless, lang), 'fleet_without_chips', 'price_basis', 'worthless');
    assert.deepEqual(r.validate({ ...worthless, fleet_allocation: 'hours' }, lang), []);
  });

  test(`a bad link, in ${lang}`, () => {
    for (const [text, code, field] of LINKS) {
      const answer = r.decodeScenario(text, lang);
      checkAnswer('decodeScenario', answer, shown(text));
      checkIssues(answer.issues, code, field, shown(text));
    }
  });

  test(`bad options and requests, in ${lang}`, () => {
    for (const [options, code, field, hasNumbers] of OPTIONS) {
      const what = shown(options);
      const given =
        options !== null && typeof options === 'object' ? { ...options, lang } : options;
      const answer = r.estimate({ preset: 'deepseek_report' }, given);
      checkAnswer('estimate', answer, what);
      checkIssues(answer.issues, code, field, what);
      assert.equal('run_cost_usd' in answer.outputs, hasNumbers, what);
    }
    for (const [request, code] of SOLVES) {
      const answer = r.solve({ preset: 'deepseek_report', reference_machine: 'eagle' }, request);
      checkAnswer('solve', answer, shown(request));
      assert.equal(answer.issue.code, code, shown(request));
    }
  });
}
