/* What the pages of groups say of them. */
import { el } from '/pages/dom.js';

/** How a group is called: by its reference where the reader does not see its name. */
export const called = (group) => el('bdi', {}, group.name || group.reference);

/** How far it has come. */
export const state = (group, t) => el('span', { class: group.state === 'VISIBLE' ? 'mark' : 'mark bad' }, t(`groupState.${group.state}`));
