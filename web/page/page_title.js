// SPDX-License-Identifier: MIT
// The heading and the document's title, in the language that the page speaks.

import { byId, setHeading } from './dom.js';
import { titleOf } from './first_screen.js';

const root = document.documentElement;
const served = { language: root.lang, title: document.title };

/**
 * The page of a viewpoint or a claim has a title of its own, in the language it was served in.
 * @typedef {{ id: string, statement: string }[]} Claims
 * @param {{ language: string }} words
 * @param {{ title: string, preset_name: string, claims: Claims }} screen
 * @param {string} view
 */
export function showTitle({ language }, screen, view) {
  setHeading(byId('title'), screen.title);
  const { root: part, claim } = root.dataset;
  const { statement } = screen.claims.find(({ id }) => id === claim) ?? {};
  if (!part) document.title = titleOf(screen, view);
  else if (language === served.language) document.title = served.title;
  else document.title = `${statement ?? screen.preset_name} · ${screen.title}`;
}
