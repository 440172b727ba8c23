// SPDX-License-Identifier: MIT
// The text version: everything the canvas shows, and the long lists it does not, as native HTML
// made from describe() and screen(). Sections marked `twin` repeat the canvas and are unseen until
// asked for or focused; `more` continues below it in the full view.

import { make, setText } from './dom.js';
import { ChangedText } from './text_changed.js';
import { ClaimList } from './text_claims.js';
import { correctionsText } from './text_corrections.js';
import { InputList } from './text_inputs.js';
import { PinnedText } from './text_pinned.js';
import {
  FormulaText,
  backtestTable,
  comparisonTable,
  ladderTable,
  outputTable,
  tornadoTable,
} from './text_results.js';
import { SourceList } from './text_sources.js';

export class TextView {
  /**
   * `actions`: edit(id, text) -> issues, reset(id), undo(), redo(), history(), setFocus(output),
   * reportText(), pin(what), pinned() -> rows, required(claim) -> sentences.
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
    this.ladder = ladderTable(words);
    this.formula = new FormulaText(words, actions.setFocus);
    this.tornado = tornadoTable(words);
    this.tornadoHeading = make('h2', {});
    this.outputs = outputTable(words);
    this.comparisons = comparisonTable(words);
    this.backtest = backtestTable(words);
    this.backtestNote = make('p.note', {});
    this.missing = make('div.note', {});
    this.samples = make('p.note', {});
    this.dependence = make('p.note', {});
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
      section(
        'twin',
        'ladder',
        say('page.ladder_heading'),
        this.ladder.element,
        this.samples,
        this.dependence,
      ),
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
      section('twin', 'tornado', this.tornadoHeading, this.tornado.element),
      section('twin', 'comparisons', say('page.comparisons_heading'), this.comparisons.element),
      section('twin', 'outputs', say('page.outputs_heading'), this.outputs.element, this.missing),
      section(
        'twin',
        'backtest',
        say('page.backtest_heading'),
        this.backtest.element,
        this.backtestNote,
      ),
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
    for (const [bracket, title] of [
      ['use', screen.bracket_use],
      ['own', screen.bracket_own],
    ]) {
      this.ladder.update(
        screen.ladder.filter((rung) => rung.bracket === bracket),
        bracket,
        title,
      );
    }
    this.formula.update(screen);
    setText(this.tornadoHeading, this.words.say('page.tornado_heading', screen.formula.title));
    this.tornado.update(screen.tornado);
    this.outputs.update(screen.outputs);
    this.comparisons.update(screen.comparisons);
    this.backtest.update(screen.backtest);
    setText(this.backtestNote, screen.backtest_summary);
    setText(this.missing, screen.issues.join(' '));
    setText(this.samples, screen.samples_note);
    setText(this.dependence, screen.dependence_note);
    this.changed.update(screen);
  }

  /** `from`, `box`: see SourceList.show(). */
  showSource(id, from, box) {
    this.sources.show(id, from, box);
  }
}
