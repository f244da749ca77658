import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupWord } from '/pages/accounts/words.js';

const words = { 'group.post': 'Post of specialists', 'group.manager': 'Management' };
const t = Object.assign((key, params) => [words[key], params && params.reference].filter(Boolean).join(' '), { has: (key) => key in words });

test('a group is shown by words and never by the name that the engine has for it', () => {
  assert.equal(groupWord(t, 'post-E-APQRW8C2A7'), 'Post of specialists E-APQRW8C2A7');
  assert.equal(groupWord(t, 'manager'), 'Management');
  assert.equal(groupWord(t, 'partner-FRONTEX'), 'FRONTEX');
});
