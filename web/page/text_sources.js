// SPDX-License-Identifier: MIT
// Every source row: what it says, where, and how sure. Ids are anchors: #source-V3-05.

import { fetchStatements } from './files.js';
import { CitedSource } from './cited_source.js';
import { byId, isSandboxed, make, setText } from './dom.js';

export class SourceList {
  constructor(words, { sources, documents }) {
    this.words = words;
    this.statements = new Map(); // where each stands, by the id of its fact
    this.documents = new Map(documents.map((document) => [document.id, document]));
    this.rows = new Map(sources.map((source) => [source.id, source]));
    this.cited = new CitedSource(words, byId('cited'));
    this.list = make('ul.source-list', {}, ...sources.map((source) => this.row(source)));
    this.count = words.count(sources.length);
    this.element = make('div', {}, make('p.note', {}, words.say('page.sources_help')), this.list);
    this.fill();
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
    const { authors, title, language: lang, url, published } = this.documents.get(id);
    const parts = [
      `${authors}, `,
      url
        ? make('a', { href: url, lang, target: '_blank', rel: 'noopener noreferrer' }, title)
        : make('span', { lang }, title),
    ];
    if (published) parts.push(` (${published})`);
    if (locator) parts.push(`, ${locator}`);
    if (url && isSandboxed) parts.push(' ', make('span.address', {}, url));
    return parts;
  }

  /**
   * One source where it is cited: after the element `from` that asked for it, or over the canvas at
   * `box` ({ x, y, width, height } in CSS px of the sheet).
   */
  show(id, from, box) {
    const source = this.rows.get(id);
    if (!source) return;
    const content = [
      make('p', {}, this.statements.get(id).textContent),
      make('p.note', {}, ...this.where(source)),
      make('p.note', {}, `${id} · `, this.words.say(`screen.confidence_${source.confidence}`)),
    ];
    this.cited.show(id, content, from, box);
  }
}
