/*
 * The page of one operation: its progress, places, countries and obstacles. For an ended operation it shows the same from Cordon's own
 * tables.
 */
import { states } from '/pages/charts/bar.js';
import { funnel } from '/pages/charts/funnel.js';
import { map } from '/pages/charts/map.js';
import { timeline } from '/pages/charts/timeline.js';
import { el } from '/pages/dom.js';
import { approvedSentence, present, presentTargets } from './approved.js';
import { countryTable, targetTable } from './countries.js';
import { incidentList } from './incidents.js';
import { answers, ended, figure, further, instanceLink, nominations, opened, panel, phaseLine, phaseNow, work } from './parts.js';
import { search } from './search.js';
import { show, updated } from './server.js';
import { day, deskName, fill, t, taskName } from './words.js';

const MOST_WAITING = 8;

export function operationPage(overview, again, api) {
  const { operation, standing, approved, counts } = overview;
  const { results } = standing;
  return [
    el('div', { class: 'cordon-head' },
      el('div', {}, el('p', { class: 'cordon-note' }, el('a', { href: '#/operations' }, t('operations'))), el('h2', {}, operation.reference),
        el('p', {}, el('bdi', {}, operation.title), ` · ${t('themeAndHost', { theme: t.word(operation.theme), host: t.country(operation.host) })}`,
          operation.instance && [' · ', operation.instance.running ? instanceLink(operation.instance, t('diagram')) : t('processEnded')]), further(operation, approved)),
      phaseNow(operation), search(api), updated(again)),
    phaseLine(operation),
    approvedSentence(overview),
    overview.incidents.length ? el('section', { class: 'cordon-failure' }, el('h3', {}, t('incidents')), incidentList(overview.incidents)) : null,
    el('div', { class: 'cordon-grid' },
      el('section', { class: 'cordon-panel cordon-wide' }, el('h3', {}, present(overview, presentTargets(standing))),
        states(results, t, { height: 34 }), facts(results)),
      panel(present(overview, t('byPhase')), byPhase(results)),
      el('section', { class: 'cordon-panel cordon-wide' }, el('h3', {}, present(overview, t('arrestsAndLocations'))), timeline({ days: standing.byDay, phases: phases(operation), t })),
      panel(present(overview, t('funnel')), funnel({ label: t('funnel'), steps: steps(overview), t })),
      el('section', { class: 'cordon-panel cordon-wide' }, places(overview)),
      el('section', { class: 'cordon-panel' }, el('h3', {}, t('holdsUp')), work(operation), waiting(overview.waiting)),
      el('section', { class: 'cordon-panel cordon-wide' }, el('h3', {}, t.count('invited', counts.invited)), answers(counts), silence(overview.countries)),
      panel(t('nominations', { n: t.number(counts.nominations) }), nominations(counts))),
    tabs([[t('tab.countries', { n: overview.countries.length }), () => countryTable(overview)],
      [t('tab.targets', { n: counts.targets }), () => targets(api, operation.reference)]]),
  ].filter(Boolean);
}

function facts(results) {
  return el('dl', { class: 'cordon-facts' }, ['newInformation', 'wantingCountries', 'participatingCountries', 'arrestCountries']
    .map((key) => el('div', {}, el('dt', {}, t(`tile.${key}`)), el('dd', {}, figure(key, results[key])))));
}

/** Returns the steps from nominations to results. Nominations are counted before those of the same person are joined. */
function steps({ counts, standing }) {
  const { results } = standing;
  return [
    { key: 'nominations', number: counts.nominations }, { key: 'admitted', number: counts.nominationsByStatus.ADMITTED || 0 }, { key: 'targets', number: results.targets },
    { key: 'confirmed', number: standing.confirmed }, { key: 'found', number: results.arrested + results.located, tone: 'located' },
    { key: 'arrested', number: results.arrested, tone: 'arrested' }, { key: 'surrendered', number: standing.surrendered, tone: 'arrested' },
  ].map((step) => ({ ...step, label: t(`funnel.${step.key}`) }));
}

function phases(operation) {
  return [
    { name: 'NOMINATION', from: operation.invitationDeadline, to: operation.nominationDeadline }, { name: 'CONFIRMATION', from: operation.nominationDeadline, to: operation.confirmationDeadline },
    { name: 'OPERATIONAL', from: opened(operation), to: ended(operation), strong: true },
    ...(operation.closedAt && !operation.enteredAfterwards ? [{ name: 'FOLLOW_UP', from: ended(operation), to: operation.closedAt }] : []),
  ];
}

