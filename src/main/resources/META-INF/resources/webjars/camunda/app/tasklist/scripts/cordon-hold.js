/*
 * Shows who holds the task of a form. Officers of one bureau share its tasks: an officer takes a free task, takes over a colleague's task,
 * or puts his own back. The form names the colleague. The page looks again from time to time, so that an officer who lost a task learns of
 * it before he types on.
 */
import {request} from './cordon-server.js';

/** Milliseconds between two looks, while the page is in sight. */
const LOOK = 20000;

/**
 * Watches the holder of a task.
 *
 * @param changed () => called when another officer holds the task than before
 * @return its holder, since when, who took it, and lost: true if the reader held it before
 */
export function holdOf(task, user, changed) {
  const path = '/tasks/' + encodeURIComponent(task);
  const hold = {known: false, holder: null, since: null, by: null, lost: false, look, takeOver, rest, close};
  let timer = null;
  let gone = false;
  let asked = 0;

  function take(answer) {
    const last = answer.handovers[answer.handovers.length - 1] || {};
    const before = hold.holder;
    const holder = answer.holder || null;
    const moved = hold.known && before !== holder;
    Object.assign(hold, {known: true, holder, since: last.at, by: last.by});
    if (moved) {
      hold.lost = before === user && holder !== user && last.by !== user;
      changed();
    }
  }

  /** Resolves once the present holder is known. Tasklist itself reports a task that is gone. */
  async function look() {
    clearTimeout(timer);
    if (gone) {
      return;
    }
    const mine = ++asked;
    const answer = await request('GET', path).catch((refused) => { gone = gone || refused.status === 404; });
    // An answer to an older request is dropped, because a later one is newer.
    if (answer && mine === asked) {
      take(answer);
    }
    timer = !gone && document.visibilityState === 'visible' ? setTimeout(look, LOOK) : null;
  }

  async function takeOver() {
    const from = hold.holder;
    try {
      take(await request('POST', path + '/takeover', {from}));
    } finally {
      await look();
    }
  }

  /** Stops looking while the form is being sent: its task may be gone before the answer arrives. */
  function rest(yes) {
    gone = yes;
    clearTimeout(timer);
    if (!yes) {
      look();
    }
  }

  function again() {
    if (document.visibilityState === 'visible') {
      look();
    }
  }

  function close() {
    gone = true;
    clearTimeout(timer);
    window.removeEventListener('focus', again);
    document.removeEventListener('visibilitychange', again);
  }

  window.addEventListener('focus', again);
  document.addEventListener('visibilitychange', again);
  return hold;
}
