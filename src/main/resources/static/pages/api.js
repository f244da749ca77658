import { all, client } from './client.js';
import { texts } from './texts.js';

/* Calls /api for a page as the person who is signed in. */
const t = await texts('api');
const SAID = { 0: 'noAnswer', 401: 'signedOut', 403: 'forbidden', 404: 'notFound' };
const call = client({ base: '/api', words: (status) => t(SAID[status] || 'failed', { status }), receipts: true });

/** Reads and writes below /api. The options of a write are those of `How` in the client. */
export const api = {
  get: (path) => call('GET', path),
  all: (path) => all(call, path),
  post: (path, body, how) => call('POST', path, body, how),
  put: (path, body, how) => call('PUT', path, body, how),
  remove: (path) => call('DELETE', path),
};
