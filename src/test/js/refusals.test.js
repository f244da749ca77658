import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldOf } from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/cordon-refusals.js';

const labels = ['label.name', 'label.source', 'label.decisions', 'label.text'];
const t = Object.assign((key) => key, { has: (key) => labels.includes(key) });

test('a reason stands at its field, whatever that is sent in', () => {
  assert.equal(fieldOf(t, 'name'), 'name');
  assert.equal(fieldOf(t, 'group.name'), 'name');
  assert.equal(fieldOf(t, 'content.f.name'), 'name');
  assert.equal(fieldOf(t, 'group.source[2]'), 'source');
});

test('a reason about a row stands at its list, and one about no field at none', () => {
  assert.equal(fieldOf(t, 'decisions[3].text'), 'decisions');
  assert.equal(fieldOf(t, 'group.colour'), '');
  assert.equal(fieldOf(t, undefined), '');
});
