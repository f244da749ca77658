/* What the pages of questions say of those who are asked. */
import { el, time } from '/pages/dom.js';

/** A party by its name: a country, or the General Secretariat. */
export const party = (code, t) => (code === 'IPSG' ? t('party.IPSG') : t.country(code));

/** How far one who is asked has come, and until when what is owed. */
export function asked(one, t) {
  const overdue = !one.endedAt && Date.parse(one.acknowledgedAt ? one.deadline : one.acknowledgeBy) < Date.now();
  return [el('span', { class: overdue || one.state === 'UNANSWERED' ? 'mark bad' : 'mark' }, t(`state.${one.state}`)), ' ', until(one, t)];
}

function until(one, t) {
  if (one.lateBy) {
    return [t('late'), ' ', time(one.lateBy, t)];
  }
  return one.endedAt ? time(one.endedAt, t) : [t(one.acknowledgedAt ? 'answerBy' : 'acknowledgeBy'), ' ', time(one.acknowledgedAt ? one.deadline : one.acknowledgeBy, t)];
}

/** Whether an answer is still awaited. */
export const isOpen = (one) => !one.endedAt;
