// SPDX-License-Identifier: MIT
// warnings_bite.test.mjs, with BUILD_DIR in the environment: this build takes no source with a
// warning. By the command that CMake wrote for one of ours.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { holds, run } from './planted.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'reckoner-warnings-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

test('a warning is an error', () => {
  const database = join(process.env.BUILD_DIR, 'compile_commands.json');
  const { command, file, directory } = JSON.parse(readFileSync(database, 'utf8')).find((it) =>
    it.file.endsWith('core/compare.cpp'),
  );
  const planted = join(scratch, 'planted.cpp');
  const [compiler, ...args] = command
    .replace(/ -o \S+/, ' -fsyntax-only')
    .split(' ')
    .filter((part) => !part.endsWith('ccache'))
    .map((part) => (part === file ? planted : part));
  const check = (text) => {
    writeFileSync(planted, text);
    return run(compiler, args, { cwd: directory });
  };
  holds(check, {
    sound: 'int twice(int x) { return 2 * x; }\n',
    faulty: 'int twice(int x) { int unused = 1; return 2 * x; }\n',
    says: /-Werror/,
  });
});
