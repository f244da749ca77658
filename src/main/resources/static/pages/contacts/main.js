import { acting } from '/pages/acting.js';
import { api } from '/pages/api.js';
import { el, time } from '/pages/dom.js';
import { duty } from '/pages/duty.js';
import { following } from '/pages/table/view.js';
import { me, texts } from '/pages/texts.js';

/* The page of blind contacts: declarations of the reader's bureau and questions to it. For compliance it is the register of all. */
const page = document.getElementById('contacts');
const t = await texts('contacts');
const reader = await me();

document.title = `${t('title')} · Cordon`;

try {
  page.replaceChildren(el('header', {}, el('h1', {}, t('title')), el('p', {}, t(reader.country ? 'lead' : 'lead.register'))),
    ...(reader.country ? await ofBureau() : await list('/contacts', 'register', ['reference', 'country', 'what', 'why', 'declared', 'answer', 'askedWhom'], declared)));
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
} catch (refused) {
  page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
}
page.setAttribute('aria-busy', 'false');

async function ofBureau() {
  const [quota, asked, own] = await Promise.all([api.get('/contact-quota'), list('/contact-askings', 'asked', ['reference', 'items', 'when', 'yours'], question),
    list('/contacts', 'own', ['reference', 'what', 'why', 'declared', 'answer'], declared)]);
  return [el('p', { class: 'acts' }, el('a', { href: '/camunda/app/tasklist/default/#/?processStart=contact-declaring' }, t('declare')), ' ',
    el('span', { class: 'quietly' }, t('left', quota))), ...asked, ...own];
}

/** A table of a route's items, with the button for more below it. "row" makes the row of an item. */
async function list(route, name, columns, row) {
  const { items, next } = await api.get(route);
  const body = el('tbody', {}, items.map((item) => row(item, columns)));
  return [el('section', { class: 'card', id: name }, el('h2', {}, t(name)), items.length
    ? el('table', { class: 'cards' }, el('thead', {}, el('tr', {}, columns.map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))), body)
    : el('p', { class: 'quietly' }, t(`${name}.none`)),
  following(t('more'), next, (after) => api.get(`${route}?after=${encodeURIComponent(after)}`), (others) => body.append(...others.map((item) => row(item, columns)))))];
}

/** The cells of a row; the first is its heading. */
function cells(item, columns, of) {
  return el('tr', { id: item.reference }, el('th', { scope: 'row' }, el('bdi', {}, item.reference)), columns.slice(1).map((column) => el('td', { 'data-label': t(`column.${column}`) }, of(column))));
}

function declared(item, columns) {
  return cells(item, columns, (column) => ({
    country: () => t.country(item.country),
    what: () => [el('span', {}, t(`contactKind.${item.kind}`)), el('small', {}, item.what ? words(item) : t('dropped'))],
    why: () => [t(`contactReason.${item.reason}`), item.text ? el('small', {}, el('bdi', {}, item.text)) : ''],
    declared: () => time(item.declaredAt, t),
    answer: () => answer(item),
    askedWhom: () => whom(item.asked),
  })[column]());
}

function words(item) {
  return Object.entries(item.what).map(([field, value]) => el('bdi', {}, said(field, value), ' '));
}

function said(field, value) {
  return ({ country: () => t.country(value), flag: () => t.country(value), documentType: () => t(`documentType.${value}`), naming: () => t(`contactNaming.${value}`), group: () => el('a', { href: `/network/${value}` }, value), dateOfBirth: () => t.day(value.replaceAll('-', '/')) }[field] || (() => value))();
}

function answer(item) {
  return [t(`state.${item.state}`, { time: t.when(item.state === 'WAITING' ? item.answerAt : item.endedAt) }), item.contacts.length ? el('ul', {}, item.contacts.map(contact)) : '',
    reader.country && !item.endedAt ? takingBack(item.reference) : ''];
}

/** A button that takes a declaration back, folded below an explanation of what that means. */
function takingBack(reference) {
  return el('details', {}, el('summary', {}, t('takeBack')), el('p', {}, t('takeBack.lead')),
    acting(t('takeBack.send'), () => api.post(`/contacts/${reference}/withdrawal`), () => location.reload()));
}

function contact(code) {
  return el('li', {}, el('strong', {}, t.country(code)), ' ', duty(code, t));
}

function whom(asked) {
  return asked.length ? el('ul', {}, asked.map((one) => el('li', {}, el('strong', {}, t.country(one.country)), ' ', el('bdi', {}, one.items.join(' ')),
    el('small', {}, one.answer ? t(`answer.${one.answer}`) : t('waits'))))) : t('nobody');
}

function question(item, columns) {
  return cells(item, columns, (column) => ({
    items: () => el('ul', {}, item.items.map((reference) => el('li', {}, el('a', { href: reference.startsWith('C-') ? `#${reference}` : `/go/${reference}` }, el('bdi', {}, reference))))),
    when: () => time(item.askedAt, t),
    yours: () => yours(item),
  })[column]());
}

function yours(item) {
  if (!item.answer) {
    return [t('answer.until', { time: t.when(item.deadline) }), ' ', el('a', { href: `/go/${item.reference}` }, t('toAnswer'))];
  }
  return [t(`answer.${item.answer}`), item.contact ? el('small', {}, t('met'), ' ', el('strong', {}, t.country(item.contact)), ' ', duty(item.contact, t)) : ''];
}
