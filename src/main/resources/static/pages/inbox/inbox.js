/*
 * The inbox: what waits for the reader, what he can do early, what a colleague has taken, and what others owe him. It stands in Tasklist in
 * the place of the webapp's own list; a row leads to the form of its task. It reads again as soon as a task comes, goes or changes hands.
 */
import { api } from '/pages/api.js';
import { localeOf } from '/pages/clock.js';
import { el } from '/pages/dom.js';
import { ofFile, row, subject, wordsOf } from '/pages/inbox/row.js';
import { plain } from '/pages/picker/match.js';
import { me, textsIn } from '/pages/texts.js';

const STYLE = '/pages/inbox/inbox.css';
const EVERY = 20000;
const ORDER = 'cordon-order';
/** The name under which the browser keeps whether the whole list is folded. */
export const FOLDED = 'cordon-folded-list';
/** The requests of the webapp after which a task has come, gone or changed hands. */
const CHANGES = /\/(?:claim|unclaim|complete|submit-form|assignee)$/;
const ORDERS = {
  due: null,
  newest: (one, other) => other.since.localeCompare(one.since),
  operation: (one, other) => (one.operation || '\uffff').localeCompare(other.operation || '\uffff'),
};

const kept = (name, otherwise) => sessionStorage.getItem(name) || otherwise;

const node = el('section', { class: 'cordon-inbox cordon-early' });

/**
 * Shows the inbox while Tasklist still starts, which takes it long. The inbox stands over the place of the pane until it is put there.
 */
export function beginInbox() {
  document.head.append(el('link', { rel: 'stylesheet', href: STYLE }));
  if (kept(FOLDED, 'false') === 'false') {
    document.body.append(node);
  }
  show(api.get('/inbox'));
}

/** Puts the inbox into Tasklist's pane. */
export function placeInbox(pane) {
  node.classList.remove('cordon-early');
  pane.prepend(node);
  // Tasklist draws the head of a task some time after the task is opened, and anew after each change of it.
  new MutationObserver(() => node.dispatchEvent(new Event('cordon-task'))).observe(document.querySelector('.task-details'), { childList: true, subtree: true });
}

/** Shows the inbox, and keeps it up to date. */
async function show(reading) {
  reading.catch(() => {});
  const reader = await me();
  const t = await textsIn(reader.language, 'names', 'today', 'inbox');
  Object.assign(node, { lang: t.language, dir: t.direction });
  /** @type {any} */
  const list = { reader, t, inbox: null, read: 0, title: el('h2', {}, t('title')), fresh: el('span', { class: 'quiet', role: 'status' }),
    rows: el('div', { class: 'rows', onkeydown: move }, el('p', { class: 'quiet' }, t('reading'))) };
  list.sought = el('input', { type: 'search', dir: 'auto', autocomplete: 'off', maxLength: 100, 'aria-label': t('sought'), placeholder: t('sought'),
    oninput: () => draw(list) });
  list.order = el('select', { 'aria-label': t('order'), onchange: ({ target }) => { sessionStorage.setItem(ORDER, target.value); draw(list); } },
    Object.keys(ORDERS).map((name) => el('option', { value: name, selected: kept(ORDER, 'due') === name }, t(`order.${name}`))));
  node.replaceChildren(el('header', {}, el('div', {}, list.title, list.fresh), el('div', {}, list.sought, list.order)), list.rows);
  await read(list, reading);
  setInterval(() => look(list), EVERY);
  addEventListener('visibilitychange', () => look(list));
  addEventListener('hashchange', () => mark(list));
  node.addEventListener('cordon-task', () => mark(list));
  new PerformanceObserver((requests) => requests.getEntries().some(({ name }) => CHANGES.test(name)) && look(list)).observe({ type: 'resource' });
}

async function read(list, reading = api.get('/inbox')) {
  try {
    list.inbox = await reading;
    list.read = Date.now();
    draw(list);
  } catch (refused) {
    list.fresh.textContent = refused.message;
    if (!list.inbox) {
      list.rows.replaceChildren(el('button', { type: 'button', onclick: () => read(list) }, list.t('again')));
    }
  }
}

/** Reads again if anything has changed; otherwise says only that the list is as it was. */
async function look(list) {
  if (document.hidden || !list.inbox) {
    return;
  }
  try {
    const { state } = await api.get('/inbox/state');
    if (state === list.inbox.state) {
      list.read = Date.now();
      draw(list);
    } else {
      await read(list);
    }
  } catch (refused) {
    list.fresh.textContent = refused.message;
  }
}

