// SPDX-License-Identifier: MIT
// Values that no caller should pass, through the built module: an Issue each, and nothing throws.
import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const dist =
  process.env.RECKONER_DIST ?? fileURLToPath(new URL('../../build/dist', import.meta.url));
const { default: createReckoner } = await import(`file://${dist}/reckoner-core.mjs`);
const r = await createReckoner();

const rent = 'rent_usd_per_gpu_hour';

function revoked(target) {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

class OddMap extends Map {
  *[Symbol.iterator]() {
    yield 7;
  }
  entries() {
    throw new Error('no entries');
  }
}

const codes = (issues) => issues.map(({ code }) => code);

test('a revoked proxy is an Issue wherever it stands', () => {
  for (const value of [revoked({}), revoked([]), revoked(new Map())]) {
    assert.deepEqual(codes(r.validate(value)), ['unknown_key']);
    assert.deepEqual(codes(r.validate({ [rent]: value })), ['not_a_number']);
    assert.ok(codes(r.estimate({}, value).issues).includes('unknown_key'));
    assert.ok(
      codes(r.estimate({}, { samples: 256, outputs: value }).issues).includes('unknown_output'),
    );
    assert.equal(r.solve({}, value).issue.code, 'unknown_key');
    assert.ok(r.encodeScenario({}, value));
    assert.ok(r.decodeScenario(value).issues.length > 0);
    assert.ok(r.explain({}, value).issue);
  }
});

test('a map is read by its entries, whatever its class makes of them', () => {
  assert.deepEqual(r.validate(new Map([[rent, '2']])), []);
  assert.deepEqual(r.validate(new OddMap([[rent, '2']])), []);
  assert.deepEqual(codes(r.validate(new Map([[Symbol('x'), '2']]))), ['unknown_key']);
  assert.deepEqual(codes(r.validate(new Proxy(new Map([[rent, '2']]), {}))), ['unknown_key']);
});

test('a list of ten million outputs is refused as one, without being copied', () => {
  const copied = [];
  const outputs = new Proxy(new Array(10_000_000), {
    get(target, key) {
      if (key !== 'length') copied.push(key);
      return Reflect.get(target, key);
    },
  });
  const { issues, outputs: given } = r.estimate({}, { outputs });
  assert.deepEqual(codes(issues), ['unknown_output']);
  assert.match(issues[0].got, /10000000/);
  assert.deepEqual(Object.keys(given), []);
  assert.deepEqual(copied, []);
});

test('keys beyond the 200th are said to be left out', () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`x${at}`, '1']));
  const said = r.validate(many).map(({ code }) => code);
  assert.ok(said.includes('too_many_keys'), said.slice(-2).join());
});

test('names that every object has are keys like others, and unknown', () => {
  const scenario = JSON.parse('{"__proto__": "2", "constructor": "3", "toString": "4"}');
  assert.deepEqual(
    r.validate(scenario).map(({ field, code }) => [field, code]),
    [
      ['__proto__', 'unknown_key'],
      ['constructor', 'unknown_key'],
      ['toString', 'unknown_key'],
    ],
  );
  assert.equal({}.polluted, undefined);
});
