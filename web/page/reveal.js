// SPDX-License-Identifier: MIT
// Brings a place of the page into view. A frame is as high as its content, once the article has
// heard of it: until then there is nothing to scroll to.

import { isFramed } from './dom.js';

const longestWaitMs = 600;

const hasRoom = () => document.documentElement.scrollHeight <= innerHeight;

/** After the article has made room, in however many steps, or took no notice. */
function whenThereIsRoom(work) {
  const end = () => {
    clearTimeout(timer);
    window.removeEventListener('resize', resized);
    work();
  };
  const resized = () => hasRoom() && end();
  const timer = setTimeout(end, longestWaitMs);
  window.addEventListener('resize', resized);
  resized();
}

/** `block`: "start", "center", or "nearest" for what may be in view already. */
export function reveal(element, block = 'start') {
  if (!isFramed) return element.scrollIntoView({ block });
  // After the observer of the page's height has told it.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { top, height } = element.getBoundingClientRect();
      const place = { top: top + window.scrollY, height, block };
      window.parent.postMessage({ type: 'reckoner:show', ...place }, '*');
      whenThereIsRoom(() => element.scrollIntoView({ block }));
    }),
  );
}
