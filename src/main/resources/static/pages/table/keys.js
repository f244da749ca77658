/* What the keys mean in a table. */

/** Rows that PageUp and PageDown move by. */
const PAGE = 10;
/** The last letter of the Latin script, with its accents. */
const LATIN = '\u024f';

/** The letter of a key; on an Arabic keyboard the key of A is another one. */
export const letterOf = (event) => (event.key.length === 1 && event.key > LATIN ? event.code.replace('Key', '') : event.key).toLowerCase();

/** How many rows further on a key leads, of so many; 0 where it leads nowhere. */
export const stepOf = (event, rows) => ({ ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -rows, End: rows })[event.key] || 0;

export const typesIn = (element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && element.type !== 'checkbox';
