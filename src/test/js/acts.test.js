import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done, keyOf } from '/pages/acts.js';

test('a write that was not answered keeps its key', () => {
  assert.equal(keyOf('POST /a {}'), keyOf('POST /a {}'));
  assert.match(keyOf('POST /a {}'), /^[0-9a-f]{32}$/);
});

test('another write has another key, and so has the same one once it is done', () => {
  const key = keyOf('POST /b {}');
  assert.notEqual(keyOf('POST /b {"x":1}'), key);
  done('POST /b {}');
  assert.notEqual(keyOf('POST /b {}'), key);
});
