/* The things with the most links as a matrix: each cell holds the number of origins on which a link rests. */
import { el } from '/pages/dom.js';

const MOST = 40;

/** @param chart the chart as the server gives it, the things with the most links first */
export function matrix(chart, t) {
  const some = chart.nodes.slice(0, MOST);
  const origins = new Map(chart.links.flatMap(({ from, to, origins }) => [[`${from} ${to}`, origins], [`${to} ${from}`, origins]]));
  const cell = (one, other) => (one === other ? el('td', { class: 'self' }, '·') : el('td', {}, origins.has(`${one.id} ${other.id}`) ? t.number(origins.get(`${one.id} ${other.id}`)) : ''));
  return el('details', { class: 'matrix' }, el('summary', {}, t('matrix')), el('p', { class: 'quiet' }, t('matrix.lead', { n: t.number(some.length) })),
    el('div', { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': t('matrix') }, el('table', { class: 'small' },
      el('thead', {}, el('tr', {}, el('td', {}), some.map((node, place) => el('th', { scope: 'col', title: node.name, 'aria-label': node.name }, t.number(place + 1))))),
      el('tbody', {}, some.map((node, place) => el('tr', {}, el('th', { scope: 'row' }, `${t.number(place + 1)} `, el('bdi', {}, node.name)), some.map((other) => cell(node, other))))))));
}
