import { me, texts } from '/pages/texts.js';
import { api } from '/pages/api.js';
import { el, time } from '/pages/dom.js';
import { hasReached, isOver } from '/pages/phases.js';
import { following } from '/pages/table/view.js';
import { referenceIn } from '/pages/references.js';

/* The operations that the reader may see, running ones first, each with its progress. */
const UNTIL = { PREPARATION: 'invitationDeadline', NOMINATION: 'nominationDeadline', CONFIRMATION: 'confirmationDeadline', OPERATIONAL: 'operationEnd' };

const page = document.getElementById('operations');
const t = await texts('operation', 'operations');
const reader = await me();
document.title = `${t('title')} · Cordon`;
await draw();

async function draw() {
  try {
    const listed = await read(api.get);
    page.replaceChildren(el('header', {}, el('h1', {}, t('title'))), ...(listed.items.length ? index(listed) : [el('p', { class: 'card' }, t('none'))]));
  } catch (failure) {
    page.replaceChildren(el('header', {}, el('h1', {}, t('title'))), el('p', { class: 'notice bad', role: 'alert' }, failure.message),
      el('button', { type: 'button', class: 'second', onclick: draw }, t('again')));
  }
  page.setAttribute('aria-busy', 'false');
}

/** Reads operations after a place, each with the work that waits in it: a page of them, or all with api.all. */
async function read(get, after) {
  const place = after ? `?after=${encodeURIComponent(after)}` : '';
  const [operations, work] = await Promise.all([get(`/operations${place}`), get(`/operations/work${place}`)]);
  const open = Object.fromEntries((work.items || work).map((one) => [one.operation, one]));
  const items = (operations.items || operations).map((operation) => ({ operation, text: folded(`${operation.reference} ${operation.title}`), line: line(operation, open[operation.reference]) }));
  return { items, next: operations.next };
}

function index({ items, next }) {
  const rows = [];
  const lists = el('div');
  const found = el('p', { role: 'status', class: 'quietly' });
  const more = following(t('more'), next, (after) => read(search.value ? api.all : api.get, after), add);
  const button = more.querySelector('button');
  /* The reference that Enter opens: the search finds operations alone, but people also type references of other things here. */
  let reference = '';
  /* A search covers all operations, so the others are read first. */
  const search = el('input', { id: 'search', type: 'search', dir: 'auto', autocomplete: 'off',
    oninput: () => (button.hidden ? show() : button.click()),
    onkeydown: (event) => { if (event.key === 'Enter' && reference) { location.assign(`/go/${reference}`); } } });
  add(items);
  return [el('search', {}, el('label', { htmlFor: 'search' }, t('search')), search, found), lists, more];

  function add(some) {
    rows.push(...some);
    show();
  }

  function show() {
    const wanted = folded(search.value).split(' ').filter(Boolean);
    const some = rows.filter((row) => wanted.every((word) => row.text.includes(word)));
    /** @type {[string, any[]][]} */
    const groups = [['running', some.filter((row) => !isOver(row.operation))], ['ended', some.filter((row) => isOver(row.operation))]];
    lists.replaceChildren(...groups.filter(([, group]) => group.length)
      .map(([name, group]) => el('section', { class: 'card', id: name }, el('h2', {}, t(name)), el('ul', { class: 'index' }, group.map((row) => row.line)))));
    reference = referenceIn(search.value, rows.map((row) => row.operation.reference), some.length);
    // Isolated, so that a sentence from right to left does not turn the reference around.
    const opens = reference ? t('opens', { reference: `\u2068${reference}\u2069` }) : '';
    const counted = wanted.length && (some.length || !reference) ? t.count('found', some.length) : '';
    found.textContent = [counted, opens].filter(Boolean).join(' · ');
  }
}

/** Returns a text without accents, marks and upper case, so that readers without these letters find it. */
function folded(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function line(operation, work) {
  const until = operation[UNTIL[operation.phase]];
  const ended = operation.closedAt || operation.phaseEndedAt;
  return el('li', {},
    el('div', { class: 'name' }, el('h3', {}, el('a', { href: `/operations/${operation.reference}` }, el('bdi', { dir: 'ltr' }, operation.reference))), el('bdi', {}, operation.title)),
    el('div', { class: 'stands' }, el('span', { class: 'mark' }, t(`phase.${operation.phase}`)),
      until ? el('p', {}, t.left(until), el('small', {}, t('until'), ' ', time(until, t)))
        : isOver(operation) && ended ? el('small', {}, time(ended, t)) : '', results(operation)),
    work && (work.number || work.others) ? el('div', { class: 'work' }, waiting(work), others(work, Boolean(operation.counts))) : '');
}

/** Shows the figures of the whole operation to its leaders, and the published figures to a country. */
function results({ reference, phase }) {
  const leads = ['coordinator', 'manager'].some((group) => reader.groups.includes(group));
  return (leads && hasReached({ phase }, 'OPERATIONAL')) || (reader.country && phase === 'CLOSED')
    ? el('p', {}, el('a', { href: `/operations/${reference}/results`, 'aria-label': `${t('section.results')} ${reference}` }, t('section.results'))) : '';
}

function waiting(work) {
  return work.number ? el('p', {}, el('strong', {}, t.count('owed', work.number)), work.overdue ? [' ', el('span', { class: 'mark bad' }, t.count('overdue', work.overdue))] : '',
    work.due && !work.overdue ? el('small', {}, t('due'), ' ', time(work.due, t)) : '') : '';
}

function others(work, leads) {
  return work.others ? el('p', { class: 'quietly' }, t.count(!leads ? 'answers' : reader.groups.includes('coordinator') ? 'others' : 'tasks', work.others),
    work.overdueOthers ? [' ', el('span', { class: 'mark bad' }, t.count('overdue', work.overdueOthers))] : '') : '';
}
