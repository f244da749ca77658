/* The state of the register of smuggling groups, for the management: numbers and references alone. */
import { el } from '/pages/dom.js';
import { figures, figureTable } from './figures.js';
import { figure } from './parts.js';
import { day, t } from './words.js';

const AGES = ['QUARTER', 'YEAR', 'OLDER'];
const STATES = ['REVIEW', 'VISIBLE', 'DORMANT', 'CLOSED', 'REFUSED'];
const SILENT = 10;

export function groups() {
  return figures('groups', '/group-figures', ({ states, items }) => {
    const known = [...STATES, ...Object.keys(states).filter((state) => !STATES.includes(state))].filter((state) => states[state]);
    return known.length && [table(known, states), el('p', { class: 'cordon-note' }, t('groups.silent')), el('ul', { class: 'cordon-silent' }, items.slice(0, SILENT).map(silent))];
  });
}

function table(known, states) {
  const number = (column, count) => el('td', { class: 'cordon-number' }, figure(`groups.${column}`, count || 0, 'span'));
  return figureTable('groups', t('groups.state'), ['all', ...AGES], known.map((state) => el('tr', { 'data-state': state }, el('th', { scope: 'row' }, t(`groupState.${state}`)),
    number('all', AGES.reduce((so, age) => so + (states[state][age] || 0), 0)), AGES.map((age) => number(age, states[state][age])))));
}

const silent = (group) => el('li', {}, el('bdi', {}, group.reference), ' · ', day(group.lastFactAt), ' · ', t(`groupState.${group.state}`));
