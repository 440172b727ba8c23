// SPDX-License-Identifier: MIT
// Our C++ is laid out as clang-format lays it out (`./dev fmt`).
import { spawnSync } from 'node:child_process';

import { finish, sourceFiles } from '../rules/sources.mjs';

const files = ['core', 'web', 'tests'].flatMap((folder) => sourceFiles(folder, /\.(cpp|h)$/));
const run = spawnSync('clang-format', ['--dry-run', ...files], { encoding: 'utf8' });
if (run.error) throw run.error;
const places = run.stderr.split('\n').filter((line) => /: warning: /.test(line));
finish(`${files.length} files of C++`, places);
