import { el, time } from '/pages/dom.js';
import { OF_THE_COORDINATION } from '/pages/operation/dates.js';
import { downloads } from '/pages/operation/downloads.js';
import { COURSE } from '/pages/phases.js';

/* The start page of an operation: work that waits for the reader, the phase, the next dates, and the results. */
const COUNTS = ['invited', 'accepted', 'declined', 'silent', 'unanswered', 'nominations', 'targets'];
const FORMATS = ['pdf', 'xlsx', 'csv'];
/** The number of tasks shown before the rest is folded. */
const SHOWN = 8;
const NEXT = 3;
/** Milliseconds between two looks whether the invitations have left. LOOKS is the most of these looks. */
const SOON = 2000;
const LOOKS = 15;
let looks = 0;

export async function start(root, { operation, waiting, me, t, api, refresh }) {
  const home = `/operations/${operation.reference}`;
  const leads = Boolean(operation.counts);
  const has = (section) => waiting.sections.includes(section);
  const [dates, results] = await Promise.all([api.get(`${home}/dates`), has('results') ? api.get(`${home}/results/frozen`) : { items: [] }]);
  // The invitations are still being sent right after a launch.
  const leaving = leads && operation.phase === 'PREPARATION' && (!operation.counts.invited || operation.counts.unanswered > waiting.work.others) && looks < LOOKS;
  if (leaving) {
    looks += 1;
    setTimeout(() => refresh(), SOON);
  }
  root.append(...[
    leaving ? el('p', { class: 'notice', role: 'status' }, t('leaving')) : '',
    tasks(waiting, leads, me, t),
    stand(operation, t),
    next(dates, home, leads, t),
    documents(results.items[0], home, leads, t),
  ].filter(Boolean));
}

function tasks({ work, tasks: open }, leads, me, t) {
  // A reader who can only look has no tasks, so none are mentioned.
  const does = !leads || me.groups.includes('coordinator');
  const whose = !does ? 'tasks' : leads ? 'others' : 'answers';
  const waits = work.others === undefined ? '' : work.others === 0 ? t(`${whose}.none`)
    : [t.count(whose, work.others), work.overdueOthers ? [' ', el('span', { class: 'mark bad' }, t.count('overdue', work.overdueOthers))] : ''];
  return el('section', { class: 'card', id: 'waiting', 'aria-labelledby': 'waitingTitle' },
    el('h2', { id: 'waitingTitle' }, t(does ? 'waiting' : 'waitingElsewhere')),
    does ? open.length ? [el('ul', { class: 'debts' }, open.slice(0, SHOWN).map((task) => line(task, t))), rest(open.slice(SHOWN), t)] : el('p', {}, t('waiting.none')) : '',
    waits ? el('p', { class: 'quietly' }, waits) : '');
}

function rest(open, t) {
  return open.length ? el('details', {}, el('summary', {}, t.count('moreTasks', open.length)), el('ul', { class: 'debts' }, open.map((task) => line(task, t)))) : '';
}

function line(task, t) {
  const name = t(`task.${task.task}`);
  return el('li', {},
    el('div', {}, el('strong', {}, name), ' ', el('bdi', { dir: 'ltr', class: 'quietly' }, task.reference),
      el('p', { class: 'quietly' }, task.overdue ? [el('span', { class: 'mark bad' }, t.count('overdue', 1)), ' '] : '',
        task.due ? [t('due'), ' ', time(task.due, t), task.overdue ? '' : [' · ', t.left(task.due)]] : '',
        task.heldBy ? [' · ', t('heldBy'), ' ', el('bdi', {}, task.heldBy)] : '')),
    el('a', { class: 'open', href: `/go/${task.reference}`, 'aria-label': `${t('open')}: ${name}, ${task.reference}` }, t('open')));
}

function stand(operation, t) {
  return el('section', { class: 'card', id: 'standing', 'aria-labelledby': 'standingTitle' }, el('h2', { id: 'standingTitle' }, t('standing')),
    operation.phase === 'CANCELLED' ? el('p', { class: 'notice bad' }, t('cancelled', { reason: operation.cancellationReason || '' })) : phases(operation, t),
    operation.counts ? counts(operation.counts, t) : '');
}

function phases(operation, t) {
  const reached = COURSE.indexOf(operation.phase);
  const dates = [null, operation.nominationDeadline, operation.confirmationDeadline, operation.operationEnd, null, operation.closedAt];
  // A phase that was left early ended when the next one began. A date in the future is no longer shown as its end.
  const ended = [null, null, operation.phaseOpenedAt, operation.phaseEndedAt, null, null];
  const shown = (number) => (number < reached ? [ended[number], dates[number]].find((at) => at && Date.parse(at) <= Date.now()) : dates[number]);
  return el('ol', { class: 'phases', 'aria-label': t('phases') }, COURSE.map((phase, number) => el('li', {
    class: number < reached ? 'passed' : number === reached ? 'present' : '',
    'aria-current': number === reached ? 'step' : null,
  }, el('strong', {}, t(`phase.${phase}`)),
  shown(number) ? el('small', {}, time(shown(number), t)) : '')));
}

function counts(numbers, t) {
  return el('dl', { class: 'counts' }, COUNTS.map((name) => el('div', {}, el('dt', {}, t(`count.${name}`)), el('dd', {}, t.number(numbers[name])))));
}

/** The next dates, with a country's own dates in place of the common ones. */
function next({ dates, countries }, home, leads, t) {
  const own = !leads && countries.length === 1 ? countries[0].dates.filter((date) => date.own) : [];
  const ahead = dates.map((date) => own.find((other) => other.date === date.date) || date).filter((date) => !date.passed && (leads || !OF_THE_COORDINATION.includes(date.date))).sort((one, other) => one.at.localeCompare(other.at));
  return !ahead.length ? '' : el('section', { class: 'card', id: 'next', 'aria-labelledby': 'nextTitle' }, el('h2', { id: 'nextTitle' }, t('nextDates')),
    el('dl', { class: 'next' }, ahead.slice(0, NEXT).map((date) => el('div', {}, el('dt', {}, t(`dates.date.${date.date}`)), el('dd', {}, el('strong', {}, t.left(date.at)), ' ', time(date.at, t))))),
    el('p', {}, el('a', { href: `${home}/dates` }, t('allDates'))));
}

/** The documents of the last approved results, repeated here because readers look for them on this page. */
function documents(approved, home, leads, t) {
  if (!approved) {
    return '';
  }
  const query = `number=${approved.number.split('-R').pop()}${leads ? '&count=PUBLISHED' : ''}&lang=${t.language}`;
  return el('section', { class: 'card', id: 'documents', 'aria-labelledby': 'documentsTitle' }, el('h2', { id: 'documentsTitle' }, t('documents')),
    el('p', {}, el('bdi', { dir: 'ltr' }, approved.number), ' · ', t('asOf'), ' ', time(approved.asOf, t)),
    downloads(t, el('p', { class: 'acts documents' }, FORMATS.map((format) => el('a', { class: 'download', download: '', href: `/api${home}/results.${format}?${query}` }, t(`format.${format}`))))),
    el('p', {}, el('a', { href: `${home}/results` }, t('allResults'))));
}
