import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Decisions } from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/cordon-decisions.js';

const [one, other, flagged] = [{ key: 'T1', version: 1 }, { key: 'T2', version: 4 }, { key: 'T3', version: 1, flagged: true }];
const incomplete = { key: 'T4', version: 1, incomplete: true };
let entries;
let decisions;

beforeEach(() => {
  entries = {};
  decisions = new Decisions({
    entries: () => entries, keyOf: (row) => row.key, field: 'decision',
    choices: [{
      code: 'ACCEPT', letter: 'a', allowed: (row) => !row.flagged, alone: (row) => (row.incomplete ? 'incomplete' : null),
    }, { code: 'RETURN', letter: 'r' }],
    fields: [{ name: 'text', lines: 2, at: (row, entry) => entry.decision === 'RETURN' }, { name: 'note', lines: 1, at: () => true, optional: () => true }],
    bulk: { code: 'ACCEPT', leaves: (row) => (row.flagged ? 'flagged' : null) },
  });
});

const decide = (rows, decision) => decisions.enter(rows, () => ({ decision }), decision);

test('what is decided is kept by key, with the version that was seen', () => {
  decide([one, other], 'ACCEPT');
  assert.deepEqual(entries, { T1: { version: 1, decision: 'ACCEPT' }, T2: { version: 4, decision: 'ACCEPT' } });
  assert.equal(decisions.count([one, other, flagged], 'ACCEPT'), 2);
});

test('an act is undone as a whole, and what was there before is there again', () => {
  decide([one], 'RETURN');
  entries.T1.text = 'Which port?';
  decide([one, other], 'ACCEPT');
  assert.deepEqual(decisions.undo(), { what: 'ACCEPT', rows: [one, other] });
  assert.deepEqual(entries, { T1: { version: 1, decision: 'RETURN', text: 'Which port?' }, T2: {} });
  decisions.undo();
  assert.equal(decisions.undo(), null);
});

test('what was undone can be done again', () => {
  decide([one], 'ACCEPT');
  decisions.undo();
  decide([one], 'RETURN');
  assert.equal(decisions.of(one), 'RETURN');
});

test('a decision asks for its text, and is not ready without it', () => {
  decide([one], 'RETURN');
  assert.equal(decisions.isReady(one), false);
  entries.T1.text = ' ';
  assert.equal(decisions.isReady(one), false);
  entries.T1.text = 'Which port?';
  assert.equal(decisions.isReady(one), true);
});

test('what was decided about another version is taken back, and what was typed is kept', () => {
  decide([one, other], 'RETURN');
  entries.T1.text = 'Which port?';
  const again = { ...one, version: 2 };
  assert.deepEqual(decisions.takeBackOutdated([again, other]), [again]);
  assert.deepEqual(entries.T1, { version: 1, text: 'Which port?' });
  assert.equal(decisions.of(other), 'RETURN');
});

test('all that can be decided without looking is, and it is counted why others are left', () => {
  decide([other], 'RETURN');
  assert.deepEqual(decisions.bulk([one, other, flagged]), { taken: [one], left: { flagged: 1 } });
});

test('a row has the choices that it is allowed', () => {
  assert.deepEqual(decisions.allowed(flagged).map(({ code }) => code), ['RETURN']);
});

test('of several rows, those that are only accepted alone are left, and it is counted why', () => {
  assert.deepEqual(decisions.together([one, incomplete, other], 'ACCEPT'), { taken: [one, other], left: { incomplete: 1 } });
});

test('a row that is only accepted alone is accepted alone', () => {
  assert.deepEqual(decisions.together([incomplete], 'ACCEPT'), { taken: [incomplete], left: {} });
});

test('a row that was accepted alone is not counted as left', () => {
  decide([incomplete], 'ACCEPT');
  assert.deepEqual(decisions.together([one, incomplete], 'ACCEPT'), { taken: [one, incomplete], left: {} });
});

test('several rows are decided together if their choice does not have to be made alone', () => {
  assert.deepEqual(decisions.together([one, incomplete], 'RETURN'), { taken: [one, incomplete], left: {} });
});
