/* Whether what was agreed in closed sessions is kept: numbers and references alone, of sessions that have ended, for the management. */
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { me } from '/pages/texts.js';
import { figure } from './parts.js';
import { day, t } from './words.js';

const COUNTED = ['agreed', 'waiting', 'done', 'notDone', 'notReported'];

/** A part of the page that fills itself; nothing for whoever sees no such figures. */
export function sessions() {
  const root = el('section', { class: 'cordon-panel cordon-sessions', hidden: true });
  fill(root).catch((refused) => {
    root.replaceChildren(el('p', { class: 'cordon-note' }, refused.message));
    root.hidden = false;
  });
  return root;
}

async function fill(root) {
  if ((await me()).groups.includes('manager')) {
    root.replaceChildren(...panel(await api.get('/session-figures')));
    root.hidden = false;
  }
}

function panel(figures) {
  return [el('h3', {}, t('sessions')), el('p', { class: 'cordon-note' }, t('sessions.lead')), figures.items.length ? table(figures) : el('p', { class: 'cordon-empty' }, t('sessions.none'))];
}

function table({ actions, items }) {
  return el('div', { class: 'cordon-scroll', tabIndex: 0, role: 'region', 'aria-label': t('sessions') }, el('table', { class: 'cordon-table' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('sessions.session')), COUNTED.map((column) => el('th', { scope: 'col', class: 'cordon-number' }, t(`sessions.${column}`))))),
    el('tbody', {}, row(t('sessions.all'), 'ALL', actions), items.map((one) => row([el('bdi', {}, one.reference), ' · ', day(one.endedAt)], one.reference, one.actions)))));
}

function row(name, reference, actions) {
  return el('tr', { 'data-session': reference }, el('th', { scope: 'row' }, name), COUNTED.map((column) => el('td', { class: 'cordon-number' }, figure(`sessions.${column}`, actions[column], 'span'))));
}
