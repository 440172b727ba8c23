// SPDX-License-Identifier: MIT
// The panels under the action bar: one open at a time, each a section with a heading and a way out.

import { make } from './dom.js';

export class Panels {
  constructor(holder) {
    this.holder = holder;
    this.buttons = new Map();
  }

  /** The button that opens and closes a panel; `build()` promises its content when it opens. */
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

  async show(name) {
    const entry = this.buttons.get(name);
    if (!entry) return;
    this.close();
    this.open = name;
    entry.button.setAttribute('aria-expanded', 'true');
    const { heading, closeLabel, content } = await entry.build();
    if (this.open !== name) return; // closed while it was fetched
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
    this.holder.firstChild.scrollIntoView({ block: 'nearest' });
  }

  close(returnFocus = false) {
    const entry = this.buttons.get(this.open);
    this.open = '';
    this.holder.replaceChildren();
    entry?.button.setAttribute('aria-expanded', 'false');
    if (returnFocus) entry?.button.focus();
  }

  /** The scenario changed: what an open panel hands out is made anew, the focus stays. */
  async refresh() {
    const entry = this.buttons.get(this.open);
    const section = this.holder.firstChild;
    if (!entry || !section || this.isInUse) return;
    const { content } = await entry.build();
    if (section !== this.holder.firstChild || this.isInUse) return;
    section.replaceChildren(section.firstChild, ...content);
  }

  get isInUse() {
    return this.holder.contains(document.activeElement);
  }
}
