// SPDX-License-Identifier: MIT
// The text version: everything the canvas shows, and the long lists it does not, as native HTML
// made from describe() and screen(). Sections marked `twin` repeat the canvas and are unseen until
// asked for or focused; `more` continues below it in the full view.

import { make, setText } from './dom.js';
import { ChangedText } from './text_changed.js';
import { ChartTexts } from './text_charts.js';
import { ClaimList } from './text_claims.js';
import { correctionsText } from './text_corrections.js';
import { InputList } from './text_inputs.js';
import { PinnedText } from './text_pinned.js';
import { FormulaText, outputTable } from './text_results.js';
import { SourceList } from './text_sources.js';

export class TextView {
  /**
   * `actions`: edit(id, text) -> issues, reset(id), undo(), redo(), history(), setFocus(output),
   * reportText(), pin(what), pinned() -> rows, required(claim) -> sentences, charts() -> tables.
   */
  constructor(holder, words, description, screen, actions) {
    this.words = words;
    this.actions = actions;
    this.sources = new SourceList(words, description);
    const showSource = (id, from) => this.sources.show(id, from);
    const showInput = (id) => this.inputs.focus(id);
    const labels = new Map(screen.inputs.map((line) => [line.id, line.label]));
    this.inputs = new InputList(words, description, screen.inputs, { ...actions, showSource });
    this.claims = new ClaimList(words, screen.claims, labels, {
      showSource,
      showInput,
      required: actions.required,
    });
    this.pinned = new PinnedText(words, actions);
    this.charts = new ChartTexts();
    this.formula = new FormulaText(words, actions.setFocus);
    this.outputs = outputTable(words);
    this.missing = make('div.note', {});
    this.changed = new ChangedText(words, actions);
    this.corrections = correctionsText(words, description, labels, actions.reportText);
    holder.replaceChildren(...this.sections());
    this.updateInputs(screen.inputs);
    this.updateResults(screen);
  }

  sections() {
    const say = (id) => this.words.say(id);
    const section = (kind, id, heading, ...content) =>
      make(
        `section.${kind}`,
        { id },
        typeof heading === 'string' ? make('h2', { tabIndex: -1 }, heading) : heading,
        ...content,
      );
    const folded = (id, heading, ...content) =>
      make(
        'section.more',
        { id },
        make('details', {}, make('summary', {}, make('h2', { tabIndex: -1 }, heading)), ...content),
      );
    return [
      this.charts.element,
      section('twin', 'pinned', say('screen.pin_heading'), ...this.pinned.elements),
      this.formula.element,
      section('twin', 'claims', say('page.claims_heading'), this.claims.element),
      section('more', 'changed', this.changed.heading, ...this.changed.elements),
      folded(
        'inputs',
        say('page.inputs_heading'),
        make('p.note', {}, say('page.inputs_help')),
        this.inputs.element,
      ),
      section('twin', 'outputs', say('page.outputs_heading'), this.outputs.element, this.missing),
      folded('sources', say('page.sources_all', this.sources.count), this.sources.element),
      folded('corrections', say('page.corrections_heading'), ...this.corrections),
    ];
  }

  updateInputs(lines) {
    this.inputs.update(lines);
  }

  /** What takes longer follows when the reader pauses; until then it is said to be at work. */
  unsettle() {
    this.claims.unsettle();
    this.pinned.unsettle();
  }

  settle() {
    this.claims.settle();
    this.pinned.settle();
  }

  updateResults(screen) {
    this.claims.update(screen);
    this.pinned.update(screen);
    this.charts.update(this.actions.charts());
    this.formula.update(screen);
    this.outputs.update(screen.outputs);
    setText(this.missing, screen.issues.join(' '));
    this.changed.update(screen);
  }

  takeKey(event) {
    return this.sources.cited.takeKey(event);
  }

  /** `from`, `box`: see SourceList.show(). */
  showSource(id, from, box) {
    this.sources.show(id, from, box);
  }
}
