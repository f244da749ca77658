import { texts } from './texts.js';

/*
 * Calls /api for a page as the person who is signed in. A write carries a key of its own; as long as no answer to it came, the same write
 * sent again carries the same key, so that a lost reply and a second click make one act.
 */
const t = await texts('api');
const unanswered = new Map();

/** A refusal in words, with the reasons and the field each is about. */
export class Refused extends Error {
  constructor(status, sentence, reasons = []) {
    super(sentence);
    this.status = status;
    this.reasons = reasons;
  }
}

/** Reads and writes below /api; answers the parsed body or throws {@link Refused}. */
export const api = {
  get: (path) => call('GET', path),
  post: (path, body) => call('POST', path, body),
  put: (path, body) => call('PUT', path, body),
  remove: (path) => call('DELETE', path),
};

async function call(method, path, body) {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const headers = { Accept: 'application/json' };
  if (payload !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const write = `${method} ${path} ${payload}`;
  if (method !== 'GET') {
    headers['X-CORDON-XSRF'] = cookie('CORDON-XSRF');
    headers['Idempotency-Key'] = keyOf(write);
  }
  const response = await fetch(`/api${path}`, { method, headers, body: payload, credentials: 'same-origin' })
    .catch(() => { throw new Refused(0, t('noAnswer')); });
  unanswered.delete(write);
  const json = (response.headers.get('Content-Type') || '').includes('json');
  const answer = json ? await response.json() : await response.text();
  if (!response.ok) {
    throw new Refused(response.status, sentence(response.status, json ? answer : {}), (json && answer.reasons) || []);
  }
  return answer;
}

function keyOf(write) {
  if (!unanswered.has(write)) {
    unanswered.set(write, Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return unanswered.get(write);
}

function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

function sentence(status, problem) {
  if (status === 401) {
    return t('signedOut');
  }
  return problem.detail || t(status === 403 ? 'forbidden' : status === 404 ? 'notFound' : 'failed', { status });
}
