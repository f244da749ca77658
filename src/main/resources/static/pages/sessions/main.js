import { el, time } from '/pages/dom.js';
import { party } from '/pages/question/said.js';
import { showBoth } from '/pages/table/both.js';
import { me, texts } from '/pages/texts.js';

/* The page of the closed sessions to which the reader is invited, and of those that he convened. */
const t = await texts('sessions');
const reader = await me();

await showBoth(document.getElementById('sessions'), {
  t, reader, puts: Boolean(reader.country) || reader.groups.includes('coordinator'), path: '/sessions', theirs: 'theirs', process: 'session-convening', begin: 'convene', row,
  columns: (own) => ['session', ...(own ? [] : ['convener']), 'when', 'access'],
});

function row(item, own) {
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { class: 'subject', dir: 'auto', href: `/network/sessions/${item.reference}` }, item.subject),
      el('small', {}, el('bdi', {}, item.reference))),
    own ? '' : el('td', {}, party(item.convener, t)),
    el('td', {}, time(item.beginsAt, t)),
    el('td', {}, item.answer ? '' : el('strong', {}, t('unanswered')), item.open ? el('small', {}, t('running', { time: t.when(item.accessUntil) })) : el('span', { class: 'mark' }, t('ended'))));
}
