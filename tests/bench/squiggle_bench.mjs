// SPDX-License-Identifier: MIT
// The ladder of costs in Squiggle 0.10.0 and in the headless module, in one run: time for 1,048,576
// samples of six outputs, and time to reach the error that Squiggle has with so many.
//   squiggle_bench.mjs <folder of the site> <folder whose node_modules has Squiggle>
// Each range is written as P5 and P95, which both read as the same lognormal (a share: logit-normal),
// so that their quantiles must agree too.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { line, median, rootMeanSquare, short } from './statistics.mjs';

const [site, tools] = process.argv.slice(2).map((folder) => resolve(folder));
const found = createRequire(join(tools, 'x')).resolve('@quri/squiggle-lang');
const { run } = await import(pathToFileURL(found));
const { default: createReckoner } = await import(pathToFileURL(join(site, 'reckoner-core.mjs')));

const SAMPLES = 2 ** 20;
const SPEED_BUDGET = 25;
const COLD_BUDGET = 150;
const WARM_BUDGET = 1000;
const OUTPUTS = [
  'pretraining_cost_usd',
  'run_cost_usd',
  'run_and_r1_cost_usd',
  'compute_programme_cost_usd',
  'programme_cost_usd',
  'cluster_purchase_usd',
];
const PROGRAMME = OUTPUTS.indexOf('programme_cost_usd');
const STATISTICS = ['p5', 'p50', 'p95'];
const SCENARIO = {
  rent_usd_per_gpu_hour: '1.7~3.42',
  rnd_multiplier: '1.5~10',
  team_size: '150~199',
  pay_usd_per_person_year: '75000~300000',
  project_years: '0.6~1.6',
  server_capex_usd_per_gpu: '25000~44750',
  interconnect_share: '0.03~0.23',
};
const logit = (share) => Math.log(share / (1 - share));
const MODEL = `
rent = 1.7 to 3.42
multiplier = 1 + (0.5 to 9)
team = 150 to 199
pay = 75000 to 300000
years = 0.6 to 1.6
capex = 25000 to 44750
network = 1 / (1 + exp(-normal({ p5: ${logit(0.03)}, p95: ${logit(0.23)} })))
pretraining = 2664000 * rent
run = 2788000 * rent
run_and_r1 = run + 147000 * rent
compute = run * multiplier + 147000 * rent
programme = compute + team * pay * years
cluster = 2048 * capex * (1 + network)
map([pretraining, run, run_and_r1, compute, programme, cluster],
  {|cost| [quantile(cost, 0.05), quantile(cost, 0.5), quantile(cost, 0.95)]})
`;

/** CPU time of this process: on a busy machine the clock measures the others. */
function cpuMilliseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function squiggle(sampleCount, seed) {
  const start = cpuMilliseconds();
  const output = await run(MODEL, { environment: { sampleCount, xyPointLength: 1000, seed } });
  const result = output.getEndResult();
  const ms = cpuMilliseconds() - start;
  if (!result.ok) throw new Error(result.value.toString());
  return { ms, quantiles: result.value.asJS() };
}

const r = await createReckoner();

function reckoner(samples, seed, outputs, price) {
  const scenario = { ...SCENARIO, seed };
  if (price) scenario.rent_usd_per_gpu_hour = price;
  const start = cpuMilliseconds();
  const answer = r.estimate(scenario, { samples, outputs });
  const ms = cpuMilliseconds() - start;
  return { ms, quantiles: outputs.map((id) => STATISTICS.map((name) => answer.outputs[id][name])) };
}

const programme = ['programme_cost_usd'];
const TRUTH_SEEDS = 8;
const draws = Array.from({ length: TRUTH_SEEDS }, (_, i) => reckoner(SAMPLES, 900 + i, OUTPUTS));
const truth = OUTPUTS.map((_, output) =>
  STATISTICS.map((_, k) => median(draws.map(({ quantiles }) => quantiles[output][k]))),
);
const relative = (quantiles, of) => quantiles.map((value, k) => value / of[k] - 1);

// The models agree: a random quantile of 65,536 samples errs by well under 2 %.
const small = [];
for (let seed = 1; seed <= 16; ++seed) small.push((await squiggle(2 ** 16, `s${seed}`)).quantiles);
small[0].forEach((quantiles, output) => {
  const worst = Math.max(...relative(quantiles, truth[output]).map(Math.abs));
  if (worst > 0.02) throw new Error(`the two models disagree on ${OUTPUTS[output]}: ${worst}`);
});
// Random error falls with the square root: sixteen times the samples have a quarter of it.
const squiggleError = STATISTICS.map(
  (_, k) => rootMeanSquare(small.map((all) => relative(all[PROGRAMME], truth[PROGRAMME])[k])) / 4,
);

const theirs = [];
for (let i = 0; i < 2; ++i) theirs.push((await squiggle(SAMPLES, `m${i}`)).ms);
const ours = [];
for (let i = 0; i < 5; ++i) ours.push(reckoner(SAMPLES, i + 1, OUTPUTS).ms);
const speed = Math.min(...theirs) / Math.min(...ours);
line('Squiggle 0.10.0, 1,048,576 samples of six costs', `${short(Math.min(...theirs))} ms of CPU`);
line(
  'reckoner-core.mjs, the same, one thread',
  `${short(Math.min(...ours))} ms of CPU, ${short(speed)} x faster`,
  `${SPEED_BUDGET} x`,
  speed >= SPEED_BUDGET,
);

/** The least number of points whose error is no larger than Squiggle's for each quantile. */
function enough() {
  const SEEDS = 24;
  for (let samples = 2 ** 12; samples < SAMPLES; samples *= 2) {
    const errors = STATISTICS.map((_, k) =>
      rootMeanSquare(
        Array.from(
          { length: SEEDS },
          (_, i) => relative(reckoner(samples, i + 1, programme).quantiles[0], truth[PROGRAMME])[k],
        ),
      ),
    );
    if (errors.every((error, k) => error <= squiggleError[k])) return { samples, errors };
  }
  throw new Error('no number of points is enough');
}
const percent = (values) => values.map((value) => `${short(100 * value)} %`).join(', ');
const { samples, errors } = enough();
line("Squiggle's error of P5, P50, P95 with 1,048,576", percent(squiggleError));
line(`ours with ${samples.toLocaleString('en-US')} Sobol' points`, percent(errors));
const cold = [];
for (let i = 0; i < 9; ++i) cold.push(reckoner(samples, 100 + i, programme).ms);
const warm = [];
for (let i = 0; i < 9; ++i) warm.push(reckoner(samples, 108, programme, `${1.5 + i / 10}~3.5`).ms);
const least = Math.min(...theirs);
line(
  'time to that error, cold',
  `${short(Math.min(...cold))} ms, ${short(least / Math.min(...cold))} x less`,
  `${COLD_BUDGET} x`,
  least / Math.min(...cold) >= COLD_BUDGET,
);
line(
  'time to that error, warm (the price moved)',
  `${short(Math.min(...warm))} ms, ${short(least / Math.min(...warm))} x less`,
  `${WARM_BUDGET} x`,
  least / Math.min(...warm) >= WARM_BUDGET,
);
