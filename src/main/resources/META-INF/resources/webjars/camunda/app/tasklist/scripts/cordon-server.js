/* Reads and writes /api from a form as the officer who is signed in, with refusals in words. */
import {all as allOf, client} from '/pages/client.js';
import {texts} from '/pages/texts.js';

export {Refused} from '/pages/client.js';

let t = await texts();

/** Sets the words for failures in which the server gives no answer, or no sentence. */
export function speak(words) {
  t = words;
}

function words(status) {
  const known = 'error.' + (status || 'unreachable');
  return t.has(known) ? t(known) : t('error.any', {status: String(status)});
}

const call = client({base: '/api', words});

/**
 * Calls /api like {@link client}.
 *
 * @param {import('/pages/client.js').How} how
 */
export const request = (method, path, body, type, how = {}) => call(method, path, body, Object.assign({type}, how));

/** Returns all items of a paged list. */
export const all = (path) => allOf(request, path);

let directory = null;

/** Returns the country directory, which is read once a page. */
export function countries() {
  directory = directory || all('/countries').catch((refused) => {
    directory = null;
    throw refused;
  });
  return directory;
}

/** Offers a text or a received file as a download. */
export function download(name, text, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: type || 'text/plain'}));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
