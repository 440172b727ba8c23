// SPDX-License-Identifier: MIT
// The published table of runs, build/dist/data: a valid Frictionless Data Package whose rows add up.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import datapackage from 'datapackage';

const dist =
  process.env.RECKONER_DIST ?? fileURLToPath(new URL('../../build/dist', import.meta.url));
const published = join(dist, 'data');
const files = Object.fromEntries(
  ['runs.csv', 'datapackage.json'].map((name) => [
    name,
    readFileSync(join(published, name), 'utf8'),
  ]),
);
const folder = mkdtempSync(join(tmpdir(), 'reckoner-data-'));
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
after(() => rmSync(folder, { recursive: true }));

async function table() {
  const packaged = await datapackage.Package.load(join(folder, 'datapackage.json'), {
    basePath: folder,
    strict: true,
  });
  return { packaged, rows: await packaged.resources[0].read({ keyed: true }) };
}

test('the package is valid, and each row fits the schema', async () => {
  const { packaged, rows } = await table();
  assert.equal(packaged.valid, true, String(packaged.errors));
  assert.equal(packaged.descriptor.profile, 'tabular-data-package');
  assert.ok(rows.length >= 40);
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
});

test('a bad row or a bad column does not pass', async () => {
  const bad = files['runs.csv'].replace(/^(olmoe_1b_7b,.*?),moe,/m, '$1,sparse,');
  assert.notEqual(bad, files['runs.csv']);
  writeFileSync(join(folder, 'runs.csv'), bad);
  await assert.rejects(table);
  writeFileSync(join(folder, 'runs.csv'), files['runs.csv'].replace('fit_weight', 'weight'));
  await assert.rejects(table);
  writeFileSync(join(folder, 'runs.csv'), files['runs.csv']);
});

test('columns are explained, numbers with their unit, and the licence is CC BY 4.0', () => {
  const { licenses, sources, resources } = JSON.parse(files['datapackage.json']);
  assert.deepEqual(
    licenses.map(({ name }) => name),
    ['CC-BY-4.0'],
  );
  for (const { title, path } of sources) assert.ok(title && /^https:\/\//.test(path), path);
  for (const { name, type, description } of resources[0].schema.fields) {
    assert.ok(description.length > 5, name);
    if (type === 'number') assert.match(description, /\((1|h|FLOP\/s)\)$/, name);
  }
});

test("the MFU follows from the row's own figures", async () => {
  const { rows } = await table();
  for (const row of rows) {
    const flop = 6 * row.active_params * row.training_tokens;
    const mfu = flop / (row.accelerator_hours * 3600 * row.peak_bf16_flop_per_s);
    assert.ok(Math.abs(mfu - row.mfu) <= 6e-5, row.id);
    assert.ok(
      row.mfu_prior_p5 < row.mfu_prior_p50 && row.mfu_prior_p50 < row.mfu_prior_p95,
      row.id,
    );
    if (row.fit_weight === 0) assert.match(row.note, /^not fitted/);
  }
});

test('over the table the priors are right in the centre for both kinds', async () => {
  const { rows } = await table();
  for (const kind of ['dense', 'moe']) {
    const fitted = rows.filter((row) => row.kind === kind && row.fit_weight > 0);
    const errors = fitted.map((row) => Math.log(row.mfu_prior_p50 / row.mfu));
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    assert.ok(Math.abs(mean) <= 0.1, `${kind} ${mean}`);
    const inside = fitted.filter(
      (row) => row.mfu_prior_p5 <= row.mfu && row.mfu <= row.mfu_prior_p95,
    );
    assert.ok(inside.length >= 0.8 * fitted.length, kind);
  }
});

test('CITATION.cff names the version that is built, and the edition of the table', () => {
  const citation = readFileSync(new URL('../../CITATION.cff', import.meta.url), 'utf8');
  const { version: edition } = JSON.parse(files['datapackage.json']);
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url)));
  assert.match(citation, /^cff-version: 1\.2\.0$/m);
  assert.ok(citation.includes(`\nversion: ${version}\n`));
  assert.ok(citation.includes(`\n    version: "${edition}"\n`));
});
