// SPDX-License-Identifier: MIT
// What was typed after `reckoner`, taken apart. What is wrong with it is a Wrong, which says what
// to do instead.
import { parseArgs } from 'node:util';

export class Wrong extends Error {
  constructor(message, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

export const USAGE = `Usage: reckoner <command> [LINK] [options]

  estimate [LINK]        what the scenario of a link comes to, each output with its range
  solve [LINK]           the value of one input at which an output meets a target:
                         --parameter ID --output ID --target VALUE [--statistic p50]
  link [LINK]            a link with the values of --set in it
  describe [TABLE] [ID]  what there is: parameters, outputs, presets, claims, runs, gpus ...

LINK is a share link, or what stands behind its #: 'v=1&p=owner'. Without one: the first viewpoint.

  --set ID=VALUE         over the link's value: 2, 1.5~3 (P5 and P95), 37B, 90%; may be repeated
  --outputs ID,ID        these outputs alone
  --samples N            a power of two from 256 to 1048576; 65536 unless given
  --table, --csv, --json a table for people (unless given), CSV, JSON
  --lang ID              language of labels and messages; en unless given
  --version, --help

What is wrong with a scenario or an argument is said on stderr; the exit status is then 2, and 1
where no value meets the target or nothing that was asked for exists.
`;

const TEXT = { type: 'string' };
const FLAG = { type: 'boolean', default: false };
const FORMS = ['table', 'csv', 'json'];

/** The options that each command takes beside `set`, form and language, and its words at most. */
const COMMANDS = {
  estimate: { options: ['outputs', 'samples'], words: 1 },
  solve: { options: ['parameter', 'output', 'target', 'statistic'], words: 1 },
  link: { options: [], words: 1 },
  describe: { options: [], words: 2 },
};

function parsed(typed) {
  try {
    return parseArgs({
      args: typed,
      allowPositionals: true,
      options: {
        set: { ...TEXT, multiple: true, default: [] },
        outputs: TEXT,
        samples: TEXT,
        parameter: TEXT,
        output: TEXT,
        target: TEXT,
        statistic: TEXT,
        lang: { ...TEXT, default: 'en' },
        table: FLAG,
        csv: FLAG,
        json: FLAG,
        version: FLAG,
        help: { ...FLAG, short: 'h' },
      },
    });
  } catch (error) {
    throw new Wrong(`${error.message.split('. ')[0]}.`);
  }
}

function formOf(values) {
  const asked = FORMS.filter((form) => values[form]);
  if (asked.length > 1) throw new Wrong(`One form at a time: --${asked.join(' or --')}.`);
  return asked[0] ?? 'table';
}

function entryOf(text) {
  const [, id, value] = /^([\w]+)=([^]*)$/.exec(text) ?? [];
  if (!id) throw new Wrong(`--set takes ID=VALUE, not “${text}”.`);
  if (['preset', 'article', 'edition'].includes(id)) {
    throw new Wrong(`--set changes inputs; the link says the ${id}: 'v=1&p=owner'.`);
  }
  return [id, value];
}

function refuseForeign(command, values) {
  const { options } = COMMANDS[command];
  const known = ['lang', ...FORMS, ...(command === 'describe' ? [] : ['set']), ...options];
  for (const [name, value] of Object.entries(values)) {
    const isGiven = Array.isArray(value) ? value.length > 0 : Boolean(value);
    if (isGiven && !known.includes(name)) throw new Wrong(`${command} takes no --${name}.`);
  }
}

/** { command, words, form, set: [[id, value]], ...options }; `command` may be version or help. */
export function readArguments(typed) {
  const { values, positionals } = parsed(typed);
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [command, ...words] = positionals;
  if (command === undefined) throw new Wrong('Which command?');
  if (!Object.hasOwn(COMMANDS, command)) {
    throw new Wrong(`There is no command “${command}”: ${Object.keys(COMMANDS).join(', ')}.`);
  }
  const tooMany = words[COMMANDS[command].words];
  if (tooMany !== undefined) throw new Wrong(`${command}: what is “${tooMany}”?`);
  refuseForeign(command, values);
  return { ...values, command, words, form: formOf(values), set: values.set.map(entryOf) };
}
