// SPDX-License-Identifier: MIT
// with_nginx.mjs <command...>: runs a command while docs/nginx.conf serves build/dist, with the
// address in RECKONER_SITE, so that the browser tests run against a real host.
import { spawn } from 'node:child_process';

import { dist } from '../browser/harness.mjs';
import { startNginx } from './nginx.mjs';

const [program, ...args] = process.argv.slice(2);
const site = await startNginx(dist);
const child = spawn(program, args, {
  stdio: 'inherit',
  env: { ...process.env, RECKONER_SITE: site.address },
});
const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
const served = site.log().length;
await site.close();
console.log(`${served} requests were answered by nginx`);
process.exit(code === 0 && served < 3 ? 1 : code); // a command that never asked proves nothing
