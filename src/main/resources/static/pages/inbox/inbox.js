/*
 * The inbox: what waits for the reader, what he can do early, what a colleague has taken, and what others owe him. It stands in Tasklist in
 * the place of the webapp's own list; a row leads to the form of its task. It reads again as soon as a task comes, goes or changes hands.
 */
import { api } from '/pages/api.js';
import { localeOf } from '/pages/clock.js';
import { el } from '/pages/dom.js';
import { ofFile, row, wordsOf } from '/pages/inbox/row.js';
import { me, textsIn } from '/pages/texts.js';

const STYLE = '/pages/inbox/inbox.css';
const EVERY = 20000;
const ORDER = 'cordon-order';
const SOUGHT = 'cordon-sought';
const UNFOLDED = 'cordon-unfolded';
/** The requests of the webapp after which a task has come, gone or changed hands. */
const CHANGES = /\/(?:claim|unclaim|complete|submit-form|assignee)$/;
const ORDERS = {
  due: null,
  newest: (one, other) => other.since.localeCompare(one.since),
  operation: (one, other) => (one.operation || '\uffff').localeCompare(other.operation || '\uffff'),
};
/** Where nothing can wait for hours, an hour more or less changes a row. */
const MINUTE = 60000;

/** Shows the inbox in the node, and keeps it up to date. */
export async function showInbox(node) {
  const reader = await me();
  const t = await textsIn(reader.language, 'names', 'inbox');
  document.head.append(el('link', { rel: 'stylesheet', href: STYLE }));
  Object.assign(node, { lang: t.language, dir: t.direction });
  const clock = new Intl.DateTimeFormat(localeOf(t.language), { hour: '2-digit', minute: '2-digit' });
  const shown = { inbox: null, read: 0 };
  const kept = (name, otherwise) => sessionStorage.getItem(name) || otherwise;
  const fresh = el('span', { class: 'quiet', role: 'status' });
  const title = el('h2', {}, t('title'));
  const sought = el('input', { type: 'search', dir: 'auto', autocomplete: 'off', maxLength: 100, 'aria-label': t('sought'), placeholder: t('sought'), value: kept(SOUGHT, ''),
    oninput: () => { sessionStorage.setItem(SOUGHT, sought.value); draw(); } });
  const order = el('select', { 'aria-label': t('order'), onchange: () => { sessionStorage.setItem(ORDER, order.value); draw(); } },
    Object.keys(ORDERS).map((name) => el('option', { value: name, selected: kept(ORDER, 'due') === name }, t(`order.${name}`))));
  const rows = el('div', { class: 'rows', onkeydown: move }, el('p', { class: 'quiet' }, t('reading')));
  node.replaceChildren(el('header', {}, el('div', {}, title, fresh), el('div', {}, sought, order)), rows);

  function draw() {
    const { inbox } = shown;
    const words = sought.value.trim().toLowerCase();
    const fits = (item) => wordsOf(item, t).toLowerCase().includes(words);
    const ordered = ORDERS[order.value] ? inbox.tasks.toSorted(ORDERS[order.value]) : inbox.tasks;
    const tasks = ordered.filter(fits);
    const free = ({ holder }) => !holder || holder === reader.user;
    const waits = (item) => free(item) && !item.early;
    const files = (inbox.files || []).flatMap((file) => ofFile(file, t));
    const mine = [...words ? [] : files, ...tasks.filter(waits).map((item) => row(item, reader, t))];
    title.textContent = t('title.n', { n: inbox.tasks.filter(waits).length + files.length });
    fresh.textContent = t('fresh', { time: clock.format(shown.read) });
    rows.replaceChildren(...[
      mine.length ? el('ul', {}, mine) : el('p', { class: 'quiet' }, t(words ? 'nothing.found' : 'nothing')),
      inbox.open > inbox.tasks.length ? el('p', { class: 'quiet' }, t('more', { n: inbox.open - inbox.tasks.length })) : '',
      group('early', tasks.filter((item) => free(item) && item.early), true),
      group('colleague', tasks.filter((item) => !free(item)), true),
      group('others', inbox.awaited.filter(fits), false),
    ].flat());
    mark();
  }

  /** A part of the list below its own line. The reader folds it, and it stays as he left it. */
  function group(name, items, opens) {
    if (!items.length) {
      return '';
    }
    const key = `${UNFOLDED}-${name}`;
    return el('details', { open: (sessionStorage.getItem(key) || String(opens)) === 'true', ontoggle: ({ target }) => sessionStorage.setItem(key, String(target.open)) },
      el('summary', {}, t(`group.${name}`), ' ', el('span', { class: 'quiet' }, t.number(items.length))), el('ul', {}, items.map((item) => row(item, reader, t))));
  }

  /** Marks the row of the open task. */
  function mark() {
    const open = (/[?&]task=([^&]+)/.exec(location.hash) || [])[1];
    rows.querySelectorAll('[data-task]').forEach((/** @type {HTMLElement} */ one) => {
      one.querySelector('a').setAttribute('aria-current', String(one.dataset.task === open));
    });
  }

  /** Goes from row to row by the arrows, or by J and K. */
  function move(event) {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    const links = /** @type {HTMLElement[]} */ ([...rows.querySelectorAll('a, summary')].filter((one) => one.checkVisibility()));
    const at = links.indexOf(event.target);
    if (step && at >= 0 && links[at + step]) {
      event.preventDefault();
      links[at + step].focus();
    }
  }

  async function read() {
    try {
      shown.inbox = await api.get('/inbox');
      shown.read = Date.now();
      const focused = document.activeElement?.closest('[data-reference]');
      draw();
      if (focused && !focused.isConnected) {
        /** @type {HTMLElement} */ (rows.querySelector(`[data-reference="${focused.getAttribute('data-reference')}"] a`))?.focus();
      }
    } catch (refused) {
      fresh.textContent = refused.message;
      if (!shown.inbox) {
        rows.replaceChildren(el('button', { type: 'button', onclick: read }, t('again')));
      }
    }
  }

  /** Reads again if anything has changed; otherwise says only that the list is as it was. */
  async function look() {
    if (document.hidden || !shown.inbox) {
      return;
    }
    try {
      const { state } = await api.get('/inbox/state');
      if (state === shown.inbox.state) {
        shown.read = Date.now();
        draw();
      } else {
        await read();
      }
    } catch (refused) {
      fresh.textContent = refused.message;
    }
  }

  await read();
  setInterval(look, EVERY);
  setInterval(() => shown.inbox && Date.now() - shown.read > MINUTE && draw(), MINUTE);
  addEventListener('visibilitychange', look);
  addEventListener('hashchange', mark);
  new PerformanceObserver((list) => list.getEntries().some(({ name }) => CHANGES.test(name)) && look()).observe({ type: 'resource' });
}
