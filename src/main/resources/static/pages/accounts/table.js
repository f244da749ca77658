import { el } from '/pages/dom.js';
import { holds, Rows } from '/pages/table/rows.js';
import { account } from './account.js';
import { groupWord } from './words.js';

const SHOWN_AT_FIRST = 20;

/** All accounts. The acts on an account open below its row. */
export function table(context) {
  const { t } = context;
  const sought = el('input', { id: 'sought', type: 'search', dir: 'auto', autocomplete: 'off', oninput: () => { rows.arrange(); draw(); } });
  const rows = new Rows({ columns: {}, language: t.language, matches: (item) => holds(said(item, t), sought.value) });
  const body = el('tbody', {});
  const found = el('p', { role: 'status', class: 'quietly' });
  const rest = el('button', { type: 'button', class: 'second', onclick: () => { whole = true; draw(); } }, t('all.show'));
  const root = el('section', { class: 'card', id: 'all' }, el('h2', {}, t('all')),
    el('div', { class: 'seek' }, el('label', { htmlFor: sought.id }, t('search')), sought), found,
    el('table', { class: 'accounts' },
      el('thead', {}, el('tr', {}, ['account', 'groups', 'email', 'state', 'acts'].map((key) => el('th', { scope: 'col' }, t(`column.${key}`))))), body), rest);
  let groups = [];
  let open = null;
  let whole = false;
  return { root, show };

  function show(all, there) {
    groups = there;
    rows.set(all);
    draw();
  }

  function draw() {
    found.textContent = t.count('found', rows.shown.length);
    const first = whole ? rows.shown : rows.shown.slice(0, SHOWN_AT_FIRST);
    rest.hidden = first.length === rows.shown.length;
    body.replaceChildren(...first.flatMap((item) => [row(item), ...(open === item.account ? [account(item, groups, draw, context)] : [])]));
  }

  function row(item) {
    const isOpen = open === item.account;
    return el('tr', { id: `account-${item.account}` },
      el('th', { scope: 'row' }, el('bdi', { dir: 'ltr' }, item.account), el('small', {}, el('bdi', {}, [item.firstName, item.lastName].filter(Boolean).join(' ')))),
      el('td', {}, item.groups.length ? t.list(item.groups.map((group) => groupWord(t, group))) : t('none')),
      el('td', {}, item.email ? el('bdi', { dir: 'ltr' }, item.email) : t('noEmail')),
      el('td', {}, t(`state.${item.state}`)),
      el('td', { class: 'act' }, el('button', { type: 'button', class: 'small second', 'aria-expanded': String(isOpen), onclick: () => {
        open = isOpen ? null : item.account;
        draw();
        document.querySelector(`[id="account-${item.account}"] button`).focus();
      } }, t(isOpen ? 'close' : 'change'))));
  }
}

/** Returns the text in which an account is searched. */
function said({ account, firstName, lastName, email, groups }, t) {
  return [account, firstName, lastName, email, ...groups, ...groups.map((group) => groupWord(t, group))].filter(Boolean).join(' ');
}
