/* What of the network is drawn: what its reader asked for, step by step. */

/** So many with the most links are drawn to begin with; more than the last never are. */
export const FIRST = [50, 100, 200, 300];

export const nothing = () => ({ first: FIRST[0], expanded: [], added: [], folded: [], without: [] });

/** As the server takes it. */
export const query = (asked) => new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)]).filter(([, value]) => value)).toString();

const and = (list, ids) => [...new Set([...list, ...ids])];
const less = (list, id) => list.filter((one) => one !== id);

/** What stands beside one of them is drawn as well. */
export const expanded = (asked, id) => (asked.folded.includes(id) ? { ...asked, folded: less(asked.folded, id) } : { ...asked, expanded: and(asked.expanded, [id]) });

/** What came with it goes again; beside what was there from the beginning, what is linked with it alone. */
export const folded = (asked, id) => (asked.expanded.includes(id) ? { ...asked, expanded: less(asked.expanded, id) } : { ...asked, folded: and(asked.folded, [id]) });

export const added = (asked, ids) => ({ ...asked, added: and(asked.added, ids) });
