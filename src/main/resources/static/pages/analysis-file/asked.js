/* The part of the network that is drawn, as the reader asked for it step by step. */

/** Choices of how many things are drawn at first, those with the most links. The largest is also the most that is ever drawn. */
export const FIRST = [50, 100, 200, 300];

export const nothing = () => ({ first: FIRST[0], expanded: [], added: [], folded: [], without: [] });

/** Returns the request as the server's query. */
export const query = (asked) => new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)]).filter(([, value]) => value)).toString();

const and = (list, ids) => [...new Set([...list, ...ids])];
const less = (list, id) => list.filter((one) => one !== id);

/** Adds the neighbours of a thing to the picture. */
export const expanded = (asked, id) => (asked.folded.includes(id) ? { ...asked, folded: less(asked.folded, id) } : { ...asked, expanded: and(asked.expanded, [id]) });

/** Removes the neighbours that a thing brought in. If it brought in none, removes the things that are linked with it alone. */
export const folded = (asked, id) => (asked.expanded.includes(id) ? { ...asked, expanded: less(asked.expanded, id) } : { ...asked, folded: and(asked.folded, [id]) });

export const added = (asked, ids) => ({ ...asked, added: and(asked.added, ids) });
