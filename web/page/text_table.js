// SPDX-License-Identifier: MIT
// A table that is rebuilt only when its rows changed.

import { make } from './dom.js';

/** columns: [{ head, cell(row) -> text or node, kind: 'head' | 'number' | 'words' | '' }] */
export class TextTable {
  constructor(name, columns, caption = '') {
    this.columns = columns;
    this.name = name;
    this.caption = make('caption', { hidden: caption === '' }, caption);
    this.bodies = new Map();
    // Named roles: on a narrow screen rows become blocks, and would else lose their meaning.
    this.table = make('table', { role: 'table' }, this.caption, make('thead', { role: 'rowgroup' },
      make('tr', { role: 'row' }, ...columns.map(({ head }) => make('th',
        { scope: 'col', role: 'columnheader' }, head)))));
    this.element = make('div.scroller', { tabIndex: -1 }, this.table);
    new ResizeObserver(() => this.letScroll()).observe(this.table);
  }

  /** A table wider than its frame is scrolled by keyboard, too. */
  letScroll() {
    const { scrollWidth, clientWidth } = this.element;
    const isWide = scrollWidth > clientWidth;
    this.element.tabIndex = isWide ? 0 : -1;
    if (isWide) this.element.setAttribute('role', 'region');
    else this.element.removeAttribute('role');
    if (isWide) this.element.setAttribute('aria-label', this.name);
  }

  /** One tbody for each group of rows; `heading` may be empty. */
  update(rows, group = '', heading = '') {
    const state = JSON.stringify([rows, heading]);
    const kept = this.bodies.get(group);
    if (kept?.state === state) return;
    const body = make('tbody', { className: group, role: 'rowgroup' });
    if (heading) body.append(this.headingRow(heading));
    body.append(...rows.map((row) => this.row(row)));
    if (kept) kept.body.replaceWith(body);
    else this.table.append(body);
    this.bodies.set(group, { state, body });
  }

  headingRow(heading) {
    return make('tr', { role: 'row' }, make('th.bracket', {
      scope: 'rowgroup', role: 'rowheader', colSpan: this.columns.length,
    }, heading));
  }

  row(row) {
    return make('tr', { role: 'row' }, ...this.columns.map(({ head, cell, kind }) => (
      kind === 'head' ? make('th', { scope: 'row', role: 'rowheader' }, cell(row))
        : make('td', { className: kind ?? '', role: 'cell', 'data-head': head }, cell(row)))));
  }
}
