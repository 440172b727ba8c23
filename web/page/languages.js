// SPDX-License-Identifier: MIT
// The texts of the languages, one file each: the likely one is fetched beside the core, another
// when the reader or the article asks for it.

import { fetchWords, languageIds } from './files.js';
import { notice } from './notices.js';

const root = document.documentElement;

/**
 * What will most probably be asked for, so that its texts come together with the core. The core
 * decides, and another language is then fetched as well.
 */
export function likelyLanguage() {
  const named = /[#?&;]ui\.lang=([\w-]+)/.exec(location.href)?.[1] ?? root.dataset.lang;
  const served = root.lang === 'en' ? [] : [root.lang];
  const readers = navigator.languages ?? [navigator.language];
  return (
    [named, ...served, ...readers]
      .map((tag) => (tag ?? '').split('-')[0].toLowerCase())
      .find((id) => languageIds.includes(id)) ?? 'en'
  );
}

/** Starts the download of a language's texts; never fails: nothing came is an empty text. */
export async function wordsOf(language) {
  try {
    const response = await fetchWords(language);
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}

/** Fetches what a page is to speak next; until it is there, everything stays as it is. */
export class Languages {
  constructor(page) {
    this.page = page;
  }

  row(language) {
    return this.page.session.languages().find(({ id }) => id === language);
  }

  /** Language, theme and view as the module has them; what it lacks for them is fetched. */
  takeLook() {
    const { awaited, ...look } = this.page.session.look();
    this.page.settings.apply(look);
    this.bring(awaited);
  }

  /** `language`: what the module awaits, or ''. With its texts the page is configured again. */
  async bring(language) {
    if (!language || language === this.coming) return;
    const { session, settings, board } = this.page;
    this.coming = language;
    const isThere = session.loadLanguage(language, await wordsOf(language));
    if (this.coming === language) this.coming = '';
    if (isThere) board.clear('language');
    else board.show('language', [notice('not_fetched', settings.lang)], { role: 'alert' });
    // Where another was asked for since, the module knows.
    if (isThere) this.page.configure();
  }
}
