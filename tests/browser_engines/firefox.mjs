// SPDX-License-Identifier: MIT
// Firefox over WebDriver BiDi, with the same few commands. Not headless: it has no WebGL then.
import puppeteer from 'puppeteer-core';

export async function startFirefox(preferences = {}) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: false,
    extraPrefsFirefox: { 'webgl.force-enabled': true, ...preferences },
    defaultViewport: null,
  });
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const evaluate = (work, ...args) => page.evaluate(work, ...args);
  return {
    evaluate,
    open: (url) => page.goto(url),
    size: (width, height) => page.setViewport({ width, height }),
    screenshot: async () => Buffer.from(await page.screenshot()),
    async inFrame(find, work) {
      const handle = await page.evaluateHandle(find);
      return work(await handle.asElement().contentFrame());
    },
    async wheel(x, y, deltaY) {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY });
    },
    async type(find, keys) {
      const handle = await page.evaluateHandle(find);
      await handle.asElement().focus();
      for (const key of keys) await page.keyboard.press(key === '\uE003' ? 'Backspace' : key);
    },
    errors,
    close: () => browser.close(),
  };
}
