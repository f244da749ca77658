import { el, time } from '/pages/dom.js';
import { duty } from '/pages/duty.js';
import { identities } from '/pages/operation/identity.js';
import { following } from '/pages/table/view.js';
import { zonesIn } from '/pages/zones.js';
import { changeForm, labelled } from '/pages/operation/report-form.js';

/*
 * The reports, the last first, each with the chain of its corrections. A country sees its own reports and its answers on identities, and
 * corrects or withdraws them here. The coordination sees every report. The management sees references and states.
 */
export async function section(root, { operation, me, t, api, refresh }) {
  const groups = me.groups || [];
  const everything = groups.includes('coordinator') || groups.includes('manager');
  if (!everything && !me.country) {
    return;
  }
  const path = `/operations/${operation.reference}/reports`;
  const none = { items: [] };
  const [page, persons, given] = await Promise.all([api.get(path), me.country ? api.get('/reports') : none,
    me.country ? api.get(`/operations/${operation.reference}/identities`) : none]);
  if (![page, persons, given].some((list) => list.items.length)) {
    return;
  }
  const context = { t, api, refresh, own: !!me.country, countries: me.country ? (await api.get('/countries')).items : [],
    zones: me.country ? await zonesIn(t) : null };
  root.append(el('h2', {}, t('title')), el('p', { class: 'quietly' }, t(me.country ? 'lead.own' : 'lead.all')));
  if (page.items.length) {
    const rows = el('tbody', {}, page.items.flatMap((report) => lines(report, context)));
    root.append(table(rows, context, everything && !groups.includes('manager')), following(t('more'), page.next, (after) => api.get(`${path}?after=${encodeURIComponent(after)}`), (items) => rows.append(...items.flatMap((report) => lines(report, context)))));
  }
  if (given.items.length) {
    root.append(...identities(given.items, context));
  }
  if (persons.items.length) {
    root.append(el('h3', {}, t('persons')), el('p', { class: 'quietly' }, t('persons.lead')),
      table(el('tbody', {}, persons.items.flatMap((report) => lines(report, context))), context, false));
  }
}

function table(rows, { t, own }, reporters) {
  return el('table', { class: 'reports' }, el('thead', {}, el('tr', {}, ['reference', 'what', 'about', 'happened', ...(reporters ? ['by'] : []), 'state', ...(own ? ['acts'] : [])]
    .map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))), rows);
}

/** A table of own reports, each with its corrections and the place where its form opens. */
export const ownReports = (items, context) => table(el('tbody', {}, items.flatMap((report) => lines(report, context))), context, false);

/** Shows the outcome of a report, as far as a wanting country has said it. */
export function outcomes(report, t) {
  return (report.outcomes || []).map((outcome) => el('div', { class: 'outcome' }, el('strong', {}, t(`outcome.${outcome.what}`)), ' ', el('small', { class: 'quietly' }, time(outcome.at, t)),
    outcome.words ? el('p', {}, el('bdi', {}, t('outcome.words', { words: outcome.words }))) : '',
    outcome.what === 'IDENTITY_DENIED' ? el('p', { class: 'quietly' }, t('outcome.release')) : ''));
}

/** The row of a report, the chain of its corrections, and the place where its form opens. */
function lines(report, context) {
  const { t, own } = context;
  const place = el('td', { colSpan: 7 });
  const opened = el('tr', { class: 'opened', hidden: true }, place);
  const cells = [
    el('th', { scope: 'row' }, own ? el('a', { href: `/reports/${report.reference}` }, el('bdi', {}, report.reference)) : el('bdi', {}, report.reference)),
    el('td', {}, t.word(report.counts || report.kind)),
    el('td', {}, report.person ? [el('bdi', {}, report.person.name), el('br'), el('bdi', { class: 'quietly' }, report.person.noticeNumber)] : el('bdi', { class: 'whole' }, report.target)),
    el('td', {}, report.told ? when(report.told, t) : ''),
    ...(!own && report.reportingCountry ? [el('td', {}, t.country(report.reportingCountry), duty(report.reportingCountry, t))] : []),
    el('td', {}, el('span', { class: report.state === 'WITHDRAWN' ? 'mark bad' : 'mark' }, t.word(report.state)), outcomes(report, t)),
    ...(own ? [el('td', {}, buttons(report, context, opened, place))] : []),
  ];
  const history = chain(report, context);
  return [el('tr', { class: history ? 'changed' : '' }, cells), history && el('tr', { class: 'history' }, el('td', { colSpan: 7 }, history)), opened].filter(Boolean);
}

export function when(told, t) {
  return [el('time', { dateTime: told.happenedAt, title: t.when(told.happenedAt, 'UTC') }, t.when(told.happenedAt, told.zone)), el('br'),
    el('span', { class: 'quietly' }, el('bdi', {}, told.place || ''), told.place && told.country ? t('comma') : '', t.country(told.country)),
    told.saidAt ? [el('br'), el('span', { class: 'quietly' }, t('time.said', { time: t.when(told.saidAt, told.zone) }))] : ''];
}

export function chain(report, { t }) {
  const changes = report.changes || [];
  if (!changes.length) {
    return '';
  }
  return el('details', { class: 'chain' }, el('summary', {}, t.count('changed', changes.length)), el('ol', {}, changes.map((change, number) => el('li', {},
    el('strong', {}, t(change.withdrawn ? 'withdrawn' : 'corrected')), ' ', time(change.changedAt, t), t('comma'), el('bdi', {}, change.changedBy),
    el('p', {}, el('bdi', {}, change.reason)),
    change.withdrawn ? '' : before(change.before, (changes[number + 1] || { before: Object.assign({ kind: report.kind }, report.told) }).before, t)))));
}

/** Lists the fields that a correction changed, with their old values. */
function before(old, next, t) {
  const replaced = Object.keys(old).filter((field) => (old[field] || '') !== (next[field] || '') && !['zone', 'saidAt'].includes(field));
  return el('dl', {}, replaced.map((field) => el('div', {}, el('dt', {}, labelled(t, field)), el('dd', {}, el('del', { dir: 'auto' }, said(old, field, t))))));
}

function said(old, field, t) {
  return !old[field] ? t('nothing') : field === 'happenedAt' ? t.when(old.happenedAt, old.zone) : field === 'country' ? t.country(old.country)
    : field === 'kind' ? t.word(old.kind) : old[field];
}

/** A link to the form that asks other countries about a lead or an arrest. */
export const askAbout = (reference, text) => el('a', { class: 'act second', 'aria-label': `${text} ${reference}`, href: `/camunda/app/tasklist/default/#/?processStart=question-asking&about=${reference}` }, text);

function buttons(report, context, opened, place) {
  const { t } = context;
  const act = (name, allowed) => allowed && el('button', { type: 'button', class: 'second', 'aria-label': `${t(name)} ${report.reference}`, onclick: (event) => {
    const close = () => {
      opened.hidden = true;
      place.replaceChildren();
      event.target.focus();
    };
    const form = changeForm(report, name, context, close);
    place.replaceChildren(form);
    opened.hidden = false;
    form.querySelector('select, input, textarea').focus();
  } }, t(name));
  return el('div', { class: 'acts' }, act('correct', report.mayCorrect), act('withdraw', report.mayWithdraw),
    report.target && report.state !== 'WITHDRAWN' ? askAbout(report.reference, t('ask')) : '');
}
