// SPDX-License-Identifier: MIT
// What the page must be able to say without the core: why there is no calculator. Everything else
// is said by the core.

import sentences from 'early:notice';

/** `id`: that of "notice.<id>" in words/en.po. */
export function notice(id, language, detail = '') {
  return (sentences[language] ?? sentences.en)[id].replace('{0}', detail);
}
