/* The tab "Operation" of a process instance: its subject, the state of its operation, and links to instances above, beside and below it. */
import { trend } from '/pages/charts/timeline.js';
import { el } from '/pages/dom.js';
import { present, targets } from './approved.js';
import { owed } from './countries.js';
import { incidentList } from './incidents.js';
import { answers, chip, instanceLink, operationLink, panel, phaseLine, phaseNow, work } from './parts.js';
import { fill, label, t } from './words.js';

const WAYS = ['UP', 'ACROSS', 'DOWN'];

export function instanceTab(about, overview) {
  const { operation, standing, counts } = overview;
  const country = overview.countries.find((item) => item.reference === about.reference);
  const own = overview.incidents.filter((incident) => incident.instance && incident.instance.id === about.instance.id);
  return [
    el('div', { class: 'cordon-head' }, el('p', { class: 'cordon-lead' }, about.kind === 'OPERATION'
      ? fill('operationItself', { operation: operationLink(about.operation), title: el('bdi', {}, operation.title) })
      : fill('ofOperation', { what: el('b', {}, about.kind === 'MESSAGE' ? t('kind.MESSAGE') : `${t(`kind.${about.kind}`)} ${about.reference}`), operation: operationLink(about.operation), title: el('bdi', {}, operation.title) })),
    phaseNow(operation)),
    own.length ? el('section', { class: 'cordon-failure' }, el('h3', {}, t('incidents')), incidentList(own)) : null,
    country && el('section', { class: 'cordon-panel' }, el('h3', {}, t.country(country.country), ' ', chip('answer', country.status), ' ', el('span', { class: 'cordon-note' }, label('stage', country.stage))), owed(country)),
    panel(t('kin'), ...WAYS.map((way) => kin(way, about.kin.filter((one) => one.way === way))).filter(Boolean)),
    phaseLine(operation),
    el('div', { class: 'cordon-grid' },
      el('section', { class: 'cordon-panel' }, targets(overview, 'h3')),
      panel(present(overview, t('arrestsAndLocations')), trend({ days: standing.byDay, t })),
      panel(t.count('invited', counts.invited), answers(counts), el('h4', {}, t('work')), work(operation))),
  ].filter(Boolean);
}

/** Lists instances above, beside or below, each with a link to its page in Cockpit. */
function kin(way, all) {
  if (!all.length) {
    return null;
  }
  return el('div', {}, el('h4', {}, t(`kin.${way}`)), el('ul', { class: 'cordon-inline' }, all.map((one) => el('li', {}, el('span', { class: 'cordon-kind' }, `${t(`kind.${one.kind}`)} `),
    one.kind === 'OPERATION' && !(one.instance && one.instance.running) ? operationLink(one.reference) : instanceLink(one.instance, one.reference),
    one.instance && one.instance.running ? null : el('span', { class: 'cordon-note' }, ` ${t('kin.ended')}`)))));
}
