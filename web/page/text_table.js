// SPDX-License-Identifier: MIT
// A table whose cells are renewed where they changed.

import { make, setText } from './dom.js';

/** columns: [{ head, cell(row) -> text or node, kind: 'head' | 'number' | 'words' | '' }] */
export class TextTable {
  constructor(name, columns, caption = '') {
    this.columns = columns;
    this.name = name;
    this.caption = make('caption', { hidden: caption === '' }, caption);
    this.bodies = new Map();
    // Named roles: on a narrow screen rows become blocks, and would else lose their meaning.
    this.table = make(
      'table',
      { role: 'table' },
      this.caption,
      make(
        'thead',
        { role: 'rowgroup' },
        make(
          'tr',
          { role: 'row' },
          ...columns.map(({ head }) => make('th', { scope: 'col', role: 'columnheader' }, head)),
        ),
      ),
    );
    this.element = make('div.scroller', { tabIndex: -1 }, this.table);
    new ResizeObserver(() => this.letScroll()).observe(this.table);
  }

  /** A table wider than its frame is scrolled by keyboard, too. */
  letScroll() {
    const { scrollWidth, clientWidth } = this.element;
    const isWide = scrollWidth > clientWidth;
    if (isWide === this.isWide) return;
    this.isWide = isWide;
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
    const body =
      kept?.body ?? this.table.appendChild(make('tbody', { className: group, role: 'rowgroup' }));
    const lines = heading ? [null, ...rows] : rows;
    lines.forEach((row, at) => this.updateLine(body, at, row, heading));
    while (body.rows.length > lines.length) body.lastChild.remove();
    this.bodies.set(group, { state, body });
  }

  updateLine(body, at, row, heading) {
    const line = body.rows[at];
    const isFit = line && line.cells.length > 1 === Boolean(row);
    if (isFit && row) this.updateRow(line, row);
    else if (isFit) setText(line.cells[0], heading);
    else {
      const made = row ? this.row(row) : this.headingRow(heading);
      if (line) line.replaceWith(made);
      else body.append(made);
    }
  }

  /** In place: whoever reads in a cell stays there while its figure changes. */
  updateRow(line, row) {
    this.columns.forEach(({ cell }, at) => {
      const content = cell(row);
      const shown = line.cells[at];
      if (typeof content === 'string') setText(shown, content);
      else if (!shown.firstChild?.isEqualNode(content)) shown.replaceChildren(content);
    });
  }

  headingRow(heading) {
    return make(
      'tr',
      { role: 'row' },
      make(
        'th.bracket',
        {
          scope: 'rowgroup',
          role: 'rowheader',
          colSpan: this.columns.length,
        },
        heading,
      ),
    );
  }

  row(row) {
    return make(
      'tr',
      { role: 'row' },
      ...this.columns.map(({ head, cell, kind }) =>
        kind === 'head'
          ? make('th', { scope: 'row', role: 'rowheader' }, cell(row))
          : make('td', { className: kind ?? '', role: 'cell', 'data-head': head }, cell(row)),
      ),
    );
  }
}
