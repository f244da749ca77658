/* A table that can be filtered, and sorted by any of its columns. Its rows are made as they are needed: a thousand targets make no slow page. */
import { el } from '/pages/dom.js';
import { t } from './words.js';

const ROWS = 50;

/**
 * @param columns `{ title, value, cell, number, wide }`: what to sort by, and what to show for an item; `first` sorts the greatest to the top at once
 * @param items   with a `text` that the filter looks into
 * @param sorted  the column by which the table is sorted at first
 */
export function table({ label, columns, items, filter, sorted = 0, caption = null }) {
  const body = el('tbody', {});
  const count = el('p', { class: 'cordon-note', role: 'status' });
  const more = el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => extend() }, t('table.more'));
  const order = { column: columns[sorted], down: Boolean(columns[sorted].first) };
  let matching = items;
  let shown = 0;

  const row = (item) => el('tr', {}, columns.map((column, index) => (index === 0 ? el('th', { scope: 'row' }, column.cell(item))
    : el('td', { class: column.number ? 'cordon-number' : '' }, column.cell(item)))));
  const extend = () => {
    body.append(...matching.slice(shown, shown + ROWS).map(row));
    shown = Math.min(matching.length, shown + ROWS);
    more.hidden = shown === matching.length;
    count.textContent = matching.length === items.length ? t('table.count', { shown, all: items.length }) : t('table.matching', { shown, matching: matching.length, all: items.length });
  };
  const anew = () => {
    matching = [...matching].sort((one, other) => compare(order.column.value(one), order.column.value(other)) * (order.down ? -1 : 1));
    body.replaceChildren();
    shown = 0;
    extend();
  };
  const heads = columns.map((column) => {
    const head = el('th', { scope: 'col', class: column.number ? 'cordon-number' : '' }, el('button', {
      type: 'button', class: 'cordon-sort',
      onclick: () => {
        order.down = order.column === column ? !order.down : Boolean(column.first);
        order.column = column;
        say();
        anew();
      },
    }, column.title));
    return head;
  });
  const say = () => heads.forEach((head, index) => (columns[index] === order.column ? head.setAttribute('aria-sort', order.down ? 'descending' : 'ascending') : head.removeAttribute('aria-sort')));
  const search = el('input', {
    type: 'search', class: 'form-control input-sm', placeholder: filter, 'aria-label': filter,
    oninput: (event) => {
      const words = event.target.value.trim().toUpperCase().split(/\s+/);
      matching = items.filter((item) => words.every((word) => item.text.toUpperCase().includes(word)));
      anew();
    },
  });
  say();
  anew();
  return el('div', {}, el('div', { class: 'cordon-filter' }, search, count, caption),
    el('div', { class: 'cordon-scroll', tabIndex: 0, role: 'region', 'aria-label': label }, el('table', { class: 'cordon-table' }, el('thead', {}, el('tr', {}, heads)), body)), more);
}

function compare(one, other) {
  if (typeof one === 'string' || typeof other === 'string') {
    return String(one ?? '').localeCompare(String(other ?? ''), t.language);
  }
  return (one ?? -Infinity) - (other ?? -Infinity) || 0;
}
