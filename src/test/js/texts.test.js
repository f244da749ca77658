import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsIn } from '/pages/texts.js';

globalThis.fetch = async () => Response.json({ 'country.UNK': 'Non connu' });

const CODES = ['AE', 'DE', 'EE', 'ES', 'UNK', 'partner-FRONTEX'];

test('countries are in the order of their names in the language of the reader, accents aside', async () => {
  const [english, french] = await Promise.all([textsIn('en'), textsIn('fr')]);
  assert.deepEqual(english.named(['ES', 'DE', 'AE', 'EE']).map(({ code }) => code), ['EE', 'DE', 'ES', 'AE']);
  assert.deepEqual(french.named(['EE', 'DE', 'ES', 'AE']), [{ code: 'DE', name: 'Allemagne' }, { code: 'AE', name: 'Émirats arabes unis' },
    { code: 'ES', name: 'Espagne' }, { code: 'EE', name: 'Estonie' }]);
});

test('Spanish and Arabic have orders of their own', async () => {
  const [spanish, arabic] = await Promise.all([textsIn('es'), textsIn('ar')]);
  assert.deepEqual(spanish.named(['DE', 'ES', 'EE', 'AE']).map(({ name }) => name), ['Alemania', 'Emiratos Árabes Unidos', 'España', 'Estonia']);
  assert.deepEqual(arabic.named(['DE', 'ES', 'AE', 'EE']).map(({ name }) => name), ['إستونيا', 'إسبانيا', 'ألمانيا', 'الإمارات العربية المتحدة']
    .sort(new Intl.Collator('ar').compare));
});

test('partners and codes with a text are named as in every other place, and the list of codes stays as it was', async () => {
  const t = await textsIn('fr');
  const codes = [...CODES];
  assert.deepEqual(t.named(codes).map(({ name }) => name), ['Allemagne', 'Émirats arabes unis', 'Espagne', 'Estonie', 'FRONTEX', 'Non connu']);
  assert.deepEqual(codes, CODES);
});

test('other codes are named by a function', async () => {
  const t = await textsIn('fr');
  assert.deepEqual(t.named(['fr', 'de'], (code) => ({ de: 'allemand', fr: 'français' })[code]),
    [{ code: 'de', name: 'allemand' }, { code: 'fr', name: 'français' }]);
});

test('a sentence lists countries in the order of their names', async () => {
  assert.equal((await textsIn('fr')).countries(['EE', 'DE', 'AE']), 'Allemagne, Émirats arabes unis et Estonie');
});
