// SPDX-License-Identifier: MIT
// The command line of the npm package: `npx reckoner estimate 'v=1&p=owner' --csv`.
import createReckoner from 'reckoner';

import { csvOf, estimateRows } from '../shared/csv.js';
import { readArguments, USAGE, Wrong } from './arguments.mjs';

const say = (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
const warn = (text) => process.stderr.write(`reckoner: ${text}\n`);

const messages = (issues) =>
  issues.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('\n  ');

function refuse(issues) {
  if (issues.length > 0) throw new Wrong(messages(issues));
}

const shown = (cell) =>
  typeof cell === 'number' ? String(Number(cell.toPrecision(6))) : `${cell}`;

/** Columns as wide as their widest cell; numbers to the right. */
function tableOf(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => shown(row[at]).length)));
  const line = (row) =>
    row.map((cell, at) =>
      typeof cell === 'number' ? shown(cell).padStart(widths[at]) : shown(cell).padEnd(widths[at]),
    );
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n');
}

/** `json`: what a program gets; `rows`: the same for the two tables, head first. */
function print(form, json, rows) {
  if (form === 'json') say(JSON.stringify(json, null, 2));
  else say(form === 'csv' ? csvOf(rows) : tableOf(rows));
}

/** The link's scenario with the values of --set; refused where something is wrong with either. */
function scenarioOf(reckoner, { words: [typed], set, lang }) {
  const decoded = reckoner.decodeScenario(typed ?? 'v=1', lang);
  refuse(decoded.issues);
  if (typed !== undefined && !decoded.had_scenario) {
    throw new Wrong(`“${typed}” holds no scenario: a link looks like 'v=1&p=owner'.`);
  }
  const scenario = { ...decoded.scenario, ...Object.fromEntries(set) };
  refuse(reckoner.validate(scenario, lang));
  return scenario;
}

function estimate(reckoner, asked) {
  const { form, lang, outputs, samples } = asked;
  const scenario = scenarioOf(reckoner, asked);
  const options = { lang, ...(outputs && { outputs }), ...(samples && { samples }) };
  const answer = reckoner.estimate(scenario, options);
  // What the scenario does not have is no fault of its own.
  const [absent, wrong] = [true, false].map((isAbsent) =>
    answer.issues.filter(({ code }) => (code === 'output_unavailable') === isAbsent),
  );
  refuse(wrong);
  if (Object.keys(answer.outputs).length === 0) throw new Wrong(messages(absent), 1);
  const encoded = reckoner.encodeScenario(scenario);
  print(
    form,
    { link: encoded, scenario, ...answer },
    estimateRows(reckoner.describe().outputs, answer.outputs),
  );
  if (absent.length > 0 && outputs) warn(messages(absent));
}

function solve(reckoner, asked) {
  const { form, lang, parameter, output, target, statistic } = asked;
  for (const name of ['parameter', 'output', 'target']) {
    if (!asked[name]) throw new Wrong(`solve needs --${name}.`);
  }
  const request = { parameter, output, target, lang, ...(statistic && { statistic }) };
  const { value, issue } = reckoner.solve(scenarioOf(reckoner, asked), request);
  if (issue) throw new Wrong(messages([issue]), issue.code === 'no_solution' ? 1 : 2);
  const { unit } = reckoner.describe().parameters.find(({ id }) => id === parameter);
  print(form, { parameter, value, unit }, [
    ['parameter', 'value', 'unit'],
    [parameter, value, unit],
  ]);
}

function link(reckoner, asked) {
  const scenario = scenarioOf(reckoner, asked);
  const text = reckoner.encodeScenario(scenario, {}, asked.lang);
  if (typeof text !== 'string') refuse(text.issues);
  if (asked.form === 'json') print('json', { link: text, scenario });
  else say(asked.form === 'csv' ? csvOf([['link'], [text]]) : text);
}

const labelOf = (row, lang) =>
  [row.label, row.name, row.title, row.statement, row.id]
    .map((text) => (typeof text === 'object' ? text?.[lang] : text))
    .find(Boolean);

function describe(reckoner, { words: [table, id], form, lang }) {
  const described = reckoner.describe();
  const tables = Object.keys(described).filter((name) => Array.isArray(described[name]));
  if (table === undefined) {
    const rows = tables.map((name) => [name, described[name].length]);
    return print(form, described, [['table', 'rows'], ...rows]);
  }
  if (!tables.includes(table)) {
    throw new Wrong(`There is no table “${table}”: ${tables.join(', ')}.`);
  }
  const rows = described[table].filter((row) => id === undefined || row.id === id);
  if (rows.length === 0) throw new Wrong(`${table} has no “${id}”.`);
  const lines = rows.map((row) => [row.id ?? '', row.unit ?? '', labelOf(row, lang) ?? '']);
  return print(form, id === undefined ? rows : rows[0], [['id', 'unit', 'label'], ...lines]);
}

const COMMANDS = { estimate, solve, link, describe };

async function run(typed) {
  const asked = readArguments(typed);
  if (asked.command === 'help') return say(USAGE);
  const reckoner = await createReckoner({ languages: [...new Set(['en', asked.lang ?? 'en'])] });
  if (asked.command === 'version') return say(reckoner.version());
  refuse(reckoner.issues);
  return COMMANDS[asked.command](reckoner, asked);
}

process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1)); // `| head`
run(process.argv.slice(2)).catch((error) => {
  if (!(error instanceof Wrong)) throw error;
  warn(`${error.message}\n  reckoner --help lists what there is.`);
  process.exitCode = error.exitCode;
});
