// SPDX-License-Identifier: MIT
// The npm package as someone else gets it: packed, and installed from the tarball into an empty
// folder without a registry.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { dist } from '../browser/harness.mjs';

/** The two lines of the package's README, and what they give. */
export const TWO_LINES = `
import createReckoner from 'reckoner';
const reckoner = await createReckoner();
`;
export const ASK = `reckoner.estimate({ preset: 'deepseek_report' }, { samples: 256 }).outputs.run_cost_usd.p50`;
/** */
export const ANSWER = 5_576_000;

function npm(args, cwd, folder) {
  return execFileSync(
    'npm',
    [...args, '--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache')],
    { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

/**
 * { packed, project, at, write(name, text), run(program, args) }: what npm said of the package, the
 * folder that has it installed, the package in it. Gone when the process ends.
 */
export function installPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'reckoner-package-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const pack = ['pack', `${dist}-package`, '--json', '--pack-destination', folder];
  const [packed] = JSON.parse(npm(pack, folder, folder));
  const project = join(folder, 'project');
  mkdirSync(project);
  const write = (name, text) => {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text);
  };
  write('package.json', '{ "type": "module", "private": true }\n');
  npm(['install', join(folder, packed.filename)], project, folder);
  const run = (program, args, options) =>
    execFileSync(program, args, { cwd: project, encoding: 'utf8', timeout: 60_000, ...options });
  return { packed, project, at: join(project, 'node_modules/reckoner'), write, run };
}
