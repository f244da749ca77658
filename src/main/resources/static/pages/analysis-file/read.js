/* Functions that the pages of analysis files share. */
import { el } from '/pages/dom.js';

/** Returns the state of a file. */
export const state = (file, t) => el('span', { class: file.state === 'OPEN' ? 'mark' : 'mark bad' }, t(`fileState.${file.state}`));
