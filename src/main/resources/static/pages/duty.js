/*
 * Who is on duty now at a bureau, wherever a country is named: asked once a page for all countries, and said with the time that the bureau's clocks show.
 */
import { api } from './api.js';
import { el } from './dom.js';
import { textsIn } from './texts.js';
import { dutySentence } from './duty/said.js';

let asked = null;

/** Everybody's duty by country, as it was when the page first asked; nothing for readers who need to reach no bureau. */
export function everywhere() {
  asked = asked || api.get('/duty').then(({ items }) => new Map(items.map((item) => [item.country, item]))).catch((refused) => {
    asked = null;
    throw refused;
  });
  return asked;
}

/** The words of duty in the language of t. */
export const dutyWords = (t) => textsIn(t.language, 'duty');

/** The same as a way to the posts of the bureau; `target` is where it opens. */
export function dutyLink(item, words, target = '') {
  return el('a', { class: 'duty', href: `/directory/${item.country}`, target }, el('span', { class: item.onDuty ? 'dot good' : 'dot', 'aria-hidden': 'true' }), dutySentence(item, words));
}

/** The same beside the name of a country, once it is known; nothing where there is nothing to say. */
export function duty(code, t, target = '') {
  const root = el('small');
  Promise.all([everywhere(), dutyWords(t)]).then(([bureaus, words]) => {
    const item = bureaus.get(code);
    root.replaceChildren(...(item ? [dutyLink(item, words, target)] : []));
  }).catch((refused) => { root.title = refused.message; });
  return root;
}
