// SPDX-License-Identifier: MIT
// Screenshots as pixels: what the compositor really showed, which readPixels does not tell.
import { inflateSync } from 'node:zlib';

const CHANNELS = { 2: 3, 6: 4 };

function chunksOf(png) {
  const chunks = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return chunks;
}

function paeth(a, b, c) {
  const [da, db, dc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (da <= db && da <= dc) return a;
  return db <= dc ? b : c;
}

function unfilter(raw, width, height, channels) {
  const stride = width * channels;
  const out = new Uint8Array(height * stride);
  for (let y = 0; y < height; ++y) {
    const filter = raw[y * (stride + 1)];
    const from = y * (stride + 1) + 1;
    const to = y * stride;
    for (let i = 0; i < stride; ++i) {
      const left = i >= channels ? out[to + i - channels] : 0;
      const up = y ? out[to + i - stride] : 0;
      const corner = y && i >= channels ? out[to + i - stride - channels] : 0;
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0];
      out[to + i] = raw[from + i] + guess[filter];
    }
  }
  return out;
}

/** 8-bit RGB or RGBA, as Chromium writes them. `at(x, y)` is one number, 0xRRGGBB. */
export function decodePng(png) {
  const chunks = chunksOf(png);
  const header = chunks[0][1];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS[header[9]];
  if (header[8] !== 8 || !channels || header[12]) throw new Error('not an 8-bit RGB(A) PNG');
  const data = chunks.filter(([type]) => type === 'IDAT').map(([, body]) => body);
  const bytes = unfilter(inflateSync(Buffer.concat(data)), width, height, channels);
  const at = (x, y) => {
    const i = (y * width + x) * channels;
    return (bytes[i] << 16) | (bytes[i + 1] << 8) | bytes[i + 2];
  };
  return { width, height, at };
}

/** How often each colour occurs, most frequent first: [[0xRRGGBB, count], ...]. */
export function colours(image, area = { x: 0, y: 0, width: image.width, height: image.height }) {
  const counts = new Map();
  for (let y = area.y; y < area.y + area.height; ++y) {
    for (let x = area.x; x < area.x + area.width; ++x) {
      const colour = image.at(x, y);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Share of pixels that differ between two images of one size. */
export function difference(a, b) {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let y = 0; y < a.height; ++y) {
    for (let x = 0; x < a.width; ++x) differing += a.at(x, y) !== b.at(x, y);
  }
  return differing / (a.width * a.height);
}

const channelsOf = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

export function distance(a, b) {
  const [p, q] = [channelsOf(a), channelsOf(b)];
  return Math.max(...p.map((value, i) => Math.abs(value - q[i])));
}

function luminance(colour) {
  const [r, g, b] = channelsOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG's contrast ratio. */
export function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (high + 0.05) / (low + 0.05);
}
