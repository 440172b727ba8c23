// SPDX-License-Identifier: MIT
// Whether the article around a frame dresses it in its own colours, font and corners; how that is
// done (host_look.js) is fetched only then.

import { isFramed } from './dom.js';
import { importLook } from './files.js';

const names = ['paper', 'ink', 'use', 'own', 'font', 'radius'];

/** What is about colours, font and corners, and the rest. */
function parted(ui) {
  const isOwn = ([name]) => names.includes(name);
  const entries = Object.entries(ui);
  return [entries.filter(isOwn), entries.filter((entry) => !isOwn(entry))].map(Object.fromEntries);
}

/** True where something changes. Without the script the page looks as usual. */
async function wear(settings, dress) {
  if (!settings.host && Object.keys(dress).length === 0) return false;
  try {
    settings.host ??= new (await importLook()).HostLook();
    settings.host.given = dress;
    return true;
  } catch {
    return false;
  }
}

/** What the element wrote on its frame, before the first picture. */
export async function wearEarly(settings) {
  if (!isFramed) return;
  try {
    await wear(settings, parted(JSON.parse(window.name))[0]);
  } catch {
    // Another page gave its frame a name.
  }
}

/** While it runs: all of the look, as an element tells it, or a part. Issues of what is ours. */
export function follow(page, ui) {
  const { settings, session } = page;
  const [dress, rest] = parted(ui);
  if ('theme' in ui || Object.keys(dress).length > 0) {
    wear(settings, dress).then((isOther) => {
      if (!isOther) return;
      page.configure();
      page.messages.sendIssues(settings.host.issues(page.words));
    });
  }
  return page.look(session.followUi(rest));
}
