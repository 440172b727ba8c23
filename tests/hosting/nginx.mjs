// SPDX-License-Identifier: MIT
// docs/nginx.conf, really run: on a free loopback port, in a folder of its own, without touching the
// machine's nginx. Only the lines that the file marks are changed.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find(existsSync);
const BROTLI = [
  '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  '/usr/share/nginx/modules/ngx_http_brotli_static_module.so',
].find(existsSync);
export const hasBrotli = Boolean(BROTLI);
export const example = fileURLToPath(new URL('../../docs/nginx.conf', import.meta.url));

const startsWithin = 10_000;

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The example with our address and folder in place of what it says to change. */
function ourServer(port, root) {
  const changes = [
    [/listen 80;/, `listen 127.0.0.1:${port};`],
    [/server_name example\.org;/, 'server_name localhost;'],
    [/root \/srv\/reckoner;/, `root "${root}";`],
    ...(BROTLI ? [] : [[/\n *brotli_static on;/, '']]),
  ];
  return changes.reduce(
    (text, [line, ours]) => {
      if (!line.test(text)) throw new Error(`docs/nginx.conf: no line like ${line}`);
      return text.replace(line, ours);
    },
    readFileSync(example, 'utf8'),
  );
}

function mainFile(folder) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `
${BROTLI ? `load_module ${BROTLI};` : ''}
${process.getuid() === 0 ? `user ${userInfo().username};` : ''}
worker_processes 2;
pid ${folder}/pid;
events { worker_connections 1024; }
http {
  ${temporary.join('\n  ')}
  log_format sizes '$status $bytes_sent $request_uri';
  access_log ${folder}/access.log sizes;
  sendfile on;
  tcp_nopush on;
  include ${folder}/site.conf;
}
`;
}

const answers = (address) =>
  new Promise((resolve) => {
    get(address, (response) => {
      response.resume();
      resolve(true);
    }).once('error', () => resolve(false));
  });

/** { address, log(), close() }: `log()` gives [{ status, bytes, path }] of all requests so far. */
export async function startNginx(root) {
  if (!NGINX) throw new Error('nginx is missing (Debian: nginx-light)');
  const folder = mkdtempSync(join(tmpdir(), 'reckoner-nginx-'));
  const port = await freePort();
  writeFileSync(join(folder, 'site.conf'), ourServer(port, realpathSync(root)));
  writeFileSync(join(folder, 'nginx.conf'), mainFile(folder));
  const server = spawn(
    NGINX,
    [
      '-p',
      folder,
      '-e',
      join(folder, 'error.log'),
      '-c',
      join(folder, 'nginx.conf'),
      '-g',
      'daemon off;',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  server.stderr.on('data', (text) => {
    said += text;
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = () => server.kill('SIGTERM');
  process.once('exit', stop);
  const address = `http://127.0.0.1:${port}/`;
  for (const end = Date.now() + startsWithin; !(await answers(address));) {
    if (server.exitCode !== null || Date.now() > end) {
      stop();
      throw new Error(`nginx did not start: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address,
    log: () =>
      readFileSync(join(folder, 'access.log'), 'utf8')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' '))
        .map(([status, bytes, path]) => ({ status: Number(status), bytes: Number(bytes), path })),
    async close() {
      process.removeListener('exit', stop);
      stop();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
