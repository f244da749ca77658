import { NOMINATION_STATUSES, TARGET_STATES } from '/pages/codes.js';
import { el } from '/pages/dom.js';
import { likeness } from '/pages/likeness.js';

/* Persons as rows of a table; each row links to the person's file. */

/**
 * The states of targets, then of nominations that are no targets. JOINED and ADMITTED are left out, because such persons are shown as
 * targets.
 */
export const STATES = [...new Set([...TARGET_STATES, ...NOMINATION_STATUSES])].filter((state) => state !== 'JOINED' && state !== 'ADMITTED');
const GOOD = ['ARRESTED', 'EXTRADITION', 'SURRENDERED', 'RETURNED_OTHERWISE'];
const BAD = ['SUSPENDED', 'WITHDRAWN', 'DECEASED', 'REFUSED', 'NOT_SCREENED', 'RETENTION_ENDED'];

/** Returns the address of a person's file. */
export const caseFile = (item) => `/${item.kind === 'NOMINATION' ? 'nominations' : 'targets'}/${item.reference}`;

/** Shows a state in words. */
export function mark(state, t) {
  return el('span', { class: `mark ${GOOD.includes(state) ? 'good' : BAD.includes(state) ? 'bad' : ''}` }, t.word(state));
}

/** The table, with a function that adds more rows. For the management it has no names. */
export function table(items, t, statesAlone) {
  const columns = statesAlone ? ['reference', 'state', 'wanting', 'hosts'] : ['person', 'state', 'wanting', 'hosts', 'notice', 'born'];
  const body = el('tbody', {});
  const add = (some) => body.append(...some.map((item) => line(item, t, statesAlone)));
  add(items);
  return { add, element: el('table', { class: 'persons' }, el('thead', {}, el('tr', {}, columns.map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))), body) };
}

/** Marks a name that is only similar to the searched name, and says what is similar. */
function near(item, t) {
  return item.near ? el('span', { class: 'quietly near' }, el('span', { class: 'mark' }, t('likeness.near')), ' ', likeness(item.near, t).yes.join(' ')) : '';
}

function line(item, t, statesAlone) {
  const countries = (codes) => t.countries(codes || []);
  const name = [item.name, item.forename].filter(Boolean).join(', ');
  const unnamed = statesAlone || !name;
  return el('tr', { 'data-person': item.reference },
    el('th', { scope: 'row' }, unnamed ? el('a', { href: caseFile(item) }, el('bdi', {}, item.reference))
      : [el('a', { href: caseFile(item) }, el('bdi', { class: 'name' }, name)), el('bdi', { class: 'quietly' }, item.reference), near(item, t)]),
    el('td', {}, item.state ? mark(item.state, t) : ''),
    el('td', {}, countries(item.wanting)),
    el('td', {}, countries(item.hosts)),
    ...(statesAlone ? [] : [el('td', {}, el('bdi', {}, item.entityId || '')), el('td', {}, item.dateOfBirth ? t.day(item.dateOfBirth) : '')]));
}
