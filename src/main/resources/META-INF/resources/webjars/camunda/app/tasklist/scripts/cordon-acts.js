/*
 * Adds a key to the requests by which Tasklist completes a task or starts a process. With the key, a lost answer or a second click does so
 * only once. Tasklist has no setting for headers, so the key is added where every request leaves.
 */
import {done, keyOf} from '/pages/acts.js';

const ACTS = /\/api\/engine\/.+\/(complete|submit-form|claim|unclaim|assignee)$/;
const LOST = 503;
/** Acts that end a piece of work have a receipt. Taking a task has none. */
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
    // If no answer arrives, Tasklist's client throws an error and leaves the form waiting for ever.
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
