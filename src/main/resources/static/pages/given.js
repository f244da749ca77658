/*
 * Tells the last act in one line, on Cordon's pages and in Tasklist. The line goes by itself. It stays until the reader closes it if it
 * carries something that must not be lost. It survives going to another page of the same tab; the browser keeps only its id.
 */
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import '/pages/files/files.js';
import { pileOf, takeAlong } from '/pages/files/held.js';
import { notAttached } from '/pages/files/picking.js';
import { fleeting } from '/pages/fleeting.js';
import { receiptWords, title, warnings } from '/pages/receipt.js';
import { isOfPost, me } from '/pages/texts.js';

const KEPT = 'cordon.receipt';
/** Milliseconds for which a line is shown that goes by itself. */
const SHOWN = 6000;
const MOST_FRAMES = 180;
/** The acts whose items can have attachments, with the paths of these items below /api. */
const ITEMS = { LEAD_REPORTED: 'leads', ARREST_REPORTED_BY_HAND: 'arrests', PERSON_REPORTED: 'reports', QUESTION_PUT: 'questions', QUESTION_ANSWERED_BY_HAND: 'answers', ALERT_GIVEN: 'alerts' };
/** The acts after which attachments are asked for, even if no file was picked in the form. */
const ASKED = ['LEAD_REPORTED', 'ARREST_REPORTED_BY_HAND', 'PERSON_REPORTED'];
/** An answer has a reference within that of its question. */
const ANSWER = /^X-[0-9A-Z]{10}-[0-9A-Z]{5}$/;
/** The place of lines that go by themselves. It is there before them, so that reading software announces what appears in it. */
const region = el('div', { role: 'status' });
let box = null;
let stays = false;
let stop = () => {};
/** The parts of receipts with the files of items. One that still holds files goes over into the next receipt. */
let parts = [];

/** Returns the place of a line that stays: above the page; in Tasklist above the task, or above the list of tasks if no task is shown. */
function place() {
  const panes = ['.task-details > .content', '.tasks-list > .content'].map((pane) => document.querySelector(pane)).filter(Boolean);
  return document.querySelector('main') || panes.find((pane) => pane.offsetWidth > 0) || panes[0];
}

async function show(id, given) {
  const who = await me();
  if (isOfPost(who)) {
    // An answer of a specialist's account belongs to its bureau, which has the receipts.
    return;
  }
  const t = await receiptWords(who.language);
  const receipt = await api.get(`/receipts/${id}`);
  const own = filesOn(receipt);
  const carried = parts.filter((one) => one.holds);
  carried.forEach((one) => one.setAttribute('named', ''));
  parts = [...own, ...carried];
  const lasting = [...warnings(receipt, t), ...parts];
  const words = el('p', { class: 'receipt-title', tabIndex: -1 }, title(receipt, t));
  const element = el('section', { class: `cordon-receipt ${lasting.length ? 'receipt-lasting' : 'receipt-short'}`, lang: t.language, dir: t.direction, 'aria-label': t('given') },
    el('div', { class: 'receipt-line', 'aria-live': lasting.length ? 'polite' : null }, words, el('a', { href: '/receipts' }, t('all')),
      el('button', { type: 'button', class: 'second', 'aria-label': t('close'), title: t('close'), onclick: close }, '×')), ...lasting);
  close();
  [box, stays] = [element, lasting.length > 0];
  sessionStorage.setItem(KEPT, JSON.stringify({ id, user: who.user, until: stays ? undefined : Date.now() + SHOWN }));
  if (stays) {
    stand();
  } else {
    region.replaceChildren(box);
    stop = fleeting(box, SHOWN, close);
  }
  if (given && stays) {
    await dialogueGone();
    // Tasklist removes the pressed button, or moves the focus to the button that opened the dialogue. If the reader has already moved the
    // focus elsewhere, it stays there.
    const now = document.activeElement;
    if (!now || now === document.body || now.closest('.shell, .modal')) {
      words.focus({ preventScroll: false });
    }
  }
}

/** The item has a reference now, so files can be attached to it. Those that were picked in its form are attached at once. */
function filesOn({ id, act, reference, references = [] }) {
  const files = pileOf(id);
  const item = act === 'QUESTION_ANSWERED_BY_HAND' ? references.find((one) => ANSWER.test(one)) : reference;
  if (!files.length && !(item && ASKED.includes(act))) {
    return [];
  }
  if (!item || !ITEMS[act]) {
    throw new Error(`Receipt ${id} names nothing to which files can be attached.`);
  }
  const part = el('cordon-files', { items: `${ITEMS[act]}/${item}` });
  if (files.length) {
    part.give(files.splice(0)).then(() => part.holds && part.scrollIntoView({ block: 'nearest' })).catch(console.error);
  }
  return [part];
}

/** Shows the receipt of an act. If it cannot be read, the files that were picked for the act wait for another try. */
async function tell(id) {
  try {
    await show(id, true);
  } catch (failure) {
    console.error(failure);
    if (pileOf(id).length) {
      close();
      [box, stays] = [notAttached(id, () => tell(id)), true];
      parts = [box, ...parts.filter((one) => one.holds)];
      stand();
    }
  }
}

/** Waits until a dialogue has closed, because closing it moves the focus to the place where it was opened. */
async function dialogueGone() {
  for (let frame = 0; frame < MOST_FRAMES && document.querySelector('.modal-dialog'); frame++) {
    await new Promise(requestAnimationFrame);
  }
}

function stand() {
  const where = place();
  if (box && stays && where && box.parentNode !== where) {
    const form = where.querySelector('form.cordon');
    const before = form ? form.getBoundingClientRect().top : 0;
    where.prepend(box);
    // Scrolls by the height of the line, so that the buttons of the next task do not move under the reader's pointer.
    where.scrollTop += form ? form.getBoundingClientRect().top - before : 0;
  }
}

function close() {
  stop();
  box?.remove();
  box = null;
  sessionStorage.removeItem(KEPT);
}

document.body.append(region);
addEventListener('cordon-receipt', ({ detail }) => {
  takeAlong(detail);
  tell(detail);
});

const kept = JSON.parse(sessionStorage.getItem(KEPT) || 'null');
if (location.pathname === '/receipts') {
  // The page of receipts shows the receipt in its list.
} else if (kept && kept.user === (await me()).user && !(kept.until < Date.now())) {
  await show(kept.id, false).catch(() => sessionStorage.removeItem(KEPT));
} else {
  sessionStorage.removeItem(KEPT);
}
// A page that is drawn anew removes a line that stays, so it is put back.
new MutationObserver(stand).observe(document.body, { childList: true, subtree: true });
export default [];
