// SPDX-License-Identifier: MIT
// Which way the rooms may look: a folder includes what stands before it in its list, never what
// stands behind. This is the one place that says the order.
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { finish, sourceFiles } from './sources.mjs';

const CORE = [
  'core/numbers', // special functions, decimals, order statistics, quantities
  'core/words', // texts and number formats of each language
  'core/facts', // who said what
  'core/scenario', // what a reader can set
  'core/model', // what is computed
  'core/engine', // how it is computed
  'core/articles', // what an article claims
  'core/estimate', // Scenario -> Estimate
  'core/compare', // two scenarios at the same points
  'core/session', // what one reader is doing
  'core/screen', // every line of both views
  'core/picture', // SVG of the charts
  'core/api', // texts in, JSON out
];

/** Each list is a house of its own; what is before a room, in any list that ends in it, is open. */
const HOUSES = [
  [...CORE, 'web/kit', 'web/platform', 'web/charts', 'web/state', 'web/panels', 'web/app'],
  [...CORE, 'web/site'],
  ['web/shared', 'web/module', 'web/page'], // JavaScript
  ['web/shared', 'web/module', 'web/cli'],
  ['web/shared', 'web/embed'], // travels alone into other people's pages
  ['web/shared', 'web/build'],
];

/** Includes that are known to look the wrong way, and must go: [file, what it includes]. */
const NOT_YET = [];

const INCLUDE = /^\s*#\s*include\s+"([^"]+)"/;
const IMPORT =
  /^(?:import|export)\b[^'"]*['"](\.[^'"]+)['"]|\bfrom ['"](\.[^'"]+)['"]|\bimport\(['"](\.[^'"]+)['"]\)/;

/** core/engine/plan.h -> core/engine; core/estimate.cpp -> core/estimate. */
function roomOf(path) {
  const [house, room] = path.split('/');
  return `${house}/${room.replace(/\.\w+$/, '')}`;
}

function mayUse(room, used) {
  return HOUSES.some((house) => {
    const place = house.indexOf(room);
    const usedPlace = house.indexOf(used);
    return place >= 0 && usedPlace >= 0 && usedPlace <= place;
  });
}

function used(file, line) {
  if (/\.(cpp|h|inc)$/.test(file)) return INCLUDE.exec(line)?.[1];
  if (line.trimStart().startsWith('//')) return undefined;
  const [, ...found] = IMPORT.exec(line) ?? [];
  const path = found.find((it) => it !== undefined);
  return path && normalize(join(dirname(file), path));
}

const problems = [];
const excused = new Set();
const files = ['core', 'web'].flatMap((folder) => sourceFiles(folder, /\.(cpp|h|inc|m?js)$/));
for (const file of files) {
  const room = roomOf(file);
  if (!HOUSES.some((house) => house.includes(room))) {
    problems.push(`${file}: ${room} has no place in the table of floors`);
    continue;
  }
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const path = used(file, line);
      if (!path || !/^(core|web)\//.test(path) || mayUse(room, roomOf(path))) return;
      const excuse = NOT_YET.findIndex((pair) => pair[0] === file && pair[1] === path);
      if (excuse >= 0) excused.add(excuse);
      else problems.push(`${file}:${index + 1}: ${room} may not use ${path}`);
    });
}
NOT_YET.forEach(([file, path], index) => {
  if (!excused.has(index)) problems.push(`${file} no longer uses ${path}: strike it from NOT_YET`);
});

// ARCHITECTURE.md draws the rooms in this order.
const [, drawing] = /^core\/ ([^]*?)^web\//m.exec(readFileSync('ARCHITECTURE.md', 'utf8'));
const drawn = drawing.replaceAll('.h', '').match(/\w+/g);
const rooms = CORE.map((room) => room.slice('core/'.length));
if (rooms.some((room, index) => drawn[index] !== room)) {
  problems.push(`ARCHITECTURE.md: core/ is drawn as ${drawn.slice(0, rooms.length).join(' ')}`);
}
finish(`${files.length} files on their floors`, problems);
