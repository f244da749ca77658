import { said, together } from '/pages/analysis-file/returns.js';
import { api } from '/pages/api.js';
import { el, time } from '/pages/dom.js';
import { texts } from '/pages/texts.js';

/* The page of returns: what became in a month of the contributions of the reader's country to analysis files. */
const page = document.getElementById('analysis-returns');
const t = await texts('analysis');

document.title = `${t('returns.title')} · Cordon`;
await read(new URLSearchParams(location.search).get('month'));

async function read(month) {
  page.setAttribute('aria-busy', 'true');
  try {
    show(await api.get(`/returns${month ? `?month=${encodeURIComponent(month)}` : ''}`));
  } catch (refused) {
    page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
  page.setAttribute('aria-busy', 'false');
}

function show({ month, given, counts, items }) {
  const chosen = el('input', { id: 'month', type: 'month', value: month, dir: 'ltr' });
  chosen.addEventListener('change', () => chosen.value && read(chosen.value));
  page.replaceChildren(
    el('header', {}, el('h1', {}, t('returns.title')), el('p', {}, t('returns.lead'))),
    el('p', { class: 'field' }, el('label', { htmlFor: 'month' }, t('returns.month')), chosen),
    el('section', { class: 'card', id: 'sheet' }, el('h2', {}, t.day(month)),
      el('ul', { class: 'sums' }, el('li', {}, t('returns.given'), ' ', el('b', {}, t.number(given))), Object.entries(counts).map(([kind, n]) => el('li', {}, t(`return.${kind}`), ' ', el('b', {}, t.number(n))))),
      items.length ? table(items) : el('p', { class: 'quietly' }, t('returns.none')),
      el('p', {}, el('a', { href: `/api/returns.csv?month=${month}`, download: '' }, t('returns.file')))),
    el('p', {}, el('a', { href: '/analysis' }, t('toAll'))));
}

function table(items) {
  return el('table', {}, el('thead', {}, el('tr', {}, ['contribution', 'file', 'became', 'at'].map((column) => el('th', { scope: 'col' }, t(`returns.column.${column}`))))),
    el('tbody', {}, together(items, ({ contribution, kind }) => `${contribution} ${kind}`).map((one) => el('tr', {}, el('th', { scope: 'row' }, el('bdi', {}, one.contribution), el('small', { class: 'item' }, el('bdi', {}, one.item || ''))),
      el('td', {}, el('a', { href: `/analysis/${one.file}` }, el('bdi', {}, one.file))), el('td', {}, said(one, t)), el('td', {}, time(one.at, t))))));
}
