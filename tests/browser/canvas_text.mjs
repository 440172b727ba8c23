// SPDX-License-Identifier: MIT
// Reads the canvas's words back from what WebGL was told to draw: each textured quad's piece of
// the glyph atlas is compared with the glyphs that the page drew in 2D for that atlas. So a test
// knows which figure stands where, in which colour, and whether two labels overlap.

/** Init script: remembers glyphs, atlas textures and the quads of the latest frame. */
export function watchGlyphs() {
  const VERTEX_BYTES = 20; // x, y, u, v as floats, then a colour of four bytes
  const known = new Map();
  const textures = new WeakMap();
  const buffers = new WeakMap();
  const bound = { texture: null, [0x8892]: null, [0x8893]: null };
  let rowLength = 0;
  let quads = [];
  let clip = null;

  /** The inked part of a picture of alphas as a key. */
  function inkKey(alpha, width, height, stride = width, from = 0) {
    let [left, right, top, low] = [width, -1, height, -1];
    const at = (x, y) => alpha[from + y * stride + x];
    for (let y = 0; y < height; ++y) {
      for (let x = 0; x < width; ++x) {
        if (!at(x, y)) continue;
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, low] = [Math.min(top, y), Math.max(low, y)];
      }
    }
    let key = `${right - left}x${low - top}:`;
    for (let y = top; y <= low; ++y) {
      for (let x = left; x <= right; ++x) key += String.fromCharCode(at(x, y) + 32);
    }
    return right < 0 ? '' : key;
  }

  const pens = CanvasRenderingContext2D.prototype;
  const { fillText, clearRect, getImageData } = pens;
  pens.clearRect = function clear(...area) {
    this.written = [];
    return clearRect.apply(this, area);
  };
  pens.fillText = function write(text, x, y) {
    const ink = this.measureText(text);
    this.written?.push({
      text,
      left: Math.floor(x - ink.actualBoundingBoxLeft),
      top: Math.floor(y - ink.actualBoundingBoxAscent),
      right: Math.ceil(x + ink.actualBoundingBoxRight),
      low: Math.ceil(y + ink.actualBoundingBoxDescent),
    });
    return fillText.call(this, text, x, y);
  };
  pens.getImageData = function read(...area) {
    const image = getImageData.apply(this, area);
    const alpha = image.data.filter((_, i) => i % 4 === 3);
    for (const { text, left, top, right, low } of this.written ?? []) {
      const from = top * image.width + left;
      known.set(inkKey(alpha, right - left, low - top, image.width, from), text);
    }
    return image;
  };

  const gl = WebGL2RenderingContext.prototype;
  const wrap = (name, before) => {
    const call = gl[name];
    gl[name] = function wrapped(...values) {
      before(...values);
      return call.apply(this, values);
    };
  };
  const bytesOf = (data) =>
    new Uint8Array(data.buffer ?? data, data.byteOffset ?? 0, data.byteLength);
  const upload = (x, y, width, height, format, pixels, offset = 0) => {
    const atlas = textures.get(bound.texture);
    if (!atlas || !pixels) return;
    const channels = { 0x1908: 4, 0x1903: 1, 0x1906: 1 }[format];
    const bytes = bytesOf(pixels);
    const stride = (rowLength || width) * channels;
    for (let row = 0; row < height; ++row) {
      for (let i = 0; i < width; ++i) {
        atlas.alpha[(y + row) * atlas.width + x + i] =
          bytes[offset + row * stride + i * channels + channels - 1];
      }
    }
  };
  wrap('bindTexture', (_, texture) => {
    bound.texture = texture;
  });
  wrap('bindBuffer', (target, buffer) => {
    bound[target] = buffer;
  });
  wrap('pixelStorei', (name, value) => {
    if (name === 0x0cf2) rowLength = value;
  });
  wrap('texImage2D', (_, level, internal, width, height, border, format, type, pixels, offset) => {
    textures.set(bound.texture, { width, height, alpha: new Uint8Array(width * height) });
    upload(0, 0, width, height, format, pixels, offset);
  });
  wrap('texSubImage2D', (_, level, x, y, width, height, format, type, pixels, offset) =>
    upload(x, y, width, height, format, pixels, offset),
  );
  wrap('bufferData', (target, data, usage, offset = 0, length = 0) => {
    if (!bound[target]) return;
    buffers.set(
      bound[target],
      typeof data === 'number'
        ? new Uint8Array(data)
        : bytesOf(data).slice(
            offset * (data.BYTES_PER_ELEMENT ?? 1),
            length ? (offset + length) * (data.BYTES_PER_ELEMENT ?? 1) : undefined,
          ),
    );
  });
  wrap('bufferSubData', (target, to, data, offset = 0, length = 0) => {
    const size = data.BYTES_PER_ELEMENT ?? 1;
    const part = bytesOf(data).subarray(
      offset * size,
      length ? (offset + length) * size : undefined,
    );
    buffers.get(bound[target])?.set(part, to);
  });
  // From the top, as the quads are. ImGui sets it before every draw.
  const scissor = gl.scissor;
  gl.scissor = function cut(x, y, width, height) {
    clip = {
      left: x,
      right: x + width,
      top: this.canvas.height - y - height,
      low: this.canvas.height - y,
      isWhole: width >= this.canvas.width && height >= this.canvas.height,
    };
    return scissor.call(this, x, y, width, height);
  };
  wrap('clear', () => {
    quads = [];
  });
  wrap('drawElements', (mode, count, type, offset) => {
    const vertices = buffers.get(bound[0x8892]);
    const indices = buffers.get(bound[0x8893]);
    const atlas = textures.get(bound.texture);
    if (!vertices || !indices || !atlas) return;
    const view = new DataView(vertices.buffer, vertices.byteOffset, vertices.byteLength);
    const Index = type === 0x1405 ? Uint32Array : Uint16Array;
    const index = new Index(indices.slice(offset, offset + count * Index.BYTES_PER_ELEMENT).buffer);
    const corner = (i) => {
      const at = index[i] * VERTEX_BYTES;
      const [x, y, u, v] = [0, 4, 8, 12].map((byte) => view.getFloat32(at + byte, true));
      const [r, g, b, a] = [16, 17, 18, 19].map((byte) => view.getUint8(at + byte));
      return { x, y, u, v, colour: (r << 16) | (g << 8) | b, opacity: a / 255 };
    };
    for (let i = 0; i + 5 < count; i += 3) {
      const [a, b, c] = [corner(i), corner(i + 1), corner(i + 2)];
      // A quad is two triangles over one diagonal; solid shapes have all corners on one texel.
      if (a.y !== b.y || b.x !== c.x || a.u >= b.u || b.v >= c.v || index[i + 3] !== index[i])
        continue;
      i += 3;
      if (b.x <= clip.left || a.x >= clip.right || c.y <= clip.top || a.y >= clip.low) continue;
      const isCut =
        a.x < clip.left - 1 || b.x > clip.right + 1 || a.y < clip.top - 1 || c.y > clip.low + 1;
      quads.push({
        atlas,
        x: a.x,
        y: a.y,
        width: b.x - a.x,
        height: c.y - b.y,
        uv: [a.u, a.v, c.u, c.v],
        colour: a.colour,
        opacity: a.opacity,
        isCut,
        isInStrip: !clip.isWhole,
      });
    }
  });

  const letter = ({ atlas, uv }) => {
    const [left, top, right, low] = uv.map((share, i) =>
      Math.round(share * (i % 2 ? atlas.height : atlas.width)),
    );
    return known.get(
      inkKey(atlas.alpha, right - left, low - top, atlas.width, top * atlas.width + left),
    );
  };
  Object.defineProperty(window, 'drawnGlyphs', {
    value: () =>
      quads.map(({ atlas, uv, ...quad }) => ({ ...quad, text: letter({ atlas, uv }) ?? '' })),
  });
}

