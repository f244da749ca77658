/* How countries answer questions, for the management: numbers alone. */
import { localeOf } from '/pages/clock.js';
import { el } from '/pages/dom.js';
import { reached } from '/pages/reach.js';
import { figures, figureTable } from './figures.js';
import { figure } from './parts.js';
import { label, t } from './words.js';

const URGENCIES = ['FLASH', 'URGENT', 'NORMAL', 'ROUTINE'];
const COUNTED = ['open', 'overdue', 'unanswered'];
const HOURS = 120;

export function questions() {
  return figures('questions', '/question-figures', ({ all, items }) => items.length && [table(all, items)]);
}

function table(all, items) {
  const figuresOf = new Map(items.map((one) => [one.country, one]));
  const parties = t.named([...figuresOf.keys()], (code) => (code === 'IPSG' ? t('party.IPSG') : t.country(code)));
  return figureTable('questions', t('head.country'), ['asked', ...COUNTED, 'toAcknowledge', 'toAnswer'],
    [row(t('questions.all'), 'ALL', all, {}),
      ...parties.map(({ code, name }) => row(name, code, figuresOf.get(code).all, figuresOf.get(code).byUrgency))],
    [t('questions.reached')]);
}

function row(name, code, all, byUrgency) {
  const number = (key) => el('td', { class: 'cordon-number' }, figure(`questions.${key}`, all[key], key !== 'open' && key !== 'asked' && all[key] ? 'b' : 'span'), urgencies(key, byUrgency));
  const time = (key) => el('td', { class: 'cordon-number', 'data-figure': `questions.${key}` }, lasts(all[key]));
  return el('tr', { 'data-country': code }, el('th', { scope: 'row' }, name), number('asked'), COUNTED.map(number), time('minutesToAcknowledge'), time('minutesToAnswer'),
    el('td', {}, /^(ALL|IPSG)$/.test(code) ? '' : reached(code, t)));
}

/** Returns the figures of each urgency. */
function urgencies(key, byUrgency) {
  const some = URGENCIES.filter((urgency) => byUrgency[urgency] && byUrgency[urgency][key]);
  return some.length ? el('div', { class: 'cordon-note' }, t.list(some.map((urgency) => `${label('urgency', urgency)} ${t.number(byUrgency[urgency][key])}`))) : '';
}

function lasts(minutes) {
  const [count, unit] = minutes < HOURS ? [minutes, 'minute'] : [minutes / 60, 'hour'];
  return minutes === undefined ? '–' : new Intl.NumberFormat(localeOf(t.language), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 }).format(count);
}
