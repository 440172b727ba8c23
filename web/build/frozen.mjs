// SPDX-License-Identifier: MIT
// v/<version>/: the site once more, at addresses that no later version touches. An article that is
// pinned there keeps every byte, and so every digit.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const frozenFolder = (version) => `v/${version}/`;

/** What is about the whole site, or is not loaded by any article. */
const LIVE_ALONE = /^(?:404\.html|missing\.js|_headers|reckoner\.html|corrections.*\.json)$/;

/** As in the attribute `integrity`: browsers refuse a file that is another. */
export const integrityOf = (content) =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** After everything else: copies what lies beside the pages; `pages` writes its own. */
export function putFrozen({ out, version, pages }) {
  const below = frozenFolder(version);
  pages.putAll(below);
  for (const entry of readdirSync(out, { withFileTypes: true })) {
    const copy = join(out, below, entry.name);
    if (!entry.isFile() || LIVE_ALONE.test(entry.name) || existsSync(copy)) continue;
    copyFileSync(join(out, entry.name), copy);
  }
}
