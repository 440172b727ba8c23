// SPDX-License-Identifier: MIT
// How large the canvas is, in CSS px and in device px, and how large the reader wants text.

import { isFramed } from './dom.js';

const usualTextPx = 16;

/** A canvas of more device px costs too much memory, and some devices allow no longer side. */
const mostPixels = 8e6;
const longestSidePx = 4096;
/** How far a canvas that is only a part reaches beyond what is in view, in screens. */
const overscan = 0.5;

export class Viewport {
  /** `on`: resized(width, ratio); moved(y, height): the canvas is another part of its sheet. */
  constructor(canvas, stage, on) {
    this.canvas = canvas;
    this.sheet = canvas.parentNode;
    this.stage = stage;
    this.on = on;
    this.height = 0;
    this.part = { y: 0, height: 0 };
    this.ratio = 1;
    this.shift = 0;
    this.observer = new ResizeObserver((entries) => this.measure(entries[entries.length - 1]));
    this.watchRatio();
  }

  start() {
    try {
      this.observer.observe(this.sheet, { box: 'device-pixel-content-box' });
    } catch {
      this.observer.observe(this.sheet);
    }
    addEventListener('scroll', () => this.followScroll(), { passive: true });
    this.measure();
    // What stands above the canvas may have become higher or lower.
    new ResizeObserver(() => this.snap()).observe(document.body);
  }

  measure(entry) {
    const width = this.sheet.getBoundingClientRect().width;
    if (width < 1) return;
    // Exact device px where the browser tells them, so that no pixel is resampled; a device that is
    // emulated tells them for the real screen.
    const nominal = window.devicePixelRatio || 1;
    const devicePx = entry?.devicePixelContentBoxSize?.[0]?.inlineSize ?? 0;
    const ratio = Math.abs(devicePx - nominal * width) < 2 ? devicePx / width : nominal;
    if (width === this.width && ratio === this.ratio) return;
    this.width = width;
    this.ratio = ratio;
    this.on.resized(width, ratio);
    this.choosePart();
    this.snap();
  }

  /** Moves the canvas to a whole device px, or each row of pixels would be blended from two. */
  snap() {
    const top = this.sheet.getBoundingClientRect().top + window.scrollY - this.shift;
    this.shift = Math.round(top * this.ratio) / this.ratio - top;
    this.stage.style.setProperty('--canvas-shift', `${this.shift}px`);
  }

  setHeight(cssPx) {
    this.height = cssPx;
    this.stage.style.setProperty('--canvas-height', `${cssPx}px`);
    this.choosePart();
  }

  /** In an article's frame nobody knows what is in view: there the ratio gives way instead. */
  get isTooLarge() {
    const { width, height, ratio } = this;
    const isTall = height * ratio > longestSidePx || width * height * ratio * ratio > mostPixels;
    return isTall && !isFramed;
  }

  /** The highest canvas that a device can bear; what is in view at least. */
  get mostHeight() {
    const { width, ratio } = this;
    const most = Math.min(longestSidePx / ratio, mostPixels / (width * ratio * ratio));
    return Math.max(innerHeight, most);
  }

  followScroll() {
    if (this.part.height > 0) requestAnimationFrame(() => this.choosePart());
  }

  /** The canvas stays where it is while what is in view lies within it. */
  choosePart() {
    if (!this.isTooLarge) return this.take({ y: 0, height: 0 });
    const top = -this.sheet.getBoundingClientRect().top;
    const { y, height } = this.part;
    const low = Math.max(0, Math.min(top, this.height - innerHeight));
    const high = Math.min(this.height, top + innerHeight);
    const end = Math.min(this.height, y + height);
    if (height > 0 && low >= y && high <= end && height >= innerHeight) return;
    const wanted = Math.min(this.height, innerHeight * (1 + 2 * overscan), this.mostHeight);
    const from = Math.max(0, low - (wanted - innerHeight) / 2);
    const start = Math.max(0, Math.min(from, this.height - wanted));
    this.take({ y: Math.floor(start * this.ratio) / this.ratio, height: Math.ceil(wanted) });
  }

  take(part) {
    if (part.y === this.part.y && part.height === this.part.height) return;
    this.part = part;
    const { style } = this.sheet;
    style.setProperty('--window-y', `${part.y}px`);
    style.setProperty('--window-height', part.height > 0 ? `${part.height}px` : '100%');
    this.on.moved(part.y, part.height);
  }

  /** A zoom or another screen: the query for the present ratio stops matching. */
  watchRatio() {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener(
      'change',
      () => {
        this.measure();
        this.watchRatio();
      },
      { once: true },
    );
  }
}

/** 1 to 2: the browser's text size (or text-only zoom) against the usual one. */
export function textScale() {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.min(2, Math.max(1, size / usualTextPx || 1));
}

export function watchTextScale(changed) {
  const probe = document.createElement('div');
  probe.className = 'text-probe';
  document.body.append(probe);
  let last = textScale();
  new ResizeObserver(() => {
    const now = textScale();
    if (now !== last) changed((last = now));
  }).observe(probe);
}
