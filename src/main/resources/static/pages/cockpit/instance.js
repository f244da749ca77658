/* The tab "Operation" of a process instance: what it is about, and how its operation stands. */
import { states } from '/pages/charts/bar.js';
import { el } from '/pages/dom.js';
import { owed } from './countries.js';
import { answers, chip, operationLink, phaseLine, phaseNow, work } from './parts.js';
import { fill, label, t } from './words.js';

export function instanceTab(named, overview) {
  const { operation, standing, counts } = overview;
  const country = overview.countries.find((item) => item.reference === named.reference);
  return [
    el('div', { class: 'cordon-head' }, el('p', { class: 'cordon-lead' }, named.kind === 'OPERATION'
      ? fill('operationItself', { operation: operationLink(named.operation), title: el('bdi', {}, operation.title) })
      : fill('ofOperation', { what: el('b', {}, named.kind === 'MESSAGE' ? t('kind.MESSAGE') : `${t(`kind.${named.kind}`)} ${named.reference}`), operation: operationLink(named.operation), title: el('bdi', {}, operation.title) })),
    phaseNow(operation)),
    country && el('p', {}, t.country(country.country), ' ', chip('answer', country.status), country.stage ? ` ${label('stage', country.stage)}` : ''),
    country && el('div', {}, el('h4', {}, t('head.owes')), owed(country)),
    phaseLine(operation), states(standing.results, t), answers(counts), work(operation),
  ].filter(Boolean);
}
