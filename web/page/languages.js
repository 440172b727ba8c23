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

  /** True where the language must come first: the page is then configured again. */
  fetches(language) {
    if (this.row(language)?.loaded) return false;
    this.fetch(language);
    return true;
  }

  async fetch(language) {
    const { session, settings, board } = this.page;
    const isThere = session.loadLanguage(language, await wordsOf(language));
    if (isThere) board.clear('language');
    else board.show('language', [notice('not_fetched', settings.lang)], { role: 'alert' });
    if (settings.lang !== language) return; // another was asked for since
    if (!isThere) settings.lang = this.page.builtLanguage ?? likelyLanguage();
    this.page.configure();
  }
}
