// SPDX-License-Identifier: MIT
// SVG to PNG by librsvg, with the fonts of the machine. What was drawn before is kept in a folder:
// some fifty cards take seconds, and most builds change none of them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function convert(options) {
  try {
    return execFileSync('rsvg-convert', options.args, { input: options.input, maxBuffer: 1 << 26 });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Error('rsvg-convert is missing (Debian: librsvg2-bin); the cards need it');
  }
}

/** `rasterise(svg, width)` gives the bytes of a PNG. */
export function rasteriser(folder) {
  mkdirSync(folder, { recursive: true });
  const version = convert({ args: ['--version'] });
  return (svg, width) => {
    const key = createHash('sha256').update(version).update(`${width}\n`).update(svg);
    const kept = join(folder, `${key.digest('hex').slice(0, 32)}.png`);
    if (existsSync(kept)) return readFileSync(kept);
    const png = convert({ args: ['--width', String(width), '--keep-aspect-ratio'], input: svg });
    writeFileSync(kept, png);
    return png;
  };
}
