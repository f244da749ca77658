/* What is open between the reader's country and others about questions, for its own view. */
import { el } from '/pages/dom.js';
import { asked, isLate, party } from '/pages/question/said.js';
import { textsIn } from '/pages/texts.js';

/** What it owes, and what others owe it, as two lists; nothing where there is nothing. */
export async function open(questions, language) {
  const t = await textsIn(language, 'questions');
  return ['owed', 'awaited'].map((name) => (questions[name].length ? el('section', { class: 'card' }, el('h2', {}, t(name)),
    el('ul', {}, questions[name].flatMap((item) => item.asked.map((one) => line(item, one, t))))) : ''));
}

/** How much the reader's country owes, and how much of it late. */
export function sum({ owed }) {
  const all = owed.flatMap((item) => item.asked);
  return { number: all.length, overdue: all.filter(isLate).length };
}

/** A question to one of those who are asked, and how far he has come. */
export function line(item, one, t) {
  return el('li', {}, el('a', { href: `/questions/${item.reference}` }, el('bdi', {}, item.reference)), ' ',
    [t(`purpose.${item.purpose}`), t(`urgency.${item.urgency}`), item.own ? party(one.country, t) : item.asker ? t.country(item.asker) : t('unnamed')].join(' · '), ' ',
    asked(one, t));
}
