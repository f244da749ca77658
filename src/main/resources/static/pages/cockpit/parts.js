/* Parts that several of Cordon's pages in Cockpit share. */
import { bar } from '/pages/charts/bar.js';
import { el } from '/pages/dom.js';
import { COURSE, isOver } from '/pages/phases.js';
import { day, label, t } from './words.js';

/** The colours of the states of targets and of the answers of countries. Their names are in the area "cockpit". */
const TONES = {
  state: {
    AWAITING_CONFIRMATION: 'wait', AT_LARGE: 'open', LOCATED: 'near', IDENTITY_PENDING: 'near', ARRESTED: 'done', EXTRADITION: 'done', SURRENDERED: 'done',
    RETURNED_OTHERWISE: 'done', IN_CUSTODY: 'near', SUSPENDED: 'bad', WITHDRAWN: 'off', DECEASED: 'off', RETENTION_ENDED: 'off',
  },
  answer: { ACCEPTED: 'done', COMPLETED: 'done', DECLINED: 'off', SILENT: 'bad', INVITED: 'wait', LEFT: 'off', SUSPENDED: 'off', CANCELLED: 'off' },
};

export function chip(kind, code) {
  return el('span', { class: `cordon-chip cordon-${TONES[kind][code] || 'wait'}` }, label(kind, code));
}

export function operationLink(reference, ...text) {
  return el('a', { href: `#/operations/${encodeURIComponent(reference)}` }, ...(text.length ? text : [reference]));
}

/** Links a running instance to its page in Cockpit. Cockpit has no page for an ended instance, so its text stands alone. */
export function instanceLink(instance, text) {
  return instance && instance.running ? el('a', { href: `#/process-instance/${encodeURIComponent(instance.id)}/runtime`, title: t('openInstance') }, text) : text;
}

const FORMATS = ['PDF', 'XLSX', 'CSV'];

/** Links from an operation in Cockpit to its own page and to the documents of its results: the approved ones, if there are any. */
export function further({ reference }, approved) {
  const path = encodeURIComponent(reference);
  return el('p', { class: 'cordon-further' }, el('a', { href: `/operations/${path}`, 'aria-label': `${t('page')} ${reference}` }, t('page')), ' · ',
    approved ? t('documents.approved', { number: approved.number }) : t('documents'),
    FORMATS.flatMap((format) => [' ', el('a', { href: `/api/operations/${path}/results.${format.toLowerCase()}?lang=${t.language}${approved ? `&number=${encodeURIComponent(approved.number)}` : ''}`,
      download: '', 'aria-label': approved ? t('documentsOf.approved', { number: approved.number, format }) : t('documentsOf', { operation: reference, format }) }, format)]));
}

/** A number with a key by which tests and screens find it. */
export function figure(key, number, tag = 'b') {
  return el(tag, { 'data-figure': key }, t.number(number));
}

export function panel(title, ...content) {
  return el('section', { class: 'cordon-panel' }, el('h3', {}, title), ...content);
}

export function ended(operation) {
  return operation.phaseEndedAt || operation.operationEnd;
}

export function opened(operation) {
  return operation.phaseOpenedAt || operation.operationStart;
}

/** Returns the ends of all phases, past or planned. */
function ends(operation) {
  return [operation.invitationDeadline, operation.nominationDeadline, operation.confirmationDeadline, ended(operation), operation.closedAt || operation.closingDeadline, operation.closedAt];
}

/** The phases as a line, with the day on which each ends. */
export function phaseLine(operation) {
  const until = ends(operation);
  const cancelled = operation.phase === 'CANCELLED';
  const reached = cancelled ? until.findIndex((end) => end > operation.closedAt) : COURSE.indexOf(operation.phase);
  return el('div', { class: 'cordon-phases' },
    el('ol', { class: `cordon-steps ${cancelled ? 'cordon-stopped' : ''}`, 'aria-label': t('phase', { phase: t.word(operation.phase) }) }, COURSE.map((phase, index) => el('li', {
      class: index < reached ? 'cordon-past' : index === reached ? 'cordon-present' : '',
      'aria-current': index === reached ? 'step' : null,
    }, el('span', { class: 'cordon-step' }, t.word(phase)), el('span', { class: 'cordon-until' }, phaseDates(operation, phase, index < reached && Date.parse(until[index]) > Date.now() ? null : until[index]))))),
    cancelled ? el('p', { class: 'cordon-overdue' }, t('cancelledOn'), ' ', day(operation.closedAt)) : null);
}

