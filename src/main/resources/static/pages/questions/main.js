import { el, time } from '/pages/dom.js';
import { asked, isOpen, party } from '/pages/question/said.js';
import { showBoth } from '/pages/table/both.js';
import { me, texts } from '/pages/texts.js';

const STATES = ['ASKED', 'ACKNOWLEDGED', 'ASKED_BACK', 'ANSWERED', 'PARTLY', 'REFUSED', 'FORWARDED', 'UNANSWERED', 'LAPSED', 'WITHDRAWN'];

/* The page of the questions that the reader's country asks, with the parties that have not answered, and of those that it is asked. */
const t = await texts('questions');

await showBoth(document.getElementById('questions'), {
  t, reader: await me(), path: '/questions', theirs: 'asked', process: 'question-asking', begin: 'ask', row, states: STATES.map((state) => [state, t(`state.${state}`)]),
  columns: (own) => ['question', 'urgency', 'when', own ? 'missing' : 'state'],
});

function row(item, own) {
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: `/questions/${item.reference}` }, t(`purpose.${item.purpose}`)), el('small', {}, el('bdi', {}, item.reference))),
    el('td', {}, t(`urgency.${item.urgency}`)),
    el('td', {}, time(item.askedAt, t)),
    el('td', {}, own ? missing(item.asked) : item.asked.filter((one) => one.mine).map((one) => asked(one, t))));
}

/** Names the parties that have not answered, and counts the others. */
function missing(all) {
  const open = all.filter(isOpen);
  return [open.length ? el('ul', {}, open.map((one) => el('li', {}, el('strong', {}, party(one.country, t)), ' ', asked(one, t)))) : '',
    el('span', { class: 'quietly' }, t.count('answeredOf', all.length, { answered: all.length - open.length }))];
}
