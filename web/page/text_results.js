// SPDX-License-Identifier: MIT
// Results that are no chart: all outputs, two scenarios side by side, and the sum of one.

import { make, setText } from './dom.js';
import { TextTable } from './text_table.js';

const column = (head, field, kind = '') => ({ head, kind, cell: (row) => row[field] ?? '' });

export function pinnedTable(words) {
  const say = (id) => words.say(id);
  return new TextTable(say('screen.pin_heading'), [
    column(say('page.rung'), 'name', 'head'),
    column(say('screen.pin_scenario'), 'pinned', 'number'),
    column(say('screen.pin_current'), 'current', 'number'),
    column(say('screen.pin_difference'), 'difference', 'number'),
    column(say('page.factor'), 'ratio', 'number'),
    column(say('screen.pin_above'), 'above', 'number'),
  ]);
}

export function outputTable(words) {
  const say = (id) => words.say(id);
  return new TextTable(say('page.outputs_heading'), [
    {
      head: say('page.output'),
      kind: 'head',
      cell: (row) => make('span', { title: row.help }, row.label),
    },
    column('P5', 'p5', 'number'),
    column('P50', 'p50', 'number'),
    column('P95', 'p95', 'number'),
    column(say('page.mean'), 'mean', 'number'),
    column(say('page.error'), 'error', 'number'),
  ]);
}

/** The sum behind the output in focus, and the choice of that output. */
export class FormulaText {
  constructor(words, choose) {
    this.words = words;
    this.choice = make('select#formula-of', { on: { change: () => choose(this.choice.value) } });
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
        make('label', { htmlFor: 'formula-of' }, words.say('page.formula_of')),
        this.choice,
      ),
      this.symbols,
      make('p.formula', {}, this.numbers, ' = ', this.result),
      this.note,
    );
  }

  update(screen) {
    const { formula } = screen;
    setText(this.heading, this.words.say('page.formula_heading', formula.title));
    setText(this.symbols, formula.symbols);
    setText(this.numbers, formula.numbers);
    setText(this.result, formula.result);
    setText(this.note, [formula.note, screen.formula_note].filter(Boolean).join(' '));
    this.updateChoices(screen.outputs);
    if (this.choice.value !== screen.tornado_output) this.choice.value = screen.tornado_output;
  }

  /** Which outputs there are depends on the scenario. */
  updateChoices(outputs) {
    const ids = outputs.map(({ id }) => id).join();
    if (ids === this.ids) return;
    this.ids = ids;
    this.choice.replaceChildren(
      ...outputs.map(({ id, label }) => make('option', { value: id }, label)),
    );
  }
}
