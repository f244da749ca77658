import { acting as sending, field } from '/pages/acting.js';
import { contents } from '/pages/analysis-file/contents.js';
import { contributions } from '/pages/analysis-file/contributions.js';
import { moments } from '/pages/analysis-file/moments.js';
import { network } from '/pages/analysis-file/network.js';
import { part, toPart } from '/pages/analysis-file/part.js';
import { state } from '/pages/analysis-file/read.js';
import { staffing } from '/pages/analysis-file/staffing.js';
import { ways } from '/pages/analysis-file/ways.js';
import { api } from '/pages/api.js';
import { cited, el, headed, time } from '/pages/dom.js';
import { texts, textsIn } from '/pages/texts.js';

/* The page of one analysis file: its order and its members. */
const page = document.getElementById('analysis-file');
const t = await texts('analysis', 'analysis-network', 'charts');
const words = await textsIn(t.language, 'ways');
const reference = page.dataset.reference;
const path = `/analysis-files/${reference}`;

await read();

async function read(done) {
  page.setAttribute('aria-busy', 'true');
  try {
    show(await api.get(path), done);
  } catch (refused) {
    page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
  page.setAttribute('aria-busy', 'false');
}

function show(file, done) {
  const [forms, given, staff, waiting, held, led, happened] = Array.from({ length: 7 }, () => el('div'));
  const awaits = el('nav', { class: 'awaits', 'aria-label': t('awaits') });
  const isAsked = file.mayDecide || file.mayReview;
  page.replaceChildren(
    el('header', {}, headed(file.purpose || reference), el('p', {}, cited(reference, t), ' · ', state(file, t), ' · ', t('days', { review: t.day(file.reviewOn), end: t.day(file.endsOn) }))),
    done ? el('p', { class: 'notice', role: 'status' }, done) : '',
    isAsked ? el('section', { class: 'card', id: 'order' }, el('h2', {}, t('order.title')), order(file)) : '',
    file.mayDecide ? deciding(file.decideBy, 'decide', 'approval', 'opened') : '',
    file.mayReview ? deciding(file.reviewBy, 'review', 'review', 'goesOn') : '',
    // The reader's task comes first: what waits, and to contribute or to analyse.
    awaits, forms, network(path, file), led, happened, waiting, given, held,
    isAsked ? '' : part('order', t('order.title'), '', order(file)), staff,
    file.mayDecide || !file.members ? '' : el('p', {}, el('a', { href: '/products' }, words('products'))),
    el('p', {}, el('a', { href: '/analysis' }, t('toAll'))));
  contributions(given, forms, file, t, read);
  contents(waiting, held, file, t, read).then(() => whatAwaits(awaits, file, waiting));
  ways(led, path, t);
  moments(happened, path, t);
  if (file.mayStaff) {
    staffing(staff, file, t, read);
  }
}

/** Says what waits in the file, with a way to each. The pairs have no number as long as the things are being compared. */
async function whatAwaits(place, file, waiting) {
  const number = waiting.querySelector('summary .quiet')?.textContent;
  const quarantined = (...more) => (number ? toPart('quarantine', [t('awaits.persons', { n: number }), ...more].join(' · ')) : '');
  const way = (words) => el('a', { href: `/analysis/${reference}/identities` }, words);
  place.replaceChildren(file.mayJudge ? way(t('identities')) : '', quarantined());
  if (file.mayJudge) {
    const { pairs, eraseAt } = await api.get(`${path}/work`);
    place.replaceChildren(pairs === undefined ? way(t('awaits.comparing')) : pairs ? way(t('awaits.pairs', { n: t.number(pairs) })) : way(t('identities')),
      quarantined(...eraseAt ? [t('awaits.erasure', { time: t.when(eraseAt) })] : []));
  }
}

function order(file) {
  const rows = [['scope', file.scope], ['reason', file.reason]].filter(([, words]) => words)
    .map(([name, words]) => [t(name), el('bdi', { class: 'words' }, words)]);
  const more = [['persons', file.persons.map((code) => t(`personCategory.${code}`)).join(' · ')], ['data', file.data.map((code) => t(`dataCategory.${code}`)).join(' · ')],
    ['members', file.members && el('bdi', {}, file.members.join(', '))], ['ordered', time(file.orderedAt, t)], ['decided', file.decidedAt && time(file.decidedAt, t)],
    ['erased', file.erasedAt && time(file.erasedAt, t)]].filter(([, said]) => said).map(([name, said]) => [t(name), said]);
  return el('dl', {}, [...rows, ...more].map(([name, said]) => el('div', {}, el('dt', {}, name), el('dd', {}, said))));
}

/** The question to compliance or the coordination: agree, or refuse with a reason. */
function deciding(until, area, where, answer) {
  const why = el('textarea', { id: 'reason', rows: 2, maxLength: 4000, dir: 'auto' });
  return el('section', { class: 'card', id: area }, el('h2', {}, t(area)), el('p', {}, t(`${area}.lead`, { time: t.when(until) })),
    acting(`${area}.yes`, `${path}/${where}`, () => ({ [answer]: true }), `${area}.done`),
    field(why, t('why')),
    acting(`${area}.no`, `${path}/${where}`, () => ({ [answer]: false, reason: why.value.trim() || undefined }), `${area}.done`));
}

function acting(words, where, body, done) {
  return sending(t(words), () => api.post(where, body()), () => read(t(done)));
}
