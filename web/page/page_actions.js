// SPDX-License-Identifier: MIT
// The bar under the picture, its panels, and every way from one part of the page to another.

import { byId, isFramed, make, unfold } from './dom.js';
import { homes, pageAddress } from './link_bar.js';
import { Panels } from './panels.js';
import { reveal } from './reveal.js';
import { uncover } from './text_folds.js';

const root = document.documentElement;

/** Left out where an editor shows one part alone. */
function forFullView(button) {
  button.dataset.for = 'full';
  return button;
}

export class PageActions {
  constructor(page, guard) {
    this.page = page;
    this.panels = new Panels(byId('panels'), () => this.missingPart());
    const takeKey = guard.onPageKey;
    guard.onPageKey = (event) =>
      this.panels.takeKey(event) || page.text.takeKey(event) || takeKey(event);
    this.embedded = { view: 'full', home: 'live' };
    this.exported = { chart: 'ladder', format: 'csv' };
  }

  build(words, screen) {
    const { panels } = this;
    const bar = byId('actions');
    bar.hidden = false;
    this.textButton = make(
      'button',
      {
        type: 'button',
        'aria-pressed': String(this.isTextShown),
        on: { click: () => this.showText(!this.isTextShown) },
      },
      words.say('page.text_version'),
    );
    bar.replaceChildren(
      ...(isFramed ? [this.inputsButton(words, screen)] : []), // else they are right below
      panels.button('share', words.say('page.share'), (set) => this.sharePanel(set)),
      forFullView(panels.button('embed', words.say('page.embed'), (set) => this.embedPanel(set))),
      forFullView(
        panels.button('export', words.say('page.export'), (set) => this.exportPanel(set)),
      ),
      this.textButton,
    );
    if (isFramed) {
      bar.append(
        make(
          'a.button',
          {
            href: pageAddress(),
            target: '_blank',
            rel: 'noopener',
            on: {
              click: (event) => {
                event.currentTarget.href = this.shareAddress();
              },
            },
          },
          words.say('page.open_calculator'),
        ),
      );
    }
    if (panels.open) panels.show(panels.open);
    else panels.prepare();
  }

  inputsButton(words, { inputs }) {
    return make(
      'button',
      { type: 'button', on: { click: () => this.show({ what: 'inputs' }) } },
      words.say('page.all_inputs', words.count(inputs.length)),
    );
  }

  refresh() {
    this.panels.refresh();
  }

  missingPart() {
    const { board, words } = this.page;
    board.show('part', [words.say('page.no_panels')], {
      role: 'alert',
      buttons: [{ label: words.say('page.dismiss'), click: () => board.clear('part') }],
    });
  }

  /** Links inside the page move there; the address bar keeps the scenario. */
  listen() {
    document.addEventListener('click', (event) => {
      const link = event.target.closest?.('a[href^="#"]');
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      const id = link.hash.slice(1);
      if (id === 'text') this.showText(true);
      else if (id === 'inputs') this.show({ what: 'inputs' });
      else this.goTo(byId(id));
    });
  }

  /** The module's `show` event, and the page's own buttons. */
  async show({ what, id, box }) {
    const { page } = this;
    await page.text.ready;
    switch (what) {
      case 'share':
      case 'embed':
        this.panels.show(what);
        break;
      case 'text':
        this.showText(true);
        break;
      case 'claim':
        this.showText(true);
        this.goTo(byId(`claim-${id}`));
        break;
      case 'source':
        page.text.showSource(id, page.canvasView.canvas, box);
        break;
      default:
        root.classList.add('show-more');
        this.goTo(byId(id ? `input-${id}` : 'inputs'));
    }
  }

  get isTextShown() {
    return root.classList.contains('show-text');
  }

  showText(isWanted) {
    root.classList.toggle('show-text', isWanted);
    this.textButton.setAttribute('aria-pressed', String(isWanted));
    if (isWanted) this.goTo(byId('ladder'));
  }

  goTo(element) {
    if (!element) return;
    uncover(element);
    const target = element.matches('section') ? element.querySelector('h2') : element;
    unfold(element.querySelector(':scope > details') ?? element);
    if (!target.hasAttribute('tabindex') && target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    reveal(target);
  }

  shareAddress() {
    return this.page.linkBar.address(this.page.session.link());
  }

  scenario() {
    const { session, words } = this.page;
    const { edition, seed } = session.scenario();
    return {
      edition,
      seed,
      address: this.shareAddress(),
      title: session.screen().title,
      version: session.describe().version,
      language: words.language,
    };
  }

  sharePanel({ sharePanel }) {
    return sharePanel(this.page.words, this.scenario());
  }

  exportPanel({ exportPanel, importScenario }) {
    const { page } = this;
    const { session, words } = page;
    const { frames } = page.canvasView;
    const about = () => this.about();
    const under = () => [this.shareAddress(), words.today()];
    return exportPanel(words, {
      // Of the moment: the panel stays open while a scenario is loaded in it.
      get estimate() {
        return session.estimate();
      },
      get scenario() {
        return session.scenario();
      },
      get link() {
        return session.link();
      },
      get inputs() {
        return session.inputs();
      },
      get outputs() {
        return session.screen().outputs;
      },
      about,
      charts: session.charts(),
      chosen: this.exported,
      svg: (chart) => session.pictureSvg(chart, ...under()),
      picture: frames && ((chart) => frames.picture(chart, ...under())),
      load: (text) => importScenario(text, session, words, (link) => page.load(link)),
    });
  }

  /** What an exported table says of itself. */
  about() {
    const { title, edition, seed, version, address } = this.scenario();
    const { words, session } = this.page;
    return {
      title,
      viewpoint: session.screen().preset_name,
      edition,
      seed,
      version,
      date: words.today(),
      link: address,
      licence: words.say('page.credit'),
    };
  }

  reportText() {
    const { version, edition, address } = this.scenario();
    return this.page.words.say('page.report_text', version, edition, address);
  }

  embedPanel({ embedPanel }) {
    const { session, words, screen } = this.page;
    const scenario = this.scenario();
    const address = (view, { base }) => {
      const look = view === 'full' ? {} : { view };
      return `${base}#${session.linkWith({ lang: words.language, ...look })}`;
    };
    return embedPanel(
      words,
      {
        ...scenario,
        link: session.linkWith({}),
        homes: homes(),
        address,
        figures: screen.ladder
          .map((rung) => words.say('page.figure', rung.name, rung.range))
          .join(' · '),
      },
      screen.claims,
      this.embedded,
      (chosen) => {
        this.embedded = chosen;
      },
    );
  }
}
