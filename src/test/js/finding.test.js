import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sent } from '/pages/table/finding.js';

test('days of a list are those of its reader, from their first moment to their last', () => {
  assert.deepEqual(sent([['words', 'boat'], ['from', '2031-07-15'], ['to', '2031-07-15']], 'Europe/Paris'),
    [['words', 'boat'], ['from', '2031-07-15T00:00:00+02:00'], ['to', '2031-07-15T21:59:59.999Z']]);
  assert.deepEqual(sent([['to', '2031-12-31']], 'UTC'), [['to', '2031-12-31T23:59:59.999Z']]);
});

test('a day on which the clocks change has an hour less', () => {
  assert.deepEqual(sent([['from', '2031-03-30'], ['to', '2031-03-30']], 'Europe/Paris'),
    [['from', '2031-03-30T00:00:00+01:00'], ['to', '2031-03-30T21:59:59.999Z']]);
});
