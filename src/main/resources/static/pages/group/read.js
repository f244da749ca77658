/* Functions that the pages of groups share. */
import { el } from '/pages/dom.js';

/** Returns the name of a group, or its reference if the reader does not see the name. */
export const called = (group) => el('bdi', {}, group.name || group.reference);

/** Returns the state of a group. */
export const state = (group, t) => el('span', { class: group.state === 'VISIBLE' ? 'mark' : 'mark bad' }, t(`groupState.${group.state}`));
