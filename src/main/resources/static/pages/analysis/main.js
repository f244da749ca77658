import { api } from '/pages/api.js';
import { state } from '/pages/analysis-file/read.js';
import { el } from '/pages/dom.js';
import { following } from '/pages/table/view.js';
import { me, texts } from '/pages/texts.js';

/* The page of the analysis files that the reader sees. */
const page = document.getElementById('analysis');
const t = await texts('analysis');
const reader = await me();

document.title = `${t('title')} · Cordon`;
await show();
page.setAttribute('aria-busy', 'false');

async function show() {
  try {
    const { items, next } = await api.get('/analysis-files');
    const rows = el('tbody', {}, items.map(row));
    page.replaceChildren(
      el('header', {}, el('h1', {}, t('title')), el('p', {}, t('lead'))),
      reader.groups.includes('coordinator') ? el('p', { class: 'acts' }, el('a', { href: '/camunda/app/tasklist/default/#/?processStart=analysis-file' }, t('order'))) : '',
      reader.country ? el('p', { class: 'acts' }, el('a', { href: '/analysis/returns' }, t('returns.title'))) : '',
      el('section', { class: 'card', id: 'files' }, items.length
        ? el('table', {}, el('thead', {}, el('tr', {}, ['file', 'state', 'persons', 'days'].map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))), rows)
        : el('p', { class: 'quietly' }, t('none')),
      following(t('more'), next, (after) => api.get(`/analysis-files?after=${after}`), (others) => rows.append(...others.map(row)))));
  } catch (refused) {
    page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
}

function row(file) {
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: `/analysis/${file.reference}` }, el('bdi', {}, file.purpose || file.reference)), file.purpose && el('small', { class: 'purpose' }, el('bdi', {}, file.reference))),
    el('td', {}, state(file, t)),
    el('td', {}, t.list(file.persons.map((code) => t(`personCategory.${code}`)))),
    el('td', {}, t('days', { review: t.day(file.reviewOn), end: t.day(file.endsOn) })));
}
