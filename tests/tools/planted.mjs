// SPDX-License-Identifier: MIT
// Runs a check on a sound text and on the same text with a fault.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

export function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    ...options,
  });
  if (error) throw error;
  return { passes: status === 0, said: stdout + stderr };
}

export function holds(check, { sound, faulty, says }) {
  const without = check(sound);
  assert.ok(without.passes, without.said);
  const planted = check(faulty);
  assert.ok(!planted.passes, `passed: ${faulty}`);
  assert.match(planted.said, says);
}
