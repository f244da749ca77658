/*
 * A table that can be filtered, and sorted by any column. Rows are created as they are needed, so that a thousand targets do not slow the
 * page.
 */
import { el } from '/pages/dom.js';
import { holds, Rows } from '/pages/table/rows.js';
import { heads } from '/pages/table/view.js';
import { t } from './words.js';

const ROWS = 50;

/**
 * @param columns `{ title, value, cell, number, wide }`: the value to sort by, and the cell of an item; with `first` the greatest comes
 * first at once
 * @param items   the items, each with a `text` for the filter
 * @param sorted  the column by which the table is sorted at first
 */
export function table({ label, columns, items, filter, sorted = 0, caption = null }) {
  const body = el('tbody', {});
  const count = el('p', { class: 'cordon-note', role: 'status' });
  const more = el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => { add(rows.extend()); } }, t('table.more'));
  const keys = columns.map((column, index) => String(index));
  const rows = new Rows({
    columns: Object.fromEntries(keys.map((key) => [key, columns[key].value])),
    language: t.language, by: keys[sorted], greatestFirst: keys.filter((key) => columns[key].first), page: ROWS,
    matches: (item) => holds(item.text, search.value),
  });
  const number = (column) => (column.number ? 'cordon-number' : '');
  const line = (item) => el('tr', {}, columns.map((column, index) => (index === 0 ? el('th', { scope: 'row' }, column.cell(item)) : el('td', { class: number(column) }, column.cell(item)))));
  const add = (some) => {
    body.append(...some.map(line));
    more.hidden = !rows.hasMore;
    const [shown, matching, all] = [rows.visible, rows.shown, rows.all].map((list) => list.length);
    count.textContent = matching === all ? t('table.count', { shown, all }) : t('table.matching', { shown, matching, all });
  };
  const anew = () => {
    body.replaceChildren();
    add(rows.visible);
  };
  const search = el('input', {
    type: 'search', class: 'form-control input-sm', placeholder: filter, 'aria-label': filter,
    oninput: () => { rows.arrange(); anew(); },
  });
  const head = heads(rows, keys.map((key) => ({ key, words: columns[key].title, head: { class: number(columns[key]) }, button: { class: 'cordon-sort' } })), anew);
  rows.set(items);
  anew();
  return el('div', {}, el('div', { class: 'cordon-filter' }, search, count, caption),
    el('div', { class: 'cordon-scroll', tabIndex: 0, role: 'region', 'aria-label': label }, el('table', { class: 'cordon-table' }, el('thead', {}, el('tr', {}, head.heads)), body)), more);
}
