// SPDX-License-Identifier: MIT
// Every source row: what it says, where, and how sure. Ids are anchors: #source-V3-05.

import { fetchStatements } from './files.js';
import { byId, isSandboxed, make, setText } from './dom.js';
import { reveal } from './reveal.js';

export class SourceList {
  constructor(words, { sources, documents }) {
    this.words = words;
    this.statements = new Map(); // where each stands, by the id of its fact
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
    this.fill();
    window.addEventListener('beforeprint', () => {
      this.element.open = true;
    });
  }

  /** What the sources say comes by itself; where it does not, who and where stand alone. */
  async fill() {
    try {
      const statements = await (await fetchStatements(this.words.language)).json();
      for (const [id, place] of this.statements) setText(place, statements[id]);
    } catch {
      // Offline without a kept copy, or cut off: the rows lead to the documents all the same.
    }
  }

  row(source) {
    const { words } = this;
    const statement = make('span', {});
    this.statements.set(source.id, statement);
    return make(
      'li',
      { id: `source-${source.id}`, tabIndex: -1 },
      make('p', {}, make('span.id', {}, source.id), statement),
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
    reveal(row, 'center');
  }

  goBack() {
    this.back.remove();
    this.from?.focus();
  }
}
