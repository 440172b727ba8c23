// SPDX-License-Identifier: MIT
// Parts of the text version that hold controls, while the canvas shows them or an article has no
// room: folded, so that Tab passes by, and yet found by the browser's search, which unfolds them.
// What holds nothing to press stays for screen readers, unseen (text.css).

const root = document.documentElement;
const pressable = 'a[href], button, input, select, textarea, summary';

/** @param {Element} section */
function isFolded(section) {
  if (root.classList.contains('show-text')) return false;
  if (section.matches('.twin')) return section.querySelector(pressable) !== null;
  if (root.classList.contains('show-more')) return false;
  return root.classList.contains('framed') || root.dataset.view !== 'full';
}

function fold() {
  for (const section of document.querySelectorAll('#text > section')) {
    if (!isFolded(section)) section.removeAttribute('hidden');
    else if (!section.hasAttribute('hidden')) section.setAttribute('hidden', 'until-found');
  }
}

/** Before the reader is led to it. @param {Element} element */
export function uncover(element) {
  const section = element.closest('#text > [hidden]');
  if (!section) return;
  root.classList.add(section.matches('.twin') ? 'show-text' : 'show-more');
  fold();
}

/** Follows what the reader asks for. @param {HTMLElement} holder */
export function keepFolded(holder) {
  const observer = new MutationObserver(fold);
  observer.observe(root, { attributes: true, attributeFilter: ['class', 'data-view'] });
  observer.observe(holder, { childList: true });
  holder.addEventListener('beforematch', ({ target }) => {
    if (target instanceof Element) uncover(target);
  });
  fold();
}
