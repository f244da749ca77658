/* The agreed actions of closed sessions that have ended, for the management: numbers and references alone. */
import { el } from '/pages/dom.js';
import { figures, figureTable } from './figures.js';
import { figure } from './parts.js';
import { day, t } from './words.js';

const COUNTED = ['agreed', 'waiting', 'done', 'notDone', 'notReported'];

export function sessions() {
  return figures('sessions', '/session-figures', ({ actions, items }) => items.length && [figureTable('sessions', t('sessions.session'), COUNTED,
    [row(t('sessions.all'), 'ALL', actions), ...items.map((one) => row([el('bdi', {}, one.reference), ' · ', day(one.endedAt)], one.reference, one.actions))])]);
}

function row(name, reference, actions) {
  return el('tr', { 'data-session': reference }, el('th', { scope: 'row' }, name), COUNTED.map((column) => el('td', { class: 'cordon-number' }, figure(`sessions.${column}`, actions[column], 'span'))));
}
