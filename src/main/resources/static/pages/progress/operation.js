import { el, time } from '/pages/dom.js';

/* One operation in a country's own view. */

/** The states of a target; the states of persons who were found come first. */
const STATES = ['SURRENDERED', 'RETURNED_OTHERWISE', 'EXTRADITION', 'ARRESTED', 'IDENTITY_PENDING', 'LOCATED', 'IN_CUSTODY', 'AT_LARGE', 'AWAITING_CONFIRMATION', 'SUSPENDED',
  'WITHDRAWN', 'DECEASED', 'RETENTION_ENDED'];
const FIGURES = ['targets', 'arrested', 'located', 'atLarge', 'withdrawn', 'deceased', 'wantingCountries', 'participatingCountries'];
const FORMATS = ['PDF', 'XLSX', 'CSV'];
/** The targets of the country by its role. */
const ROLES = { wanted: 'WANTING', hosted: 'HOST', released: 'RELEASED' };

export function operation(item, t, country) {
  return el('section', { class: 'card progress', id: item.operation },
    el('header', {},
      el('h3', {}, el('a', { href: `/operations/${item.operation}` }, el('bdi', {}, item.operation)), ' ', el('bdi', {}, item.title)),
      el('p', { class: 'quietly' }, el('span', { class: 'mark' }, t(`phase.${item.phase}`)), ' ', el('span', { class: 'mark' }, t(`answer.${item.answer}`)), ' ',
        item.until ? said(t, 'until', item.until) : '')),
    el('div', { class: 'parts' },
      part(t, 'owed', 'live', owed(item, t)),
      part(t, 'targets', 'live', targets(item, t, country)),
      part(t, 'results', item.results && 'approved', results(item, t, country))));
}

function part(t, name, sort, children) {
  return el('div', { class: `part ${name}` }, el('h4', {}, t(name), ' ', sort && el('span', { class: `mark ${sort}` }, t(sort))), children);
}

/** Returns a sentence with the time as an element in place of {time}. */
export function said(t, key, instant, params = {}) {
  const [before, after] = t(key, { ...params, time: '\u0000' }).split('\u0000');
  return [before, time(instant, t), after];
}

function owed(item, t) {
  return [
    item.owed.length
      ? el('ul', { class: 'debts' }, item.owed.map((one) => debt(one, t)))
      : el('p', { class: 'quietly' }, t('owed.nothing')),
    el('h5', {}, t('awaited')),
    el('p', { class: 'quietly' }, item.awaited.length ? t('awaited.lead', { list: countries(item.awaited, t) }) : t('awaited.nothing')),
  ];
}

function debt(one, t) {
  const task = t(`task.${one.task}`);
  return el('li', {},
    el('div', {},
      el('strong', {}, one.number === 1 ? task : t('owed.times', { task, n: one.number })),
      one.awaitedBy.length ? el('p', {}, t('awaitedBy', { list: countries(one.awaitedBy, t) })) : '',
      el('p', { class: 'quietly' },
        one.overdue ? [el('span', { class: 'mark bad' }, t.count('overdue', one.overdue)), ' '] : null,
        one.due ? [...said(t, 'due', one.due), ' · '] : '', said(t, 'since', one.since))),
    el('a', { class: 'open', href: `/go/${one.reference}`, 'aria-label': `${t('owed.open')}: ${task}` }, t('owed.open')));
}

function countries(list, t) {
  const targetsOf = new Map(list.map((one) => [one.country, one.targets]));
  return t.list(t.named([...targetsOf.keys()]).map(({ code, name }) => t('ofCountry', { country: name, n: targetsOf.get(code) })));
}

function targets(item, t, country) {
  // Admitted nominations have become targets, which the bar shows.
  const put = Object.entries(item.nominations).filter(([status]) => status !== 'ADMITTED');
  const known = ['wanted', 'hosted', 'released'].some((name) => Object.keys(item[name]).length);
  return [
    known ? '' : el('p', { class: 'quietly' }, t('noTargets')),
    ...Object.keys(ROLES).map((name) => bar(name, item, t, country)),
    put.length ? el('p', { class: 'quietly' }, nominated(item, put, t)) : '',
  ];
}

/** Returns the address of the persons behind a number. */
const persons = (item, asked) => `/persons?${new URLSearchParams({ operation: item.operation, ...asked })}`;

function nominated(item, put, t) {
  const [before, after] = t('nominated', { list: '\u0000' }).split('\u0000');
  return [before, ...put.flatMap(([status, n], number) => [number ? t('comma') : '', el('a', { href: persons(item, { state: status, role: 'WANTING' }) },
    t('ofStatus', { status: t.word(status), n }))]), after];
}

function bar(name, item, t, country) {
  const states = item[name];
  const parts = STATES.filter((state) => states[state]);
  const all = parts.reduce((sum, state) => sum + states[state], 0);
  return !all ? '' : el('figure', { class: name },
    el('figcaption', {}, el('a', { href: persons(item, { role: ROLES[name] }) }, el('strong', {}, t.number(all)), ' ', t(name, { country: t.country(country) }))),
    el('div', { class: 'states', 'aria-hidden': 'true' }, parts.map((state) => {
      const piece = el('span', { class: state });
      piece.style.flexGrow = states[state];
      return piece;
    })),
    el('ul', { class: 'legend' }, parts.map((state) => el('li', {}, el('span', { class: `key ${state}`, 'aria-hidden': 'true' }),
      el('a', { href: persons(item, { role: ROLES[name], state }) }, t('ofStatus', { status: t(`state.${state}`), n: states[state] }))))));
}

function results(item, t, country) {
  const figures = item.results;
  if (!figures) {
    return el('p', { class: 'quietly' }, t('results.none'));
  }
  const own = figures.byCountry.find((one) => one.country === country);
  return [
    el('p', { class: 'quietly' }, said(t, 'results.asOf', figures.asOf, { version: figures.listVersion })),
    el('dl', { class: 'figures' }, FIGURES.map((name) => el('div', {}, el('dd', {}, t.number(figures[name])), el('dt', {}, t(`figure.${name}`))))),
    own ? el('p', {}, t('results.own', { country: t.country(country), wanted: own.wanted, arrested: own.arrestedOfItsTargets, located: own.locatedOfItsTargets,
      arrestsIn: own.arrestsIn, locatedIn: own.locatedIn })) : '',
    el('p', { class: 'documents' }, FORMATS.map((format) => el('a', { href: `/api/operations/${item.operation}/results.${format.toLowerCase()}?lang=${t.language}`, download: '' },
      format))),
  ];
}
