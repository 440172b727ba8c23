// SPDX-License-Identifier: MIT
// Every source row: what it says, where, and how sure. Ids are anchors: #source-V3-05.

import { byId, isSandboxed, make } from './dom.js';

export class SourceList {
  constructor(words, { sources, documents }) {
    this.words = words;
    this.documents = new Map(documents.map((document) => [document.id, document]));
    this.back = make(
      'button.plain',
      { type: 'button', on: { click: () => this.goBack() } },
      words.say('page.back_up'),
    );
    this.list = make('ul.source-list', {}, ...sources.map((source) => this.row(source)));
    // Hundreds of rows: folded until a source is asked for, by name or here.
    this.element = make(
      'details',
      {},
      make('summary', {}, words.say('page.sources_all', words.count(sources.length))),
      this.list,
    );
    window.addEventListener('beforeprint', () => {
      this.element.open = true;
    });
  }

  row(source) {
    const { words } = this;
    return make(
      'li',
      { id: `source-${source.id}`, tabIndex: -1 },
      make('p', {}, make('span.id', {}, source.id), source.statement[words.language]),
      make(
        'p.note',
        {},
        ...this.where(source),
        ' · ',
        words.say(`screen.confidence_${source.confidence}`),
      ),
    );
  }

  /** Who, what, when, where. In a sandbox a link may open nothing: its address is there to copy. */
  where({ document: id, locator }) {
    const { authors, title, url, published } = this.documents.get(id);
    const parts = [
      `${authors}, `,
      url ? make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, title) : title,
    ];
    if (published) parts.push(` (${published})`);
    if (locator) parts.push(`, ${locator}`);
    if (url && isSandboxed) parts.push(' ', make('span.address', {}, url));
    return parts;
  }

  /** Scrolls to a row and remembers where the reader came from. */
  show(id, from) {
    const row = byId(`source-${id}`);
    if (!row) return;
    this.element.open = true;
    this.element.querySelector('.here')?.classList.remove('here');
    row.classList.add('here');
    this.from = from;
    if (from) row.append(this.back);
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  }

  goBack() {
    this.back.remove();
    this.from?.focus();
  }
}
