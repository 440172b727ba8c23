// SPDX-License-Identifier: MIT
// Language, theme, view and what the reader's system asks for. The link wins, then the page's
// attributes, then the browser.

import { languageIds } from './files.js';

const root = document.documentElement;
const views = /^(full|compact|ladder|claim:[a-z0-9_]+)$/;
const isLanguage = (text) => languageIds.includes(text);
const rules = {
  lang: isLanguage,
  theme: (text) => text === 'light' || text === 'dark',
  view: (text) => views.test(text ?? ''),
};

const media = {
  dark: matchMedia('(prefers-color-scheme: dark)'),
  reduced_motion: matchMedia('(prefers-reduced-motion: reduce)'),
  more_contrast: matchMedia('(prefers-contrast: more)'),
  forced_colors: matchMedia('(forced-colors: active)'),
};

/** The ui.* keys of a link's text: { lang, theme, view }. */
export function uiOfLink(text) {
  const found = {};
  for (const key of ['lang', 'theme', 'view']) {
    const match = text.match(new RegExp(`(?:^|[#?&;])ui\\.${key}=([^&#]*)`));
    if (match) found[key] = decodeURIComponent(match[1].replace(/%(?![0-9a-f]{2})/gi, '%25'));
  }
  return found;
}

/** A link's text with these ui.* keys in place of its own. */
export function linkWithUi(text, ui) {
  const shown = Object.entries(ui).map(([key, value]) => `ui.${key}=${value}`);
  return [...text.split('&').filter((key) => !key.startsWith('ui.')), ...shown].join('&');
}

export class Settings {
  constructor(linkText) {
    this.lang = pageLanguage();
    this.theme = root.dataset.theme ?? '';
    this.view = root.dataset.view ?? 'full';
    this.text_scale = 1;
    /** What a link or the reader asked for; only this travels in links. */
    this.chosen = {};
    this.adopt(linkText);
  }

  /** Takes over what a newly opened link asks for; true when something changed. */
  adopt(linkText) {
    const ui = uiOfLink(linkText);
    const before = JSON.stringify(this);
    for (const [key, isRight] of Object.entries(rules)) {
      if (isRight(ui[key])) this.choose(key, ui[key]);
    }
    return JSON.stringify(this) !== before;
  }

  /** What the article around the frame shows: travels only in links that name it already. */
  follow(ui) {
    for (const [key, isRight] of Object.entries(rules)) {
      if (!isRight(ui[key])) continue;
      this[key] = ui[key];
      if (key in this.chosen) this.chosen[key] = ui[key];
    }
  }

  choose(key, value) {
    this[key] = value;
    this.chosen = Object.fromEntries(
      ['lang', 'theme', 'view']
        .filter((name) => name === key || name in this.chosen)
        .map((name) => [name, this[name]]),
    );
  }

  /** What the module is told. */
  entries() {
    return {
      lang: this.lang,
      theme: this.theme || (media.dark.matches ? 'dark' : 'light'),
      view: this.view,
      reduced_motion: media.reduced_motion.matches ? '1' : '0',
      more_contrast: media.more_contrast.matches ? '1' : '0',
      forced_colors: media.forced_colors.matches ? '1' : '0',
      text_scale: String(this.text_scale),
    };
  }

  apply() {
    root.lang = this.lang;
    if (this.theme) root.dataset.theme = this.theme;
    else delete root.dataset.theme;
    root.dataset.view = this.view;
  }
}

export function watchMedia(changed) {
  for (const query of Object.values(media)) query.addEventListener('change', changed);
}

/** A page that is not in English was asked for by its address, like one with data-lang. */
function pageLanguage() {
  if (isLanguage(root.dataset.lang)) return root.dataset.lang;
  if (root.lang !== 'en' && isLanguage(root.lang)) return root.lang;
  const wanted = (navigator.languages ?? [navigator.language ?? 'en'])
    .map((tag) => tag.split('-')[0].toLowerCase())
    .find(isLanguage);
  return wanted ?? 'en';
}
