// SPDX-License-Identifier: MIT
// Small faults that a person could make, one at a time: [{ file, line, from, to, at }].

/** What stands for what; clang-format has a space on both sides of every binary operator. */
const swaps = [
  [' + ', ' - '],
  [' - ', ' + '],
  [' * ', ' / '],
  [' / ', ' * '],
  [' < ', ' <= '],
  [' <= ', ' < '],
  [' > ', ' >= '],
  [' >= ', ' > '],
  [' == ', ' != '],
  [' != ', ' == '],
  [' && ', ' || '],
  [' || ', ' && '],
  [' += ', ' -= '],
  ['return true;', 'return false;'],
  ['return false;', 'return true;'],
  ['std::min(', 'std::max('],
  ['std::max(', 'std::min('],
  ['std::fmin(', 'std::fmax('],
  ['std::fmax(', 'std::fmin('],
  ['(!', '('],
];

/** Lines that hold no statement. */
const isPassed = (line) =>
  /^\s*(#|\/\/|template|using |namespace |static_assert|friend )/.test(line) ||
  /operator\s*[-+*/<>=!&|]/.test(line) ||
  line.includes('concept ');

/** The line without its texts and its comment, as long as before. */
function bare(line) {
  const blank = (found) => ' '.repeat(found.length);
  return line
    .replace(/"(?:[^"\\]|\\.)*"/g, (text) => '"'.repeat(text.length))
    .replace(/'(?:[^'\\]|\\.)'/g, (text) => "'".repeat(text.length))
    .replace(/\/\/.*$/, blank);
}

/** A number that counts becomes the next one. */
function* numbersOf(code) {
  for (const found of code.matchAll(/(?<![\w.'])(\d+)(?![\w.'])/g)) {
    yield { at: found.index, from: found[1], to: String(Number(found[1]) + 1) };
  }
}

function* swapsOf(code) {
  for (const [from, to] of swaps) {
    for (let at = code.indexOf(from); at >= 0; at = code.indexOf(from, at + 1)) {
      yield { at, from, to };
    }
  }
}

/** All mutants of one file. */
export function mutantsOf(file, text) {
  const mutants = [];
  text.split('\n').forEach((line, index) => {
    if (isPassed(line)) return;
    const code = bare(line);
    for (const change of [...swapsOf(code), ...numbersOf(code)]) {
      mutants.push({ file, line: index + 1, ...change });
    }
  });
  return mutants;
}

/** The file's text with that one fault. */
export function broken(text, { line, at, from, to }) {
  const lines = text.split('\n');
  const old = lines[line - 1];
  lines[line - 1] = old.slice(0, at) + to + old.slice(at + from.length);
  return lines.join('\n');
}
