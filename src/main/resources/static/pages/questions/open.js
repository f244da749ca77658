/* Open questions between the reader's country and others, for the country's own view. */
import { el } from '/pages/dom.js';
import { asked, isLate, party } from '/pages/question/said.js';
import { textsIn } from '/pages/texts.js';

/** Two lists, the questions that the country owes an answer and those that it awaits one for; each is empty if there is none. */
export async function open(questions, language) {
  const t = await textsIn(language, 'questions');
  return ['owed', 'awaited'].map((name) => (questions[name].length ? el('section', { class: 'card' }, el('h2', {}, t(name)),
    el('ul', {}, questions[name].flatMap((item) => item.asked.map((one) => line(item, one, t))))) : ''));
}

/** Returns the number of answers that the reader's country owes, and how many of them are late. */
export function sum({ owed }) {
  const all = owed.flatMap((item) => item.asked);
  return { number: all.length, overdue: all.filter(isLate).length };
}

/** A question to one asked party, with the state of that party. */
export function line(item, one, t) {
  return el('li', {}, el('a', { href: `/questions/${item.reference}` }, el('bdi', {}, item.reference)), ' ',
    [t(`purpose.${item.purpose}`), t(`urgency.${item.urgency}`), item.own ? party(one.country, t) : item.asker ? t.country(item.asker) : t('unnamed')].join(' · '), ' ',
    asked(one, t));
}
