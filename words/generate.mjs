// SPDX-License-Identifier: MIT
// generate.mjs <folder>: turns words/*.po into what the programs are built from.
//
//   core/words/word_ids.h     every key of en.po as an enumerator, in its order, and a sorted table
//                             of keys that word("...") searches while compiling
//   core/words/all_words.cpp  all languages, for programs and tests that need no download
//   words.<language>.txt      one language's texts in the order of the ids, for the module
//   page.<language>.txt       the same without what a page shows below its first screen, for its
//                             first load
//   later.<language>.txt      that, without what the sources say
//   statements.<language>.json  what the sources say, by the id of the fact
//   early.<kind>.json         what JavaScript must say before a language is loaded
//
// A file is written only when it changes, so that a changed text does not rebuild every table.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { po } from 'gettext-parser';

const WORDS = dirname(fileURLToPath(import.meta.url));
const REFERENCE = 'en';
const FORM_SEPARATOR = '\u001F';
/** What JavaScript says where no language is loaded yet. */
export const EARLY = ['notice', 'embed'];

/** { id, texts }: texts maps each key to its forms, one where the sentence has no plural. */
export function readCatalogue(file) {
  const { translations, headers } = po.parse(readFileSync(file), { validation: true });
  const texts = new Map();
  for (const entries of Object.values(translations)) {
    for (const { msgid, msgstr } of Object.values(entries)) if (msgid) texts.set(msgid, msgstr);
  }
  return { id: headers.Language ?? headers.language, texts };
}

export function readCatalogues(folder = WORDS) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.po'))
    .map((name) => readCatalogue(join(folder, name)));
}

function enumerator(key) {
  return key.replaceAll('$', 'usd').replace(/[^A-Za-z0-9]+/g, '_');
}

function refuse(problem) {
  console.error(problem);
  process.exit(1);
}

/** Lines in the order of the reference; a text that is missing is an empty line, found by a test. */
export function compact({ id, texts }, keys) {
  const hash = createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 8);
  const lines = keys.map((key) => (texts.get(key) ?? ['']).join(FORM_SEPARATOR));
  return [`reckoner-words 1 ${id} ${hash} ${keys.length}`, ...lines, ''].join('\n');
}

const STATEMENT = /^fact\.(.+)\.statement$/;

/** What only the text version says, whose script is fetched after the first frame, too. */
const LATER =
  /^parameter\..+\.help$|^claim\.\w+\.(reason|source_says)$|^(correction|offer)\.|^preset\.\w+\.summary$/;

const part = ({ id, texts }, isWanted) => ({
  id,
  texts: new Map([...texts].filter(([key]) => isWanted(key))),
});

function statements({ texts }) {
  const rows = [...texts].filter(([key]) => STATEMENT.test(key));
  return JSON.stringify(
    Object.fromEntries(rows.map(([key, [text]]) => [key.match(STATEMENT)[1], text])),
  );
}

function idsHeader(keys, head) {
  const names = keys.map(enumerator);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice) refuse(`en.po: two keys become ${twice}`);
  const sorted = keys.map((key, place) => [key, names[place]]).sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = keys.filter((key) => /^(screen|page|card)\./.test(key));
  return `// SPDX-License-Identifier: MIT
// Made from words/en.po by words/generate.mjs. Include core/words/word.h.
#pragma once

#include <cstdint>
#include <string_view>

namespace reckoner {

/// Which text; its place in a language's file. The names are the keys, "_" for all other signs.
enum class WordId : std::uint16_t {
  none,
${names.map((name) => `  ${name},`).join('\n')}
  count_
};

struct KeyRow {
  std::string_view key;
  WordId id;
};

/// Sorted by key, for word().
inline constexpr KeyRow kKeys[] = {
${sorted.map(([key, name]) => `    {"${key}", WordId::${name}},`).join('\n')}
};

/// What the HTML side may ask for by key.
inline constexpr KeyRow kShownKeys[] = {
${shown.map((key) => `    {"${key}", WordId::${enumerator(key)}},`).join('\n')}
};

/// The first line of a language's file, around its id: another build's file is refused.
inline constexpr std::string_view kWordsHead = "${head.before}";
inline constexpr std::string_view kWordsHeadEnd = "${head.after}";

}  // namespace reckoner
`;
}

function literal(line) {
  const escaped = line.replace(/[\\"]/g, '\\$&').replaceAll(FORM_SEPARATOR, '\\x1F""');
  return `    "${escaped}\\n"`;
}

/** Pieces that every compiler takes as one literal (64 KiB). */
function literals(lines, size = 200) {
  const starts = Array.from({ length: Math.ceil(lines.length / size) }, (_, i) => i * size);
  return starts.map((start) =>
    lines
      .slice(start, start + size)
      .map(literal)
      .join('\n'),
  );
}

function allWords(catalogues, keys) {
  const parts = catalogues.map((catalogue) => {
    const lines = compact(catalogue, keys).split('\n').slice(0, -1);
    return `constexpr std::string_view k_${catalogue.id}[] = {\n${literals(lines).join(',\n')}};\n`;
  });
  const loads = catalogues.map(({ id }) => `  load_language("${id}", joined(k_${id}));`);
  return `// SPDX-License-Identifier: MIT
// Made from words/*.po by words/generate.mjs.
#include <string>
#include <string_view>

#include "core/words/catalogue.h"

namespace reckoner {
namespace {

${parts.join('\n')}
template <std::size_t count>
std::string joined(const std::string_view (&pieces)[count]) {
  std::string all;
  for (const std::string_view piece : pieces) all += piece;
  return all;
}

}  // namespace

void load_all_languages() {
${loads.join('\n')}
}

}  // namespace reckoner
`;
}

/** Of one kind, { en: { no_wasm: ... } } from "notice.no_wasm". */
function earlyWords(kind, catalogues, keys) {
  const early = keys.filter((key) => key.startsWith(`${kind}.`));
  const textsOf = ({ texts }) =>
    early.map((key) => [key.slice(kind.length + 1), texts.get(key)?.[0] ?? '']);
  const all = catalogues.map((catalogue) => [catalogue.id, Object.fromEntries(textsOf(catalogue))]);
  return `${JSON.stringify(Object.fromEntries(all), null, 1)}\n`;
}

function put(file, content) {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function generate(out) {
  const isFirst = (key) => !STATEMENT.test(key) && !LATER.test(key);
  const catalogues = readCatalogues();
  const reference = catalogues.find(({ id }) => id === REFERENCE);
  const keys = [...reference.texts.keys()];
  for (const { id, texts } of catalogues) {
    for (const [key, forms] of texts) {
      if (forms.some((form) => /[\n\u001F]/.test(form)))
        refuse(`${id}.po: ${key} holds a line end`);
    }
    put(join(out, `words.${id}.txt`), compact({ id, texts }, keys));
    put(join(out, `page.${id}.txt`), compact(part({ id, texts }, isFirst), keys));
    put(
      join(out, `later.${id}.txt`),
      compact(
        part({ id, texts }, (key) => LATER.test(key)),
        keys,
      ),
    );
    put(join(out, `statements.${id}.json`), statements({ texts }));
  }
  const [before, after] = compact(reference, keys).split('\n', 1)[0].split(` ${REFERENCE} `);
  const head = { before: `${before} `, after: ` ${after}` };
  put(join(out, 'core/words/word_ids.h'), idsHeader(keys, head));
  put(join(out, 'core/words/all_words.cpp'), allWords(catalogues, keys));
  for (const kind of EARLY) {
    put(join(out, `early.${kind}.json`), earlyWords(kind, catalogues, keys));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate(process.argv[2]);
