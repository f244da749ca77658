import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockIn, dutySentence } from '/pages/duty/said.js';
import { read, written } from '/pages/duty/days.js';

const words = Object.assign((key, said) => `${key} ${JSON.stringify(said)}`, { language: 'en' });
const NOON = new Date('2026-11-25T13:05:00Z');

test('a time is that of the clocks there, with its day where it is another', () => {
  assert.equal(clockIn('2026-11-25T19:00:00Z', 'Europe/Paris', 'en', NOON), '20:00');
  assert.match(clockIn('2026-11-26T07:00:00Z', 'Europe/Paris', 'en', NOON), /^Thu,? 08:00$/);
  assert.match(clockIn('2026-12-26T07:00:00Z', 'Europe/Paris', 'en', NOON), /26 Dec.* 08:00$/);
  assert.equal(clockIn('2026-11-25T15:30:00Z', 'Asia/Tokyo', 'ar', new Date('2026-11-25T15:10:00Z')), '00:30');
});

test('it is said who is there, until when, or from when', () => {
  const item = { post: 'Permanence', bureau: 'Paris', zone: 'Europe/Paris', onDuty: true, until: '2026-11-25T19:00:00Z' };
  assert.equal(dutySentence(item, words, NOON), 'duty.until {"post":"Permanence","time":"14:05","city":"Paris","until":"20:00"}');
  assert.match(dutySentence({ ...item, until: undefined }, words, NOON), /^duty.on /);
  assert.match(dutySentence({ ...item, onDuty: false, next: item.until }, words, NOON), /^duty.next .*"next":"20:00"/);
  assert.match(dutySentence({ ...item, onDuty: undefined, address: 'a' }, words, NOON), /^duty.unknown /);
  assert.match(dutySentence({ ...item, onDuty: undefined }, words, NOON), /^duty.none /);
});

test('holidays are read by line and written as they were', () => {
  const text = '2026-08-01/2026-08-15 Summer leave\n2026-12-25';
  const days = read(`${text}\n\n`);
  assert.deepEqual(days, [{ from: '2026-08-01', to: '2026-08-15', name: 'Summer leave' }, { from: '2026-12-25', to: null, name: null }]);
  assert.equal(written([days[0], { from: '2026-12-25', to: '2026-12-25' }]), text);
  assert.deepEqual(read('Christmas'), [{ from: 'Christmas', to: null, name: null }]);
});
