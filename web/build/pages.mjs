// SPDX-License-Identifier: MIT
// The pages: the calculator's own in each language, one for each preset and claim, and the same
// once more below v/<version>/, where they stay as they are.
import { join } from 'node:path';

import { dataIcon } from './app_manifest.mjs';
import { dataAttributes, escapeHtml, fillTemplate, wholeNames } from './html.mjs';
import { languageMarkup, ownFile } from './languages.mjs';
import { headLinks, oembed, partValues, pathOf, pictureName } from './site_pages.mjs';
import { claimReview, jsonLd } from './structured.mjs';

/** From v/<version>/ back to the site's own root. */
export const LIVE = '../../';

export class Pages {
  /**
   * `made`: { output, shell, icon, wordsFiles, version, site, languages, strings, parts,
   * description, rasterise }.
   */
  constructor(made) {
    Object.assign(this, made);
  }

  /** Of presets and claims: their cards for other sites. */
  putPictures() {
    const { output, rasterise, parts } = this;
    for (const part of parts) {
      output.putHashed(pictureName(part), rasterise(part.svg, 1200), output.laterNames);
    }
  }

  /** `below`: '' or the folder of a version; returns the own pages. */
  putAll(below) {
    const { output, parts, languages } = this;
    const home = { below, live: below && LIVE, ...this };
    for (const part of parts) {
      const picture = this.pictureOf(part);
      const page = { part, picture, ...home };
      const structured = part.kind === 'claim' ? jsonLd(claimReview(page)) : '';
      const values = partValues({ ...page, structured });
      output.put(join(below, pathOf(part), 'index.html'), this.html(part.lang, values));
      if (this.site) output.put(join(below, pathOf(part), 'oembed.json'), oembed(page));
    }
    const own = languages.map(({ id }) => this.ownPage(id, home));
    languages.forEach(({ id }, place) => output.put(join(below, ownFile(id)), own[place]));
    return own;
  }

  pictureOf(part) {
    return this.output.laterNames.get(pictureName(part));
  }

  /** The calculator's own page: that of the default preset. */
  ownPage(language, home) {
    const part = this.parts.find(({ lang }) => lang === language);
    const strings = this.strings[language];
    const at = language === 'en' ? '' : ownFile(language);
    const address = (id) => (this.site ? this.site + home.below : '') + ownFile(id);
    return this.html(language, {
      root: '',
      data: home.live ? dataAttributes({ live: home.live }) : '',
      page_title: escapeHtml(strings['screen.title']),
      description: escapeHtml(strings['screen.lead']),
      card: part.card.trim(),
      headlines: part.headlines,
      head: headLinks({ part, at, root: '', picture: this.pictureOf(part), ...home }),
      ...languageMarkup(this.languages, ownFile, address),
    });
  }

  /** `shown`: { root, data, page_title, description, card, head, alternates, language_links }. */
  html(language, shown) {
    const { names } = this.output;
    const preloads = [...names]
      .filter(([name]) => name.endsWith('.woff2'))
      .map(
        ([, file]) =>
          `<link rel="preload" href="${shown.root}${file}" as="font" ` +
          'type="font/woff2" crossorigin>',
      );
    const address = (name) => shown.root + names.get(name);
    return fillTemplate(
      this.shell,
      {
        lang: language,
        css: address('page.css'),
        app: address('app.js'),
        module: address('reckoner-page.js'),
        wasm: address('reckoner-page.wasm'),
        words: address(this.wordsFiles[language]),
        icon: dataIcon(this.icon),
        fonts: preloads.join('\n'),
        version: this.version,
        title: wholeNames(this.strings[language]['screen.title']),
        ...shown,
      },
      this.strings[language],
    );
  }
}
