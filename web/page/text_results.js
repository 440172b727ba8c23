// SPDX-License-Identifier: MIT
// The results as tables: ladder, outputs, tornado, comparisons, back-test, and the sum behind one.

import { make, setText } from './dom.js';
import { TextTable } from './text_table.js';

const column = (head, field, kind = '') => ({ head, kind, cell: (row) => row[field] ?? '' });

export function ladderTable(words) {
  const say = (id) => words.say(id);
  return new TextTable(say('page_ladder_heading'), [
    column(say('page_rung'), 'name', 'head'),
    column(say('page_range'), 'range', 'number'),
    column(say('page_central'), 'p50', 'number'),
    column(say('page_adds'), 'adds', 'words'),
    column(say('page_leaves_out'), 'leaves_out', 'words'),
    {
      head: say('page_published'),
      kind: 'words',
      cell: (row) => row.marks.map((mark) => mark.text).join(' · '),
    },
  ]);
}

export function pinnedTable(words) {
  const say = (id) => words.say(id);
  return new TextTable(say('pin_heading'), [
    column(say('page_rung'), 'name', 'head'),
    column(say('pin_scenario'), 'pinned', 'number'),
    column(say('pin_current'), 'current', 'number'),
    column(say('pin_difference'), 'difference', 'number'),
    column(say('page_factor'), 'ratio', 'number'),
    column(say('pin_above'), 'above', 'number'),
  ]);
}

export function outputTable(words) {
  const say = (id) => words.say(id);
  return new TextTable(say('page_outputs_heading'), [
    {
      head: say('page_output'),
      kind: 'head',
      cell: (row) => make('span', { title: row.help }, row.label),
    },
    column('P5', 'p5', 'number'),
    column('P50', 'p50', 'number'),
    column('P95', 'p95', 'number'),
    column(say('page_mean'), 'mean', 'number'),
    column(say('page_error'), 'error', 'number'),
  ]);
}

export function tornadoTable(words) {
  const say = (id) => words.say(id);
  return new TextTable(
    say('matters_most'),
    [
      column(say('page_input'), 'label', 'head'),
      column(say('page_at_low'), 'low', 'number'),
      column(say('page_at_high'), 'high', 'number'),
    ],
    say('page_tornado_note'),
  );
}

export function comparisonTable(words) {
  const say = (id) => words.say(id);
  return new TextTable(say('page_comparisons_heading'), [
    column(say('page_comparisons_heading'), 'label', 'head'),
    column(say('page_compared_value'), 'value', 'number'),
    column(say('page_factor'), 'factor', 'number'),
    column(say('page_method'), 'method', 'words'),
    column(say('page_confidence'), 'confidence', 'words'),
  ]);
}

export function backtestTable(words) {
  const say = (id) => words.say(id);
  return new TextTable(say('page_backtest_heading'), [
    column(say('page_run'), 'name', 'head'),
    column(say('page_published'), 'published', 'number'),
    column(say('page_estimated'), 'estimated', 'number'),
    { head: say('page_covered'), cell: (row) => say(row.covered ? 'page_yes' : 'page_no') },
  ]);
}

/** The sum behind the output in focus, and the choice of that output. */
export class FormulaText {
  constructor(words, outputs, choose) {
    this.words = words;
    this.choice = make(
      'select#formula-of',
      { on: { change: () => choose(this.choice.value) } },
      ...outputs.map(({ id, label }) => make('option', { value: id }, label)),
    );
    this.symbols = make('p.formula', {});
    this.numbers = make('span', {});
    this.result = make('b', {});
    this.note = make('p.note', {});
    this.heading = make('h2', {});
    this.element = make(
      'section.twin',
      {},
      this.heading,
      make(
        'p.field',
        {},
        make('label', { htmlFor: 'formula-of' }, words.say('page_formula_of')),
        this.choice,
      ),
      this.symbols,
      make('p.formula', {}, this.numbers, ' = ', this.result),
      this.note,
    );
  }

  update(screen) {
    const { formula } = screen;
    setText(this.heading, this.words.say('page_formula_heading', formula.title));
    setText(this.symbols, formula.symbols);
    setText(this.numbers, formula.numbers);
    setText(this.result, formula.result);
    setText(this.note, [formula.note, screen.formula_note].filter(Boolean).join(' '));
    if (this.choice.value !== screen.tornado_output) this.choice.value = screen.tornado_output;
  }
}
