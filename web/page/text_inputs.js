// SPDX-License-Identifier: MIT
// Every parameter as a labelled native control: typed grammar or choice, status mark,
// source, help, and the way back to its default.

import { make, setText, unfold } from './dom.js';
import { InputGroups } from './input_groups.js';
import { uncover } from './text_folds.js';
import { isRefused, TypedAnswer } from './typed_answer.js';

export class InputList {
  /** `actions`: edit(id, text) -> issues, reset(id), showSource(factId). */
  constructor(words, { groups, offers }, lines, actions) {
    this.words = words;
    this.actions = actions;
    this.offers = offers;
    this.rows = new Map(lines.map((line) => [line.id, this.build(line)]));
    this.groups = new InputGroups(words, groups, lines, (id) => this.rows.get(id).element);
    this.element = this.groups.element;
  }

  build(line) {
    const id = `input-${line.id}`;
    const control = line.is_choice ? this.select(line) : this.field(line);
    control.id = id;
    control.setAttribute('aria-describedby', `${id}-unit ${id}-status ${id}-about ${id}-issue`);
    const row = {
      control,
      value: make('span', {}),
      unused: make('span', {}),
      source: this.sourceLink(line),
      status: make('span.status', { id: `${id}-status` }),
      back: make('button.plain', { type: 'button', on: { click: () => this.goBack(line.id) } }),
      answer: new TypedAnswer(`${id}-issue`, (text) => this.choose(line.id, text)),
    };
    row.element = make(
      'div.input',
      {},
      make('label', { htmlFor: id }, line.label),
      make(
        'div.control',
        {},
        control,
        line.unit_label && make('div.unit', { id: `${id}-unit` }, line.unit_label),
      ),
      make(
        'div.about',
        {},
        make('p', { id: `${id}-about` }, line.help, ' ', row.unused),
        make('div.facts-of', {}, row.source, row.status, ...this.offersOf(line.id), row.back),
        row.answer.element,
      ),
    );
    return row;
  }

  field(line) {
    return make('input', {
      type: 'text',
      inputMode: 'decimal',
      autocomplete: 'off',
      spellcheck: false,
      on: { change: (event) => this.apply(line.id, event.target.value) },
    });
  }

  select(line) {
    return make(
      'select',
      { on: { change: (event) => this.apply(line.id, event.target.value) } },
      ...line.choices.map(({ id, label }) => make('option', { value: id }, label)),
    );
  }

  sourceLink(line) {
    if (!line.source_fact) return null;
    return make(
      'a',
      {
        href: `#source-${line.source_fact}`,
        on: {
          click: (event) => {
            event.preventDefault();
            this.actions.showSource(line.source_fact, event.currentTarget);
          },
        },
      },
      this.words.say('page.source', line.source),
    );
  }

  /** Other ranges worth trying, in link notation: typed here with the language's decimal mark. */
  offersOf(id) {
    const typed = (text) => text.replaceAll('.', this.words.decimalSign);
    return this.offers
      .filter(({ parameter }) => parameter === id)
      .map(({ value, label }) =>
        make(
          'button.plain',
          { type: 'button', on: { click: () => this.apply(id, typed(value)) } },
          this.words.say('page.offer', label[this.words.language]),
        ),
      );
  }

  apply(id, text) {
    const issues = this.actions.edit(id, text);
    this.answer(id, issues);
    // How it was read stays while the row follows this very edit.
    const row = this.rows.get(id);
    row.isReadBack = issues.length > 0 && !isRefused(issues);
    queueMicrotask(() => (row.isReadBack = false));
  }

  /** One of the readings of what was typed; the keyboard is back where it came from. */
  choose(id, text) {
    const { control } = this.rows.get(id);
    control.focus();
    control.value = text;
    this.apply(id, text);
  }

  goBack(id) {
    this.answer(id, []);
    this.rows.get(id).control.focus();
    this.actions.reset(id);
  }

  answer(id, issues) {
    const { control, answer } = this.rows.get(id);
    if (!answer.isShown && issues.length === 0) return;
    answer.show(issues);
    control.setAttribute('aria-invalid', String(isRefused(issues)));
  }

  update(lines) {
    for (const line of lines) this.updateRow(this.rows.get(line.id), line);
    this.groups.update(lines);
  }

  updateRow(row, line) {
    // What was typed and refused stays until it is put right; a change from elsewhere replaces it.
    const isRefusedText = row.control.getAttribute('aria-invalid') === 'true';
    if (row.shown !== line.typed || !isRefusedText) {
      if (row.control.value !== line.typed) row.control.value = line.typed;
      if (row.shown !== line.typed && !row.isReadBack) this.answer(line.id, []);
    }
    row.shown = line.typed;
    this.updateFacts(row, line);
  }

  /** In a drag all rows are looked at in every frame, and hardly one differs. */
  updateFacts(row, line) {
    const facts = JSON.stringify(line, ['changed', 'reaches_output', 'status', 'default_value']);
    if (facts === row.facts) return;
    row.facts = facts;
    row.element.classList.toggle('changed', line.changed);
    row.element.classList.toggle('unused', !line.reaches_output);
    setText(row.unused, line.reaches_output ? '' : `(${this.words.say('page.unused')})`);
    setText(row.status, line.source_fact && line.status === 'sourced' ? '' : line.status_label);
    row.status.className = `status ${line.status}`;
    row.back.hidden = !line.changed;
    setText(row.back, this.words.say('page.back_to', line.default_value));
    row.back.setAttribute(
      'aria-label',
      this.words.say('page.back_label', line.label, line.default_value),
    );
  }

  focus(id) {
    const control = this.rows.get(id)?.control;
    if (!control) return;
    uncover(control);
    unfold(control);
    control.focus();
  }
}