function phaseDates(operation, phase, until) {
  if (phase === 'OPERATIONAL') {
    return [day(opened(operation)), until ? [' – ', day(until)] : ''];
  }
  if (phase === 'CLOSED') {
    return operation.closedAt && operation.phase === 'CLOSED' ? day(operation.closedAt) : '';
  }
  return until ? [t('until'), ' ', day(until)] : '';
}

/** Returns the next date of an operation's phase with its time, or null once the operation has ended or if it was entered afterwards. */
function next(operation) {
  const dates = {
    PREPARATION: [['answersDue', operation.invitationDeadline]], NOMINATION: [['nominationsDue', operation.nominationDeadline]],
    CONFIRMATION: [['confirmationsDue', operation.confirmationDeadline], ['starts', operation.operationStart]],
    OPERATIONAL: [['ends', operation.operationEnd]], FOLLOW_UP: [['closes', operation.closingDeadline]],
  }[operation.phase];
  return !dates || operation.enteredAfterwards ? null : dates.find(([, at]) => Date.parse(at) > Date.now()) || dates[dates.length - 1];
}

/** Shows the phase and the time left in it. */
export function phaseNow(operation) {
  const due = next(operation);
  return el('div', { class: 'cordon-now' }, el('strong', {}, t.word(operation.phase)),
    isOver(operation) ? el('span', {}, day(operation.closedAt))
      : due ? el('span', { class: Date.parse(due[1]) < Date.now() ? 'cordon-overdue' : '' }, el('b', {}, t.left(due[1])), el('span', { class: 'cordon-note' }, ` ${t(`due.${due[0]}`)} `, day(due[1])))
        : el('span', { class: 'cordon-note' }, t('date.entered')));
}

/** A bar of the invited countries by their answers; the parts add up. */
export function answers(counts) {
  if (!counts.invited) {
    return el('p', { class: 'cordon-note' }, t('noneInvited'));
  }
  return bar({
    label: t.count('invited', counts.invited), t, height: 14,
    parts: [['accepted', 'good', 'ACCEPTED'], ['silent', 'bad', 'SILENT'], ['declined', 'off', 'DECLINED'], ['unanswered', 'wait', 'INVITED'], ['gone', 'withdrawn', 'gone']]
      .map(([key, tone, answer]) => ({ key, tone, label: t(`answer.${answer}`), number: counts[key] })).filter((part) => part.number || ['accepted', 'silent', 'declined'].includes(part.key)),
  });
}

/** Lists nominations by status. */
export function nominations(counts) {
  const order = ['SUBMITTED', 'ACCEPTED', 'RETURNED', 'UNDER_REVIEW', 'ADMITTED', 'REFUSED', 'NOT_SCREENED', 'WITHDRAWN'];
  const present = order.filter((status) => counts.nominationsByStatus[status]);
  return el('ul', { class: 'cordon-inline' }, present.length ? present.map((status) => el('li', {}, `${label('nomination', status)} `, figure(`nominations.${status}`, counts.nominationsByStatus[status])))
    : el('li', { class: 'cordon-note' }, t('noNominations')));
}

/** Lists the work that waits for people, and the steps that the engine could not do. */
export function work(operation) {
  const line = (key, number, bad) => el('li', { class: number && bad ? 'cordon-overdue' : number ? '' : 'cordon-note' }, `${t(`work.${key}`)} `, figure(key, number));
  return el('ul', { class: 'cordon-inline' }, line('open', operation.openTasks), line('overdue', operation.overdueTasks, true), line('incidents', operation.incidents, true));
}
