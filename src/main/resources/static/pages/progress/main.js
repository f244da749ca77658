import { me, texts } from '/pages/texts.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { debts } from '/pages/feedback.js';
import { isOver } from '/pages/phases.js';
import { open, sum } from '/pages/questions/open.js';
import { following } from '/pages/table/view.js';
import { operation, said } from './operation.js';

/*
 * A country's own view of its operations: its targets, what others owe it and what it owes them, and the approved results. Each figure says
 * whether it is live and the country's own, or approved and of the whole operation.
 */
const page = document.getElementById('progress');
const t = await texts('operation', 'names', 'cockpit', 'progress');
const reader = await me();

document.title = `${t('title')} · Cordon`;

await draw();

async function draw() {
  page.setAttribute('aria-busy', 'true');
  try {
    const [{ items, next, questions }, feedback] = await Promise.all([api.get('/progress'), debts(t.language)]);
    const asked = sum(questions);
    const lists = el('div', {}, items.length ? groups(items) : nothing());
    const more = following(t('more'), next, (after) => api.get(`/progress?after=${encodeURIComponent(after)}`), (others) => {
      items.push(...others);
      lists.replaceChildren(...groups(items));
    });
    page.replaceChildren(head(items, { number: asked.number + feedback.number, overdue: asked.overdue }), ...await open(questions, t.language), ...feedback.lists, lists, more);
  } catch (failure) {
    page.replaceChildren(head(), el('p', { class: 'notice bad', role: 'alert' }, failure.message), again());
  }
  page.setAttribute('aria-busy', 'false');
}

function head(items, besides) {
  return el('header', {},
    el('h1', {}, t('titleOf', { country: t.country(reader.country) })),
    el('p', { class: 'lead' }, t('lead')),
    items && (items.length || besides.number) ? el('p', { class: 'sums' }, sums(items, besides).map((one) => el('strong', {}, one))) : '',
    items ? el('p', { class: 'quietly' }, said(t, 'asOf', new Date().toISOString()), ' ', again()) : '');
}

function again() {
  return el('button', { type: 'button', class: 'quiet', onclick: draw }, t('refresh'));
}

/** @param besides what the country owes outside of operations */
function sums(items, besides) {
  const running = items.filter(isRunning);
  const owed = items.flatMap((item) => item.owed);
  const add = (numbers) => numbers.reduce((all, number) => all + number, 0);
  const overdue = add(owed.map((one) => one.overdue)) + besides.overdue;
  return [
    t.count('sum.operations', running.length),
    t.count('sum.targets', add(running.flatMap((item) => ['wanted', 'hosted', 'released'].flatMap((name) => Object.values(item[name]))))),
    t.count('sum.owed', add(owed.map((one) => one.number)) + besides.number),
    ...(overdue ? [t.count('sum.overdue', overdue)] : []),
  ];
}

function groups(items) {
  return [['running', items.filter(isRunning)], ['ended', items.filter((item) => !isRunning(item))]]
    .filter(([, some]) => some.length)
    .flatMap(([name, some]) => [el('h2', {}, t(name)), ...some.map((item) => operation(item, t, reader.country))]);
}

function isRunning(item) {
  return !isOver(item);
}

function nothing() {
  return el('section', { class: 'card' }, el('p', {}, t('nothing')), el('p', { class: 'quietly' }, t('nothing.1')));
}
