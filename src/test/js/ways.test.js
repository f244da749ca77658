import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begunBy, here, pagesOf, placesOf } from '../../main/resources/static/pages/ways.js';

const officer = { user: 'ncb-fr', country: 'FR', groups: ['ncb-fr'] };
const readers = {
  country: officer,
  ...Object.fromEntries(['coordinator', 'compliance', 'analyst', 'manager', 'camunda-admin', 'partner-europol', 'post-e-1']
    .map((group) => [group, { user: group, country: null, groups: [group] }])),
};
const names = (reader) => placesOf(reader).map(({ name }) => name);

test('a reader has five places at most, and none without a page', () => {
  Object.entries(readers).forEach(([who, reader]) => {
    assert.ok(names(reader).length > 1 && names(reader).length <= 5, `${who}: ${names(reader)}`);
    placesOf(reader).forEach(({ pages }) => assert.ok(pages.length));
  });
  assert.deepEqual(names(officer), ['inbox', 'operations', 'persons', 'exchange', 'intelligence']);
  assert.deepEqual(names(readers['camunda-admin']), ['accounts', 'directory', 'systems']);
});

test('nobody has the same page twice', () => {
  Object.values(readers).forEach((reader) => {
    const paths = [...placesOf(reader).flatMap(({ pages }) => pages), ...pagesOf('account', reader)].map(({ path }) => path);
    assert.deepEqual(paths, [...new Set(paths)]);
  });
});

test('somebody who is not signed in has no place and begins nothing', () => {
  const stranger = { groups: [] };
  assert.deepEqual(names(stranger), []);
  assert.deepEqual(pagesOf('account', stranger), []);
  assert.deepEqual(begunBy(stranger), []);
});

test('a post of specialists sees what it was given, and nothing of cases', () => {
  const post = readers['post-e-1'];
  assert.deepEqual(placesOf(post).flatMap(({ pages }) => pages).map(({ path }) => path), ['/given', '/network/specialists']);
  assert.deepEqual(begunBy(post), []);
});

test('the most frequent act comes first', () => {
  assert.deepEqual(begunBy(officer).slice(0, 2), ['arrest-handling', 'lead-handling']);
  assert.equal(begunBy(readers.coordinator)[0], 'infra-operation');
});

test('the page that is open is the nearest one above the address', () => {
  const pages = placesOf(officer).flatMap((place) => place.pages);
  const at = (pathname, hash = '') => here(pages, { pathname, hash });
  assert.equal(at('/operations/TERRA-2027/dates'), '/operations');
  assert.equal(at('/network/specialists'), '/network/specialists');
  assert.equal(at('/network/G-4711'), '/network');
  assert.equal(at('/camunda/app/tasklist/default/', '#/?task=1'), '/');
  assert.equal(at('/reports/TERRA-2027-A1'), null);
  const managed = placesOf(readers.manager).flatMap((place) => place.pages);
  assert.equal(here(managed, { pathname: '/camunda/app/cockpit/default/', hash: '#/operations/TERRA-2027?tab=1' }), '/camunda/app/cockpit/default/#/operations');
  const administered = placesOf(readers['camunda-admin']).flatMap((place) => place.pages);
  assert.equal(here(administered, { pathname: '/camunda/app/admin/default/', hash: '' }), '/camunda/app/admin/default/#/');
});
