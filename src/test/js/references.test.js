import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referenceAmongNames, referenceIn } from '/pages/references.js';

const CODES = ['TERRA-2027', 'HYDRA'];

test('a reference is known by its shape, in any case', () => {
  ['TERRA-2027-T4K7QX', 'HYDRA-N4K7QX', 'TERRA-2027-FR', 'Q-4K7QX2M9PD'].forEach((reference) => {
    assert.equal(referenceIn(reference, CODES, 0), reference);
    assert.equal(referenceIn(` ${reference.toLowerCase()} `, CODES, 0), reference);
  });
});

test('an operation is known by its whole code alone', () => {
  assert.equal(referenceIn('terra-2027', CODES, 0), 'TERRA-2027');
  assert.equal(referenceIn('terra', CODES, 0), '');
  assert.equal(referenceIn('terra-2028', CODES, 0), '');
});

test('words and parts of a reference are none', () => {
  ['', ' ', 'people smuggling', 'TERRA-2027-T4K7Q', 'TERRA-2027-', 'Q-4K7QX', '2027/123'].forEach((text) => assert.equal(referenceIn(text, CODES, 0), ''));
});

test('a word of a title that looks like a reference is searched for, and not opened', () => {
  assert.equal(referenceIn('ocean-shield', CODES, 1), '');
  assert.equal(referenceIn('OCEAN-S4K7QX', CODES, 0), 'OCEAN-S4K7QX');
  assert.equal(referenceIn('terra-2027-fr', CODES, 1), 'TERRA-2027-FR');
});

test('among names a reference is told from a double name', () => {
  assert.equal(referenceAmongNames(' terra-2027-t4k7qx '), 'TERRA-2027-T4K7QX');
  assert.equal(referenceAmongNames('TERRA-2027'), 'TERRA-2027');
  assert.equal(referenceAmongNames('LANTERN-FR'), 'LANTERN-FR');
  assert.equal(referenceAmongNames('x-sanjmavgfk-857v2'), 'X-SANJMAVGFK-857V2');
  ['Ben-al', 'Abdul-Aziz', 'lantern', 'الزرقيني', 'E 4711'].forEach((name) => assert.equal(referenceAmongNames(name), ''));
});
