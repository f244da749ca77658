import { el, time } from '/pages/dom.js';
import { duty } from '/pages/duty.js';
import { moving } from '/pages/operation/dates-move.js';
import { inD } from '/pages/operation/dates-words.js';

/*
 * The dates of the operation. Everybody who may know of it sees them, with those of his own country; the coordinator also sees those of
 * each country with dates of its own. He moves one or several dates for all countries or for one: a preview first shows the effects, then
 * he confirms.
 */
export const OF_THE_COORDINATION = ['screeningDeadline', 'approvalDeadline', 'closingDeadline'];

export async function section(root, { operation, t, api, refresh }) {
  const d = inD(t);
  const path = `/operations/${operation.reference}/dates`;
  show(await api.get(path));

  function show(all) {
    const coordinates = all.dates.some((date) => date.movable) || all.countries.some((country) => country.dates.some((date) => date.movable));
    root.replaceChildren(
      el('h2', {}, d('title')),
      table(shownDates(all, operation), t),
      ...ownDates(all, operation, t),
      coordinates ? el('p', { class: 'acts' }, el('button', { class: 'second', onclick: () => moving({ root, all, path, t, api, refresh, leave: show }) }, d('move'))) : '');
  }
}

/** Returns the dates, with the own dates of the reader's country in place of the common ones. */
function shownDates(all, operation) {
  const own = operation.counts || all.countries.length !== 1 ? [] : all.countries[0].dates;
  return all.dates.filter((date) => operation.counts || !OF_THE_COORDINATION.includes(date.date))
    .map((date) => own.find((other) => other.own && other.date === date.date) || date);
}

function table(dates, t) {
  const d = inD(t);
  return el('table', {}, el('thead', {}, el('tr', {}, ['date', 'when', 'left'].map((name) => el('th', { scope: 'col' }, d(`column.${name}`))))),
    el('tbody', {}, dates.map((date) => el('tr', { id: `date-${date.date}`, class: date.passed ? 'quietly' : '' },
      el('th', { scope: 'row' }, d(`date.${date.date}`)),
      el('td', {}, time(date.at, t), date.own ? el('span', { class: 'mark' }, d('own')) : ''),
      el('td', {}, left(date, t))))));
}

/** Returns the time left. A date of a phase that ended early counts as over. */
function left(date, t) {
  const d = inD(t);
  return date.reached ? [d('reached'), ' ', time(date.reached, t)] : date.passed && Date.parse(date.at) > Date.now() ? d('over') : t.left(date.at);
}

function ownDates(all, operation, t) {
  const d = inD(t);
  const countries = operation.counts ? all.countries.filter((country) => country.dates.some((date) => date.own)) : [];
  return countries.length === 0 ? [] : [el('h3', {}, d('ownDates')),
    el('table', { id: 'ownDates' }, el('tbody', {}, countries.flatMap((country) => country.dates.filter((date) => date.own).map((date) =>
      el('tr', { class: date.passed ? 'quietly' : '' }, el('th', { scope: 'row' }, t.country(country.country), duty(country.country, t)),
        el('td', {}, d(`date.${date.date}`)), el('td', {}, time(date.at, t)), el('td', {}, left(date, t)))))))];
}
