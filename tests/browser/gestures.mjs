// SPDX-License-Identifier: MIT
// Mouse, finger and keyboard as a reader uses them, in page coordinates.
import { eventually } from './harness.mjs';

/**
 * Where a point of the canvas's sheet lies in the viewport; scrolls it to the middle first. The sheet
 * stays, while the canvas may be a part of it that moves with a scroll.
 */
export async function onCanvas(page, { x, y }, frame = page.mainFrame()) {
  const sheet = frame.locator('#sheet');
  const middle = page.viewportSize().height / 2;
  const offset = (await sheet.boundingBox()).y + y - middle;
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), offset);
  await frames(page, 4); // another part of the sheet may have to be drawn
  const box = await sheet.boundingBox();
  return { x: box.x + x, y: box.y + y };
}

export async function frames(page, count = 2) {
  await page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        let left = wanted;
        const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
        next();
      }),
    count,
  );
}

/**
 * Drags from `start` sideways until `read()` gives `wanted`, by halving the way; leaves the button
 * up. False when the slider has no place for that value.
 */
export async function dragUntil(page, start, read, wanted, reach = 400) {
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  let [low, high] = [start.x, start.x + reach];
  let value = NaN;
  for (let step = 0; step < 24 && value !== wanted; ++step) {
    const x = (low + high) / 2;
    await page.mouse.move(x, start.y);
    await frames(page);
    value = await read();
    if (value < wanted) low = x;
    else high = x;
  }
  await page.mouse.up();
  await frames(page);
  return value === wanted;
}

/** A finger: CDP's touch events, which scroll and cancel as a real screen does. */
export async function finger(page) {
  const cdp = await page.context().newCDPSession(page);
  const send = (type, points) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  return {
    down: (x, y) => send('touchStart', [{ x, y }]),
    move: (x, y) => send('touchMove', [{ x, y }]),
    up: () => send('touchEnd', []),
    async tap(x, y) {
      await send('touchStart', [{ x, y }]);
      await send('touchEnd', []);
    },
  };
}

/** Turns the wheel at a place and says how far `frame` scrolled. */
export async function wheelAt(page, { x, y }, deltaY) {
  const before = await page.evaluate(() => scrollY);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, deltaY);
  let last = NaN;
  await eventually('the scrolling to end', async () => {
    await frames(page, 4);
    const now = await page.evaluate(() => scrollY);
    const isStill = now === last;
    last = now;
    return isStill;
  });
  return last - before;
}

/** What has the focus, through same-process frames: 'canvas#canvas', 'input#after'. */
export async function focused(page) {
  for (const frame of page.frames().reverse()) {
    const name = await frame
      .evaluate(() => {
        const element = document.hasFocus() ? document.activeElement : null;
        if (!element || element === document.body || element.tagName === 'IFRAME') return '';
        return element.tagName.toLowerCase() + (element.id ? `#${element.id}` : '');
      })
      .catch(() => '');
    if (name) return name;
  }
  return '';
}
