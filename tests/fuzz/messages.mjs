// SPDX-License-Identifier: MIT
// Fuzzes what the page in a frame takes from the page around it, and what the module makes a text
// of: `node messages.mjs [SECONDS]`. Whatever comes, nothing throws, only texts and numbers are
// handed on, only the parent is heard, and each order is answered. The inputs are the same on every
// machine; the time only decides how many are tried.
import assert from 'node:assert/strict';

const seconds = Number(process.argv[2] ?? 5);
const FEW = 500; // between two looks at the clock

let state = 1n;
/** A number from 0 to sides - 1. */
function roll(sides) {
  state = (state * 6364136223846793005n + 1442695040888963407n) & ((1n << 64n) - 1n);
  return Number((state >> 33n) % BigInt(sides));
}
const oneOf = (list) => list[roll(list.length)];

// A frame without a browser: the parent is another object, and what is posted to it is kept.
const posted = [];
const parent = { postMessage: (message) => posted.push(message) };
let listen = () => {};
Object.assign(globalThis, {
  self: { origin: 'https://example.org', parent },
  location: new URL('https://example.org/#v=1'),
  window: { parent, addEventListener: (_, work) => (listen = work) },
  document: { body: {}, documentElement: { getBoundingClientRect: () => ({ height: 100 }) } },
  ResizeObserver: class {
    observe() {}
  },
});
const { FrameMessages } = await import('../../web/page/frame_messages.js');
const { entriesText } = await import('../../web/module/core_api.js');

const words = [
  'reckoner:set', 'reckoner:change', 'k=27hq&v=1&p=owner', 'v=1&p=owner', '__proto__', 'constructor',
  'prototype', 'rent_usd_per_gpu_hour', 'team_size', 'lang', 'theme', 'fr', '3', '1.7~3.42', '', ' ',
  '\u202e', '\ud800', '\u001e', '\u001f', 'ui.lang', '💶', 'x'.repeat(5000), '0'.repeat(400),
]; // prettier-ignore
const numbers = [0, -0, 1, 1.5, -1, NaN, Infinity, -Infinity, 2 ** 53, 2 ** 53 + 2, 1e308, 5e-324];
const keys = ['type', 'stamp', 'ui', 'link', 'scenario', 'typed', ...words.slice(4, 11)];

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function hostile() {
  const refuse = () => {
    throw new Error('refused');
  };
  return oneOf([
    () => new Proxy({}, { get: refuse, ownKeys: refuse, getPrototypeOf: refuse }),
    () => Object.defineProperty({}, 'type', { get: refuse, enumerable: true }),
    () => revoked(),
    () => ({ toString: refuse, valueOf: refuse }),
    () => Object.create(null),
    () => new Map([[oneOf(words), oneOf(words)]]),
    () => JSON.parse('{"__proto__": {"type": "reckoner:set", "link": "v=1"}}'),
    () => Symbol('s'),
    () => 10n ** 40n,
    () => refuse,
    () => new Date(NaN),
  ])();
}

function value(depth) {
  switch (roll(depth > 3 ? 4 : 7)) {
    case 0:
      return oneOf(words);
    case 1:
      return oneOf(numbers);
    case 2:
      return oneOf([true, false, null, undefined]);
    case 3:
      return words.slice(0, 1 + roll(4)).join(oneOf(['&', ' ', '=', '']));
    case 4:
      return Array.from({ length: roll(5) }, () => value(depth + 1));
    case 5:
      return object(depth + 1);
    default:
      return hostile();
  }
}

function object(depth) {
  const made = {};
  for (let count = roll(6); count > 0; --count) {
    const key = oneOf(depth === 0 ? keys : [...keys, ...words]);
    Object.defineProperty(made, key, { value: value(depth), enumerable: true, configurable: true });
  }
  return made;
}

/** As a browser delivers it: a copy without functions; what cannot be copied never arrives. */
function delivered(data) {
  try {
    return { data: structuredClone(data) };
  } catch {
    return null;
  }
}

const isTextOrNumber = (one) => typeof one === 'string' || Number.isFinite(one);
let handed = 0;
const take = (entries) => {
  handed += 1;
  assert.equal(Array.isArray(entries), false);
  for (const [key, one] of Object.entries(entries)) {
    assert.match(key, /^[a-z_0-9]{1,60}$/);
    assert.ok(isTextOrNumber(one), `${key}: ${typeof one}`);
  }
  return roll(3) === 0 ? [{ field: 'f', code: 'c', message: 'm' }] : [];
};
const takeText = (text) => {
  handed += 1;
  assert.ok(typeof text === 'string' && text.length <= 4000);
  return [];
};
const counted = { settled: 0, told: 0 };
const messages = new FrameMessages({
  follow: take,
  load: takeText,
  merge: take,
  edit: (id, text) => {
    assert.match(id, /^[a-z_0-9]{1,60}$/);
    return takeText(text);
  },
  settle: () => (counted.settled += 1),
  report: () => {
    counted.told += 1;
    messages.told = messages.stamp;
  },
});

function feedMessage() {
  const data = roll(2) === 0 ? { ...object(0), type: 'reckoner:set' } : value(0);
  const event = delivered(data);
  if (!event) return;
  const source = oneOf([parent, parent, parent, {}, null, undefined]);
  const before = { ...counted, handed };
  posted.length = 0;
  listen({ ...event, source });
  const isOrder = source === parent && event.data?.type === 'reckoner:set';
  assert.equal(counted.settled - before.settled, isOrder ? 1 : 0, 'an order, and nothing else');
  if (!isOrder) assert.equal(handed, before.handed);
  if (isOrder && Number.isSafeInteger(event.data.stamp)) {
    assert.ok(messages.told === event.data.stamp, 'every order is answered');
  }
  for (const { type, issues } of posted) {
    assert.equal(type, 'reckoner:issue');
    assert.ok(issues.length > 0);
  }
}

function feedModule() {
  const text = entriesText(roll(2) === 0 ? object(0) : value(0));
  assert.equal(typeof text, 'string');
  assert.ok(text.isWellFormed?.() ?? true);
}

let fed = 0;
const end = performance.now() + seconds * 1000;
while (performance.now() < end) {
  for (let i = 0; i < FEW; ++i, ++fed) {
    feedMessage();
    feedModule();
  }
}
assert.ok(handed > 0 && counted.told > 0, 'some were taken');
assert.equal({}.link, undefined, 'no prototype was touched');
console.log(`${fed} messages, no promise broken`);
