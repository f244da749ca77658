import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brief, distance, localeOf, offset, when, zoned } from '/pages/clock.js';

const wall = (year, month, day, hour, minute) => new Date(year, month - 1, day, hour, minute);

test('a zone is ahead of UTC by what holds on that day', () => {
  assert.equal(offset(new Date('2031-01-15T12:00:00Z'), 'Europe/Paris'), 60);
  assert.equal(offset(new Date('2031-07-15T12:00:00Z'), 'Europe/Paris'), 120);
  assert.equal(offset(new Date('2031-01-15T12:00:00Z'), 'Asia/Kathmandu'), 345);
});

test('what the clock of a place showed has the offset of that day', () => {
  assert.equal(zoned(wall(2031, 1, 15, 9, 5), 'Europe/Paris'), '2031-01-15T09:05:00+01:00');
  assert.equal(zoned(wall(2031, 7, 15, 9, 5), 'America/New_York'), '2031-07-15T09:05:00-04:00');
  assert.equal(zoned(null, 'Europe/Paris'), null);
});

test('a time is told with its month in letters, its city and its offset', () => {
  assert.equal(when('en', '2031-05-02T08:00:00Z', 'Europe/Paris'), '2 May 2031, 10:00 (Paris,\u00a0UTC+02)');
  assert.equal(when('fr', '2031-05-02T08:00:00Z', 'UTC'), '2 mai 2031, 08:00 (UTC)');
  assert.match(when('ar', '2031-05-02T08:00:00Z', 'UTC'), /2 مايو 2031، 08:00/);
  assert.equal(when('en', null), '');
});

test('a near day is told by its name, a far one by its date, with the year where it is another', () => {
  const now = new Date('2031-05-02T22:30:00Z');
  assert.equal(brief('en', '2031-05-02T21:59:00Z', now, 'Europe/Paris'), 'yesterday 23:59');
  assert.equal(brief('en', '2031-05-02T22:05:00Z', now, 'Europe/Paris'), 'today 00:05');
  assert.equal(brief('fr', '2031-05-04T08:00:00Z', now, 'Europe/Paris'), 'demain 10:00');
  assert.equal(brief('es', '2031-05-05T08:00:00Z', now, 'UTC'), '5 de mayo 08:00');
  assert.equal(brief('en', '2030-05-05T08:00:00Z', now, 'UTC'), '5 May 2030 08:00');
  assert.match(brief('ar', '2031-05-02T08:00:00Z', now, 'UTC'), /^اليوم 08:00$/);
});

test('how long it is until then is told in the unit that says something', () => {
  const at = (minutes) => distance(new Date(Date.now() + minutes * 60000).toISOString());
  assert.deepEqual(at(45), { count: 45, unit: 'minute', over: false });
  assert.deepEqual(at(-180), { count: 3, unit: 'hour', over: true });
  assert.deepEqual(at(4320), { count: 3, unit: 'day', over: false });
});

test('digits are Latin and the calendar is Gregorian in Arabic too', () => {
  assert.equal(new Intl.DateTimeFormat(localeOf('ar'), { year: 'numeric', timeZone: 'UTC' }).format(new Date('2031-05-02')), '2031');
});
