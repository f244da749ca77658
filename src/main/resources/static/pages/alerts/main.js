import { far } from '/pages/alert/read.js';
import { api } from '/pages/api.js';
import { el, time } from '/pages/dom.js';
import { party } from '/pages/question/said.js';
import { following } from '/pages/table/view.js';
import { me, texts } from '/pages/texts.js';

/* What the reader's country is alerted to, what it has issued and who has not opened it. */
const page = document.getElementById('alerts');
const t = await texts('alerts');
const reader = await me();

document.title = `${t('title')} · Cordon`;

try {
  const { items, next } = await api.get('/alerts');
  const lists = el('div', {}, both(items));
  page.replaceChildren(
    el('header', {}, el('h1', {}, t('title')), el('p', {}, t('lead'))),
    reader.country ? el('p', { class: 'acts' }, el('a', { href: '/camunda/app/tasklist/default/#/?processStart=alert-issuing' }, t('issue'))) : '',
    lists,
    following(t('more'), next, (after) => api.get(`/alerts?after=${encodeURIComponent(after)}`), (others) => {
      items.push(...others);
      lists.replaceChildren(...both(items));
    }));
} catch (refused) {
  page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
}
page.setAttribute('aria-busy', 'false');

function both(items) {
  return [table('read', items.filter((item) => !item.own)), reader.country ? table('own', items.filter((item) => item.own)) : ''];
}

function table(name, items) {
  return el('section', { class: 'card', id: name }, el('h2', {}, t(name)), items.length
    ? el('table', {}, el('thead', {}, el('tr', {}, ['alert', name === 'own' ? 'missing' : 'from', 'when', ...(name === 'own' ? [] : ['state'])].map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))),
      el('tbody', {}, items.map((item) => row(item, name))))
    : el('p', { class: 'quietly' }, t(`${name}.none`)));
}

function row(item, name) {
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: `/alerts/${item.reference}` }, el('bdi', {}, item.reference)), el('small', {}, t(`alertKind.${item.kind}`))),
    el('td', {}, name === 'own' ? missing(item) : t.country(item.issuer)),
    el('td', {}, time(item.issuedAt, t), item.recalledAt ? el('small', { class: 'mark' }, t('recalled', { time: t.when(item.recalledAt) })) : item.correctedAt ? el('small', {}, t('corrected', { time: t.when(item.correctedAt) })) : ''),
    name === 'own' ? '' : el('td', {}, far(item.mine, t)));
}

/** Of whom something is awaited; of the others how many have done it. */
function missing(item) {
  return [item.owing.length ? el('ul', {}, item.owing.map((one) => el('li', {}, el('strong', {}, party(one.country, t)), ' ', far(one, t)))) : '',
    el('span', { class: 'quietly' }, t.count(item.recalledAt ? 'goneOf' : 'openedOf', item.of, { done: item.of - item.owing.length }))];
}
