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
const enter = () => ({ key: 'Enter', preventDefault: () => {} });

async function opened(options, picked = {}) {
  const $scope = { f: { countries: picked }, picker: null };
  await picker($scope, options).load(t);
  return $scope;
}

test('whoever puts something to others picks among all but his own, and the General Secretariat', async () => {
  const { picker: others, f } = await opened({ others: true }, { FR: true, IPSG: true });
  assert.deepEqual(codes(others.found()), ['BR', 'IT']);
  assert.deepEqual(codes(others.chosen()), ['IPSG']);
  f.countries.IT = true;
  assert.deepEqual(codes(others.chosen()), ['IT', 'IPSG']);
  assert.deepEqual(others.counts('EUROPE'), { n: 1, total: 1 });
});

test('enter takes the one that is found, and no other', async () => {
  let told = 0;
  const { picker: here, f } = await opened({ changed: () => { told += 1; } });
  assert.deepEqual(codes(here.found()), ['BR', 'FR', 'IT']);
  here.enter(enter());
  here.search = 'r';
  here.enter(enter());
  assert.deepEqual([f.countries, told], [{}, 0]);
  here.search = 'it';
  here.enter(enter());
  assert.deepEqual([f.countries, told, here.search], [{ IT: true }, 1, '']);
  here.pick(here.found('EUROPE'), true);
  assert.deepEqual([codes(here.chosen()), told], [['FR', 'IT'], 2]);
});
