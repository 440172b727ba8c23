// SPDX-License-Identifier: MIT
// How a caller writes against reckoner-core.d.ts; compiled, never run.
import createReckoner, { type Issue, type Reckoner } from '../../web/module/reckoner-core';

const r: Reckoner = await createReckoner();
const full = r.defaultScenario('owner');
const messages: string[] = full.issues ? full.issues.map((issue: Issue) => issue.message) : [];
const scenario = { preset: 'owner', rent_usd_per_gpu_hour: 2.5, mfu: '0.3~0.4', seed: 7 };
const { outputs, issues } = r.estimate(scenario, {
  samples: 4096,
  outputs: ['run_cost_usd'],
  parts: ['indices'],
});
const p50: number | undefined = outputs['run_cost_usd']?.p50;
const spread: number | undefined = outputs['run_cost_usd']?.error.p95;
const solved = r.solve(scenario, {
  parameter: 'mfu',
  output: 'run_cost_usd',
  statistic: 'p50',
  target: 1e6,
});
const value: number | string = 'value' in solved ? solved.value : solved.issue.message;
const link = r.encodeScenario(scenario, { lang: 'fr' });
if (typeof link === 'string') r.decodeScenario(link).issues.concat(issues);
for (const parameter of r.describe().parameters) parameter.choices.map((choice) => choice.label.fr);

// @ts-expect-error: a statistic that does not exist
r.solve(scenario, { parameter: 'mfu', output: 'run_cost_usd', statistic: 'p99', target: 1 });
// @ts-expect-error: a part that does not exist
r.estimate(scenario, { parts: ['everything'] });
// @ts-expect-error: an object is no quantity
r.validate({ mfu: { p5: 1 } });

export { messages, p50, spread, value };
