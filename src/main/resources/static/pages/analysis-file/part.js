import { el } from '/pages/dom.js';

/* The parts of the page of an analysis file that stand below the picture, each below its own line. */

/** The parts that the reader has opened. They stay open when the page is read anew. */
const opened = new Set();
/** The most entries that a list shows at once, whatever the size of the server's pages. */
const STEP = 20;

/** Returns a part that the reader unfolds, with the number of its entries beside its title. */
export function part(id, title, number, ...content) {
  return el('details', { class: 'card part', open: opened.has(id), ontoggle: ({ target }) => (target.open ? opened.add(id) : opened.delete(id)) },
    el('summary', {}, el('h2', {}, title), number ? [' ', el('span', { class: 'quiet' }, number)] : ''), el('div', { id }, content));
}

/** Returns a link that unfolds a part and leads there. */
export function toPart(id, words) {
  return el('a', { href: `#${id}`, onclick: () => {
    opened.add(id);
    /** @type {HTMLDetailsElement} */ (document.getElementById(id).closest('details')).open = true;
  } }, words);
}

/** Returns the number of entries of a page of the server, as far as the page tells it. */
export const numberOf = ({ items, next }, t) => (items.length ? `${t.number(items.length)}${next ? '+' : ''}` : '');

/**
 * Returns a list in steps, from the first page that the server gave.
 *
 * @param read returns the page after the given one
 * @return {{first: any[], next: string | null, more: () => Promise<{items: any[], next: string | null}>}}
 */
export function steps({ items, next }, read) {
  let rest = items;
  let after = next;
  const take = () => {
    const some = rest.slice(0, STEP);
    rest = rest.slice(STEP);
    return { items: some, next: rest.length || after ? 'more' : null };
  };
  const begun = take();
  return { first: begun.items, next: begun.next, more: async () => {
    if (!rest.length) {
      ({ items: rest, next: after } = await read(after));
    }
    return take();
  } };
}
