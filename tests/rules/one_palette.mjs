// SPDX-License-Identifier: MIT
// Styles and manifest show the colours of core/picture/palette.h: the light ones, the dark ones
// both where they are chosen and where the system asks for them, and on paper the accents.
import { readFileSync } from 'node:fs';

import { finish } from './sources.mjs';

const read = (file) => readFileSync(file, 'utf8');

function palette(name) {
  const [, rows] = new RegExp(`${name}Palette\\{([^}]*)\\}`).exec(read('core/picture/palette.h'));
  return new Map(
    [...rows.matchAll(/\.(\w+) = 0x([0-9a-f]{6})/g)].map(([, key, hex]) => [key, `#${hex}`]),
  );
}

const whole = (colour) =>
  colour.length === 4 ? colour.replace(/[0-9a-f]/g, (digit) => digit + digit) : colour;

/** Custom properties of the block that follows `start`. */
function block(file, start) {
  const text = read(file);
  const at = text.indexOf(start);
  const body = at < 0 ? '' : text.slice(at, text.indexOf('}', at));
  return [...body.matchAll(/--(\w+): (#[0-9a-f]+)/g)].map(([, key, hex]) => [key, whole(hex)]);
}

const light = palette('kLight');
const dark = palette('kDark');
const accents = new Map(['use', 'own', 'warn', 'bad'].map((key) => [key, light.get(key)]));
const places = [
  ['web/page/colours.css', ":root,\n:root[data-theme='light'] {", light],
  ['web/page/colours.css', "\n:root[data-theme='dark'] {", dark],
  ['web/page/colours.css', ":root:not([data-theme='light']) {", dark],
  ['web/page/print.css', '@media print {', accents],
];

const problems = [];
let compared = 0;
for (const [file, start, wanted] of places) {
  const found = block(file, start);
  if (found.length < 4) problems.push(`${file}: no colours after "${start.trim()}"`);
  for (const [key, hex] of found) {
    if (!wanted.has(key)) continue;
    ++compared;
    if (wanted.get(key) !== hex)
      problems.push(`${file}: --${key} is ${hex}, not ${wanted.get(key)}`);
  }
}
for (const [colour] of read('web/build/app_manifest.mjs').matchAll(/#[0-9a-f]{6}/g)) {
  ++compared;
  if (colour !== light.get('paper')) problems.push(`app_manifest.mjs: ${colour} is not the paper`);
}
finish(`${compared} colours`, problems);
