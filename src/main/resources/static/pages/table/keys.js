/* The meaning of the keys in a table. */

/** The number of rows that PageUp and PageDown move. */
const PAGE = 10;
/** The last letter of the Latin script, with its accents. */
const LATIN = '\u024f';

/** Returns the Latin letter of a key. On an Arabic keyboard it is taken from the key's position. */
export const letterOf = (event) => (event.key.length === 1 && event.key > LATIN ? event.code.replace('Key', '') : event.key).toLowerCase();

/** The number of rows by which a key moves, in a table of this many rows; 0 if it does not move. */
export const stepOf = (event, rows) => ({ ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -rows, End: rows })[event.key] || 0;

export const typesIn = (element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && element.type !== 'checkbox';
