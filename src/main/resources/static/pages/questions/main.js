import { api } from '/pages/api.js';
import { el, time } from '/pages/dom.js';
import { asked, isOpen, party } from '/pages/question/said.js';
import { following } from '/pages/table/view.js';
import { me, texts } from '/pages/texts.js';

/* What the reader's country asks and who has not answered, and what it is asked. */
const page = document.getElementById('questions');
const t = await texts('questions');
const reader = await me();

document.title = `${t('title')} · Cordon`;

try {
  const { items, next } = await api.get('/questions');
  const lists = el('div', {}, both(items));
  page.replaceChildren(
    el('header', {}, el('h1', {}, t('title')), el('p', {}, t('lead'))),
    reader.country ? el('p', { class: 'acts' }, el('a', { href: '/camunda/app/tasklist/default/#/?processStart=question-asking' }, t('ask'))) : '',
    lists,
    following(t('more'), next, (after) => api.get(`/questions?after=${encodeURIComponent(after)}`), (others) => {
      items.push(...others);
      lists.replaceChildren(...both(items));
    }));
} catch (refused) {
  page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
}
page.setAttribute('aria-busy', 'false');

function both(items) {
  return [table('asked', items.filter((item) => !item.own)), reader.country ? table('own', items.filter((item) => item.own)) : ''];
}

function table(name, items) {
  return el('section', { class: 'card', id: name }, el('h2', {}, t(name)), items.length
    ? el('table', {}, el('thead', {}, el('tr', {}, ['question', 'urgency', 'when', name === 'own' ? 'missing' : 'state'].map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))),
      el('tbody', {}, items.map((item) => row(item, name))))
    : el('p', { class: 'quietly' }, t(`${name}.none`)));
}

function row(item, name) {
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: `/questions/${item.reference}` }, el('bdi', {}, item.reference)), el('small', {}, t(`purpose.${item.purpose}`))),
    el('td', {}, t(`urgency.${item.urgency}`)),
    el('td', {}, time(item.askedAt, t)),
    el('td', {}, name === 'own' ? missing(item.asked) : asked(item.asked.find((one) => one.mine), t)));
}

/** Who has not answered; of the others how many have. */
function missing(all) {
  const open = all.filter(isOpen);
  return [open.length ? el('ul', {}, open.map((one) => el('li', {}, el('strong', {}, party(one.country, t)), ' ', asked(one, t)))) : '',
    el('span', { class: 'quietly' }, t.count('answeredOf', all.length, { answered: all.length - open.length }))];
}
