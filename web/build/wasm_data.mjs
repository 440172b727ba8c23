// SPDX-License-Identifier: MIT
// One data segment in place of two thousand. Binaryen cuts the data at every run of zeros, and the
// place and length of each piece cost 4 kB of brotli, which itself has no trouble with zeros.

const DATA_SECTION = 11;
const DATA_COUNT_SECTION = 12;
const I32_CONST = 0x41;
const END = 0x0b;

/** Reads LEB128 and bytes in turn. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    return this.bytes[this.at++];
  }

  take(count) {
    return this.bytes.subarray(this.at, (this.at += count));
  }

  unsigned() {
    let value = 0;
    for (let shift = 0, next = 0x80; next & 0x80; shift += 7) {
      next = this.byte();
      value += (next & 0x7f) * 2 ** shift;
    }
    return value;
  }
}

function unsigned(value) {
  const bytes = [];
  let rest = value;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return bytes;
}

/** Of a positive number: a last byte whose sixth bit is set would read as negative. */
function signed(value) {
  const bytes = unsigned(value);
  if (!(bytes.at(-1) & 0x40)) return bytes;
  return [...bytes.slice(0, -1), bytes.at(-1) | 0x80, 0];
}

function section(id, body) {
  return Buffer.concat([Buffer.from([id, ...unsigned(body.length)]), body]);
}

function readSegments(body) {
  const reader = new Reader(body);
  return Array.from({ length: reader.unsigned() }, () => {
    const isPlaced = reader.byte() === 0 && reader.byte() === I32_CONST;
    const address = isPlaced ? reader.unsigned() : 0; // below 2 GiB: no sign
    if (!isPlaced || reader.byte() !== END) throw new Error('a data segment of an unknown kind');
    return { address, bytes: reader.take(reader.unsigned()) };
  });
}

/** Segments in rising order of address as one, zeros between them. */
function merged(segments) {
  const [first] = segments;
  const last = segments.at(-1);
  const all = Buffer.alloc(last.address + last.bytes.length - first.address);
  for (const { address, bytes } of segments) all.set(bytes, address - first.address);
  const head = [1, 0, I32_CONST, ...signed(first.address), END, ...unsigned(all.length)];
  return Buffer.concat([Buffer.from(head), all]);
}

/** The module with its active data segments merged; memory starts out the same. */
export function withOneDataSegment(wasm) {
  const reader = new Reader(wasm);
  const parts = [reader.take(8)];
  while (reader.at < wasm.length) {
    const id = reader.byte();
    const body = reader.take(reader.unsigned());
    if (id === DATA_COUNT_SECTION) parts.push(section(id, Buffer.from([1])));
    else if (id !== DATA_SECTION) parts.push(section(id, body));
    else parts.push(section(id, merged(readSegments(body))));
  }
  return Buffer.concat(parts);
}
