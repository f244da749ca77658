/*
 * The one way in which the pages, the forms in Tasklist and the plugin of Cockpit ask the server, each with its own place and words. It knows
 * nothing of a document but its cookies.
 */
import { done, keyOf } from './acts.js';
import { learnTime } from './clock.js';

/** A refusal in words, with the reasons and the field each is about; 0 is the status of no answer. */
export class Refused extends Error {
  /** @param {any[]} reasons */
  constructor(status, sentence, reasons = []) {
    super(sentence);
    this.status = status;
    this.reasons = reasons;
  }
}

function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/**
 * @typedef {object} How what is out of the ordinary about a request
 * @property {string} [type] of the body, JSON unless it is said
 * @property {string} [name] of a file that is sent; it stands in a header, because addresses are written into logs
 * @property {object} [contribution] what is said of a file that is contributed, in a header as well
 * @property {string | number} [ifMatch] the version of what is changed, as far as it is known
 * @property {boolean} [file] where the answer is one
 * @property {boolean} [last] for the last words of a page that goes
 * @property {boolean} [receipt] for what is more than a step on the way, so that its receipt is shown
 * @property {AbortSignal} [signal] gives up
 */

/** The part of a request that distinguishes one write from another. */
const said = (payload) => (payload instanceof File ? `${payload.name} ${payload.size} ${payload.lastModified}` : String(payload));

const isSentAsItIs = (body) => body === undefined || body instanceof Blob || typeof body === 'string';

/**
 * A client of what lies below a path.
 *
 * @param {object} place
 * @param {string} place.base the path
 * @param {(status: number) => string} place.words the words for answers in which the server gives no sentence of its own, and for readers
 *     who are signed out
 * @param {boolean} [place.receipts] whether the receipts of all writes are shown
 * @return {(method: string, path: string, body?: any, how?: How) => Promise<any>} answers the parsed body, or throws {@link Refused}. A body that is no
 *   Blob or string is sent as JSON. A write carries a key of its own, the same until it has been answered
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

/** An object as JSON in the characters that a header can hold. */
const ascii = (said) => JSON.stringify(said).replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** All items of a list that the server answers in pages. */
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
