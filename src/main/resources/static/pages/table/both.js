import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { finding } from '/pages/table/finding.js';
import { following } from '/pages/table/view.js';

/* A page of the items that others have put to the reader's country, and of those that it has put to others. */

/**
 * Shows both lists, the latest first, and a link to the form that puts something to others.
 * @param theirs the name of the list of items from others, in the texts of the page; the reader's own list is "own"
 * @param process the process that puts something to others; begin is the text of its link
 * @param puts whether the reader puts something to others; by default, whether he works for a country
 * @param columns, row the columns and rows of either list; both are called with whether the list is the reader's own
 * @param states the states by which the lists are searched, each with its words; lists without states are not searched
 */
export async function showBoth(page, { t, reader, path, theirs, process, begin, puts = Boolean(reader.country), columns, row, states = null }) {
  document.title = `${t('title')} · Cordon`;
  const found = el('div', states ? { 'aria-live': 'polite' } : {});
  const sought = states ? finding(t, states, await parties(reader), look) : null;
  let last = 0;
  page.replaceChildren(
    el('header', {}, el('h1', {}, t('title')), el('p', {}, t('lead'))),
    puts ? el('p', { class: 'acts' }, el('a', { href: `/camunda/app/tasklist/default/#/?processStart=${process}` }, t(begin))) : '',
    sought ? sought.form : '', found);
  await look();
  page.setAttribute('aria-busy', 'false');

  /** Reads the first page of a search. An answer to an older search is dropped. */
  async function look() {
    const mine = ++last;
    const mistakes = sought ? sought.mistakes() : [];
    if (mistakes.length) {
      found.replaceChildren(...mistakes.map((words) => el('p', { class: 'notice bad', role: 'alert' }, words)));
      return;
    }
    try {
      const { items, next } = await api.get(address());
      if (mine === last) {
        show(items, next);
      }
    } catch (refused) {
      found.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
    }
  }

  function address(after = '') {
    const query = new URLSearchParams([...(sought ? sought.asked() : []), ...(after ? [['after', after]] : [])]).toString();
    return query ? `${path}?${query}` : path;
  }

  function show(items, next) {
    const lists = el('div', {}, both(items));
    found.replaceChildren(lists, following(t('more'), next, (after) => api.get(address(after)), (others) => {
      items.push(...others);
      lists.replaceChildren(...both(items));
    }));
  }

  function both(items) {
    return [list(theirs, false, items.filter((item) => !item.own)), puts ? list('own', true, items.filter((item) => item.own)) : ''];
  }

  function list(name, own, items) {
    return el('section', { class: 'card', id: name }, el('h2', {}, t(name)), items.length
      ? el('table', {}, el('thead', {}, el('tr', {}, columns(own).map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))),
        el('tbody', {}, items.map((item) => row(item, own))))
      : el('p', { class: 'quietly' }, t(sought && sought.asked().length ? 'find.nothing' : `${name}.none`)));
  }
}

/** Returns the codes of the countries, and of the partners if the reader may ask partners. */
async function parties({ country, groups }) {
  const paths = ['/countries', ...(country || groups.includes('coordinator') ? ['/partners'] : [])];
  return (await Promise.all(paths.map((path) => api.get(path)))).flatMap(({ items }) => items.map(({ code }) => code));
}
