/* Reading and writing /api from a form as the officer who is signed in, with refusals in words. */
import {all as allOf, client} from '/pages/client.js';
import {texts} from '/pages/texts.js';

export {Refused} from '/pages/client.js';

let t = await texts();

/** From now on the server's silence and its bare refusals are told in these words. */
export function speak(words) {
  t = words;
}

function words(status) {
  const known = 'error.' + (status || 'unreachable');
  return t.has(known) ? t(known) : t('error.any', {status: String(status)});
}

const call = client({base: '/api', words});

/**
 * Calls /api as {@link client} says.
 *
 * @param {import('/pages/client.js').How} how
 */
export const request = (method, path, body, type, how = {}) => call(method, path, body, Object.assign({type}, how));

/** All items of a paged list. */
export const all = (path) => allOf(request, path);

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
