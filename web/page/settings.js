// SPDX-License-Identifier: MIT
// What the page says about itself and about the reader's system. What a link or the reader asks for
// is weighed against it in C++ (core/session/look.h); here the outcome is applied.

const root = document.documentElement;

const media = {
  prefers_dark: matchMedia('(prefers-color-scheme: dark)'),
  more_contrast: matchMedia('(prefers-contrast: more)'),
  forced_colors: matchMedia('(forced-colors: active)'),
};

export class Settings {
  constructor() {
    this.page = {
      page_lang: root.dataset.lang,
      page_theme: root.dataset.theme,
      page_view: root.dataset.view,
      document_lang: root.lang,
      reader_languages: (navigator.languages ?? [navigator.language]).join(),
    };
    this.text_scale = 1;
    /** How the article dresses this page, where it does. */
    this.host = null;
    /** Of what stands here; the page as it was served until the module is there. */
    this.lang = root.lang;
    this.view = root.dataset.view ?? 'full';
  }

  /** What the module is told. */
  entries() {
    const asked = Object.entries(media).map(([name, { matches }]) => [name, matches ? '1' : '0']);
    const { forced_colors: forced, more_contrast: more } = media;
    return {
      ...this.page,
      ...Object.fromEntries(asked),
      text_scale: String(this.text_scale),
      ...this.host?.entries(forced.matches, more.matches),
    };
  }

  /** As the module has it: { lang, theme, view }. */
  apply({ lang, theme, view }) {
    this.lang = lang;
    this.view = view;
    root.lang = lang;
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    root.dataset.view = view;
  }
}

export function watchMedia(changed) {
  for (const query of Object.values(media)) query.addEventListener('change', changed);
}
