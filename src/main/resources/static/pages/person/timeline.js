import { el, time } from '/pages/dom.js';
import { duty } from '/pages/duty.js';

/* The events since the nomination in the order of time, each with who recorded it, and when if that was later. */

const LATER = 120000;
/** The ledger's name for acts of jobs, which no person does. */
const SYSTEM = '#system';

export function timeline(file, { t }) {
  if (!file.timeline) {
    return null;
  }
  const voided = new Set(file.timeline.map((event) => event.voids).filter(Boolean));
  return file.timeline.length ? el('ol', { class: 'timeline' }, file.timeline.map((event) => line(event, voided.has(event.id), file, t))) : el('p', {}, t('nothing.timeline'));
}

function line(event, taken, file, t) {
  const told = [event.country && t.country(event.country), event.actor && t('by', { who: event.actor === SYSTEM ? 'Cordon' : event.actor }),
    Date.parse(event.recordedAt) - Date.parse(event.happenedAt) > LATER && t('recorded', { time: t.when(event.recordedAt) }),
    event.detail && event.detail.saidAt && t('time.said', { time: t.when(event.detail.saidAt) })].filter(Boolean);
  const linked = event.subject && (file.reports || []).some((report) => report.reference === event.subject);
  return el('li', { class: taken ? 'taken' : '' }, el('div', { class: 'at' }, time(event.happenedAt, t)),
    el('div', {}, el('strong', {}, t(`fact.${event.type}`)), taken ? [' ', el('span', { class: 'mark bad' }, t('takenBack'))] : '',
      el('div', { class: 'quietly' }, told.join(' · '), event.subject && event.subject !== file.reference
        ? [' · ', linked ? el('a', { href: `#${event.subject}` }, el('bdi', {}, event.subject)) : el('bdi', {}, event.subject)] : '')));
}

export function confirmations(file, { t }) {
  const answers = (file.target && file.target.confirmations) || [];
  return !answers.length ? null : el('ul', { class: 'answers' }, answers.map((one) => el('li', {},
    el('strong', {}, t.country(one.country)), ' ', duty(one.country, t), ' ', el('span', { class: 'quietly' }, t(`role.${one.role}`)), ' ',
    el('span', { class: `mark ${{ CONFIRM: 'good', DECLINE: 'bad', NOT_ANSWERED: 'bad' }[one.answer] || ''}` }, t.word(one.answer || 'AWAITING_CONFIRMATION')),
    [one.investigator, one.remark].filter(Boolean).map((text) => el('div', { class: 'quietly' }, el('bdi', {}, text))))));
}
