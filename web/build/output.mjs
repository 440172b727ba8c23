// SPDX-License-Identifier: MIT
// The folder that a build writes: names with content hashes for everything that pages load, so that
// a name never changes its content.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const shortHash = (content) =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

export class Output {
  constructor(folder) {
    this.folder = folder;
    /** Logical name -> name in the folder; texts that are written later are rewritten by it. */
    this.names = new Map();
    /** As above, for what no page loads by itself: cards for other sites, icons. */
    this.laterNames = new Map();
  }

  put(name, content) {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), content);
  }

  putHashed(name, content, table = this.names) {
    const dot = name.lastIndexOf('.');
    const hashed = `${name.slice(0, dot)}.${shortHash(content)}${name.slice(dot)}`;
    table.set(name, hashed);
    this.put(hashed, content);
  }

  withHashedNames(text) {
    return [...this.names].reduce((now, [name, hashed]) => now.replaceAll(name, hashed), text);
  }
}
