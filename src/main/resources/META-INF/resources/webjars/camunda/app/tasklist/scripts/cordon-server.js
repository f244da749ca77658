/* Reading and writing /api as the officer who is signed in, with refusals in words. */
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

/** Calls /api and answers the parsed body, or throws {@link Refused}. A body that is no Blob or string is sent as JSON. */
export async function request(method, path, body, type) {
  const headers = {Accept: 'application/json'};
  let payload = body;
  if (method !== 'GET') {
    headers['X-CORDON-XSRF'] = cookie('CORDON-XSRF');
  }
  if (body !== undefined) {
    headers['Content-Type'] = type || 'application/json';
    payload = body instanceof Blob || typeof body === 'string' ? body : JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch('/api' + path, {method, headers, body: payload, credentials: 'same-origin'});
  } catch (unreachable) {
    throw new Refused(0, t('error.unreachable'), []);
  }
  const json = (response.headers.get('Content-Type') || '').includes('json');
  const answer = json ? await response.json() : await response.text();
  if (!response.ok) {
    throw new Refused(response.status, sentence(response.status, json ? answer : null), (json && answer.reasons) || []);
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

/** Offers a text as a file to keep. */
export function download(name, text, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: type || 'text/plain'}));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

