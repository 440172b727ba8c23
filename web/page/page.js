// SPDX-License-Identifier: MIT
// Canvas and native HTML around one Session: what the module says goes to the parts, what the
// reader does goes to the module.

import { Announcer } from './announcer.js';
import { CanvasView } from './canvas_view.js';
import { byId, coalesced, debounced, isFramed, setHeading, throttled } from './dom.js';
import { FirstScreen } from './first_screen.js';
import { FrameMessages } from './frame_messages.js';
import { listenForHistory } from './history_keys.js';
import { LinkBar, openedAddress } from './link_bar.js';
import { showLinkIssues } from './notice_board.js';
import { PageActions } from './page_actions.js';
import { Languages } from './languages.js';
import { watchMedia } from './settings.js';
import { TextView } from './text_view.js';
import { TopControls } from './top_controls.js';
import { textScale, watchTextScale } from './viewport.js';
import { Words } from './words.js';

const resultsPauseMs = 250;
const settledAfterMs = 250;
const longestWaitForFrameMs = 600;
const root = document.documentElement;

export class Page {
  constructor(session, settings, { canvas, guard, board }) {
    this.session = session;
    this.settings = settings;
    this.board = board;
    this.languages = new Languages(this);
    /** Called once, when canvas and native HTML stand. */
    this.onReady = () => {};
    this.canvasView = new CanvasView(canvas, guard, session);
    this.first = new FirstScreen(session);
    listenForHistory(guard, session);
    this.announcer = new Announcer(byId('announcer'));
    this.top = new TopControls(
      byId('top-controls'),
      (id, article) => session.setPreset(article, id),
      (language) => this.chooseLanguage(language),
    );
    this.actions = new PageActions(this);
    this.linkBar = new LinkBar(
      () => session.link(),
      (address) => this.opened(session.visit(address)),
    );
    this.messages = new FrameMessages({
      load: (text) => this.load(text),
      merge: (entries) => this.opened(session.merge(entries)),
      edit: (id, text) => session.edit(id, text),
      follow: (ui) => this.look(session.followUi(ui)),
      settle: () => this.refresh.now(),
      report: () => this.messages.sendState('reckoner:change', this.state()),
    });
    this.refresh = coalesced(() => this.refreshInputs());
    this.refreshResults = throttled(resultsPauseMs, () => this.refreshResultsNow());
    this.settle = debounced(settledAfterMs, () => this.text?.settle());
  }

  open() {
    this.settings.text_scale = textScale();
    this.session.configure(this.settings.entries());
    const issues = this.session.open(openedAddress(), root.dataset.link ?? '');
    this.linkBar.isLinkInQuery = this.session.isLinkInQuery;
    this.languages.takeLook();
    const hasGraphics = this.canvasView.open();
    if (hasGraphics) this.startCanvas();
    else this.showTextInstead('page.no_graphics');
    this.actions.listen();
    watchMedia(() => this.configure());
    watchTextScale((scale) => {
      this.settings.text_scale = scale;
      this.configure();
    });
    // Far from view a frame is given no animation frames, but its figures are wanted in the prose.
    if (hasGraphics) setTimeout(() => this.isBuilt || this.build(), longestWaitForFrameMs);
    else this.build();
    this.showIssues(issues);
  }

  startCanvas() {
    this.canvasView.start(() => this.isBuilt || this.build(), {
      lost: () => this.showTextInstead('page.graphics_lost'),
      restored: () => this.showGraphicsAgain(),
      height: () => this.messages.sendHeight(),
    });
  }

  /** In the reader's language; the first frame does without, so the table is made after it. */
  get words() {
    const { lang } = this.settings;
    if (this.table?.language !== lang) {
      this.table = new Words(this.languages.row(lang), this.session.strings(lang));
    }
    return this.table;
  }

