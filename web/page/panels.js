// SPDX-License-Identifier: MIT
// The panels under the action bar: one open at a time, each a section with a heading and a way out.

import { make } from './dom.js';
import { importPanels } from './files.js';
import { reveal } from './reveal.js';

export class Panels {
  /** `failed()`: their script did not come. */
  constructor(holder, failed) {
    this.holder = holder;
    this.failed = failed;
    this.buttons = new Map();
  }

  /** The button that opens and closes a panel; `build(set)` gives its content when it opens. */
  button(name, label, build) {
    const button = make(
      'button',
      {
        type: 'button',
        'aria-expanded': 'false',
        'aria-controls': 'panels',
        on: { click: () => (this.open === name ? this.close() : this.show(name)) },
      },
      label,
    );
    this.buttons.set(name, { button, label, build });
    return button;
  }

  /** Fetches what they hold; asked for again where one is opened. */
  async prepare() {
    try {
      this.set ??= await importPanels();
    } catch {
      // Offline, maybe: whoever opens a panel is told.
    }
  }

  /** With the scripts of all panels, fetched once; what was asked for last is shown. */
  async show(name) {
    const entry = this.buttons.get(name);
    if (!entry) return;
    this.close();
    this.open = name;
    entry.button.setAttribute('aria-expanded', 'true');
    try {
      this.set ??= await importPanels();
    } catch {
      if (this.open === name) this.close();
      this.failed();
      return;
    }
    if (this.open === name) this.fill(entry);
  }

  fill(entry) {
    const { heading, closeLabel, content } = entry.build(this.set);
    const title = make('h2', { tabIndex: -1 }, heading);
    this.holder.replaceChildren(
      make(
        'section.panel',
        { 'aria-label': heading },
        make(
          'div.panel-head',
          {},
          title,
          make(
            'button',
            {
              type: 'button',
              on: { click: () => this.close(true) },
            },
            closeLabel,
          ),
        ),
        ...content,
      ),
    );
    title.focus({ preventScroll: true });
    reveal(this.holder.firstChild, 'nearest');
  }

  close(returnFocus = false) {
    const entry = this.buttons.get(this.open);
    this.open = '';
    this.holder.replaceChildren();
    entry?.button.setAttribute('aria-expanded', 'false');
    if (returnFocus) entry?.button.focus();
  }

  /** True when the key was the one that closes. */
  takeKey(event) {
    if (event.key !== 'Escape' || !this.open || !this.holder.contains(event.target)) return false;
    event.preventDefault();
    this.close(true);
    return true;
  }

  /** The scenario changed: what an open panel hands out is made anew, the focus stays. */
  refresh() {
    const entry = this.buttons.get(this.open);
    const section = this.holder.firstChild;
    if (!entry || !this.set || !section || this.isInUse) return;
    const { content } = entry.build(this.set);
    section.replaceChildren(section.firstChild, ...content);
  }

  get isInUse() {
    return this.holder.contains(document.activeElement);
  }
}
