import { acting as sending, field } from '/pages/acting.js';
import { contents } from '/pages/analysis-file/contents.js';
import { contributions } from '/pages/analysis-file/contributions.js';
import { moments } from '/pages/analysis-file/moments.js';
import { network } from '/pages/analysis-file/network.js';
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
  const [given, staff] = [el('div'), el('div')];
  const [waiting, held, led, happened] = [1, 2, 3, 4].map(() => el('div'));
  page.replaceChildren(
    el('header', {}, headed(file.purpose || reference), el('p', {}, cited(reference, t), ' · ', state(file, t), ' · ', t('days', { review: t.day(file.reviewOn), end: t.day(file.endsOn) }))),
    done ? el('p', { class: 'notice', role: 'status' }, done) : '',
    order(file),
    file.mayDecide ? deciding(file.decideBy, 'decide', 'approval', 'opened') : '',
    file.mayReview ? deciding(file.reviewBy, 'review', 'review', 'goesOn') : '',
    staff,
    // The reader's task comes first: to contribute, or to analyse.
    file.mayContribute ? given : '', waiting, network(path, file), led, happened, file.mayContribute ? '' : given, held,
    file.mayJudge ? el('p', {}, el('a', { href: `/analysis/${reference}/identities` }, t('identities'))) : '',
    file.mayDecide || !file.members ? '' : el('p', {}, el('a', { href: '/products' }, words('products'))),
    el('p', {}, el('a', { href: '/analysis' }, t('toAll'))));
  contributions(given, file, t, read);
  contents(waiting, held, file, t, read);
  ways(led, path, t);
  moments(happened, path, t);
  if (file.mayStaff) {
    staffing(staff, file, t, read);
  }
}

function order(file) {
  const rows = [['scope', file.scope], ['reason', file.reason]].filter(([, words]) => words)
    .map(([name, words]) => [t(name), el('bdi', { class: 'words' }, words)]);
  const more = [['persons', file.persons.map((code) => t(`personCategory.${code}`)).join(' · ')], ['data', file.data.map((code) => t(`dataCategory.${code}`)).join(' · ')],
    ['members', file.members && el('bdi', {}, file.members.join(', '))], ['ordered', time(file.orderedAt, t)], ['decided', file.decidedAt && time(file.decidedAt, t)],
    ['erased', file.erasedAt && time(file.erasedAt, t)]].filter(([, said]) => said).map(([name, said]) => [t(name), said]);
  return el('section', { class: 'card', id: 'order' }, el('h2', {}, t('order.title')), el('dl', {}, [...rows, ...more].map(([name, said]) => el('div', {}, el('dt', {}, name), el('dd', {}, said)))));
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
