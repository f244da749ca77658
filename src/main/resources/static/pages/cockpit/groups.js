/* How the register of smuggling groups is kept: numbers and references alone, for the management. */
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { me } from '/pages/texts.js';
import { figure } from './parts.js';
import { day, t } from './words.js';

const AGES = ['QUARTER', 'YEAR', 'OLDER'];
const STATES = ['REVIEW', 'VISIBLE', 'DORMANT', 'CLOSED', 'REFUSED'];
const SILENT = 10;

/** A part of the page that fills itself; nothing for whoever sees no such figures. */
export function groups() {
  const root = el('section', { class: 'cordon-panel cordon-groups', hidden: true });
  fill(root).catch((refused) => {
    root.replaceChildren(el('p', { class: 'cordon-note' }, refused.message));
    root.hidden = false;
  });
  return root;
}

async function fill(root) {
  if ((await me()).groups.includes('manager')) {
    root.replaceChildren(...panel(await api.get('/group-figures')));
    root.hidden = false;
  }
}

function panel({ states, items }) {
  const known = [...STATES, ...Object.keys(states).filter((state) => !STATES.includes(state))].filter((state) => states[state]);
  return [el('h3', {}, t('groups')), el('p', { class: 'cordon-note' }, t('groups.lead')),
    ...known.length ? [table(known, states), el('p', { class: 'cordon-note' }, t('groups.silent')), el('ul', { class: 'cordon-silent' }, items.slice(0, SILENT).map(silent))] : [el('p', { class: 'cordon-empty' }, t('groups.none'))]];
}

function table(known, states) {
  const number = (column, count) => el('td', { class: 'cordon-number' }, figure(`groups.${column}`, count || 0, 'span'));
  return el('div', { class: 'cordon-scroll', tabIndex: 0, role: 'region', 'aria-label': t('groups') }, el('table', { class: 'cordon-table' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('groups.state')), ['all', ...AGES].map((column) => el('th', { scope: 'col', class: 'cordon-number' }, t(`groups.${column}`))))),
    el('tbody', {}, known.map((state) => el('tr', { 'data-state': state }, el('th', { scope: 'row' }, t(`groupState.${state}`)),
      number('all', AGES.reduce((so, age) => so + (states[state][age] || 0), 0)), AGES.map((age) => number(age, states[state][age])))))));
}

const silent = (group) => el('li', {}, el('bdi', {}, group.reference), ' · ', day(group.lastFactAt), ' · ', t(`groupState.${group.state}`));
