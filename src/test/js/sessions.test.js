import assert from 'node:assert/strict';
import { test } from 'node:test';
import { called } from '/pages/closed-session/items.js';

const items = [{ item: 'A-2222222222', text: 'Lorries over\n the pass' }, { item: 'TERRA-A22222', place: 'Kotor' }, { item: 'X-2222222222' },
  { item: 'A-3333333333', text: 'x'.repeat(70) }];

test('an item on the table is called by what it says or where it was, then by its reference', () => {
  assert.deepEqual(items.slice(0, 2).map(({ item }) => called(item, items)), ['Lorries over the pass · A-2222222222', 'Kotor · TERRA-A22222']);
  assert.equal(called('A-3333333333', items), `${'x'.repeat(60)}… · A-3333333333`);
});

test('an item of which the table says nothing has its reference alone', () => {
  assert.deepEqual(['X-2222222222', 'X-4444444444'].map((reference) => called(reference, items)), ['X-2222222222', 'X-4444444444']);
});