/** Draws the rows anew. The focus stays on the row where it was. */
function draw(list) {
  const { inbox, reader, t, read: at, title, fresh, rows, sought, order } = list;
  if (!inbox) {
    return;
  }
  const focused = rows.contains(document.activeElement) && document.activeElement.closest('[data-reference]');
  const words = plain(sought.value);
  const fits = (item) => plain(wordsOf(item, t)).includes(words);
  const free = ({ holder }) => !holder || holder === reader.user;
  const waits = (item) => free(item) && !item.early;
  const tasks = (ORDERS[order.value] ? [...inbox.tasks].sort(ORDERS[order.value]) : inbox.tasks).filter(fits);
  const lines = (items) => items.map((item) => row(item, reader, t));
  const files = (inbox.files || []).flatMap((file) => ofFile(file, t));
  const mine = [...words ? [] : files, ...lines(tasks.filter(waits))];
  title.textContent = t('title.n', { n: inbox.tasks.filter(waits).length + files.length });
  fresh.textContent = t('fresh', { time: new Intl.DateTimeFormat(localeOf(t.language), { hour: '2-digit', minute: '2-digit' }).format(at) });
  rows.replaceChildren(...[
    mine.length ? el('ul', {}, mine) : el('p', { class: 'quiet' }, t(words ? 'nothing.found' : 'due.nothing'), ' ', words ? '' : whatComes(reader, t)),
    inbox.open > inbox.tasks.length ? el('p', { class: 'quiet' }, t('more', { n: inbox.open - inbox.tasks.length })) : '',
    group('early', lines(tasks.filter((item) => free(item) && item.early)), true, t),
    group('colleague', lines(tasks.filter((item) => !free(item))), true, t),
    group('others', lines(inbox.awaited.filter(fits)), false, t),
  ]);
  mark(list);
  if (focused) {
    /** @type {HTMLElement} */ (rows.querySelector(`[data-reference="${focused.getAttribute('data-reference')}"] a`))?.focus();
  }
}

/** Says to a reader for whom nothing waits what will. */
function whatComes({ groups, country }, t) {
  const role = ['coordinator', 'compliance', country ? 'country' : '', 'analyst'].find((one) => one && (one === 'country' || groups.includes(one)));
  return role ? t(`due.nothing.${role.toUpperCase()}`) : '';
}

/** Returns a part of the list below its own line. The reader folds it, and it stays as he left it. */
function group(name, lines, opens, t) {
  const folded = `cordon-folded-${name}`;
  return lines.length ? el('details', { open: kept(folded, String(!opens)) === 'false', ontoggle: ({ target }) => sessionStorage.setItem(folded, String(!target.open)) },
    el('summary', {}, t(`group.${name}`), ' ', el('span', { class: 'quiet' }, t.number(lines.length))), el('ul', {}, lines)) : '';
}

/** Marks the row of the open task, and names the head of the task and the browser's tab after what the task is about. */
function mark({ inbox, rows, t }) {
  const open = (/[?&]task=([^&]+)/.exec(location.hash) || [])[1];
  const task = inbox?.tasks.find(({ id }) => id === open);
  const words = task ? subject(task, t) : t('title');
  document.title = `${words} · Cordon`;
  const names = document.querySelector('.task-card .names');
  const shown = names?.querySelector('.cordon-subject');
  const isNews = task && words !== t(`task.${task.task}`);
  if (names && (shown?.textContent || '') !== (isNews ? words : '')) {
    shown?.remove();
    names.prepend(isNews ? el('p', { class: 'cordon-subject', dir: 'auto' }, words) : '');
  }
  rows.querySelectorAll('[data-task]').forEach((/** @type {HTMLElement} */ one) => {
    one.querySelector('a').setAttribute('aria-current', String(one.dataset.task === open));
  });
}

/** Goes from row to row by the arrows, or by J and K. */
function move(event) {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  const links = /** @type {HTMLElement[]} */ ([...event.currentTarget.querySelectorAll('a, summary')].filter((one) => one.checkVisibility()));
  const at = links.indexOf(event.target);
  if (step && at >= 0 && links[at + step]) {
    event.preventDefault();
    links[at + step].focus();
  }
}
