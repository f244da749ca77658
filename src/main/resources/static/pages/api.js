import { done, keyOf } from './acts.js';
import { texts } from './texts.js';

/* Calls /api for a page as the person who is signed in. A write carries a key of its own. */
const t = await texts('api');

/** A refusal in words, with the reasons and the field each is about. */
export class Refused extends Error {
  constructor(status, sentence, reasons = []) {
    super(sentence);
    this.status = status;
    this.reasons = reasons;
  }
}

/**
 * Reads and writes below /api; answers the parsed body or throws {@link Refused}. A put may say which version it is about (`ifMatch`), and
 * send a file as it is (`type`).
 */
export const api = {
  get: (path) => call('GET', path),
  post: (path, body) => call('POST', path, body),
  put: (path, body, options) => call('PUT', path, body, options),
  remove: (path) => call('DELETE', path),
};

async function call(method, path, body, { type = 'application/json', ifMatch = undefined } = {}) {
  const isFile = body instanceof File;
  const payload = body === undefined || isFile ? body : JSON.stringify(body);
  const headers = { Accept: 'application/json' };
  if (payload !== undefined) {
    headers['Content-Type'] = type;
  }
  if (ifMatch !== undefined) {
    headers['If-Match'] = `"${ifMatch}"`;
  }
  const write = `${method} ${path} ${ifMatch} ${isFile ? `${body.name} ${body.size} ${body.lastModified}` : payload}`;
  if (method !== 'GET') {
    headers['X-CORDON-XSRF'] = cookie('CORDON-XSRF');
    headers['Idempotency-Key'] = keyOf(write);
  }
  const unanswered = () => { throw new Refused(0, t('noAnswer')); };
  const response = await fetch(`/api${path}`, { method, headers, body: payload, credentials: 'same-origin' }).catch(unanswered);
  const json = (response.headers.get('Content-Type') || '').includes('json');
  // An answer can be lost in its middle.
  const answer = await (json ? response.json() : response.text()).catch(unanswered);
  if (!response.ok) {
    throw new Refused(response.status, sentence(response.status, json ? answer : {}), (json && answer.reasons) || []);
  }
  done(write);
  const receipt = response.headers.get('Cordon-Receipt');
  if (receipt) {
    dispatchEvent(new CustomEvent('cordon-receipt', { detail: receipt }));
  }
  return answer;
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
