/* What the pages of alerts say of those who read them. */
import { el, time } from '/pages/dom.js';

const LATE = ['UNOPENED', 'COPIES_UNCONFIRMED'];

/** Whether something is awaited of a reader. */
export const owes = (reader) => Boolean(reader && reader.owedBy);

/** Whether a reader may see it still. */
export const sees = (reader) => reader.state !== 'WITHHELD';

/** How far a reader has come, and until when he has time or since when he is done. */
export function far(reader, t) {
  return [el('span', { class: LATE.includes(reader.state) ? 'mark bad' : 'mark' }, t(`readerState.${reader.state}`)), ' ',
    reader.owedBy ? [t('by'), ' ', time(reader.owedBy, t)] : !sees(reader) ? '' : time(reader.copiesGoneAt || reader.openedAt, t)];
}
