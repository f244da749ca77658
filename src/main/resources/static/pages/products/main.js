import { api } from '/pages/api.js';
import { el, time } from '/pages/dom.js';
import { inLanguage, state } from '/pages/product/read.js';
import { following } from '/pages/table/view.js';
import { me, texts } from '/pages/texts.js';

/* The page of the products that the reader sees. */
const page = document.getElementById('products');
const t = await texts('products');
const reader = await me();

document.title = `${t('title')} · Cordon`;
await show();
page.setAttribute('aria-busy', 'false');

async function show() {
  try {
    const { items, next } = await api.get('/products');
    const rows = el('tbody', {}, items.map(row));
    page.replaceChildren(
      el('header', {}, el('h1', {}, t('title')), el('p', {}, t('lead'))),
      reader.groups.includes('analyst') ? el('p', { class: 'acts' }, el('a', { href: '/camunda/app/tasklist/default/#/?processStart=product-making' }, t('write'))) : '',
      el('section', { class: 'card', id: 'list' }, items.length
        ? el('table', {}, el('thead', {}, el('tr', {}, ['product', 'state', 'when'].map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))), rows)
        : el('p', { class: 'quietly' }, t('none')),
      following(t('more'), next, (after) => api.get(`/products?after=${after}`), (others) => rows.append(...others.map(row)))));
  } catch (refused) {
    page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
}

function row(product) {
  const title = inLanguage(product.texts, t.language);
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: `/products/${product.reference}` }, title ? el('bdi', { lang: title.language }, title.title) : el('bdi', {}, product.reference)), title && el('small', { class: 'titles' }, el('bdi', {}, product.reference))),
    el('td', {}, state(product, t)),
    el('td', {}, time(product.disseminatedAt || product.writtenAt, t)));
}
