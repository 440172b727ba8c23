// SPDX-License-Identifier: MIT
// The text version as part of the page: its script and its texts are fetched after the first frame,
// and until then there is nothing to keep up to date.

import { byId } from './dom.js';
import { fetchLater, importText } from './files.js';

/** What the text version asks of the session. */
const requests = (session) => ({
  edit: (id, text) => session.edit(id, text),
  reset: (id) => session.reset(id),
  setFocus: (output) => session.setFocus(output),
  undo: () => session.undo(),
  redo: () => session.redo(),
  history: () => ({ canUndo: session.canUndo, canRedo: session.canRedo }),
  pin: (what) => session.pin(what),
  pinned: () => session.pinned(),
  charts: () => session.charts(),
  required: (claim) => session.required(claim),
});

export class TextPart {
  /** `actions`: reportText(), built(claims) when it stands, failed() where it did not come. */
  constructor(session, actions) {
    this.session = session;
    this.actions = actions;
  }

  /** Anew in a language, or for another article; `ready` is fulfilled when it stands. */
  build(words) {
    this.view = undefined;
    this.ready = this.fetched(words.language).then((script) => {
      if (!script || this.latest !== words) return;
      const { session, actions } = this;
      const { reportText } = actions;
      this.view = new script.TextView(byId('text'), words, session.describe(), session.screen(), {
        ...requests(session),
        reportText,
      });
      actions.built(this.view.claims);
    });
    this.latest = words;
  }

  async fetched(language) {
    try {
      const [script, texts] = await Promise.all([importText(), fetchLater(language)]);
      this.session.loadLater(language, await texts.text());
      return script;
    } catch (error) {
      console.error(error);
      this.actions.failed();
      return null;
    }
  }

  updateInputs(lines) {
    this.view?.updateInputs(lines);
  }

  unsettle() {
    this.view?.unsettle();
  }

  settle() {
    this.view?.settle();
  }

  updateResults(screen) {
    this.view?.updateResults(screen);
  }

  /** True when the key was the one that closes the source that is shown. */
  takeKey(event) {
    return this.view?.takeKey(event) ?? false;
  }

  async showSource(id, from, box) {
    await this.ready;
    this.view?.showSource(id, from, box);
  }
}
