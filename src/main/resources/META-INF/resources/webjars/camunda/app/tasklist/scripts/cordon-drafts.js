/*
 * What an officer fills in, kept on the server while he types: a closed browser loses nothing, and a colleague goes on with the same draft. A draft
 * that somebody else has kept meanwhile is never replaced unseen.
 */
import {request} from './cordon-server.js';

/** Milliseconds after the last change before it is kept, and before another try where the server did not answer. */
const PAUSE = 700;
const AGAIN = 10000;
/** Bytes that a browser still sends for a page that goes. */
const LAST_WORDS = 60000;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Times, which JSON knows as texts only, are times again. */
const revived = (content) => JSON.parse(JSON.stringify(content), (name, value) => (typeof value === 'string' && TIME.test(value) ? new Date(value) : value));

/**
 * The draft of one form.
 *
 * @param task  the id of a task, or the name of a start form
 * @param told  (what) => called with {keptAt} once it is kept, {failed} as long as it cannot be, {other: draft} where somebody kept another one
 */
export function draftOf(task, told) {
  const path = '/drafts/' + encodeURIComponent(task);
  let version = 0;
  let kept = null;
  let waiting = null;
  let sending = null;
  let timer = null;
  /** Two drafts wait for the officer to choose. */
  let held = false;
  let ended = false;
  /** Why what waits could not be kept at the last try. */
  let refusal = null;

  const body = (text) => '{"version":' + version + ',"content":' + text + '}';

  async function read() {
    const draft = await request('GET', path);
    version = draft.version;
    return draft.content ? Object.assign(draft, {content: revived(draft.content)}) : null;
  }

  /** Whether another one is kept by now than the one that was read. */
  const stale = async () => (await request('GET', path)).version !== version;

  function later(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(send, milliseconds);
  }

  function send() {
    clearTimeout(timer);
    if (sending || waiting === null || held || ended) {
      return sending || Promise.resolve();
    }
    const text = waiting;
    waiting = null;
    sending = put(text).finally(() => { sending = null; });
    return sending;
  }

  async function put(text) {
    try {
      const answer = await request('PUT', path, body(text), 'application/json');
      version = answer.version;
      kept = text;
      refusal = null;
      told({keptAt: answer.keptAt});
      if (waiting !== null) {
        later(PAUSE);
      }
    } catch (refused) {
      waiting = waiting === null ? text : waiting;
      refusal = refused;
      if (refused.status === 409) {
        held = true;
        told({other: await read()});
      } else if (!ended) {
        told({failed: refused.message});
        later(AGAIN);
      }
    }
  }

  /** The page goes: what waits is sent as the last thing. */
  function leave() {
    if (waiting === null || held || ended || waiting.length > LAST_WORDS) {
      return;
    }
    const text = waiting;
    waiting = null;
    request('PUT', path, body(text), 'application/json', {last: true}).then((answer) => { version = answer.version; }).catch(() => { waiting = text; });
  }

  /** Whoever would lose something is asked by the browser whether he means it. */
  function warn(event) {
    if (waiting !== null && !ended) {
      send();
      event.preventDefault();
    }
  }

  window.addEventListener('pagehide', leave);
  window.addEventListener('beforeunload', warn);

  return {
    read, stale,
    /** From here on this is what has been kept already. */
    begin: (text) => { kept = text; },
    keep: (text) => {
      if (ended || text === kept) {
        waiting = ended ? waiting : null;
        return;
      }
      waiting = text;
      later(PAUSE);
    },
    /** Resolves once all that was typed is kept, or to the refusal by which it is not. */
    settle: async () => {
      await sending;
      await send();
      return waiting === null ? null : refusal;
    },
    /** Goes on after the officer has chosen between two drafts: with his, or with the one that {@link read} gave. */
    resume: (mine) => {
      held = false;
      if (mine) {
        return send();
      }
      waiting = null;
      return Promise.resolve();
    },
    /** The form is being sent, and nothing is kept while it is; it goes on where it was not taken. */
    pause: (yes) => {
      ended = yes;
      clearTimeout(timer);
      if (!yes && waiting !== null) {
        later(PAUSE);
      }
    },
    /** The officer begins anew; what was kept is gone. */
    drop: async () => {
      clearTimeout(timer);
      await sending;
      waiting = null;
      await request('DELETE', path);
      version = 0;
      kept = null;
    },
    close: () => {
      send();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('beforeunload', warn);
    }
  };
}

/** What stands in two drafts and is not the same: [{path: ['decisions', key, 'text'], mine, theirs}]. */
export function differences(mine, theirs, path = []) {
  const plain = (value) => value && typeof value === 'object' && !(value instanceof Date);
  if (!plain(mine) && !plain(theirs)) {
    const same = JSON.stringify(mine === undefined || mine === '' ? null : mine) === JSON.stringify(theirs === undefined || theirs === '' ? null : theirs);
    return same ? [] : [{path, mine, theirs}];
  }
  const keys = new Set([...Object.keys(plain(mine) ? mine : {}), ...Object.keys(plain(theirs) ? theirs : {})]);
  return [...keys].flatMap((key) => differences(plain(mine) ? mine[key] : undefined, plain(theirs) ? theirs[key] : undefined, path.concat(key)));
}
