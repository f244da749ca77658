/*
 * Shows who is on duty now at a bureau, wherever a country is named. It asks once a page for all countries, and shows times on the bureau's
 * clocks.
 */
import { api } from './api.js';
import { el } from './dom.js';
import { textsIn } from './texts.js';
import { dutySentence } from './duty/said.js';

let asked = null;

/** Returns the duty of all bureaus by country, as of the page's first request. It is empty for readers who need to reach no bureau. */
export function everywhere() {
  asked = asked || api.get('/duty').then(({ items }) => new Map(items.map((item) => [item.country, item]))).catch((refused) => {
    asked = null;
    throw refused;
  });
  return asked;
}

/** Returns the words of duty in the language of t. */
export const dutyWords = (t) => textsIn(t.language, 'duty');

/** Shows the duty of a bureau as a link to its posts. `target` is the link's target. */
export function dutyLink(item, words, target = '') {
  return el('a', { class: 'duty', href: `/directory/${item.country}`, target }, el('span', { class: item.onDuty ? 'dot good' : 'dot', 'aria-hidden': 'true' }), dutySentence(item, words));
}

/** Shows the duty of a bureau beside the name of its country once it is known; nothing for a country without an entry. */
export function duty(code, t, target = '') {
  const root = el('small');
  Promise.all([everywhere(), dutyWords(t)]).then(([bureaus, words]) => {
    const item = bureaus.get(code);
    root.replaceChildren(...(item ? [dutyLink(item, words, target)] : []));
  }).catch((refused) => { root.title = refused.message; });
  return root;
}
