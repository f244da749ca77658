import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsIn } from '/pages/texts.js';

globalThis.document = { documentElement: {}, cookie: '' };
globalThis.fetch = async () => Response.json({});
const { codeOf, found, grouped, plain } = await import('/pages/picker/match.js');

const CODES = ['AX', 'CI', 'DE', 'EG', 'FR', 'GN', 'GW', 'IN', 'ID', 'MT', 'OM', 'RO'];

async function choices(language) {
  const t = await textsIn(language);
  return t.named(CODES).map(({ code, name }) => ({ value: `string:${code}`, label: name, group: code < 'F' ? 'one' : 'other' }));
}

const codes = (some) => some.map(({ value }) => codeOf(value));

test('a country is found without accents, by its code, and by its name in another language', async () => {
  const french = await choices('fr');
  assert.deepEqual(codes(found(french, 'cote d ivoire')), ['CI']);
  assert.deepEqual(codes(found(french, "Côte d'I")), ['CI']);
  assert.equal(codes(found(french, 'germany'))[0], 'DE');
  assert.equal(codes(found(french, 'مصر'))[0], 'EG');
  const arabic = await choices('ar');
  assert.equal(codes(found(arabic, 'allemagne'))[0], 'DE');
  assert.equal(codes(found(arabic, 'mt'))[0], 'MT');
});

test('the code comes first, then names that begin with what was typed, then others', async () => {
  const english = await choices('en');
  assert.deepEqual(codes(found(english, 'in')).slice(0, 2), ['IN', 'ID']);
  assert.deepEqual(codes(found(english, 'oman')), ['OM', 'RO']);
  assert.deepEqual(codes(found(english, 'guinea')), ['GN', 'GW']);
  assert.deepEqual(codes(found(english, 'bissau')), ['GW']);
  assert.deepEqual(found(english, 'nowhere'), []);
  assert.equal(found(english, ' '), english);
});

test('choices keep the order of the alphabet of the reader within their groups', async () => {
  const french = (await choices('fr')).filter(({ value }) => ['string:EG', 'string:DE', 'string:FR'].includes(value));
  assert.deepEqual(grouped(french).map(([name, some]) => [name, codes(some)]), [['one', ['DE', 'EG']], ['other', ['FR']]]);
  assert.equal(plain(' Ciudad-de  MÉXICO '), 'ciudad de mexico');
  assert.equal(codeOf('ncb-fr'), 'FR');
});
