/* Functions that the pages of alerts share, about the readers of an alert. */
import { el, time } from '/pages/dom.js';

const LATE = ['UNOPENED', 'COPIES_UNCONFIRMED'];

/** Whether a reader still has something to do. */
export const owes = (reader) => Boolean(reader && reader.owedBy);

/** Whether a reader still may see the alert. */
export const sees = (reader) => reader.state !== 'WITHHELD';

/** Returns the state of a reader, with his deadline or the time at which he was done. */
export function far(reader, t) {
  return [el('span', { class: LATE.includes(reader.state) ? 'mark bad' : 'mark' }, t(`readerState.${reader.state}`)), ' ',
    reader.owedBy ? [t('by'), ' ', time(reader.owedBy, t)] : !sees(reader) ? '' : time(reader.copiesGoneAt || reader.openedAt, t)];
}
