// SPDX-License-Identifier: MIT
// Each tool that reads the sources is shown to fail on a planted fault, as it is set up here, and to
// pass on the same text without it.
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

import { holds, run } from './planted.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'reckoner-tools-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

test('ESLint', () => {
  const eslint = resolve('node_modules/eslint/bin/eslint.js');
  const check = (text) =>
    run(process.execPath, [eslint, '--stdin', '--stdin-filename', 'web/page/planted.js'], {
      input: text,
    });
  holds(check, {
    sound: 'export const twice = (x) => 2 * x;\n',
    faulty: 'export const twice = (x) => 2 * y;\n',
    says: /no-undef/,
  });
});

test('tsc', () => {
  cpSync('web', join(scratch, 'web'), { recursive: true });
  const planted = join(scratch, 'web/module/planted.js');
  const tsc = resolve('node_modules/typescript/lib/tsc.js');
  const check = (text) => {
    writeFileSync(planted, text);
    return run(process.execPath, [tsc, '-p', join(scratch, 'web/tsconfig.json')]);
  };
  const head = "import { entriesText } from './core_api.js';\n";
  holds(check, {
    sound: `${head}export const length = entriesText({}).length;\n`,
    faulty: `${head}export const length = entriesText({}).lenght;\n`,
    says: /planted\.js.*lenght/,
  });
});

test('Prettier', () => {
  const prettier = resolve('node_modules/prettier/bin/prettier.cjs');
  const check = (text) =>
    run(process.execPath, [prettier, '--check', '--stdin-filepath', 'web/page/planted.js'], {
      input: text,
    });
  holds(check, { sound: 'const a = 1;\n', faulty: 'const a=1\n', says: /stdin/ });
});

test('clang-format', () => {
  const check = (text) =>
    run('clang-format', ['--dry-run', '-Werror', '--assume-filename=core/planted.cpp'], {
      input: text,
    });
  holds(check, { sound: 'int a = 1;\n', faulty: 'int  a=1;\n', says: /clang-format/ });
});

test('clang-tidy', () => {
  symlinkSync(resolve('.clang-tidy'), join(scratch, '.clang-tidy'));
  const planted = join(scratch, 'planted.cpp');
  const check = (text) => {
    writeFileSync(planted, text);
    return run('clang-tidy', ['--quiet', planted, '--', '-std=c++20']);
  };
  holds(check, {
    sound: 'int twice(int x) { return x + x; }\n',
    faulty: 'int twice(int x) { if (x > 1 && x > 1) return 1; return 2 * x; }\n',
    says: /misc-redundant-expression/,
  });
});