/**
 * Quads of the latest frame that are in sight, with their letters, in device px. Unknown pictures
 * have text ''. `isCut`: partly out of sight; `isInStrip`: in a part that scrolls by itself.
 */
export const glyphs = (frame) => frame.evaluate(() => window.drawnGlyphs());

/** Glyphs joined to runs of text as they were drawn: [{ text, x, y, width, height, colour }]. */
export async function lines(frame) {
  const found = [];
  for (const glyph of await glyphs(frame)) {
    if (!glyph.text) continue;
    const last = found.at(-1);
    const gap = last ? glyph.x - (last.x + last.width) : 0;
    const isSame =
      last &&
      last.colour === glyph.colour &&
      gap > -0.5 * last.size &&
      gap < 1.6 * last.size &&
      glyph.y < last.y + last.height + 0.3 * last.size &&
      glyph.y + glyph.height > last.y - 0.3 * last.size;
    if (!isSame) {
      found.push({ ...glyph, size: glyph.height, glyphs: [glyph] });
      continue;
    }
    last.text += (gap > 0.28 * last.size ? ' ' : '') + glyph.text;
    const [top, low] = [
      Math.min(last.y, glyph.y),
      Math.max(last.y + last.height, glyph.y + glyph.height),
    ];
    Object.assign(last, { y: top, height: low - top, width: glyph.x + glyph.width - last.x });
    last.size = Math.max(last.size, glyph.height);
    last.isCut ||= glyph.isCut;
    last.glyphs.push(glyph);
  }
  return found;
}