  /** All native HTML in the reader's language; again when the language changes. */
  build() {
    const { words, session } = this;
    const screen = session.screen();
    const isFirst = !this.isBuilt;
    this.isBuilt = true;
    this.builtLanguage = words.language;
    words.fill(document);
    this.builtArticle = screen.article;
    this.top.build(words, session.describe().articles, session.languages());
    this.actions.build(words, screen);
    this.text = new TextView(byId('text'), words, session.describe(), screen, {
      edit: (id, text) => session.edit(id, text),
      reset: (id) => session.reset(id),
      setFocus: (output) => session.setFocus(output),
      undo: () => session.undo(),
      redo: () => session.redo(),
      history: () => ({ canUndo: session.canUndo, canRedo: session.canRedo }),
      pin: (what) => session.pin(what),
      pinned: () => session.pinned(),
      required: (claim) => session.required(claim),
      charts: () => session.charts(),
      reportText: () => this.actions.reportText(),
    });
    this.first.build(words, screen, this.text.claims, this.settings.view);
    this.canvasView.describe(words);
    this.show(screen, true);
    if (isFramed) this.messages.sendState(`reckoner:${isFirst ? 'ready' : 'change'}`, this.state());
    if (isFirst) this.onReady();
    this.messages.sendHeight();
  }

  /** Fields and the article follow a drag frame by frame; tables and link a little later. */
  refreshInputs() {
    if (!this.isBuilt) return;
    if (isFramed) {
      const state = this.state();
      this.text.updateInputs(state.screen.inputs);
      this.messages.sendState('reckoner:change', state);
    } else {
      this.text.updateInputs(this.session.inputs());
    }
    this.text.unsettle();
    this.settle();
    this.refreshResults();
  }

  refreshResultsNow() {
    const screen = this.session.screen();
    if (screen.article !== this.builtArticle) return this.build(); // other claims, rungs
    this.text.updateResults(screen);
    this.show(screen, false);
    this.linkBar.write();
    this.actions.refresh();
  }

  show(screen, isFirst) {
    this.screen = screen;
    setHeading(byId('title'), screen.title);
    this.first.update(screen);
    if (!root.dataset.root) document.title = screen.title;
    this.top.update(screen);
    this.announcer.results(this.words, screen, isFirst);
    // Without a ladder there are no numbers, and the reader must know why; an output that does not
    // exist for this scenario is named below the table of outputs.
    if (screen.ladder.length === 0) this.board.show('scenario', screen.issues, { role: 'alert' });
    else this.board.clear('scenario');
  }

  state() {
    const { session } = this;
    // First the numbers: they are made exact where no frame was drawn yet, and the texts follow.
    const outputs = session.outputs();
    return {
      link: session.link(),
      bare_link: session.linkWith({}),
      scenario: session.scenario(),
      screen: session.screen(),
      outputs,
    };
  }

  load(text) {
    return this.opened(this.session.load(text));
  }

  /** After a link was read: what it asks for is shown, and what was wrong with it. */
  opened(issues) {
    this.showIssues(this.look(issues));
    return issues;
  }

  showIssues(issues) {
    showLinkIssues(
      this.board,
      (id) => this.words.say(id),
      issues,
      () => this.session.takeNewEdition(),
    );
  }

  chooseLanguage(language) {
    this.session.chooseUi('lang', language);
    this.look();
    this.linkBar.write();
  }

  configure() {
    this.session.configure(this.settings.entries());
    this.look();
  }

  /** Language, theme and view as the module has them now. Hands the issues on. */
  look(issues) {
    this.languages.takeLook();
    if (this.isBuilt && this.builtLanguage !== this.settings.lang) this.build();
    this.canvasView.wake();
    return issues;
  }

  showTextInstead(reason) {
    root.classList.add('show-text', 'no-graphics');
    byId('card').hidden = true;
    this.board.show('graphics', [this.words.say(reason)]);
  }

  showGraphicsAgain() {
    if (!root.classList.contains('no-graphics')) return;
    root.classList.remove('show-text', 'no-graphics');
    this.board.clear('graphics');
  }

  hostEvent(name, payload) {
    switch (name) {
      case 'changed':
        this.refresh();
        break;
      case 'focus':
        this.announcer.focused(payload);
        break;
      case 'slots':
        this.first.place(JSON.parse(payload));
        break;
      case 'show':
        this.actions.show(JSON.parse(payload));
        break;
      default:
        this.canvasView.hostEvent(name, payload);
    }
  }
}
