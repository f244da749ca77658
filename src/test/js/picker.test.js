import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsIn } from '/pages/texts.js';

const DIRECTORY = [
  { code: 'FR', region: 'EUROPE', zone: 'Europe/Paris' },
  { code: 'IT', region: 'EUROPE', zone: 'Europe/Rome' },
  { code: 'BR', region: 'AMERICAS', zone: 'America/Sao_Paulo' },
];
const ANSWERS = { '/api/me': { country: 'FR', language: 'en' }, '/api/countries': { items: DIRECTORY } };

globalThis.document = { documentElement: {}, cookie: '' };
globalThis.fetch = async (path) => Response.json(ANSWERS[path] || {});
const { picker } = await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/cordon-picker.js');

const t = await textsIn('en');
const codes = (countries) => countries.map(({ code }) => code);
async function opened(options, picked = {}) {
  const $scope = { f: { countries: picked }, picker: null };
  await picker($scope, options).load(t);
  return $scope;
}

test('a party that sends to others picks among all but itself, and the General Secretariat', async () => {
  const { picker: others, f } = await opened({ others: true }, { FR: true, IPSG: true });
  assert.deepEqual(codes(others.offered()), ['BR', 'IT', 'IPSG']);
  assert.deepEqual(others.codes(), ['IPSG']);
  f.countries.IT = true;
  assert.deepEqual(codes(others.chosen()), ['IT', 'IPSG']);
  assert.equal(others.unreached(), false);
});

test('taken codes change the form, and an unchanged choice stays the same list', async () => {
  let told = 0;
  const { picker: here, f } = await opened({ changed: () => { told += 1; } });
  assert.deepEqual(codes(here.offered()), ['BR', 'FR', 'IT']);
  here.codes(['FR', 'IT']);
  assert.deepEqual([f.countries, told], [{ FR: true, IT: true }, 1]);
  assert.equal(here.codes(), here.codes());
  here.codes(['IT']);
  assert.deepEqual([f.countries, told], [{ FR: false, IT: true }, 2]);
  here.pick(here.countries, true);
  assert.deepEqual([here.codes(), told], [['BR', 'FR', 'IT'], 3]);
});

test('a country without contact says so, and so does the form once it is chosen', async () => {
  const { picker: here } = await opened({});
  assert.equal(here.label({ name: 'Malta', hasContact: true }), 'Malta');
  assert.match(here.label({ name: 'Malta', hasContact: false }), /^Malta · /);
  assert.equal(here.unreached(), false);
  here.codes(['IT']);
  assert.equal(here.unreached(), true);
});
