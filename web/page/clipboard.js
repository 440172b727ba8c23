// SPDX-License-Identifier: MIT
// Copying inside the click: the clipboard where it is allowed, else the selection of a text field.

import { make, setText } from './dom.js';

/** @param {HTMLInputElement | HTMLTextAreaElement} field */
async function copyText(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus({ preventScroll: true });
    field.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}

/**
 * A button that copies a field, and the words that say whether it did.
 * @param {import('./types.d.ts').PageWords} words
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 */
export function copyButton(words, field) {
  const said = make('span.field-note', { role: 'status' });
  const button = make(
    'button',
    {
      type: 'button',
      on: {
        click: async () => {
          const done = await copyText(field);
          if (done) button.focus({ preventScroll: true });
          setText(said, words.say(done ? 'page.copied' : 'page.copy_by_hand'));
        },
      },
    },
    words.say('page.copy'),
  );
  return [button, said];
}
