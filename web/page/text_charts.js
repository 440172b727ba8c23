// SPDX-License-Identifier: MIT
// The charts as tables, from the module's rows: a section for each chart that has something to say.

import { make, setText } from './dom.js';
import { TextTable } from './text_table.js';

class ChartText {
  constructor({ id, title, columns }) {
    this.heading = make('h2', { tabIndex: -1 });
    this.table = new TextTable(
      title,
      columns.map(({ head, kind }, at) => ({ head, kind, cell: (row) => row[at] })),
    );
    this.note = make('p.note', {});
    this.element = make('section.twin', { id }, this.heading, this.table.element, this.note);
  }

  update({ title, groups, note }) {
    setText(this.heading, title);
    for (const { id, heading, rows } of groups) this.table.update(rows, id, heading);
    setText(this.note, note);
    this.note.hidden = note === '';
  }
}

export class ChartTexts {
  constructor() {
    this.texts = new Map();
    this.element = make('div', {});
  }

  /** [{ id, title, note, columns: [{ head, kind }], groups: [{ id, heading, rows }] }] */
  update(charts) {
    const shown = charts.filter(({ columns }) => columns.length > 0);
    for (const text of this.texts.values()) text.element.hidden = true;
    for (const chart of shown) {
      let text = this.texts.get(chart.id);
      if (!text) {
        text = new ChartText(chart);
        this.texts.set(chart.id, text);
        this.element.append(text.element);
      }
      text.element.hidden = false;
      text.update(chart);
    }
  }
}
