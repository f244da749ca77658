/* Reading and writing /api as the officer who is signed in, with refusals in words. */
import {done, keyOf} from '/pages/acts.js';
import {texts} from '/pages/texts.js';

let t = await texts();

/** From now on the server's silence and its bare refusals are told in these words. */
export function speak(words) {
  t = words;
}

/** A refusal by the server: a sentence, and reasons with the field each is about. */
export class Refused extends Error {
  constructor(status, sentence, reasons) {
    super(sentence);
    this.status = status;
    this.reasons = reasons;
  }
}

function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/** Why the server refused, in words: its own sentence where it gives one. */
function sentence(status, problem) {
  if (status !== 401 && problem && problem.detail) {
    return problem.detail;
  }
  return t.has('error.' + status) ? t('error.' + status) : t('error.any', {status: String(status)});
}

/** What is sent, as far as it tells one write from another. */
const said = (payload) => (payload instanceof File ? `${payload.name} ${payload.size} ${payload.lastModified}` : String(payload));

/**
 * Calls /api and answers the parsed body, or throws {@link Refused}. A body that is no Blob or string is sent as JSON. A write carries a key of its own.
 *
 * @param how last: true for the last words of a page that goes, seen: the version of what is changed, as far as it is known, file: true where the answer is one,
 *   receipt: true for what is more than a step on the way, so that its receipt is shown
 */
export async function request(method, path, body, type, how = {}) {
  const headers = {Accept: 'application/json'};
  const payload = body === undefined || body instanceof Blob || typeof body === 'string' ? body : JSON.stringify(body);
  const write = `${method} ${path} ${type} ${how.seen} ${said(payload)}`;
  if (method !== 'GET') {
    headers['X-CORDON-XSRF'] = cookie('CORDON-XSRF');
    headers['Idempotency-Key'] = keyOf(write);
  }
  if (how.seen !== undefined) {
    headers['If-Match'] = '"' + how.seen + '"';
  }
  if (body !== undefined) {
    headers['Content-Type'] = type || 'application/json';
  }
  const unanswered = () => { throw new Refused(0, t('error.unreachable'), []); };
  const response = await fetch('/api' + path, {method, headers, body: payload, credentials: 'same-origin', keepalive: Boolean(how.last)}).catch(unanswered);
  const json = (response.headers.get('Content-Type') || '').includes('json');
  // An answer can be lost in its middle.
  const answer = await (how.file && response.ok ? response.blob() : json ? response.json() : response.text()).catch(unanswered);
  if (!response.ok) {
    throw new Refused(response.status, sentence(response.status, json ? answer : null), (json && answer.reasons) || []);
  }
  done(write);
  const receipt = response.headers.get('Cordon-Receipt');
  if (receipt && how.receipt) {
    dispatchEvent(new CustomEvent('cordon-receipt', {detail: receipt}));
  }
  return answer;
}

/** All items of a paged list. */
export async function all(path) {
  const items = [];
  let after = null;
  do {
    const page = await request('GET', after ? path + (path.includes('?') ? '&' : '?') + 'after=' + encodeURIComponent(after) : path);
    items.push(...page.items);
    after = page.next;
  } while (after);
  return items;
}

let directory = null;

/** The country directory, read once a page. */
export function countries() {
  directory = directory || all('/countries').catch((refused) => {
    directory = null;
    throw refused;
  });
  return directory;
}

/** Offers a text, or a file that was answered, as a file to keep. */
export function download(name, text, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: type || 'text/plain'}));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

