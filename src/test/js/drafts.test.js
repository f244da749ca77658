import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.document = { documentElement: {}, cookie: '' };
globalThis.fetch = async () => Response.json({ language: 'en' });
const { differences } = await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/cordon-drafts.js');

test('what stands in two drafts and is not the same is named by its path', () => {
  assert.deepEqual(differences({ decisions: { T1: { text: 'a' }, T2: { text: 'b' } } }, { decisions: { T1: { text: 'c' }, T2: { text: 'b' } } }),
    [{ path: ['decisions', 'T1', 'text'], mine: 'a', theirs: 'c' }]);
});

test('nothing, null and an empty field say the same', () => {
  assert.deepEqual(differences({ a: '', b: null, c: undefined }, {}), []);
});

test('what one of two drafts alone holds is a difference', () => {
  assert.deepEqual(differences({ name: 'x' }, {}), [{ path: ['name'], mine: 'x', theirs: undefined }]);
});
