import { localeOf } from '/pages/clock.js';
import { el } from '/pages/dom.js';

/* A row of the inbox in two lines: what it is about and how long it can wait; then what is to be done, for whom, and who has taken it. */

const TASKLIST = '/camunda/app/tasklist/default/#/';
/** @type {[string, number][]} */
const UNITS = [['day', 86400000], ['hour', 3600000], ['minute', 60000]];
const NAMED = 3;
const LETTERS = 2;

/** Returns the person and the words of something, as far as the reader was given them. */
export function said({ person, subject: words }) {
  return [person && [person.name, person.forename].filter(Boolean).join(', '), words].filter(Boolean).join(' · ');
}

/** Returns what a row is about: a person, a number of persons, or the words of whoever asks; otherwise the name of the task. */
export function subject(item, t) {
  const { number, task } = item;
  if (number) {
    return t.count(`number.${task}`, number, { country: t.country(item.from) });
  }
  return said(item) || t(`task.${task}`);
}

const party = (code, t) => (t.has(`party.${code}`) ? t(`party.${code}`) : t.country(code));

/** Returns what is done, by whom and where. */
function below(item, t) {
  const names = item.of ? t.named(item.of, (code) => party(code, t)).map(({ name }) => name) : [];
  const who = names.length ? (names.length > NAMED ? t('countries', { n: names.length }) : t.list(names)) : item.from ? party(item.from, t) : '';
  return [t(`${item.id ? 'task' : 'owed'}.${item.task}`), who, item.operation].filter(Boolean);
}

/** Returns all words of a row, in which the reader finds it. */
export const wordsOf = (item, t) => [subject(item, t), ...below(item, t), item.reference, item.holder || ''].join(' ');

/** Returns the time left in one number: minutes below an hour, hours below a day, then days. */
function left(due, t) {
  const over = Date.parse(due) - Date.now();
  const [unit, size] = UNITS.find(([, one]) => Math.abs(over) >= one) || UNITS.at(-1);
  const count = Math.max(1, Math.round(Math.abs(over) / size));
  const words = new Intl.NumberFormat(localeOf(t.language), { style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short' }).format(count);
  return over < 0 ? t('late', { time: words }) : words;
}

const time = (due, t) => (due ? el('time', { dateTime: due, title: t.when(due) }, left(due, t)) : el('span', {}));

function holder(item, reader, t) {
  return !item.holder ? '' : item.holder === reader.user ? t('you') : el('abbr', { title: item.holder }, item.holder.replace(/^ncb-/, '').slice(0, LETTERS).toUpperCase());
}

/** Returns the row of a task, or of something that others owe. */
export function row(item, reader, t) {
  const late = item.due && Date.parse(item.due) < Date.now();
  const href = item.id ? `${TASKLIST}?task=${item.id}` : `/go/${item.reference}`;
  return el('li', { 'data-reference': item.reference, 'data-task': item.id, class: late || item.urgency === 'FLASH' ? 'late' : item.urgent || item.urgency ? 'urgent' : '' },
    el('a', { href, title: item.reference },
      el('bdi', { class: 'about' }, subject(item, t)),
      time(item.due, t),
      el('span', { class: 'what' }, item.urgency ? [el('b', {}, t(`urgency.${item.urgency}`)), ' · '] : '', below(item, t).flatMap((part, at) => [at ? ' · ' : '', el('bdi', {}, part)])),
      el('span', { class: 'holder' }, holder(item, reader, t))));
}

/** Returns the rows of an analysis file in which work waits. The pairs have no number as long as the things are being compared. */
export function ofFile({ file, pairs, persons, eraseAt }, t) {
  const line = (href, words, due) => el('li', {}, el('a', { href }, el('bdi', { class: 'about' }, words), time(due, t), el('span', { class: 'what' }, t('file'), ' · ', el('bdi', {}, file))));
  return [
    pairs === 0 ? '' : line(`/analysis/${file}/identities`, pairs === undefined ? t('file.comparing') : t.count('file.pairs', pairs)),
    persons ? line(`/analysis/${file}`, t.count('file.persons', persons), eraseAt) : '',
  ].filter(Boolean);
}
