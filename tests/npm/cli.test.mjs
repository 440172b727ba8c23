// SPDX-License-Identifier: MIT
// `npx reckoner`: each command in each form, and what is wrong with an argument.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { ANSWER, installPackage } from './installed.mjs';

describe('npx reckoner', () => {
  let installed;
  before(() => {
    installed = installPackage();
  });
  const ask = (...args) => {
    const command = join(installed.project, 'node_modules/.bin/reckoner');
    const { status, stdout, stderr } = spawnSync(command, args, {
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { status, stdout, stderr };
  };
  const good = (...args) => {
    const { status, stdout, stderr } = ask(...args);
    assert.deepEqual([status, stderr], [0, ''], args.join(' '));
    return stdout;
  };
  const cells = (csv) =>
    csv
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));

  test('npx itself finds it', () => {
    const said = installed.run('npx', ['--offline', 'reckoner', '--version']);
    assert.equal(said.trim(), installed.packed.version);
  });

  test('estimate: CSV, JSON and table of the same numbers', () => {
    const link = 'v=1&p=owner';
    const [head, ...rows] = cells(good('estimate', link, '--csv', '--samples', '1024'));
    assert.equal(head.join(','), 'output,unit,mean,p5,p25,p50,p75,p95,monte_carlo_error_of_p50');
    const json = JSON.parse(good('estimate', link, '--json', '--samples', '1024'));
    assert.deepEqual(
      rows.map(([id]) => id),
      Object.keys(json.outputs).filter((id) => rows.some(([row]) => row === id)),
    );
    for (const row of rows) assert.equal(Number(row[5]), json.outputs[row[0]].p50, row[0]);
    assert.equal(json.scenario.preset, 'owner');
    assert.match(json.link, /&p=owner&/);
    const [, run] = /^run_cost_usd +\$ +(.*)$/m.exec(good('estimate', link, '--samples', '1024'));
    const shown = run.split(/ +/).map(Number);
    assert.ok(Math.abs(shown[3] / json.outputs.run_cost_usd.p50 - 1) < 1e-5);
  });

  test('estimate: values over the link, some outputs alone, the first viewpoint without a link', () => {
    const args = ['--outputs', 'run_cost_usd', '--samples', '256', '--csv'];
    const report = cells(good('estimate', '#v=1&p=deepseek_report', ...args));
    assert.deepEqual([report.length, Number(report[1][5])], [2, ANSWER]);
    const set = ['--set', 'rent_usd_per_gpu_hour=4'];
    const dearer = cells(good('estimate', 'v=1&p=deepseek_report', ...set, ...args));
    assert.equal(Number(dearer[1][5]), 2 * ANSWER);
    assert.match(good('estimate', ...args), /^run_cost_usd,\$,/m);
  });

  test('solve: the price at which the run would cost twice as much', () => {
    const args = ['--parameter', 'rent_usd_per_gpu_hour', '--output', 'run_cost_usd'];
    const link = 'v=1&p=deepseek_report';
    const target = ['--target', String(2 * ANSWER)];
    const { value, unit } = JSON.parse(good('solve', link, ...args, ...target, '--json'));
    assert.ok(Math.abs(value - 4) < 1e-9);
    assert.equal(unit, '$/GPU-h');
    assert.match(good('solve', link, ...args, ...target, '--csv'), /^rent_usd_per_gpu_hour,\d/m);
    const never = ask(
      'solve',
      link,
      '--parameter',
      'reported_hours_overhead',
      ...args.slice(2),
      '--target',
      '1e12',
    );
    assert.equal(never.status, 1);
    assert.match(never.stderr, /no value within its limits/);
  });

  test('link: with the values of --set, and estimate takes it back', () => {
    const text = good('link', 'v=1&p=owner', '--set', 'mfu=0.4').trim();
    assert.match(text, /&p=owner&mfu=0\.4&/);
    const { scenario } = JSON.parse(good('estimate', text, '--json', '--samples', '256'));
    assert.equal(scenario.mfu, '0.4');
  });

  test('describe: the tables, one table, one row; in other languages', () => {
    assert.match(good('describe'), /^parameters +\d+$/m);
    assert.match(good('describe', 'outputs'), /^run_cost_usd +\$ /m);
    const row = JSON.parse(good('describe', 'parameters', 'mfu', '--json', '--lang', 'fr'));
    assert.equal(row.id, 'mfu');
    assert.ok(row.label.fr);
    assert.match(good('--help'), /^Usage: reckoner/);
  });

  test('what is wrong is said on stderr, with exit status 2 and nothing on stdout', () => {
    const solve = ['solve', '--parameter', 'mfu', '--output', 'run_cost_usd'];
    const cases = [
      [[], /Which command/],
      [['frobnicate'], /no command “frobnicate”: estimate/],
      [['estimate', '--frob'], /--frob/],
      [['estimate', '--csv', '--json'], /One form/],
      [['estimate', 'hello'], /hello/],
      [['estimate', 'mfu=7'], /mfu: .*too high/],
      [['estimate', '--set', 'mfu'], /ID=VALUE/],
      [['estimate', '--set'], /--set/],
      [['estimate', '--set', 'mfu=x'], /“x” is not a number/],
      [['estimate', '--set', 'mfoo=1'], /mfoo/],
      [['estimate', '--set', 'preset=owner'], /p=owner/],
      [['estimate', '--outputs', 'nope'], /nope/],
      [['estimate', '--samples', '5'], /power of two/],
      [['estimate', '--lang', 'xx'], /“xx” is not a language/],
      [['estimate', '--target', '3'], /takes no --target/],
      [['estimate', 'v=1', 'v=2'], /“v=2”/],
      [solve, /--target/],
      [[...solve, '--target', 'x'], /x/],
      [['solve', '--parameter', 'gpu', '--output', 'run_cost_usd', '--target', '1'], /gpu/],
      [['describe', 'nothing'], /no table “nothing”: parameters/],
      [['describe', 'outputs', 'nothing'], /no “nothing”/],
      [['describe', '--set', 'mfu=1'], /takes no --set/],
    ];
    for (const [args, said] of cases) {
      const { status, stdout, stderr } = ask(...args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, said, args.join(' '));
      assert.doesNotMatch(stderr, /\n +at /, args.join(' '));
    }
  });

  test('what does not exist for the scenario is said, with exit status 1', () => {
    const link = 'v=1&p=owner&inference_revenue_usd_per_day=1';
    const { status, stderr } = ask('estimate', link, '--outputs', 'payback_days');
    assert.equal(status, 1);
    assert.match(stderr, /payback_days/);
  });

  test('the README names commands that work', () => {
    const readme = readFileSync(join(installed.at, 'README.md'), 'utf8');
    const lines = [...readme.matchAll(/^ {4}npx reckoner (.*)$/gm)].map(([, args]) => args);
    assert.ok(lines.length >= 3);
    for (const line of lines) good(...line.split(' ').map((arg) => arg.replaceAll("'", '')));
  });
});
