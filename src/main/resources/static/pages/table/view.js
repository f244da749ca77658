/* The appearance that tables share. */
import { el } from '/pages/dom.js';

/**
 * Column headers that sort the rows and show how they are sorted.
 *
 * @param rows    the {@link Rows} that they sort
 * @param columns each with its words, an optional key to sort by, and attributes of its button and header
 * @param changed called after the rows were sorted
 * @return the headers, and say, to be called when other code has sorted the rows
 */
export function heads(rows, columns, changed) {
  const made = columns.map(({ key, words, head, button }) => el('th', { scope: 'col', ...head }, key
    ? el('button', { type: 'button', ...button, onclick: () => { rows.sort(key); say(); changed(); } }, words) : words));
  function say() {
    columns.forEach(({ key }, i) => key && made[i].setAttribute('aria-sort', rows.sortedBy(key)));
  }
  say();
  return { heads: made, say };
}

/** A button that adds the next page of a list until there is none. "read" returns the page after a place, "add" takes its items. */
export function following(words, next, read, add) {
  const failed = el('span', { class: 'notice bad', role: 'alert', hidden: true });
  const button = el('button', { type: 'button', class: 'second', hidden: !next, onclick: async () => {
    button.disabled = true;
    try {
      const page = await read(next);
      add(page.items);
      next = page.next;
      failed.hidden = true;
    } catch (failure) {
      failed.textContent = failure.message;
      failed.hidden = false;
    }
    button.disabled = false;
    button.hidden = !next;
  } }, words);
  return el('p', { class: 'acts' }, button, failed);
}
