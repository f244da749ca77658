/*
 * The page "Operations", the first that a manager sees: each operation, running or ended, on a card. A short form stands on Cockpit's
 * dashboard.
 */
import { trend } from '/pages/charts/timeline.js';
import { el } from '/pages/dom.js';
import { isOver } from '/pages/phases.js';
import { analysis } from './analysis.js';
import { approvedName, present, targets } from './approved.js';
import { groups } from './groups.js';
import { answers, figure, further, nominations, operationLink, phaseNow, work } from './parts.js';
import { questions } from './questions.js';
import { search } from './search.js';
import { sessions } from './sessions.js';
import { updated } from './server.js';
import { fill, t } from './words.js';

export function operationsPage(operations, again, api) {
  const running = operations.filter((operation) => !isOver(operation));
  const ended = operations.filter(isOver);
  return [
    el('div', { class: 'cordon-head' }, el('div', {}, el('h2', {}, t('operations')),
      el('p', { class: 'cordon-note' }, t('runningAndEnded', { running: running.length, ended: ended.length }))), search(api), updated(again)),
    running.length ? el('div', { class: 'cordon-cards' }, running.map(card)) : el('p', { class: 'cordon-empty' }, t('noneRunning')),
    questions(), groups(), sessions(), analysis(),
    ended.length ? el('section', {}, el('h3', { class: 'cordon-divide' }, t('ended')), el('div', { class: 'cordon-cards' }, ended.map(card))) : null,
  ].filter(Boolean);
}

function card(operation) {
  const { counts, standing } = operation;
  return el('article', { class: 'cordon-card', 'data-operation': operation.reference, 'aria-label': operation.reference },
    el('header', {}, el('div', { class: 'cordon-name' }, el('h3', {}, operationLink(operation.reference)), el('bdi', {}, operation.title),
      el('span', { class: 'cordon-note' }, t('themeAndHost', { theme: t.word(operation.theme), host: t.country(operation.host) }))), phaseNow(operation)),
    el('div', { class: 'cordon-card-body' },
      el('section', { class: 'cordon-targets' }, targets(operation, 'h4')),
      el('section', {}, el('h4', {}, present(operation, t('arrestsAndLocations'))), trend({ days: standing.byDay, t })),
      el('section', {}, el('h4', {}, t.count('invited', counts.invited)), answers(counts)),
      el('section', {}, el('h4', {}, t('nominations', { n: t.number(counts.nominations) })), nominations(counts), el('h4', {}, t('work')), work(operation))), further(operation, operation.approved));
}

/** Returns one line for each operation, for Cockpit's dashboard. */
export function dashboard(operations) {
  if (!operations.length) {
    return el('p', { class: 'cordon-note' }, t('noneLaunched'));
  }
  const headings = ['targets', 'arrested', 'located', 'atLarge', 'silent', 'overdue', 'incidents'];
  return el('div', { class: 'cordon-scroll', tabIndex: 0, role: 'region', 'aria-label': t('operations') }, el('table', { class: 'cordon-table' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('head.operation')), el('th', { scope: 'col' }, t('head.phase')), headings.map((heading) => el('th', { scope: 'col', class: 'cordon-number' }, t(`head.${heading}`))))),
    el('tbody', {}, operations.map((operation) => {
      const work = { silent: operation.counts.silent, overdue: operation.overdueTasks, incidents: operation.incidents };
      return el('tr', { 'data-operation': operation.reference }, el('th', { scope: 'row' }, operationLink(operation.reference)), el('td', {}, t.word(operation.phase), approvedName(operation)),
        headings.map((key) => el('td', { class: 'cordon-number' }, key in work ? figure(key, work[key], 'span') : result(operation, key))));
    }))));
}

/** A figure of the results: the approved one, if there is one, and beside it the present one if that differs. */
function result({ approved, standing: { results } }, key) {
  return !approved ? figure(key, results[key], 'span') : [figure(`approved.${key}`, approved[key], 'span'),
    approved[key] === results[key] ? null : el('small', { class: 'cordon-note' }, ' ', fill('nowInstead', { n: figure(key, results[key], 'span') }))];
}
