// SPDX-License-Identifier: MIT
// The same sources give the same bytes: fonts made at two times, site and package put together twice
// in two folders, in other time zones and languages. `./dev reproduce` builds everything twice.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { differences, sumsOf } from '../same_files.mjs';
import { assemble, scratch, tree } from './assemble.mjs';

describe('built twice', () => {
  const inter = '/usr/share/fonts/opentype/inter';

  test('fonts do not remember when they were made', () => {
    const made = ['1', '2000000000'].map((when) => {
      const folder = scratch('fonts');
      const script = join(tree, 'assets/fonts/make_fonts.py');
      const args = [script, inter, folder, join(tree, 'core'), join(tree, 'words')];
      execFileSync('/usr/bin/python3', args, {
        env: { ...process.env, SOURCE_DATE_EPOCH: when },
        stdio: 'ignore',
        timeout: 120_000,
      });
      return sumsOf(folder);
    });
    assert.equal(made[0].size, 2);
    assert.deepEqual(differences(...made), []);
  });

  test('site and package are the same wherever and whenever they are put together', () => {
    const places = [
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'C' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' },
    ];
    const built = places.map((env) => {
      const folder = scratch('twice');
      assemble({ out: join(folder, 'dist'), env });
      const pack = ['pack', '--silent', '--offline', '--cache', scratch('cache')];
      execFileSync('npm', [...pack, '--pack-destination', folder, `${folder}/dist-package`], {
        stdio: 'ignore',
        timeout: 60_000,
      });
      return { folder, sums: sumsOf(folder) };
    });
    const [one, other] = built.map(({ sums }) => sums);
    assert.ok(one.size > 300, String(one.size));
    assert.ok([...one.keys()].some((name) => name.endsWith('.tgz')));
    assert.deepEqual(differences(one, other), []);
    for (const name of ['dist/index.html', 'dist-package/package.json', 'dist/licences.txt']) {
      const text = readFileSync(join(built[0].folder, name), 'utf8');
      assert.ok(!text.includes(built[0].folder), `${name} names the folder that it was made in`);
    }
  });
});
