// SPDX-License-Identifier: MIT
// The module's interface for JavaScript: plain objects in, plain objects out. Nothing here throws
// for anything a caller passes: what is not a value becomes a text that the core answers with an
// Issue.

const UNIT_SEPARATOR = '\u001F';
const RECORD_SEPARATOR = '\u001E';
const MAX_VALUE_LENGTH = 4096;
const MAX_LINK_LENGTH = 70000; // the core looks at 64 KiB and says so when there is more
const MAX_KEYS = 201; // the core reads 200 and says so when there are more
const MAX_ITEMS = 1000; // of a list: many times all there are

/** @typedef {[key: unknown, value: unknown][]} Entries */

/**
 * Array.isArray(), which throws for a revoked proxy.
 * @param {unknown} value
 * @returns {value is unknown[]}
 */
function isList(value) {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * Any value as text; never throws. An object is no quantity, so its text will not parse.
 * @param {unknown} value
 */
function textOf(value) {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? 'null' : isList(value) ? 'an array' : 'an object';
    default:
      return `a ${typeof value}`;
  }
}

/**
 * As one field of the border format: its separators cannot stand inside.
 * @param {string} text
 */
function field(text, limit = MAX_VALUE_LENGTH) {
  return text.slice(0, limit).replace(/[\u001E\u001F\uD800-\uDFFF]/gu, '\uFFFD');
}

/**
 * A map's own entries, whatever its class makes of them; no more than are looked at.
 * @param {Map<unknown, unknown>} map
 * @returns {Entries}
 */
function entriesOfMap(map) {
  /** @type {Entries} */
  const entries = [];
  const iterator = Map.prototype.entries.call(map);
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    entries.push(next.value);
    if (entries.length === MAX_KEYS) break;
  }
  return entries;
}

/**
 * Own enumerable entries; a getter or a proxy that throws gives a text instead.
 * @param {object} object
 * @returns {Entries}
 */
function entriesOf(object) {
  if (object instanceof Map) return entriesOfMap(object);
  const keys = Object.keys(object).slice(0, MAX_KEYS);
  return keys.map((key) => {
    try {
      return [key, /** @type {Record<string, unknown>} */ (object)[key]];
    } catch {
      return [key, 'an unreadable value'];
    }
  });
}

/**
 * @param {unknown} object
 * @param {string} name
 * @returns {Entries}
 */
function safeEntries(object, name) {
  if (object === undefined) return [];
  if (object === null || typeof object !== 'object') return [[name, textOf(object)]];
  try {
    return entriesOf(object);
  } catch {
    return [[name, 'an unreadable object']];
  }
}

/** @param {Entries} entries */
function joined(entries) {
  return entries
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => field(textOf(key)) + UNIT_SEPARATOR + field(textOf(value)))
    .join(RECORD_SEPARATOR);
}

/**
 * An object as the text that the module takes: key, U+001F, value, U+001E, key ... Keys whose value
 * is undefined are left out.
 * @param {unknown} object
 */
export function entriesText(object) {
  return joined(safeEntries(object, 'scenario'));
}

/**
 * Ids with commas between; a list far longer than all ids there are is one unknown id.
 * @param {unknown[]} list
 */
function listText(list) {
  try {
    if (list.length > MAX_ITEMS) return `a list of ${list.length} ids`;
    return Array.from(list, (item) => textOf(item).replace(/,/g, '\uFFFD')).join(',');
  } catch {
    return 'an unreadable list';
  }
}

/**
 * Options may hold lists of ids.
 * @param {unknown} options
 */
function optionsText(options) {
  /** @type {Entries} */
  const entries = safeEntries(options, 'options').map(([key, value]) => [
    key,
    isList(value) ? listText(value) : value,
  ]);
  return joined(entries);
}

/** @param {unknown} value */
function optional(value) {
  return value === undefined ? '' : field(textOf(value));
}

/**
 * The module's functions over plain values, as reckoner-core.d.ts describes them.
 * @param {CoreCalls} module
 * @param {(id: string) => Promise<Uint8Array | string>} fetchWords a language's file, empty where
 *   there is none
 * @returns {import('./reckoner-core.d.ts').Reckoner}
 */
export function wrapCore(module, fetchWords) {
  /** @type {string | undefined} */
  let described;
  /** @param {string} json */
  const parse = (json) => JSON.parse(json);
  /** @returns {import('./reckoner-core.d.ts').LanguageRow[]} */
  const rows = () => parse(module.languages());
  return {
    version: () => module.version(),
    languages: rows,
    /** What was wrong with the languages that the module was made with. */
    issues: [],
    async load(language) {
      const id = optional(language);
      const isKnown = rows().some((row) => row.id === id);
      const issues = parse(module.loadLanguage(id, isKnown ? await fetchWords(id) : ''));
      described = undefined; // its texts have one more language
      return issues;
    },
    // Parsed anew for every caller, so that none can change another's.
    describe: () => parse((described ??= module.describe())),
    defaultScenario: (preset, article, lang) =>
      parse(module.defaultScenario(optional(preset), optional(article), optional(lang))),
    validate: (scenario, lang) => parse(module.validate(entriesText(scenario), optional(lang))),
    estimate: (scenario, options) =>
      parse(module.estimate(entriesText(scenario), optionsText(options))),
    solve: (scenario, request) => parse(module.solve(entriesText(scenario), optionsText(request))),
    requirements: (scenario, request) =>
      parse(module.requirements(entriesText(scenario), optionsText(request))),
    explain: (scenario, output, lang) =>
      parse(module.explain(entriesText(scenario), optional(output), optional(lang))),
    encodeScenario(scenario, ui, lang) {
      /** @type {Entries} */
      const shown = safeEntries(ui, 'ui').map(([key, value]) => [`ui.${textOf(key)}`, value]);
      const entries = [entriesText(scenario), joined(shown)].filter(Boolean).join(RECORD_SEPARATOR);
      const answer = parse(module.encodeScenario(entries, optional(lang)));
      return answer.link ?? answer;
    },
    decodeScenario: (text, lang) =>
      parse(module.decodeScenario(field(textOf(text ?? ''), MAX_LINK_LENGTH), optional(lang))),
    strings: (lang) => parse(module.strings(optional(lang))),
  };
}
