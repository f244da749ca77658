import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.document = { documentElement: {}, cookie: '' };
globalThis.fetch = async () => Response.json({ language: 'en' });
const { viewOf } = await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/cordon-view.js');

test('the rows of a file stay the same until the file is another', () => {
  const view = viewOf({ f: {} }, 'ncb-fr', {});
  const person = { name: 'MARCHETTI', warrants: [] };
  const rows = view.rows(person);

  assert.equal(view.rows(person), rows);
  delete person.$rows;
  assert.notEqual(view.rows(person), rows);
});
