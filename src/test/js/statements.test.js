import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caption, named, namedAlone, readable, said, telling } from '/pages/analysis-file/statements.js';

const WORDS = { 'schema.Passport': 'Passeport', 'leg.SEA_CROSSING': 'Traversée', 'gender.female': 'féminin' };
const t = Object.assign((key) => WORDS[key] || key, {
  has: (key) => key in WORDS, country: (code) => `<${code}>`, list: (items) => items.join(', '), way: (codes) => codes.map((code) => `<${code}>`).join(' → '), day: (date) => `day ${date}`,
});

test('codes are said in words, and what is no code stays', () => {
  assert.equal(said('nationality', 'sn', t), '<SN>');
  assert.equal(said('nationality', 'Senegalese', t), 'Senegalese');
  assert.equal(said('transitCountry', 'MA, TR', t), '<MA>, <TR>');
  assert.equal(said('route', 'sn ma it', t), '<SN> → <MA> → <IT>');
  assert.equal(said('gender', 'female', t), 'féminin');
  assert.equal(said('leg', 'SEA_CROSSING', t), 'Traversée');
});

test('dates are said as days, and numbers that look like dates are not', () => {
  assert.equal(said('birthDate', '1987-05', t), 'day 1987-05');
  assert.equal(said('number', '2016/11', t), '2016/11');
});

test('what has no name is called by what it is, and nobody is called otherwise than his supplier calls him', () => {
  assert.equal(caption({ schema: 'Passport', caption: 'Passport · p1', statements: [] }, t), 'Passeport p1');
  assert.equal(caption({ schema: 'Passport', caption: 'Passport · p1', statements: [{ property: 'number', value: 'Passport · p1' }] }, t), 'Passport · p1');
  assert.equal(caption({ schema: 'Migrants', caption: '40 · SEA_CROSSING', statements: [{ property: 'leg', value: 'SEA_CROSSING' }, { property: 'number', value: '40' }] }, t), '40 · Traversée');
});

test('what is listed in the place of a name is said in words', () => {
  assert.equal(caption({ schema: 'Passport', caption: 'Passport · fr · diplomatic · 2031-05' }, t), 'Passeport <FR> · diplomatic · day 2031-05');
  assert.equal(named({ schema: 'Passport', name: 'X1' }, t), 'Passeport X1');
  assert.equal(named({ schema: 'Migrants', name: '40 · SY · SEA_CROSSING' }, t), '40 · <SY> · Traversée');
  assert.equal(named({ schema: 'Person', name: 'Passport · p1' }, t), 'Passport · p1');
  assert.equal(namedAlone('Passport · p1', t), 'Passeport p1');
  assert.equal(namedAlone('Zoe Example', t), 'Zoe Example');
  assert.equal(namedAlone('Passport Brothers', t), 'Passport Brothers', 'a name is not read as what it begins with');
  assert.equal(named({ schema: 'Passport', name: 'Passport · fr · MG' }, t), 'Passeport <FR> · MG', 'a country comes first');
});

test('how a supplier\'s file calls other things says nothing', () => {
  assert.deepEqual(telling([{ property: 'holder', value: 'p1' }, { property: 'number', value: 'X' }]), [{ property: 'number', value: 'X' }]);
});

test('of several names the reader is given one that he can read', () => {
  const names = ['Ταρεκ Ὀκαμβαν', 'Tarek Okamban', 'تَرِك ُكَمبَن'];
  assert.equal(readable(names, 'fr'), 'Tarek Okamban');
  assert.equal(readable(names, 'ar'), 'تَرِك ُكَمبَن');
  assert.equal(readable(['Tarek Okamban', 'OKAMBAN, Tarek'], 'en'), 'Tarek Okamban');
  assert.equal(readable(['Ταρεκ Ὀκαμβαν'], 'en'), 'Ταρεκ Ὀκαμβαν');
});
