// SPDX-License-Identifier: MIT
// What <claim-reckoner> says and looks like before its calculator is there.

export const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** About the least that each view needs, in px. */
export const least = { full: 1000, compact: 1000, ladder: 800, claim: 480 };

export const words = {
  en: {
    title: 'What did DeepSeek-V3 cost?',
    lead: '$5.6 M and $1.6 bn answer different questions.',
    open: 'Open the calculator',
    failed: 'The calculator could not be loaded.',
  },
  fr: {
    title: 'Combien a coûté DeepSeek-V3\u202f?',
    lead: '5,6\u00a0M$ et 1,6\u00a0Md$ répondent à des questions différentes.',
    open: 'Ouvrir le calculateur',
    failed: 'Le calculateur n’a pas pu être chargé.',
  },
};

const css = `
:host { display: block; }
:host([hidden]) { display: none; }
.box { position: relative; }
iframe { display: block; width: 100%; border: 0; }
iframe.waiting { position: absolute; visibility: hidden; }
.card { padding: 16px; border: 1px solid; border-radius: 8px; }
[hidden] { display: none; }
button { font: inherit; min-height: 44px; padding: 8px 16px; margin: 8px 0 0; cursor: pointer; }
`;

/** Adopted, not written into the document: the article's policy may forbid inline styles. */
export function cardSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

export function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}
