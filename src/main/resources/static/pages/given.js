/*
 * Shows the receipt of what has just been done above the work, on Cordon's pages and in Tasklist, until it is closed or another act gives the next one.
 * It survives the way to another page of the same tab; of what was given only its id is kept there.
 */
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import '/pages/files/files.js';
import { receiptOf, receiptWords, title } from '/pages/receipt.js';
import { isOfPost, me } from '/pages/texts.js';

const KEPT = 'cordon.receipt';
const MOST_FRAMES = 180;
/** The reports that can have attachments, and their paths below /api. */
const REPORTED = { LEAD_REPORTED: 'leads', ARREST_REPORTED_BY_HAND: 'arrests', PERSON_REPORTED: 'reports' };
let box = null;

/** The place of the receipt: above the page; in Tasklist above its pane, or above the list of tasks where that stands alone. */
function place() {
  const panes = ['.task-details > .content', '.tasks-list > .content'].map((pane) => document.querySelector(pane)).filter(Boolean);
  return document.querySelector('main') || panes.find((pane) => pane.offsetWidth > 0) || panes[0];
}

async function show(id, given) {
  const who = await me();
  if (isOfPost(who)) {
    // An answer of a post belongs to its bureau, which has the receipts.
    return;
  }
  const t = await receiptWords(who.language);
  const receipt = await api.get(`/receipts/${id}`);
  sessionStorage.setItem(KEPT, JSON.stringify({ id, user: who.user }));
  const heading = el('h2', { tabIndex: -1 }, title(receipt, t));
  const element = el('section', { class: 'cordon-receipt', lang: t.language, dir: t.direction, 'aria-label': t('given') },
    el('div', { class: 'receipt-head', 'aria-live': 'polite' }, heading),
    receiptOf(receipt, t, { live: true }),
    filesOn(receipt),
    el('p', { class: 'receipt-acts' },
      el('a', { href: '/receipts' }, t('all')),
      el('button', { type: 'button', class: 'second', onclick: close }, t('close'))));
  if (box) {
    box.remove();
  }
  box = element;
  stand();
  if (given) {
    await dialogueGone();
    // Tasklist takes away the button that was pressed, or goes back to the one that opened the dialogue; a reader who has gone on elsewhere
    // is left there.
    const now = document.activeElement;
    if (!now || now === document.body || now.closest('.start-process-action, .modal')) {
      heading.focus({ preventScroll: false });
    }
  }
}

/** The report has a reference now, so photographs and prints can be attached to it. */
function filesOn({ act, reference }) {
  const place = REPORTED[act];
  return place && reference ? el('cordon-files', { items: `${place}/${reference}` }) : '';
}

/** A closing dialogue returns the focus to the place where it was opened. */
async function dialogueGone() {
  for (let frame = 0; frame < MOST_FRAMES && document.querySelector('.modal-dialog'); frame++) {
    await new Promise(requestAnimationFrame);
  }
}

function stand() {
  const where = place();
  if (box && where && box.parentNode !== where) {
    const form = where.querySelector('form.cordon');
    const before = form ? form.getBoundingClientRect().top : 0;
    where.prepend(box);
    // Scrolls along, so that a reader who is about to press a button of the next task does not press one that has moved there.
    where.scrollTop += form ? form.getBoundingClientRect().top - before : 0;
  }
}

function close() {
  box.remove();
  box = null;
  sessionStorage.removeItem(KEPT);
}

addEventListener('cordon-receipt', ({ detail }) => show(detail, true).catch(console.error));

const kept = JSON.parse(sessionStorage.getItem(KEPT) || 'null');
if (location.pathname === '/receipts') {
  // There it stands in the list.
} else if (kept && kept.user === (await me()).user) {
  await show(kept.id, false).catch(() => sessionStorage.removeItem(KEPT));
} else {
  sessionStorage.removeItem(KEPT);
}
// A page that is drawn anew takes away what stands in it.
new MutationObserver(stand).observe(document.body, { childList: true, subtree: true });
export default [];
