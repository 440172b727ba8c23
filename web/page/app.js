// SPDX-License-Identifier: MIT
// Starts the page: the guard first, the core as early as possible, the static card until the first
// frame. Without WebAssembly the card stays and says why; without WebGL 2 the text version takes
// over.

import { byId, isFramed } from './dom.js';
import { wearEarly } from './dress.js';
import { FrameHeight, sayHello } from './frame_messages.js';
import { InputGuard } from './input_guard.js';
import { likelyLanguage, wordsOf } from './languages.js';
import { LoadError, createModule, fetchModule, hasWebAssembly } from './loader.js';
import { NoticeBoard } from './notice_board.js';
import { notice } from './notices.js';
import { workOffline } from './offline.js';
import { Page } from './page.js';
import { Session } from './session.js';
import { Settings } from './settings.js';
import { keepFolded } from './text_folds.js';

const longestWaitForFontsMs = 2000;

sayHello();
const canvas = byId('canvas');
const guard = new InputGuard(canvas);
guard.install();

const settings = new Settings();
document.documentElement.classList.toggle('framed', isFramed);

const board = new NoticeBoard(byId('notices'));

/** The module speaks to its host from its first call on; the page may not be there yet. */
const host = {
  waiting: [],
  event(name, payload) {
    if (host.page) host.page.hostEvent(name, payload);
    else host.waiting.push([name, payload]);
  },
};

/** Canvas glyphs are drawn once: with the page's own font, if it comes in time. */
async function fontsReady() {
  if (!document.fonts) return;
  const wanted = [400, 600].map((weight) => document.fonts.load(`${weight} 15px "Reckoner Inter"`));
  const late = new Promise((resolve) => setTimeout(resolve, longestWaitForFontsMs));
  await Promise.race([Promise.allSettled(wanted).then(() => document.fonts.ready), late]);
}

/** For good: what is shown stays, and no longer follows. */
function sayWhyNot(id, detail) {
  const message = notice(id, settings.lang, detail);
  board.show('core', [message], { role: 'alert' });
  const frame = new FrameHeight();
  frame.post({ type: 'reckoner:failed', message });
}

async function start() {
  if (!hasWebAssembly()) {
    sayWhyNot('no_wasm');
    return;
  }
  const compiled = fetchModule();
  const language = likelyLanguage();
  const words = wordsOf(language);
  const fonts = fontsReady();
  const dressed = wearEarly(settings);
  let module;
  try {
    module = await createModule(canvas, host, compiled, () => {
      document.documentElement.classList.add('stopped');
      sayWhyNot('no_memory');
    });
  } catch (error) {
    const isOurs = error instanceof LoadError;
    if (!isOurs) console.error(error);
    sayWhyNot(isOurs ? error.notice : 'not_loaded', error.detail);
    return;
  }
  const session = new Session(module);
  // Without a single text nothing could be said; another language is fetched where it is wanted.
  if (!session.loadLanguage(language, await words)) {
    sayWhyNot('not_loaded');
    return;
  }
  await Promise.all([fonts, dressed]);
  const page = new Page(session, settings, { canvas, guard, board });
  host.page = page;
  page.onReady = () => {
    page.messages.sendIssues(settings.host?.issues(page.words) ?? []);
    workOffline();
  };
  keepFolded(byId('text'));
  page.open();
  host.waiting.splice(0).forEach(([name, payload]) => page.hostEvent(name, payload));
}

start();
