// SPDX-License-Identifier: MIT
// Field names stand once: what reckoner-core.d.ts declares of each answer is what its JSON schema
// has, name by name and down to the last one, with the same fields that may be missing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

import ts from 'typescript';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const declarations = here('../../web/module/reckoner-core.d.ts');
const program = ts.createProgram([declarations], {
  strict: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
});
const checker = program.getTypeChecker();
const source = program.getSourceFile(declarations);
const schemas = new Map(
  ['common', 'describe', 'estimate', 'calls'].map((name) => [
    `${name}.json`,
    JSON.parse(readFileSync(here(`schema/${name}.json`), 'utf8')),
  ]),
);

/** The schema itself, after its references; with the file that its own ones are relative to. */
function resolved(schema, file) {
  if (!schema.$ref) return { schema, file };
  const [to, path] = schema.$ref.split('#');
  const target = to || file;
  const found = path
    .split('/')
    .filter(Boolean)
    .reduce((at, key) => at[key], schemas.get(target));
  return resolved(found, target);
}

const isMissing = (type) => (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0;
const members = (type) => (type.isUnion() ? type.types : [type]).filter((it) => !isMissing(it));
const fieldsOf = (type) =>
  checker
    .getPropertiesOfType(type)
    .filter((field) => !isMissing(checker.getTypeOfSymbol(field)) || !isOptional(field));
const isOptional = (field) => (field.flags & ts.SymbolFlags.Optional) !== 0;
const listed = (names) => [...names].sort().join(' ');

const problems = [];
let compared = 0;

function compareFields(schema, file, type, path) {
  const required = new Set(schema.required);
  const fields = fieldsOf(type);
  const wanted = Object.keys(schema.properties).map(
    (name) => name + (required.has(name) ? '' : '?'),
  );
  const declared = fields.map((field) => field.name + (isOptional(field) ? '?' : ''));
  compared += wanted.length;
  if (listed(wanted) !== listed(declared)) {
    problems.push(`${path}\n  schema:   ${listed(wanted)}\n  declared: ${listed(declared)}`);
    return;
  }
  for (const field of fields) {
    const inner = checker.getTypeOfSymbol(field);
    compare(schema.properties[field.name], file, inner, `${path}.${field.name}`);
  }
}

/** Alternatives are told apart by their fields: the declared one with the same names. */
function compareAlternatives(schema, file, type, path) {
  for (const alternative of schema.anyOf) {
    const { schema: one, file: its } = resolved(alternative, file);
    if (one.type === 'null' || one.type === 'string') continue;
    if (one.type === 'array') {
      const list = members(type).find((it) => checker.isArrayType(it));
      if (list) compare(one, its, list, path);
      else problems.push(`${path}: no list is declared`);
      continue;
    }
    const names = listed(Object.keys(one.properties));
    const match = members(type).find(
      (it) => listed(fieldsOf(it).map(({ name }) => name)) === names,
    );
    if (match) compareFields(one, its, match, path);
    else problems.push(`${path}: nothing is declared with the fields ${names}`);
  }
}

function compare(unresolved, from, type, path) {
  const { schema, file } = resolved(unresolved, from);
  if (schema.anyOf) {
    compareAlternatives(schema, file, type, path);
    return;
  }
  const [only] = members(type);
  if (schema.type === 'array') {
    compare(schema.items, file, checker.getTypeArguments(only)[0], `${path}[]`);
  } else if (schema.properties) {
    compareFields(schema, file, only, path);
  } else if (typeof schema.additionalProperties === 'object') {
    const [info] = checker.getIndexInfosOfType(only);
    assert.ok(info, `${path}: declared without an index`);
    compare(schema.additionalProperties, file, info.type, `${path}{}`);
  }
}

function answerOf(call) {
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source));
  const reckoner = checker.getDeclaredTypeOfSymbol(
    exported.find(({ name }) => name === 'Reckoner'),
  );
  const method = checker.getPropertyOfType(reckoner, call);
  return checker.getTypeOfSymbol(method).getCallSignatures()[0].getReturnType();
}

test('the declarations have the fields of the schemas', () => {
  for (const call of ['describe', 'estimate']) {
    compare(schemas.get(`${call}.json`), `${call}.json`, answerOf(call), call);
  }
  const { scenario, ...calls } = schemas.get('calls.json').$defs;
  assert.ok(scenario);
  for (const [call, schema] of Object.entries(calls)) {
    compare(schema, 'calls.json', answerOf(call), call);
  }
  assert.deepEqual(problems, [], problems.join('\n'));
  assert.ok(compared > 200, `only ${compared} fields compared`);
});
