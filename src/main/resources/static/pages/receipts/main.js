import { api } from '/pages/api.js';
import { el, time } from '/pages/dom.js';
import { receiptOf, receiptWords, title } from '/pages/receipt.js';
import { following } from '/pages/table/view.js';
import { me, texts } from '/pages/texts.js';

/* The page of receipts: those of the reader and of his office, the last first, and his own decisions. */
const page = document.getElementById('receipts');
await texts('receipts');
const reader = await me();
const t = await receiptWords(reader.language);
const asked = new URLSearchParams(location.search);
const sought = el('input', { id: 'sought', type: 'search', dir: 'auto', autocomplete: 'off', value: asked.get('q') || '', maxLength: 40 });
const mine = el('input', { id: 'mine', type: 'checkbox', checked: asked.get('mine') === 'true', onchange: () => draw() });
const list = el('div', {});
const decided = el('div', {});
let last = 0;

document.title = `${t('title')} · Cordon`;
page.replaceChildren(
  el('header', {}, el('h1', {}, t('title')), el('p', {}, t('lead'))),
  el('form', { class: 'seek', role: 'search', onsubmit: (event) => { event.preventDefault(); draw(); } },
    el('div', {}, el('label', { htmlFor: 'sought' }, t('search')), sought),
    el('button', { type: 'submit' }, t('search.go')),
    el('label', { class: 'check' }, mine, ' ', t('mine'))),
  list,
  el('section', { class: 'card', id: 'decisions' }, el('h2', {}, t('decisions')), el('p', { class: 'quietly' }, t('decisions.lead')), decided));
await draw();
page.setAttribute('aria-busy', 'false');

function query(after) {
  return new URLSearchParams([['q', sought.value.trim()], ['mine', mine.checked ? 'true' : ''], ['after', after || '']].filter(([, value]) => value));
}

/** Reads both lists anew and keeps the search terms in the address. A slow answer to an older search is dropped. */
async function draw() {
  history.replaceState(null, '', `${location.pathname}${String(query()) ? `?${query()}` : ''}${location.hash}`);
  const asking = ++last;
  const [receipts, decisions] = await Promise.all([api.get(`/receipts?${query()}`), api.get(`/decisions?${query()}`)]);
  if (asking !== last) {
    return;
  }
  const entries = el('div', {}, receipts.items.map(entry));
  list.replaceChildren(receipts.items.length ? entries : el('p', { class: 'card', role: 'status' }, t(sought.value.trim() ? 'nothing.found' : 'nothing')),
    more('/receipts', receipts.next, (items) => entries.append(...items.map(entry))));
  if (!decisions.items.length) {
    decided.replaceChildren(el('p', {}, t(sought.value.trim() ? 'nothing.found' : 'decisions.nothing')));
    return;
  }
  const rows = el('tbody', {}, decisions.items.map(row));
  decided.replaceChildren(el('table', { class: 'decisions' }, el('thead', {}, el('tr', {}, ['when', 'what', 'about', 'change'].map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))), rows),
    more('/decisions', decisions.next, (items) => rows.append(...items.map(row))));
}

function more(path, next, add) {
  return following(t('more'), next, (after) => api.get(`${path}?${query(after)}`), add);
}

function entry(receipt) {
  return el('article', { class: 'card entry' },
    el('h2', {}, title(receipt, t)),
    el('p', { class: 'quietly' }, time(receipt.at, t), receipt.by === reader.user ? '' : ` · ${t('by', { who: receipt.by })}`),
    receiptOf(receipt, t));
}

function row(decision) {
  return el('tr', {},
    el('td', {}, time(decision.at, t)),
    el('th', { scope: 'row' }, t(`fact.${decision.decision}`), decision.standing ? '' : el('small', {}, t('standing.not'))),
    el('td', {}, el('a', { href: `/go/${decision.reference}` }, el('cordon-about', { reference: decision.reference }, decision.reference))),
    el('td', {}, decision.change ? [el('a', { href: decision.change }, t('decided.change')), decision.until ? ` ${t('change.until', { time: t.when(decision.until) })}` : '']
      : el('span', { class: 'quietly' }, t('decided.final'))));
}
