// SPDX-License-Identifier: MIT
// licences.txt: what the site is built from.
import { readFileSync } from 'node:fs';

/** `entries`: "Name=path of its licence". */
export function licencesText(entries) {
  const rule = '-'.repeat(80);
  const parts = entries.map((entry) => {
    const at = entry.indexOf('=');
    const text = readFileSync(entry.slice(at + 1), 'utf8').trim();
    return `${rule}\n${entry.slice(0, at)}\n${rule}\n\n${text}\n`;
  });
  return `What Reckoner is made of, and under which licences.\n\n${parts.join('\n')}`;
}
