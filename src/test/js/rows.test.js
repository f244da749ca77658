import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterOf, stepOf } from '/pages/table/keys.js';
import { holds, orderIn, Rows } from '/pages/table/rows.js';

const [ann, bo, cy, di] = [{ name: 'Ann', n: 2 }, { name: 'Bo', n: 10 }, { name: 'Cy', n: null }, { name: 'Di', n: 3 }];
const asked = { q: '' };

function rows(how = {}) {
  asked.q = '';
  const made = new Rows({ columns: { name: (row) => row.name, n: (row) => row.n }, language: 'en', by: 'name', matches: (row) => holds(row.name, asked.q), ...how });
  made.set([cy, ann, di, bo]);
  return made;
}

test('words are sorted as the language has them, numbers by their size, and what is missing comes first', () => {
  assert.deepEqual(['T10', 'T2', 'é', 'f', 'e'].sort(orderIn('fr')), ['e', 'é', 'f', 'T2', 'T10']);
  assert.deepEqual([3, null, 1].sort(orderIn('en')), [null, 1, 3]);
});

test('rows are sorted by a column, and by the same one again the other way round', () => {
  const table = rows();
  assert.deepEqual(table.shown, [ann, bo, cy, di]);
  assert.equal(table.sortedBy('name'), 'ascending');
  table.sort('n');
  assert.deepEqual(table.shown, [cy, ann, di, bo]);
  assert.equal(table.sortedBy('name'), 'none');
  table.sort('n');
  assert.deepEqual(table.shown, [bo, di, ann, cy]);
  assert.equal(table.sortedBy('n'), 'descending');
});

test('a column may have its greatest first at once', () => {
  const table = rows({ greatestFirst: ['n'] });
  table.sort('n');
  assert.deepEqual(table.shown, [bo, di, ann, cy]);
});

test('without a column rows stay in their order', () => {
  assert.deepEqual(rows({ by: null }).shown, [cy, ann, di, bo]);
});

test('what is no longer asked for is no longer selected or current, and nothing of it is lost', () => {
  const table = rows();
  table.select([ann, bo], true);
  table.current = ann;
  asked.q = 'B';
  table.arrange();
  assert.deepEqual([table.shown, table.selected, table.current], [[bo], [bo], bo]);
  assert.deepEqual(table.sorted, [ann, bo, cy, di]);
  asked.q = '';
  table.arrange();
  assert.deepEqual([table.shown.length, table.selected], [4, [bo]]);
});

test('nothing is current where nothing is asked for', () => {
  const table = rows();
  asked.q = 'nobody';
  table.arrange();
  assert.equal(table.current, null);
});

test('a page is shown at a time, and the first one again after another question', () => {
  const table = rows({ page: 3 });
  assert.deepEqual([table.visible, table.hasMore], [[ann, bo, cy], true]);
  assert.deepEqual(table.extend(), [di]);
  assert.deepEqual([table.visible.length, table.hasMore], [4, false]);
  table.arrange();
  assert.equal(table.visible.length, 3);
});

test('steps end at the first and the last row', () => {
  const table = rows();
  assert.equal(table.step(bo, -10), ann);
  assert.equal(table.step(bo, 1), cy);
  assert.equal(table.step(bo, 99), di);
});

test('a selection grows and shrinks with the steps from where it began', () => {
  const table = rows();
  table.step(bo, 1, true);
  table.step(cy, 1, true);
  assert.deepEqual(table.selected, [bo, cy, di]);
  table.step(di, -1, true);
  assert.deepEqual(table.selected, [bo, cy]);
  table.step(cy, -2, true);
  assert.deepEqual(table.selected, [ann, bo]);
});

test('each word that is looked for has to be there', () => {
  assert.ok(holds('PERSON 001, Jean', 'jean  person'));
  assert.ok(!holds('PERSON 001, Jean', 'jean 002'));
  assert.ok(holds('anything', ' '));
});

test('the letter of a key is that of its place on another keyboard', () => {
  assert.equal(letterOf({ key: 'A', code: 'KeyA' }), 'a');
  assert.equal(letterOf({ key: 'ش', code: 'KeyA' }), 'a');
  assert.equal(letterOf({ key: 'é', code: 'Digit2' }), 'é');
  assert.equal(letterOf({ key: 'Escape', code: 'Escape' }), 'escape');
});

test('Home and End lead over all rows, and other keys nowhere', () => {
  assert.deepEqual(['Home', 'End', 'PageDown', 'ArrowUp', 'x'].map((key) => stepOf({ key }, 500)), [-500, 500, 10, -1, 0]);
});
