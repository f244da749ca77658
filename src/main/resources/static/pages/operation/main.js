import { me, texts } from '/pages/texts.js';
import { api } from '/pages/api.js';
import { el, time } from '/pages/dom.js';

/*
 * The page of one operation: its head, and below it the sections that have something to say to this reader. A section is a module of its
 * own that fills its root, or leaves it empty; after an act it asks for the page to be drawn anew.
 */
const SECTIONS = ['dates', 'countries', 'list', 'reports', 'results', 'handling', 'releases', 'accesses'];
const PHASES = ['PREPARATION', 'NOMINATION', 'CONFIRMATION', 'OPERATIONAL', 'FOLLOW_UP', 'CLOSED'];

const page = document.getElementById('operation');
const t = await texts('operation');
// Each section has its own words, so that two of them can say different things by the same key.
const words = await Promise.all(SECTIONS.map((name) => texts('operation', `operation-${name}`)));
const reader = await me();
const modules = await Promise.all(SECTIONS.map((name) => import(`/pages/operation/${name}.js`)));

await draw();

/** Reads everything anew; what was said to the reader last stays said, above it all. */
async function draw(said) {
  const operation = await api.get(`/operations/${page.dataset.reference}`);
  const roots = SECTIONS.map((name) => el('section', { id: name, class: 'card' }));
  const seen = scrollY;
  page.replaceChildren(head(operation), said ? el('p', { class: 'notice', role: 'status' }, said) : '', ...roots);
  await Promise.all(modules.map((module, number) => fill(module, roots[number], { operation, me: reader, t: words[number], api, refresh: draw })));
  scrollTo(0, said ? 0 : seen);
  page.setAttribute('aria-busy', 'false');
}

/** A section that cannot be filled says why and leaves the others alone. */
async function fill(module, root, context) {
  try {
    await module.section(root, context);
  } catch (failure) {
    root.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, failure.message));
  }
}

function head(operation) {
  return el('header', {},
    el('p', { class: 'reference' }, operation.reference),
    el('h1', {}, el('bdi', {}, operation.title)),
    el('p', {}, t('hostedIn', { host: operation.host })),
    operation.phase === 'CANCELLED'
      ? el('p', { class: 'notice bad' }, t('cancelled', { reason: operation.cancellationReason || '' }))
      : phases(operation),
    operation.counts ? counts(operation.counts) : '');
}

function phases(operation) {
  const reached = PHASES.indexOf(operation.phase);
  const dates = [null, operation.nominationDeadline, operation.confirmationDeadline, operation.operationEnd, null, operation.closedAt];
  return el('ol', { class: 'phases', 'aria-label': t('phases') }, PHASES.map((phase, number) => el('li', {
    class: number < reached ? 'passed' : number === reached ? 'present' : '',
    'aria-current': number === reached ? 'step' : null,
  }, el('strong', {}, t(`phase.${phase}`)),
  dates[number] ? el('small', {}, time(dates[number], t)) : '')));
}

function counts(numbers) {
  return el('dl', { class: 'counts' }, ['invited', 'accepted', 'declined', 'silent', 'unanswered', 'nominations', 'targets']
    .map((name) => el('div', {}, el('dt', {}, t(`count.${name}`)), el('dd', {}, t.number(numbers[name])))));
}
