import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { all, client, Refused } from '/pages/client.js';

const asked = [];
const receipts = [];
let answer;

globalThis.document = /** @type {any} */ ({ cookie: 'other=1; CORDON-XSRF=a%2Bb' });
globalThis.dispatchEvent = ({ detail }) => receipts.push(detail);
globalThis.fetch = async (path, sent) => {
  asked.push({ path, ...sent });
  return answer(path);
};

beforeEach(() => {
  asked.length = receipts.length = 0;
  answer = () => Response.json({ fine: true });
});

const request = client({ base: '/api', words: (status) => `words of ${status}` });

test('a look sends nothing but what it accepts', async () => {
  assert.deepEqual(await request('GET', '/me'), { fine: true });
  assert.equal(asked[0].path, '/api/me');
  assert.deepEqual(asked[0].headers, { Accept: 'application/json' });
});

test('a write proves where it comes from, is JSON, and names the version of what it changes', async () => {
  await request('PUT', '/countries/FR', { zone: 'Europe/Paris' }, { ifMatch: 3 });
  assert.equal(asked[0].headers['X-CORDON-XSRF'], 'a+b');
  assert.equal(asked[0].headers['If-Match'], '"3"');
  assert.equal(asked[0].headers['Content-Type'], 'application/json');
  assert.equal(asked[0].body, '{"zone":"Europe/Paris"}');
});

test('a file is sent as it is, with its type', async () => {
  const file = new File(['a'], 'a.csv');
  await request('POST', '/nominations', file, { type: 'text/csv' });
  assert.equal(asked[0].body, file);
  assert.equal(asked[0].headers['Content-Type'], 'text/csv');
});

test('a write whose answer is lost is the same act when it is sent again, and another one once it is answered', async () => {
  answer = () => { throw new TypeError('Failed to fetch'); };
  await assert.rejects(request('POST', '/leads', { text: 'x' }), { status: 0, message: 'words of 0' });
  answer = () => Response.json({});
  await request('POST', '/leads', { text: 'x' });
  await request('POST', '/leads', { text: 'x' });
  const keys = asked.map(({ headers }) => headers['Idempotency-Key']);
  assert.equal(keys[0], keys[1]);
  assert.notEqual(keys[1], keys[2]);
});

test('a refusal is told in the words of the server, with its reasons', async () => {
  answer = () => Response.json({ detail: 'Too late.', reasons: [{ field: 'until', code: 'PAST' }] }, { status: 409 });
  await assert.rejects(request('POST', '/x', {}), (refused) => refused instanceof Refused && refused.status === 409 && refused.message === 'Too late.'
    && refused.reasons[0].code === 'PAST');
});

test('a bare refusal, and that somebody is signed out, are told in own words', async () => {
  answer = () => new Response('no', { status: 403 });
  await assert.rejects(request('GET', '/x'), { message: 'words of 403', reasons: [] });
  answer = () => Response.json({ detail: 'Unauthorized' }, { status: 401 });
  await assert.rejects(request('GET', '/x'), { message: 'words of 401' });
});

test('an answer that breaks off in its middle is none', async () => {
  answer = () => new Response('{"items": [', { headers: { 'Content-Type': 'application/json' } });
  await assert.rejects(request('GET', '/x'), { status: 0 });
});

test('whoever gives up is told so, and not that the server is silent', async () => {
  answer = () => { throw Object.assign(new Error('gone'), { name: 'AbortError' }); };
  await assert.rejects(request('GET', '/x'), { name: 'AbortError' });
});

test('a receipt is shown where it is asked for', async () => {
  answer = () => Response.json({}, { headers: { 'Cordon-Receipt': 'r1' } });
  await request('POST', '/x', {});
  await request('POST', '/x', {}, { receipt: true });
  await client({ base: '/api', words: String, receipts: true })('POST', '/x', {});
  assert.deepEqual(receipts, ['r1', 'r1']);
});

test('all pages of a list are read, one after the other', async () => {
  answer = (path) => Response.json(path.includes('after') ? { items: [3], next: null } : { items: [1, 2], next: 'a b' });
  assert.deepEqual(await all(request, '/persons?q=x'), [1, 2, 3]);
  assert.equal(asked[1].path, '/api/persons?q=x&after=a%20b');
});
