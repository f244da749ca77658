/* What the pages of analysis files say of them. */
import { el } from '/pages/dom.js';

/** How far it has come. */
export const state = (file, t) => el('span', { class: file.state === 'OPEN' ? 'mark' : 'mark bad' }, t(`fileState.${file.state}`));
