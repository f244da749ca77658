/* Functions that the pages of questions share, about the asked parties. */
import { inUnits } from '/pages/clock.js';
import { el, time } from '/pages/dom.js';

/** Returns the name of a party: a country, or the General Secretariat. */
export const party = (code, t) => (code === 'IPSG' ? t('party.IPSG') : t.country(code));

/** Shows the state of an asked party, with the deadline of what it owes. */
export function asked(one, t) {
  return [el('span', { class: isLate(one) ? 'mark bad' : 'mark' }, t(`state.${one.state}`)), ' ', until(one, t),
    one.specialists ? [' · ', el('bdi', {}, t('specialists', { names: t.list(one.specialists.map(({ name }) => name)) }))] : ''];
}

/** Whether an asked party is late. While it waits for an answer of the asker, its deadline does not count. */
export const isLate = (one) => one.state === 'UNANSWERED' || !one.endedAt && one.state !== 'ASKED_BACK' && Date.parse(one.acknowledgedAt ? one.deadline : one.acknowledgeBy) < Date.now();

function until(one, t) {
  if (one.lateBy) {
    return [t('unansweredSince'), ' ', time(one.unansweredSince, t), ' · ', t('late'), ' ', time(one.lateBy, t)];
  }
  if (one.minutesLate !== undefined) {
    const { count, unit } = inUnits(one.minutesLate);
    return [time(one.endedAt, t), ' · ', el('span', { class: 'mark bad' }, t.count(`answeredLate.${unit}`, count))];
  }
  if (one.state === 'ASKED_BACK') {
    return '';
  }
  return one.endedAt ? time(one.endedAt, t) : [t(one.acknowledgedAt ? 'answerBy' : 'acknowledgeBy'), ' ', time(one.acknowledgedAt ? one.deadline : one.acknowledgeBy, t)];
}

/** Whether an answer is still awaited. */
export const isOpen = (one) => !one.endedAt;
