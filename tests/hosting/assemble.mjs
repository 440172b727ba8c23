// SPDX-License-Identifier: MIT
// The site put together once more from what is built, with other settings: another address, another
// version, other sources. Quick, because nothing is compiled or compressed.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const tree = fileURLToPath(new URL('../..', import.meta.url));
/** As the build has it. */
export const { version: VERSION } = JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8'));
const built = (path) => join(tree, 'build', path);

/** A folder of its own, gone when the process ends. */
export function scratch(name) {
  const folder = mkdtempSync(join(tmpdir(), `reckoner-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** `words`, `source`: folders in place of the build's texts and of the tree. */
export function assemble({
  out,
  site = '',
  version = VERSION,
  source = tree,
  words = built('web/words'),
  env = {},
}) {
  const values = {
    source,
    modules: built('web/bin'),
    fonts: built('web/fonts'),
    card: built('release/bin/reckoner_static_card'),
    programs: built('release/bin'),
    words,
    version,
    out,
    site,
    raster: built('dist-raster'),
  };
  const args = Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
  execFileSync(process.execPath, [join(tree, 'web/build/dist.mjs'), '--draft', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 120_000,
  });
  return out;
}

/** The parts of the tree that a site is made of, in a folder where they can be changed. */
export function copyOfSources(to) {
  for (const name of ['web', 'assets', 'shell.html', 'LICENSE']) {
    cpSync(join(tree, name), join(to, name), { recursive: true });
  }
  return to;
}
