/* The map of a group: the roles of countries and its routes, from the facts that the reader sees. */
import { routes } from '/pages/charts/routes.js';
import { ROUTE_STAGES } from '/pages/codes.js';
import { el } from '/pages/dom.js';

/** @param facts the facts that still hold */
export function ways(facts, t) {
  const named = facts.filter((fact) => fact.countries.length && (fact.kind === 'ROUTE' || fact.role));
  if (!named.length) {
    return '';
  }
  const is = (country, role) => named.some((fact) => fact.role === role && fact.countries.includes(country));
  const roles = new Map([...new Set(named.flatMap((fact) => fact.countries))].map((country) => [country, ROUTE_STAGES.filter((role) => is(country, role))]));
  const lines = named.filter((fact) => fact.kind === 'ROUTE').map((fact) => ({ name: fact.text, countries: fact.countries }));
  const said = [...roles].map(([country, some]) => [t.country(country), ...some.map((role) => t(`stage.${role}`))].join(' · '));
  return el('section', { class: 'card', id: 'journeys' }, el('h2', {}, t('ways')), routes({ label: t('ways.label', { countries: t.list(said), n: t.number(lines.length) }), roles, ways: lines, t }));
}
