/*
 * The only client by which the pages, the forms in Tasklist and the plugin of Cockpit call the server, each with its own base path and
 * words. It uses nothing of the document but its cookies.
 */
import { done, keyOf } from './acts.js';
import { learnTime } from './clock.js';

/** A refusal in words, with its reasons and their fields. Its status is 0 if no answer came. */
export class Refused extends Error {
  /** @param {any[]} reasons */
  constructor(status, sentence, reasons = []) {
    super(sentence);
    this.status = status;
    this.reasons = reasons;
  }
}

export function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/**
 * @typedef {object} How options of a request
 * @property {string} [type] the media type of the body, JSON by default
 * @property {string} [name] the name of a sent file; it goes in a header, because addresses are written into logs
 * @property {object} [contribution] the data on a contributed file, in a header as well
 * @property {string | number} [ifMatch] the known version of the thing that is changed
 * @property {boolean} [file] whether the answer is a file
 * @property {boolean} [last] whether this is the last request of a page that closes
 * @property {boolean} [receipt] whether the receipt of this write is shown, because it is more than a step on the way
 * @property {AbortSignal} [signal] aborts the request
 */

/** Returns the text that distinguishes the body of one write from another. */
const said = (payload) => (payload instanceof File ? `${payload.name} ${payload.size} ${payload.lastModified}` : String(payload));

const isSentAsItIs = (body) => body === undefined || body instanceof Blob || typeof body === 'string';

/**
 * A client for the resources below a path.
 *
 * @param {object} place
 * @param {string} place.base the path
 * @param {(status: number) => string} place.words the words for answers in which the server gives no sentence of its own, and for readers
 * who are signed out
 * @param {boolean} [place.receipts] whether the receipts of all writes are shown
 * @return {(method: string, path: string, body?: any, how?: How) => Promise<any>} a function that resolves to the parsed body, or throws
 * {@link Refused}. It sends a body that is neither Blob nor string as JSON. A write carries a key, which stays the same until the server
 * has confirmed the write
 */
export function client({ base, words, receipts = false }) {
  const lost = (why) => { throw why.name === 'AbortError' ? why : new Refused(0, words(0)); };

  return async (method, path, body, how = {}) => {
    const payload = isSentAsItIs(body) ? body : JSON.stringify(body);
    const write = `${method} ${base}${path} ${how.type} ${how.ifMatch} ${JSON.stringify(how.contribution)} ${said(payload)}`;
    const response = await fetch(base + path, { method, headers: headers(method, write, body, how), body: payload, credentials: 'same-origin',
      keepalive: Boolean(how.last), signal: how.signal }).catch(lost);
    learnTime(response);
    const json = (response.headers.get('Content-Type') || '').includes('json');
    // The connection can break in the middle of an answer.
    const answer = await (how.file && response.ok ? response.blob() : json ? response.json() : response.text()).catch(lost);
    if (!response.ok) {
      const problem = (json && answer) || {};
      throw new Refused(response.status, (response.status !== 401 && problem.detail) || words(response.status), problem.reasons || []);
    }
    done(write);
    const receipt = response.headers.get('Cordon-Receipt');
    if (receipt && (receipts || how.receipt)) {
      dispatchEvent(new CustomEvent('cordon-receipt', { detail: receipt }));
    }
    return answer;
  };
}

function headers(method, write, body, how) {
  return Object.assign({ Accept: 'application/json' },
    method === 'GET' ? {} : { 'X-CORDON-XSRF': cookie('CORDON-XSRF'), 'Idempotency-Key': keyOf(write) },
    how.name === undefined ? {} : { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(how.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}` },
    how.contribution === undefined ? {} : { 'Cordon-Contribution': ascii(how.contribution) },
    how.ifMatch === undefined ? {} : { 'If-Match': `"${how.ifMatch}"` },
    body === undefined ? {} : { 'Content-Type': how.type || 'application/json' });
}

/** Returns an object as JSON in ASCII, because a header can hold nothing else. */
const ascii = (said) => JSON.stringify(said).replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Returns all items of a list that the server answers in pages. */
export async function all(request, path) {
  const items = [];
  let after = null;
  do {
    const page = await request('GET', after ? `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}` : path);
    items.push(...page.items);
    after = page.next;
  } while (after);
  return items;
}
