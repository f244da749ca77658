import { cited, el } from '/pages/dom.js';
import { mark } from '/pages/persons/table.js';
import { endForm } from '/pages/person/end-form.js';

/* The head of the file: the person, the state, and the acts that the reader can do now. */

const TASKLIST = '/camunda/app/tasklist/default/#/?processStart=';
const FORMS = { REPORT_ARREST: 'arrest-handling', SHARE_LEAD: 'lead-handling' };
const IN_PLACE = ['WITHDRAW', 'REPORT_CUSTODY', 'REPORT_DEATH'];
const OF_COMPLIANCE = ['SUSPEND', 'LIFT_SUSPENSION', 'REMOVE'];

export function head(file, context, said) {
  const { t } = context;
  const person = file.target || file.nomination;
  const name = [person.name, person.forename].filter(Boolean).join(', ');
  const state = file.target ? file.target.state : file.nomination.status;
  document.title = `${name || file.reference} · Cordon`;
  return el('header', { class: 'who' },
    el('p', { class: 'reference' }, cited(file.reference, t), ' · ', operation(file.operation, t)),
    el('h1', {}, el('bdi', {}, name || file.reference), ' ', state ? mark(state, t) : ''),
    el('p', { class: 'facts' }, facts(file, person, t).map((fact) => el('span', {}, fact))),
    file.target && file.target.endReason ? el('p', {}, t('endReason'), t('colon'), el('bdi', {}, file.target.endReason)) : '',
    state === 'SUSPENDED' ? el('p', { class: 'notice bad' }, t('suspended'), name ? '' : [' ', t('suspended.hidden')]) : name ? '' : el('p', { class: 'notice' }, t('stateOnly')),
    said ? el('p', { class: 'notice', role: 'status' }, said) : '',
    todo(file, context));
}

function operation(operation, t) {
  const text = t('operation', { operation: operation.title ? `${operation.reference} · ${operation.title}` : operation.reference });
  return operation.title ? el('a', { href: `/operations/${operation.reference}` }, el('bdi', {}, text)) : el('bdi', {}, text);
}

function facts(file, person, t) {
  const list = (codes) => t.countries(codes);
  const { target } = file;
  return [
    target ? target.wanting && (target.wanting.length ? t('wantedBy', { list: list(target.wanting) }) : t('wantedBy.nobody')) : t('nominatedBy', { country: t.country(file.nomination.country) }),
    target && target.hosts && target.hosts.length && t('believedIn', { list: list(target.hosts) }),
    person.dateOfBirth && t('born', { date: t.day(person.dateOfBirth) }),
    person.nationalities && person.nationalities.length && list(person.nationalities),
    person.sex && t.word(person.sex),
    person.entityId && t('notice', { number: person.entityId }),
    target && target.listed && t('listed'),
  ].filter(Boolean);
}

/** Lists the acts: open tasks first, then reports that the reader may make, then the rest. */
function todo(file, context) {
  const { t } = context;
  const place = el('div', { class: 'ending' });
  const open = (act) => place.replaceChildren(endForm(act, file, context, () => place.replaceChildren()));
  const operation = `/operations/${file.operation.reference}`;
  const may = (act) => (file.may || []).includes(act);
  const several = ({ key }) => file.tasks.filter((task) => task.key === key).length > 1;
  const link = (href, text, primary) => el('a', { class: primary ? 'act' : 'act second', href }, text);
  const acts = [
    ...(file.tasks || []).map((task) => el('a', { class: 'act', href: `/go/${task.reference}` }, t(`task.${task.key}`),
      el('small', {}, several(task) ? [el('bdi', {}, task.reference), ' · '] : '', task.due ? t('task.due', { time: t.when(task.due) }) : ''))),
    ...Object.keys(FORMS).filter(may).map((act) => link(`${TASKLIST}${FORMS[act]}&target=${file.reference}`, t(`act.${act}`), !(file.tasks || []).length && act === 'REPORT_ARREST')),
    ...OF_COMPLIANCE.filter(may).map((act, index) => el('button', { type: 'button', class: index ? 'second' : '', onclick: () => open(act) }, t(`act.${act}`))),
    ...(may('CORRECT_NOMINATION') ? [link(`/go/${file.operation.reference}-${file.nomination.country}`, t('act.CORRECT_NOMINATION'))] : []),
  ];
  const more = [
    ...IN_PLACE.filter(may).map((act) => el('button', { type: 'button', class: 'second', onclick: () => open(act) }, t(`act.${act}`))),
    ...(context.reader.country ? [link(`${TASKLIST}question-asking&about=${file.reference}`, t('act.ASK_COUNTRIES'))] : []),
    ...(context.reader.country && /^\d{4}\/\d\d\/\d\d$/.test((file.target || file.nomination).dateOfBirth)
      ? [link(`${TASKLIST}contact-declaring&target=${file.reference}`, t('act.DECLARE_CONTACT'))] : []),
    ...(may('ASK_RELEASE') && file.target ? [link(`${operation}/releases`, t('act.ASK_RELEASE'))] : []),
  ];
  return el('div', { class: 'todo' }, el('h2', { class: 'quietly' }, t('todo')), el('div', { class: 'acts' }, acts,
    el('button', { type: 'button', class: 'second', onclick: () => print() }, t('act.print'))),
  more.length ? el('details', {}, el('summary', {}, t('todo.more')), el('div', { class: 'acts' }, more)) : '', place);
}
