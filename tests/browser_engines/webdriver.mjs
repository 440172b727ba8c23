// SPDX-License-Identifier: MIT
// WebKitGTK through its own driver: the few commands of the WebDriver protocol that the tests need.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

function miniBrowser() {
  const folders = readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `/usr/lib/${name}/webkit2gtk-4.1`);
  const found = folders.map((folder) => `${folder}/MiniBrowser`).find((file) => existsSync(file));
  if (!found) throw new Error('MiniBrowser of webkit2gtk-4.1 is not installed');
  return found;
}

/** A free port is not told: one is chosen by the process id. */
const port = 20000 + (process.pid % 20000);
const base = `http://127.0.0.1:${port}`;

async function call(method, path, body) {
  const response = await fetch(base + path, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    headers: { 'Content-Type': 'application/json' },
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
}

async function untilReady(driver) {
  for (let attempt = 0; attempt < 100; ++attempt) {
    if (driver.exitCode !== null) throw new Error('WebKitWebDriver ended');
    const status = await call('GET', '/status').catch(() => null);
    if (status?.ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}

export async function startWebKit() {
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  await untilReady(driver);
  const { sessionId } = await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
      },
    },
  });
  const session = `/session/${sessionId}`;
  const post = (path, body = {}) => call('POST', session + path, body);
  const evaluate = (work, ...args) =>
    post('/execute/sync', {
      script: `return (${work}).apply(null, arguments)`,
      args,
    });
  return {
    evaluate,
    open: (url) => post('/url', { url }),
    size: (width, height) => post('/window/rect', { width, height }),
    screenshot: async () => Buffer.from(await call('GET', `${session}/screenshot`), 'base64'),
    /** Runs in the frame of the calculator that `find` returns, then comes back. */
    async inFrame(find, work) {
      const frame = await evaluate(find);
      await post('/frame', { id: frame });
      try {
        return await work({ evaluate });
      } finally {
        await post('/frame', { id: null });
      }
    },
    wheel: (x, y, deltaY) =>
      post('/actions', {
        actions: [
          {
            type: 'wheel',
            id: 'wheel',
            actions: [{ type: 'scroll', x, y, deltaX: 0, deltaY, duration: 0, origin: 'viewport' }],
          },
        ],
      }),
    async type(find, keys) {
      const element = await evaluate(find);
      await post(`/element/${element[ELEMENT]}/value`, { text: keys });
    },
    errors: [],
    async close() {
      await call('DELETE', session).catch(() => {});
      driver.kill();
    },
  };
}
