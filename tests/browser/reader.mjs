// SPDX-License-Identifier: MIT
// What a reader finds in the page: native figures and controls, and the canvas's handles.
import { atRest, eventually, screenshot } from './harness.mjs';
import { distance } from './pixels.mjs';

export const field = (frame, parameter) => frame.locator(`#input-${parameter}`);

/** Inputs are folded in their section and group until a reader opens them. */
export async function openInputs(frame) {
  await frame.evaluate(() => {
    document.documentElement.classList.add('show-more'); // as a frame's own button does
    for (const each of document.querySelectorAll('#inputs details')) each.open = true;
  });
  await atRest(frame);
}

export const issue = (frame, parameter) => frame.locator(`#input-${parameter}-issue`);

/** Rows of a table of the text version as texts, without the rows that name a bracket. */
export function rows(frame, section) {
  return frame.evaluate(
    (id) =>
      [...document.querySelectorAll(`#${id} tbody tr`)]
        .map((row) => [...row.cells].map((cell) => cell.textContent.trim()))
        .filter((cells) => cells.length > 1),
    section,
  );
}

/** The ladder: [{ name, range, central }]. */
export async function ladder(frame) {
  return (await rows(frame, 'ladder')).map(([name, range, central]) => ({ name, range, central }));
}

/**
 * Types into a field of the text version, as a keyboard does, and leaves it by Enter. In a frame it
 * is folded away, and is set as it is.
 */
export async function type(frame, parameter, text) {
  await openInputs(frame);
  const input = field(frame, parameter);
  if (await input.isVisible()) {
    await input.fill(text);
    await input.press('Enter');
  } else {
    await input.evaluate((element, value) => {
      element.value = value;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  }
  await atRest(frame);
}

export const preset = (frame) => frame.locator('.preset select');
export const language = (frame, code) => frame.locator(`.languages button[lang="${code}"]`);
export const textButton = (frame) => frame.locator('#actions button[aria-pressed]');

export async function showText(frame) {
  if ((await textButton(frame).getAttribute('aria-pressed')) !== 'true')
    await textButton(frame).click();
  await atRest(frame);
}

/** The link in the address bar, once the debounced writing has happened. */
export function link(page, holds = /[#&]v=1/) {
  return eventually(`a link like ${holds} in the address bar`, async () => {
    const address = await page.evaluate(() => location.href);
    return holds.test(address) && address;
  });
}

/** Every digit a reader can see: the tables of the text version. */
export async function digits(frame) {
  return JSON.stringify([
    await rows(frame, 'ladder'),
    await rows(frame, 'outputs'),
    await rows(frame, 'tornado'),
    await rows(frame, 'runs'),
  ]);
}

/** Filled handles of sliders: discs of the accent colour, centres in CSS px of the sheet. */
export async function handles(page, { accent = 0x0f7b6c, ratio = 1 } = {}) {
  // Without the HTML that stands over the canvas: a tick has the same colour.
  const cover = (visibility) =>
    page.evaluate((value) => {
      for (const slot of document.querySelectorAll('.slot')) slot.style.visibility = value;
    }, visibility);
  await cover('hidden');
  const image = await screenshot(page.locator('#canvas'));
  await cover('');
  const top = await page
    .locator('#canvas')
    .evaluate(
      (canvas) =>
        canvas.getBoundingClientRect().top - canvas.parentNode.getBoundingClientRect().top,
    );
  const isAccent = (x, y) => distance(image.at(x, y), accent) <= 8;
  const found = [];
  const taken = new Uint8Array(image.width * image.height);
  for (let y = 0; y < image.height; ++y) {
    for (let x = 0; x < image.width; ++x) {
      if (taken[y * image.width + x] || !isAccent(x, y)) continue;
      const spot = flood(image, x, y, isAccent, taken);
      const [wide, high] = [
        (spot.right - spot.left + 1) / ratio,
        (spot.low - spot.top + 1) / ratio,
      ];
      const isDisc =
        wide >= 9 &&
        wide <= 26 &&
        Math.abs(wide - high) <= 2 &&
        spot.count / ratio ** 2 > 0.6 * wide * high;
      if (isDisc) {
        found.push({
          x: (spot.left + spot.right + 1) / 2 / ratio,
          y: top + (spot.top + spot.low + 1) / 2 / ratio,
        });
      }
    }
  }
  return found;
}

function flood(image, startX, startY, belongs, taken) {
  const spot = { left: startX, right: startX, top: startY, low: startY, count: 0 };
  const open = [[startX, startY]];
  while (open.length) {
    const [x, y] = open.pop();
    if (x < 0 || y < 0 || x >= image.width || y >= image.height) continue;
    if (taken[y * image.width + x] || !belongs(x, y)) continue;
    taken[y * image.width + x] = 1;
    spot.count += 1;
    spot.left = Math.min(spot.left, x);
    spot.right = Math.max(spot.right, x);
    spot.top = Math.min(spot.top, y);
    spot.low = Math.max(spot.low, y);
    open.push([x + 1, y], [x - 1, y], [x, y + 1], [x, y - 1]);
  }
  return spot;
}
