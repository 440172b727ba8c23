// SPDX-License-Identifier: MIT
// project(VERSION) in CMakeLists.txt is the version; what must repeat it says the same, and
// CHANGELOG.md begins with it or with what comes next.
import { readFileSync } from 'node:fs';

import { finish } from './sources.mjs';

const read = (file) => readFileSync(file, 'utf8');
const [, version] = /project\(reckoner VERSION (\S+)/.exec(read('CMakeLists.txt'));
const lock = JSON.parse(read('package-lock.json'));
const releases = [...read('CHANGELOG.md').matchAll(/^## (\S+)/gm)].map(([, name]) => name);
const said = {
  'package.json': JSON.parse(read('package.json')).version,
  'package-lock.json': lock.version,
  'package-lock.json, its root': lock.packages[''].version,
  'CITATION.cff': /^version: (\S+)$/m.exec(read('CITATION.cff'))?.[1],
  'CHANGELOG.md, its newest release': releases.find((name) => name !== 'Unreleased'),
};

const problems = Object.entries(said)
  .filter(([, its]) => its !== version)
  .map(([where, its]) => `${where}: ${its}, but CMakeLists.txt has ${version}`);
finish(`${Object.keys(said).length} places that name version ${version}`, problems);
