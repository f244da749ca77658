/*
 * Gives the acts that Tasklist itself sends to the engine a key, so that a lost answer and a second click complete a task, or start a process,
 * once. Tasklist has no place for a header of one's own, so it is added where every request leaves.
 */
import {done, keyOf} from '/pages/acts.js';

const ACTS = /\/api\/engine\/.+\/(complete|submit-form|claim|unclaim|assignee)$/;
const LOST = 503;
/** What ends a piece of work has a receipt; taking it into one's hands has none. */
const ENDS = /\/(complete|submit-form) /;
const {open, send} = XMLHttpRequest.prototype;
const status = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'status').get;

function tell(request, write) {
  const receipt = request.getResponseHeader('Cordon-Receipt');
  if (receipt && ENDS.test(write)) {
    dispatchEvent(new CustomEvent('cordon-receipt', {detail: receipt}));
  }
}

XMLHttpRequest.prototype.open = function (method, url, ...more) {
  this.cordonAct = method.toUpperCase() === 'POST' && ACTS.test(String(url)) ? `${method} ${url}` : null;
  return open.call(this, method, url, ...more);
};

XMLHttpRequest.prototype.send = function (body) {
  if (this.cordonAct) {
    const write = `${this.cordonAct} ${body}`;
    this.setRequestHeader('Idempotency-Key', keyOf(write));
    // Without any answer Tasklist's client stumbles over itself and leaves the form waiting for ever.
    Object.defineProperty(this, 'status', {get: () => status.call(this) || (this.readyState === XMLHttpRequest.DONE ? LOST : 0)});
    this.addEventListener('load', () => {
      if (this.status < 400) {
        done(write);
        tell(this, write);
      }
    });
  }
  return send.call(this, body);
};
