/*
 * The draft of a form, kept on the server while an officer types. A closed browser loses nothing, and a colleague goes on with the same
 * draft. A draft that somebody else has kept meanwhile is never replaced unseen.
 */
import {request} from './cordon-server.js';

/** Milliseconds from the last change until the draft is kept. */
const PAUSE = 700;
const AGAIN = 10000;
/** Bytes that a browser still sends when its page closes. */
const LAST_WORDS = 60000;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Turns times back into Date objects; JSON has them as texts. */
const revived = (content) => JSON.parse(JSON.stringify(content), (name, value) => (typeof value === 'string' && TIME.test(value) ? new Date(value) : value));

class Draft {
  constructor(task, told) {
    this.path = '/drafts/' + encodeURIComponent(task);
    this.told = told;
    this.version = 0;
    /** @type {string | null} */
    this.kept = null;
    /** @type {string | null} */
    this.waiting = null;
    /** @type {Promise<void> | null} */
    this.sending = null;
    this.timer = undefined;
    /** Whether two drafts wait for the officer to choose one. */
    this.held = false;
    this.ended = false;
    /** @type {any} the reason why the waiting text could not be kept at the last try */
    this.refusal = null;
    this.leave = () => this.sayLast();
    this.warn = (event) => this.askBack(event);
    window.addEventListener('pagehide', this.leave);
    window.addEventListener('beforeunload', this.warn);
  }

  async read() {
    const draft = await request('GET', this.path);
    this.version = draft.version;
    return draft.content ? Object.assign(draft, {content: revived(draft.content)}) : null;
  }

  /** Whether the server has another draft by now than the one that was read. */
  async stale() {
    return (await request('GET', this.path)).version !== this.version;
  }

  /** Marks a text as already kept. */
  begin(text) {
    this.kept = text;
  }

  keep(text) {
    if (this.ended || text === this.kept) {
      this.waiting = this.ended ? this.waiting : null;
      return;
    }
    this.waiting = text;
    this.later(PAUSE);
  }

  later(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), milliseconds);
  }

  send() {
    clearTimeout(this.timer);
    if (this.sending || this.waiting === null || this.held || this.ended) {
      return this.sending || Promise.resolve();
    }
    const text = this.waiting;
    this.waiting = null;
    this.sending = this.put(text).finally(() => { this.sending = null; });
    return this.sending;
  }

  body(text) {
    return '{"version":' + this.version + ',"content":' + text + '}';
  }

  async put(text) {
    try {
      const answer = await request('PUT', this.path, this.body(text));
      this.version = answer.version;
      this.kept = text;
      this.refusal = null;
      this.told({keptAt: answer.keptAt});
      if (this.waiting !== null) {
        this.later(PAUSE);
      }
    } catch (refused) {
      this.waiting = this.waiting === null ? text : this.waiting;
      this.refusal = refused;
      if (refused.status === 409) {
        this.held = true;
        this.told({other: await this.read()});
      } else if (!this.ended) {
        // A refused text stays wrong until the officer types something else, so it is not sent again.
        const final = refused.status === 400;
        this.told({failed: refused.message, reasons: refused.reasons, final});
        if (!final) {
          this.later(AGAIN);
        }
      }
    }
  }

  /** Sends the waiting text as the page's last request when the page closes. */
  sayLast() {
    if (this.waiting === null || this.held || this.ended || this.waiting.length > LAST_WORDS) {
      return;
    }
    const text = this.waiting;
    this.waiting = null;
    request('PUT', this.path, this.body(text), undefined, {last: true}).then((answer) => { this.version = answer.version; }).catch(() => { this.waiting = text; });
  }

  /** Makes the browser ask before an officer leaves and loses entries. */
  askBack(event) {
    if (this.waiting !== null && !this.ended) {
      this.send();
      event.preventDefault();
    }
  }

  /** Resolves to null once the whole draft is kept, or to the refusal that prevents it. */
  async settle() {
    await this.sending;
    await this.send();
    return this.waiting === null ? null : this.refusal;
  }

  /** Goes on after the officer has chosen between two drafts: his own, or the one that {@link read} returned. */
  resume(mine) {
    this.held = false;
    if (mine) {
      return this.send();
    }
    this.waiting = null;
    return Promise.resolve();
  }

  /** Stops keeping the draft while the form is being sent. It goes on if the form was refused. */
  pause(yes) {
    this.ended = yes;
    clearTimeout(this.timer);
    if (!yes && this.waiting !== null) {
      this.later(PAUSE);
    }
  }

  /** Deletes the kept draft, so that the officer begins anew. */
  async drop() {
    clearTimeout(this.timer);
    await this.sending;
    this.waiting = null;
    await request('DELETE', this.path);
    this.version = 0;
    this.kept = null;
  }

  close() {
    this.send();
    window.removeEventListener('pagehide', this.leave);
    window.removeEventListener('beforeunload', this.warn);
  }
}

/**
 * The draft of one form.
 *
 * @param task  the id of a task, or the name of a start form
 * @param told  (what) => called with {keptAt} once the draft is kept, with {failed, reasons, final} when it could not be kept, and with
 *   {other: draft} when somebody else has kept another draft
 */
export const draftOf = (task, told) => new Draft(task, told);

/** The differences between two drafts: [{path: ['decisions', key, 'text'], mine, theirs}]. */
export function differences(mine, theirs, path = []) {
  const plain = (value) => value && typeof value === 'object' && !(value instanceof Date);
  if (!plain(mine) && !plain(theirs)) {
    const same = JSON.stringify(mine === undefined || mine === '' ? null : mine) === JSON.stringify(theirs === undefined || theirs === '' ? null : theirs);
    return same ? [] : [{path, mine, theirs}];
  }
  const keys = new Set([...Object.keys(plain(mine) ? mine : {}), ...Object.keys(plain(theirs) ? theirs : {})]);
  return [...keys].flatMap((key) => differences(plain(mine) ? mine[key] : undefined, plain(theirs) ? theirs[key] : undefined, path.concat(key)));
}
