/* How countries answer what they are asked: numbers alone, for the management. */
import { api } from '/pages/api.js';
import { localeOf } from '/pages/clock.js';
import { el } from '/pages/dom.js';
import { reached } from '/pages/reach.js';
import { me } from '/pages/texts.js';
import { figure } from './parts.js';
import { label, t } from './words.js';

const URGENCIES = ['FLASH', 'URGENT', 'NORMAL', 'ROUTINE'];
const COUNTED = ['open', 'overdue', 'unanswered'];
const HOURS = 120;

/** A part of the page that fills itself; nothing for whoever sees no such figures. */
export function questions() {
  const root = el('section', { class: 'cordon-panel cordon-questions', hidden: true });
  fill(root).catch((refused) => {
    root.replaceChildren(el('p', { class: 'cordon-note' }, refused.message));
    root.hidden = false;
  });
  return root;
}

async function fill(root) {
  if ((await me()).groups.includes('manager')) {
    root.replaceChildren(...panel(await api.get('/question-figures')));
    root.hidden = false;
  }
}

function panel({ all, items }) {
  return [el('h3', {}, t('questions')), el('p', { class: 'cordon-note' }, t('questions.lead')), items.length ? table(all, items) : el('p', { class: 'cordon-empty' }, t('questions.none'))];
}

function table(all, items) {
  return el('div', { class: 'cordon-scroll', tabIndex: 0, role: 'region', 'aria-label': t('questions') }, el('table', { class: 'cordon-table' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('head.country')), ['asked', ...COUNTED, 'toAcknowledge', 'toAnswer'].map((key) => el('th', { scope: 'col', class: 'cordon-number' }, t(`questions.${key}`))),
      el('th', { scope: 'col' }, t('questions.reached')))),
    el('tbody', {}, row(t('questions.all'), 'ALL', all, {}), items.map((one) => row(one.country === 'IPSG' ? t('party.IPSG') : t.country(one.country), one.country, one.all, one.byUrgency)))));
}

function row(name, code, all, byUrgency) {
  const number = (key) => el('td', { class: 'cordon-number' }, figure(`questions.${key}`, all[key], key !== 'open' && key !== 'asked' && all[key] ? 'b' : 'span'), urgencies(key, byUrgency));
  const time = (key) => el('td', { class: 'cordon-number', 'data-figure': `questions.${key}` }, lasts(all[key]));
  return el('tr', { 'data-country': code }, el('th', { scope: 'row' }, name), number('asked'), COUNTED.map(number), time('minutesToAcknowledge'), time('minutesToAnswer'),
    el('td', {}, /^(ALL|IPSG)$/.test(code) ? '' : reached(code, t)));
}

/** Of which urgency they are. */
function urgencies(key, byUrgency) {
  const some = URGENCIES.filter((urgency) => byUrgency[urgency] && byUrgency[urgency][key]);
  return some.length ? el('div', { class: 'cordon-note' }, t.list(some.map((urgency) => `${label('urgency', urgency)} ${t.number(byUrgency[urgency][key])}`))) : '';
}

function lasts(minutes) {
  const [count, unit] = minutes < HOURS ? [minutes, 'minute'] : [minutes / 60, 'hour'];
  return minutes === null ? '–' : new Intl.NumberFormat(localeOf(t.language), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 }).format(count);
}
