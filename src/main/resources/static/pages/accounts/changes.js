import { el, time } from '/pages/dom.js';
import { groupWord } from './words.js';

/** The changes of accounts, the latest first, with time, author and approver. */
export function changes({ t, api }) {
  const rows = el('tbody', {});
  let next = null;
  const more = el('button', { type: 'button', class: 'second', hidden: true, onclick: follow }, t('more'));
  const nothing = el('p', { hidden: true }, t('changes.nothing'));
  const table = el('table', {},
    el('thead', {}, el('tr', {}, ['when', 'account', 'what', 'by', 'approved'].map((key) => el('th', { scope: 'col' }, t(`column.${key}`))))), rows);
  const root = el('section', { class: 'card', id: 'changes' }, el('h2', {}, t('changes')), el('p', { class: 'quietly' }, t('changes.lead')), nothing, table,
    el('p', { class: 'acts' }, more));
  return { root, show };

  async function show() {
    const page = await api.get('/accounts/changes');
    rows.replaceChildren(...page.items.map(row));
    nothing.hidden = Boolean(page.items.length);
    table.hidden = !page.items.length;
    take(page);
  }

  async function follow() {
    const page = await api.get(`/accounts/changes?after=${next}`);
    rows.append(...page.items.map(row));
    take(page);
  }

  function take(page) {
    next = page.next;
    more.hidden = !next;
  }

  function row(change) {
    return el('tr', {},
      el('td', {}, time(change.at, t)),
      el('th', { scope: 'row' }, el('bdi', { dir: 'ltr' }, change.account)),
      el('td', {}, t(`change.${change.act}`), change.group ? [': ', groupWord(t, change.group)] : []),
      el('td', {}, change.by ? el('bdi', { dir: 'ltr' }, change.by) : t('nobody')),
      el('td', {}, change.approvedBy === '#machine' ? t('machine') : el('bdi', { dir: 'ltr' }, change.approvedBy || '–')));
  }
}
