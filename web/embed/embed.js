// SPDX-License-Identifier: MIT
// What an article loads: <claim-reckoner>, <reckoner-value> and <reckoner-input>. No dependency, no
// storage, no request of its own; the calculator itself comes in a sandboxed frame, once the reader
// is near it. Styles are adopted sheets, so the article's content security policy may be strict.

import { ClaimReckoner } from './calculator.js';
import { ReckonerValue } from './prose.js';
import { ReckonerInput } from './prose_input.js';

const elements = {
  'claim-reckoner': ClaimReckoner,
  'reckoner-value': ReckonerValue,
  'reckoner-input': ReckonerInput,
};

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
