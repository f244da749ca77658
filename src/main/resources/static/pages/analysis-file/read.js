/* What the pages of analysis files say of them. */
import { el } from '/pages/dom.js';

/** How far it has come. */
export const state = (file, t) => el('span', { class: file.state === 'OPEN' ? 'mark' : 'mark bad' }, t(`fileState.${file.state}`));

export const field = (input, words) => el('p', { class: 'field' }, el('label', { htmlFor: input.id }, words), input);

/** A button that does something, or says in its place why not. */
export function acting(words, act, done) {
  const said = el('span', { class: 'bad', role: 'alert' });
  const button = el('button', { type: 'button', onclick: async () => {
    button.disabled = true;
    try {
      await done(await act());
    } catch (refused) {
      said.textContent = refused.message;
      button.disabled = false;
    }
  } }, words);
  return el('p', {}, button, ' ', said);
}
