// SPDX-License-Identifier: MIT
// Canvas and native HTML around one Session: what the module says goes to the parts, what the
// reader does goes to the module.

import { Announcer } from './announcer.js';
import { CanvasView } from './canvas_view.js';
import { byId, coalesced, debounced, isFramed, throttled } from './dom.js';
import { follow } from './dress.js';
import { FirstScreen } from './first_screen.js';
import { FrameMessages } from './frame_messages.js';
import { listenForHistory } from './history_keys.js';
import { KeyRow } from './key_row.js';
import { LinkBar, openedAddress } from './link_bar.js';
import { showChanges, showLinkIssues } from './notice_board.js';
import { PageActions } from './page_actions.js';
import { showTitle } from './page_title.js';
import { Languages } from './languages.js';
import { watchMedia } from './settings.js';
import { TextPart } from './text_part.js';
import { TopControls } from './top_controls.js';
import { textScale, watchTextScale } from './viewport.js';
import { Words } from './words.js';

const pauseMs = 250; // between results in a drag, and until it counts as over
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
    this.keys = new KeyRow((id) => this.words.say(id));
    this.announcer = new Announcer(byId('announcer'), guard);
    this.top = new TopControls(
      byId('top-controls'),
      (id, article) => session.setPreset(article, id),
      (language) => this.chooseLanguage(language),
    );
    this.text = new TextPart(session, {
      reportText: () => this.actions.reportText(),
      failed: () => this.actions.missingPart(),
      built: (claims) => {
        this.first.lend(claims);
        queueMicrotask(() => this.messages.sendHeight()); // once its parts are folded
      },
    });
    this.actions = new PageActions(this, guard);
    this.linkBar = new LinkBar(
      () => session.link(),
      (address) => this.opened(session.visit(address)),
    );
    this.messages = new FrameMessages({
      load: (text) => this.load(text),
      merge: (entries) => this.opened(session.merge(entries)),
      edit: (id, text) => session.edit(id, text),
      follow: (ui) => follow(this, ui),
      settle: () => this.refresh.now(),
      report: () => this.messages.sendState('reckoner:change', this.session.state()),
    });
    this.refresh = coalesced(() => this.refreshInputs());
    this.refreshResults = throttled(pauseMs, () => this.refreshResultsNow());
    this.settle = debounced(pauseMs, () => {
      this.text.settle();
      this.first.settle();
    });
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
    this.first.build(words, screen, this.settings.view, (id) =>
      this.actions.show({ what: 'inputs', id }),
    );
    this.text.build(words);
    this.canvasView.describe(words);
    this.show(screen, true);
    if (isFirst) this.tellOpened();
    if (isFramed)
      this.messages.sendState(`reckoner:${isFirst ? 'ready' : 'change'}`, this.session.state());
    if (isFirst) this.onReady();
    this.messages.sendHeight();
  }

  /** Fields and the article follow a drag frame by frame; tables and link a little later. */
  refreshInputs() {
    if (!this.isBuilt) return;
    if (isFramed) {
      const state = this.session.state();
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
    this.first.update(screen);
    if (!screen.inputs.some((line) => line.changed)) this.board.clear('changes');
    showTitle(this.words, screen, this.settings.view);
    this.top.update(screen);
    this.announcer.results(this.words, screen, { link: this.session.link(), isFirst });
    // Without a ladder there are no numbers, and the reader must know why; an output that does not
    // exist for this scenario is named below the table of outputs.
    if (screen.ladder.length === 0) this.board.show('scenario', screen.issues, { role: 'alert' });
    else this.board.clear('scenario');
  }

  load(text) {
    return this.opened(this.session.load(text));
  }

  /** After a link was read: what it asks for is shown, what was wrong with it, what it changes. */
  opened(issues) {
    this.showIssues(this.look(issues));
    this.tellOpened();
    return issues;
  }

  /** An article's editor knows what their link changes; who opens one does not. */
  tellOpened() {
    if (isFramed) return;
    const { board, words, session } = this;
    showChanges(board, words, session.inputs(), () => session.reset());
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
