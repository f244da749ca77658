/* The countries through which the routes of a file lead, from sources over transit to destinations: as maps and in words. */
import { api } from '/pages/api.js';
import { routes } from '/pages/charts/routes.js';
import { sankey } from '/pages/charts/sankey.js';
import { ROUTE_STAGES } from '/pages/codes.js';
import { apart, el } from '/pages/dom.js';
import { namedAlone } from './statements.js';

/** Fills the place. It stays empty if the reader sees no route. */
export async function ways(place, path, t) {
  const found = await api.get(`${path}/ways`);
  if (found.countries.length) {
    place.replaceChildren(el('section', { class: 'card', id: 'journeys' }, el('h2', {}, t('ways')), shown(found, t)));
  }
}

function shown({ countries, ways: found, total, legs, flows }, t) {
  const roles = new Map(countries.map((country) => [country.code, ROUTE_STAGES.filter((stage) => country.roles[stage])]));
  const said = legs.map(({ from, to, origins }) => t('charts.part', { part: t.way([from, to]), n: t.number(origins) }));
  const label = t('ways.label', { n: t.number(total), countries: t.number(countries.length), legs: t.list(said.slice(0, 12)) });
  return [
    el('p', { class: 'quiet' }, t('ways.lead')),
    el('h3', {}, t('ways.map')), routes({ label, roles, legs, t }),
    flows.length ? [el('h3', {}, t('ways.flows')), sankey({ label, flows, t })] : '',
    found.length ? [el('h3', {}, t('ways.table')), table(found, total, t)] : '',
    el('h3', {}, t('ways.countries')), roled(countries, t),
  ];
}

function table(found, total, t) {
  return [total > found.length ? el('p', {}, t('ways.some', { shown: t.number(found.length), total: t.number(total) })) : '',
    el('div', { class: 'beside', tabIndex: 0, role: 'region', 'aria-label': t('ways.table') }, el('table', { class: 'routes' },
      el('thead', {}, el('tr', {}, ['way', 'names', 'origins'].map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))),
      el('tbody', {}, found.map(({ countries, names, origins }) => el('tr', {}, el('th', { scope: 'row' }, t.way(countries)), el('td', { class: 'said' }, apart(names.map((name) => namedAlone(name, t)))), el('td', {}, t.number(origins)))))))];
}

function roled(countries, t) {
  return el('div', { class: 'beside', tabIndex: 0, role: 'region', 'aria-label': t('ways.countries') }, el('table', { class: 'numbers' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('column.country')), ROUTE_STAGES.map((stage) => el('th', { scope: 'col' }, t(`stage.${stage}`))), el('th', { scope: 'col' }, t('column.origins')))),
    el('tbody', {}, countries.map(({ code, roles, origins }) => el('tr', {}, el('th', { scope: 'row' }, t.country(code)), ROUTE_STAGES.map((stage) => el('td', {}, roles[stage] ? t.number(roles[stage]) : '')), el('td', {}, t.number(origins)))))));
}
