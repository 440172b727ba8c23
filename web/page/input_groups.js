// SPDX-License-Identifier: MIT
// The inputs' groups: closed, each with a line that says what it holds, and a search over all.

import { make, setText } from './dom.js';

const mostOnSummary = 2;

/**
 * In two parts of about equal weight. Two columns of CSS would balance them, too, and lay all of
 * them out again whenever one field changes.
 */
function halves(items, weight) {
  const weights = items.map(weight);
  const sum = (part) => part.reduce((total, one) => total + one, 0);
  const isPastHalf = (end) => 2 * sum(weights.slice(0, end)) >= sum(weights);
  const end = items.findIndex((_, at) => isPastHalf(at + 1)) + 1;
  return [items.slice(0, end), items.slice(end)];
}

/** As people type it: without accents, in small letters. */
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

export class InputGroups {
  /** `rowOf(id)`: the element of a parameter. */
  constructor(words, groups, lines, rowOf) {
    this.words = words;
    this.texts = lines.map(({ id, label, help }) => ({
      id,
      text: plain(`${label} ${help} ${id}`),
    }));
    this.rowOf = rowOf;
    this.groups = groups.map(({ id, label }) =>
      this.group(
        label[words.language],
        lines.filter((line) => line.group === id),
      ),
    );
    const columns = halves(this.groups, ({ ids }) => ids.length);
    this.element = make(
      'div',
      {},
      this.search(),
      make(
        'div.groups',
        {},
        ...columns.map((part) => make('div', {}, ...part.map(({ element }) => element))),
      ),
    );
  }

  group(label, lines) {
    const says = make('span.group-says', {});
    const element = make(
      'details.group',
      {},
      make('summary', {}, make('h3', {}, label), says),
      ...lines.map(({ id }) => this.rowOf(id)),
    );
    return { element, says, ids: lines.map(({ id }) => id) };
  }

  search() {
    this.found = make('p.note', { role: 'status' });
    const field = make('input#input-search', {
      type: 'search',
      autocomplete: 'off',
      spellcheck: false,
      on: { input: () => this.show(plain(field.value.trim())) },
    });
    const label = make('label', { htmlFor: field.id }, this.words.say('page.inputs_search'));
    return make('div.input-search', { role: 'search' }, label, field, this.found);
  }

  /** The inputs that speak of what is looked for; all of them, closed, where nothing is. */
  show(wanted) {
    const parts = wanted.split(/\s+/);
    const found = this.texts.filter(({ text }) => parts.every((part) => text.includes(part)));
    const ids = new Set(found.map(({ id }) => id));
    for (const group of this.groups) {
      const count = group.ids.filter((id) => ids.has(id)).length;
      for (const id of group.ids) this.rowOf(id).hidden = !ids.has(id);
      group.element.hidden = count === 0;
      group.element.open = wanted !== '' && count > 0;
    }
    const { words } = this;
    const counts = [ids.size, this.texts.length].map((count) => words.count(count));
    setText(this.found, wanted === '' ? '' : words.say('page.inputs_found', ...counts));
  }

  /** What was changed in a group stands on its line, else what it begins with. */
  update(lines) {
    const byId = new Map(lines.map((line) => [line.id, line]));
    for (const { says, ids } of this.groups) {
      const all = ids.map((id) => byId.get(id));
      const changed = all.filter((line) => line.changed);
      const shown = changed.length > 0 ? changed : leading(all);
      const text = shown.map(({ label, value, unit_label: unit }) =>
        this.words.say('page.figure', label, unit ? `${value}\u00A0${unit}` : value),
      );
      setText(says, text.join(' · '));
      says.classList.toggle('changed', changed.length > 0);
    }
  }
}

/** What moves the headline most, filled up with the first of the group. */
function leading(lines) {
  const ranked = [
    ...lines.filter((line) => line.matters),
    ...lines.filter((line) => !line.matters),
  ];
  return ranked.slice(0, mostOnSummary);
}
