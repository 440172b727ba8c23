// SPDX-License-Identifier: MIT
// How large the canvas is, in CSS px and in device px, and how large the reader wants text.

const usualTextPx = 16;

export class Viewport {
  constructor(canvas, stage, resized) {
    this.canvas = canvas;
    this.stage = stage;
    this.resized = resized;
    this.ratio = 1;
    this.shift = 0;
    this.observer = new ResizeObserver((entries) => this.measure(entries[entries.length - 1]));
    this.watchRatio();
  }

  start() {
    try {
      this.observer.observe(this.canvas, { box: 'device-pixel-content-box' });
    } catch {
      this.observer.observe(this.canvas);
    }
    this.measure();
    // What stands above the canvas may have become higher or lower.
    new ResizeObserver(() => this.snap()).observe(document.body);
  }

  measure(entry) {
    const width = this.canvas.getBoundingClientRect().width;
    if (width < 1) return;
    // Exact device px where the browser tells them, so that no pixel is resampled; a device that is
    // emulated tells them for the real screen.
    const nominal = window.devicePixelRatio || 1;
    const devicePx = entry?.devicePixelContentBoxSize?.[0]?.inlineSize ?? 0;
    const ratio = Math.abs(devicePx - nominal * width) < 2 ? devicePx / width : nominal;
    if (width === this.width && ratio === this.ratio) return;
    this.width = width;
    this.ratio = ratio;
    this.resized(width, ratio);
    this.snap();
  }

  /** Moves the canvas to a whole device px, or each row of pixels would be blended from two. */
  snap() {
    const top = this.canvas.getBoundingClientRect().top + window.scrollY - this.shift;
    this.shift = Math.round(top * this.ratio) / this.ratio - top;
    this.stage.style.setProperty('--canvas-shift', `${this.shift}px`);
  }

  setHeight(cssPx) {
    this.stage.style.setProperty('--canvas-height', `${cssPx}px`);
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
