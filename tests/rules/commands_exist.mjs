// SPDX-License-Identifier: MIT
// What the Dockerfile, the workflow and the documents tell people to run: `./dev` has the command,
// and the files that they name are there.
import { existsSync, readFileSync } from 'node:fs';

import { finish, sourceFiles } from './sources.mjs';

const read = (file) => readFileSync(file, 'utf8');
const commands = new Set(
  [...read('dev').matchAll(/^ {2}([a-z| ]+)\) (?:command=|rm|exec|usage)/gm)].flatMap(([, names]) =>
    names.split('|').map((name) => name.trim()),
  ),
);
const documents = [
  ...[
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'Dockerfile',
  ],
  ...sourceFiles('docs', /\.md$/),
  ...sourceFiles('.github', /\.yml$/),
];
const problems = [];
let found = 0;
for (const file of documents) {
  const text = read(file);
  const said = [...text.matchAll(/(?:^|[^\w/])\.\/dev"?,? "?([a-z]+)/g)].map(
    ([, command]) => command,
  );
  for (const command of said.filter((name) => !commands.has(name))) {
    problems.push(`${file}: ./dev ${command} does not exist`);
  }
  const named = [...text.matchAll(/`((?:tests|web|docs|core|assets|words|\.github)\/[\w./-]+)`/g)];
  for (const [, path] of named) {
    if (!existsSync(path)) problems.push(`${file}: there is no ${path}`);
  }
  found += said.length + named.length;
}
finish(`${found} commands and files that documents name`, problems);