function byPhase(results) {
  const rows = ['before', 'during', 'after'].map((part) => [t(`byPhase.${part}`), results.byPhase[part]]);
  return el('table', { class: 'cordon-table cordon-small' },
    el('thead', {}, el('tr', {}, el('td', {}), el('th', { scope: 'col', class: 'cordon-number' }, t('head.arrested')), el('th', { scope: 'col', class: 'cordon-number' }, t('head.located')))),
    el('tbody', {}, rows.map(([label, counts]) => el('tr', {}, el('th', { scope: 'row' }, label), el('td', { class: 'cordon-number' }, t.number(counts.arrested)), el('td', { class: 'cordon-number' }, t.number(counts.located)))),
      el('tr', { class: 'cordon-total' }, el('th', { scope: 'row' }, t('byPhase.together')), el('td', { class: 'cordon-number' }, figure('arrested', results.arrested, 'span')), el('td', { class: 'cordon-number' }, figure('located', results.located, 'span')))));
}

const PLACES = ['arrestsIn', 'locatedIn', 'wanted', 'nominations', 'reports', 'overdue'];

/** The map, which shows one number at a time. */
function places(overview) {
  const byCountry = (key) => new Map(['nominations', 'reports'].includes(key) ? overview.countries.map((country) => [country.country, country[key]])
    : key === 'overdue' ? overview.countries.map((country) => [country.country, country.overdueTasks])
      : overview.standing.results.byCountry.map((part) => [part.country, part[key]]));
  const picture = el('div', {});
  const draw = (key) => picture.replaceChildren(map({ label: t(`places.${key}`), values: byCountry(key), t }));
  const first = PLACES.find((key) => [...byCountry(key).values()].some(Boolean)) || PLACES[0];
  const choice = el('select', { class: 'form-control input-sm', 'aria-label': t('places'), onchange: (event) => draw(event.target.value) },
    PLACES.map((key) => el('option', { value: key, selected: key === first }, t(`places.${key}`))));
  draw(first);
  return [el('div', { class: 'cordon-choice' }, el('h3', {}, t('places')), choice), picture];
}

/** Returns the oldest open tasks, by the party that has to act and by kind. */
function waiting(lines) {
  if (!lines.length) {
    return el('p', { class: 'cordon-note' }, t('holdsUp.nothing'));
  }
  const rest = lines.slice(MOST_WAITING);
  return el('div', {}, el('ol', { class: 'cordon-list' }, lines.slice(0, MOST_WAITING).map((line) => el('li', {},
    el('b', {}, deskName(line.desk)), ' · ', instanceLink(line.instance, taskName(line.task)), line.open > 1 ? ` (${t.number(line.open)})` : '', el('br', {}),
    el('span', { class: line.overdue ? 'cordon-overdue' : 'cordon-note' }, line.due ? fill(line.overdue ? 'holdsUp.was' : 'holdsUp.due', { time: day(line.due) }) : '')))),
  rest.length ? el('p', { class: 'cordon-note' }, t('owes.more', { n: rest.reduce((sum, line) => sum + line.open, 0) })) : null);
}

/** Lists the countries that have not answered the invitation: those that never did, and those that still have time, with their deadline. */
function silence(countries) {
  const of = (status) => countries.filter((country) => country.status === status);
  const never = of('SILENT').map(({ country }) => country);
  const lines = [
    ...(never.length ? [el('li', {}, t('silence.never', { countries: t.countries(never) }))] : []),
    ...of('INVITED').map((country) => el('li', {}, fill('silence.until', { country: el('b', {}, t.country(country.country)), time: day(country.answerDeadline) }),
      country.reminders ? ` ${t.count('silence.reminders', country.reminders)}` : '')),
  ];
  return [el('h4', {}, t('silence')), lines.length ? el('ul', { class: 'cordon-list' }, lines) : el('p', { class: 'cordon-note' }, t('silence.nobody'))];
}

function targets(api, reference) {
  const place = el('div', {});
  show(place, api, `/${encodeURIComponent(reference)}/targets`, targetTable);
  return place;
}

function tabs(pages) {
  const content = el('div', { role: 'tabpanel', tabIndex: 0 });
  const open = (button) => {
    buttons.forEach((other) => {
      other.setAttribute('aria-selected', String(other === button));
      other.tabIndex = other === button ? 0 : -1;
    });
    content.setAttribute('aria-label', button.textContent);
    content.replaceChildren(pages[buttons.indexOf(button)][1]());
  };
  const buttons = pages.map(([label]) => el('button', {
    type: 'button', role: 'tab', class: 'cordon-tab', onclick: (event) => open(event.currentTarget),
    onkeydown: (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        const next = buttons[(buttons.indexOf(event.currentTarget) + step + buttons.length) % buttons.length];
        next.focus();
        open(next);
      }
    },
  }, label));
  open(buttons[0]);
  return el('section', { class: 'cordon-panel' }, el('div', { role: 'tablist', class: 'cordon-tabs' }, buttons), content);
}
