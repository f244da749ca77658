/* The countries of an operation and its targets, each as a table. */
import { el } from '/pages/dom.js';
import { reached } from '/pages/reach.js';
import { chip, instanceLink } from './parts.js';
import { table } from './table.js';
import { day, fill, label, t, taskName } from './words.js';

const NONE = { wanted: 0, arrestsIn: 0, locatedIn: 0, arrestedOfItsTargets: 0 };
const shown = (number) => (number ? t.number(number) : '·');

export function countryTable(overview) {
  const figures = new Map(overview.standing.results.byCountry.map((part) => [part.country, part]));
  const codes = new Set(overview.countries.map((country) => country.country));
  const others = overview.standing.results.byCountry.filter((part) => !codes.has(part.country))
    .map((part) => ({ country: part.country, nominations: 0, confirmationsOwed: 0, reports: 0, openTasks: 0, overdueTasks: 0, owes: [] }));
  const items = [...overview.countries, ...others].map((country) => ({
    ...country, name: t.country(country.country), figures: figures.get(country.country) || NONE,
    text: [t.country(country.country), country.country, country.reference, country.status && label('answer', country.status), country.stage && label('stage', country.stage)].join(' '),
  }));
  const number = (key, value) => ({ title: t(`head.${key}`), value, cell: (country) => el('span', { 'data-figure': `country.${key}` }, shown(value(country))), number: true, first: true });
  return table({
    label: t('head.countries'), filter: t('filter.countries'), items,
    columns: [
      { title: t('head.country'), value: (country) => country.name, cell: (country) => el('span', { 'data-country': country.country }, country.reference ? instanceLink(country.instance, country.name) : country.name) },
      { title: t('head.answer'), value: (country) => (country.status ? label('answer', country.status) : ''), cell: (country) => (country.status ? [chip('answer', country.status), el('div', { class: 'cordon-note' }, label('stage', country.stage))] : t('notInvited')) },
      number('nominations', (country) => country.nominations),
      number('wants', (country) => country.figures.wanted),
      number('ofTheseArrested', (country) => country.figures.arrestedOfItsTargets),
      number('confirmationsOwed', (country) => country.confirmationsOwed),
      number('reports', (country) => country.reports),
      number('arrestsThere', (country) => country.figures.arrestsIn),
      number('locatedThere', (country) => country.figures.locatedIn),
      { title: t('head.overdue'), value: (country) => country.overdueTasks, cell: (country) => el('span', { class: country.overdueTasks ? 'cordon-overdue' : '', 'data-figure': 'country.overdue' }, shown(country.overdueTasks)), number: true, first: true },
      { title: t('head.owes'), value: (country) => country.openTasks, cell: (country) => owed(country), first: true },
      { title: t('head.reached'), value: () => '', cell: (country) => reached(country.country, t) },
      { title: t('head.lastHeard'), value: (country) => country.lastHeard || '', cell: (country) => (country.lastHeard ? day(country.lastHeard) : '–') },
    ],
  });
}

/** Returns what waits for a country, the longest due first. */
export function owed(country) {
  if (!country.openTasks) {
    return el('span', { class: 'cordon-note' }, t('owes.nothing'));
  }
  const rest = country.openTasks - country.owes.length;
  return el('ul', { class: 'cordon-owes' }, country.owes.map((task) => {
    const name = task.reference === country.reference ? taskName(task.name) : `${taskName(task.name)} (${task.reference})`;
    return el('li', { class: task.overdue ? 'cordon-overdue' : '' }, task.due ? fill(task.overdue ? 'owes.overdue' : 'owes.due', { task: name, time: day(task.due) }) : name);
  }), rest > 0 ? el('li', { class: 'cordon-note' }, t('owes.more', { n: rest })) : null);
}

export function targetTable(targets) {
  const items = targets.map((target) => ({ ...target, text: [target.reference, label('state', target.state), ...[target.wantedBy, target.believedIn].flat().flatMap((code) => [code, t.country(code)])].join(' ') }));
  if (!items.length) {
    return el('p', { class: 'cordon-empty' }, t('noTargets'));
  }
  const countries = (key) => ({ title: t(`head.${key}`), value: (target) => t.countries(target[key]),
    cell: (target) => t.countries(target[key]) || '–' });
  return table({
    label: t('head.targets'), filter: t('filter.targets'), items,
    columns: [
      { title: t('head.target'), value: (target) => target.reference, cell: (target) => el('span', { class: 'cordon-reference' }, instanceLink(target.instance, target.reference)) },
      { title: t('head.state'), value: (target) => label('state', target.state), cell: (target) => chip('state', target.state) },
      countries('wantedBy'), countries('believedIn'),
      { title: t('head.leads'), value: (target) => target.leads, cell: (target) => shown(target.leads), number: true, first: true },
      { title: t('head.arrests'), value: (target) => target.arrests, cell: (target) => shown(target.arrests), number: true, first: true },
    ],
  });
}
