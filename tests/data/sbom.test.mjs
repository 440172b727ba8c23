// SPDX-License-Identifier: MIT
// The list of parts of a release: valid CycloneDX by its own npm library, complete on what readers
// receive, the same every time.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { Validation } from '@cyclonedx/cyclonedx-library';

import { sbom } from '../../web/build/sbom.mjs';

const tree = fileURLToPath(new URL('../..', import.meta.url));
const inter = '/usr/share/fonts/opentype/inter/Inter-Regular.otf';
const list = sbom('3.1.6', inter);
const read = (file) => readFileSync(join(tree, file), 'utf8');

test('it is valid CycloneDX 1.6, and what is not is found', async () => {
  const validator = new Validation.JsonStrictValidator('1.6');
  assert.equal(await validator.validate(JSON.stringify(list)), null);
  const without = { ...list, specVersion: undefined };
  assert.notEqual(await validator.validate(JSON.stringify(without)), null);
});

test('it is about this version, and the same every time', () => {
  assert.equal(list.metadata.component.version, JSON.parse(read('package.json')).version);
  assert.deepEqual(sbom('3.1.6', inter), list);
});

test('everything whose licence the site carries is a part that readers receive', () => {
  const required = list.components.filter(({ scope }) => scope === 'required');
  const licensed = [...read('web/dist.cmake').matchAll(/"([^"=]+)=[^"]+"/g)].map(
    ([, name]) => name,
  );
  const others = licensed.filter((name) => name !== 'Reckoner');
  assert.ok(others.length >= 6);
  for (const name of others) {
    const [word] = /^[\w-]+( \w+)?/.exec(name);
    assert.ok(
      required.some((part) => part.name.includes(word.split(' ')[0])),
      name,
    );
  }
  assert.equal(required.length, others.length);
  for (const { name, version, licenses } of required) {
    assert.ok(version && licenses.length > 0, name);
  }
});

test('every node tool of package-lock.json is there as a part that reaches nobody', () => {
  const names = Object.keys(JSON.parse(read('package.json')).devDependencies);
  const excluded = list.components.filter(({ scope }) => scope === 'excluded');
  for (const full of names) {
    const [, group, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(full);
    assert.ok(
      excluded.some((part) => part.name === name && (part.group ?? undefined) === group),
      full,
    );
  }
});
