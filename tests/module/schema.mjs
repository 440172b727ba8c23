// SPDX-License-Identifier: MIT
// The shapes of the module's answers as JSON schemas, checked by ajv.
import { readFileSync } from 'node:fs';

import Ajv from 'ajv/dist/2020.js';

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
for (const name of ['common', 'describe', 'estimate', 'calls']) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(`schema/${name}.json`, import.meta.url), 'utf8')));
}

const PLACES = { describe: 'describe.json', estimate: 'estimate.json' };
const places = (call) => PLACES[call] ?? `calls.json#/$defs/${call}`;

/** What is wrong with an answer of `call`, each with its path; empty if it has the right shape. */
export function shapeErrors(call, answer) {
  const validate = ajv.getSchema(places(call));
  if (!validate) throw new Error(`no schema for ${call}`);
  if (validate(answer)) return [];
  return validate.errors.map(({ instancePath, message }) => `${call}${instancePath} ${message}`);
}

/** Every number in a parsed answer with its path. */
export function* numbersIn(value, path = '') {
  if (typeof value === 'number') yield [path, value];
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) yield* numbersIn(inner, `${path}.${key}`);
}
