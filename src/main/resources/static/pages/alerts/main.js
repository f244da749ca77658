import { far } from '/pages/alert/read.js';
import { el, time } from '/pages/dom.js';
import { party } from '/pages/question/said.js';
import { showBoth } from '/pages/table/both.js';
import { me, texts } from '/pages/texts.js';

const STATES = ['TOLD', 'OPENED', 'UNOPENED', 'COPIES_ASKED', 'COPIES_GONE', 'COPIES_UNCONFIRMED'];

/* The page of alerts: those addressed to the reader's country, and those it has issued with the readers who have not opened them. */
const t = await texts('alerts');

await showBoth(document.getElementById('alerts'), {
  t, reader: await me(), path: '/alerts', theirs: 'read', process: 'alert-issuing', begin: 'issue', row, states: STATES.map((state) => [state, t(`readerState.${state}`)]),
  columns: (own) => ['alert', own ? 'missing' : 'from', 'when', ...(own ? [] : ['state'])],
});

function row(item, own) {
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: `/alerts/${item.reference}` }, t(`alertKind.${item.kind}`)), el('small', {}, t(`urgency.${item.urgency}`), ' · ', el('bdi', {}, item.reference))),
    el('td', {}, own ? missing(item) : t.country(item.issuer)),
    el('td', {}, time(item.issuedAt, t), item.recalledAt ? el('small', { class: 'mark' }, t('recalled', { time: t.when(item.recalledAt) })) : item.correctedAt ? el('small', {}, t('corrected', { time: t.when(item.correctedAt) })) : ''),
    own ? '' : el('td', {}, far(item.mine, t)));
}

/** The readers that still owe something, and the number of those that have done it. */
function missing(item) {
  return [item.owing.length ? el('ul', {}, item.owing.map((one) => el('li', {}, el('strong', {}, party(one.country, t)), ' ', far(one, t)))) : '',
    el('span', { class: 'quietly' }, t.count(item.recalledAt ? 'goneOf' : 'openedOf', item.of, { done: item.of - item.owing.length }))];
}
