/*
 * A button that sends what stands in the fields beside it. What the server has against a field is said with the label of that field, what it has against a
 * row of a file with the number of the row; the names by which scripts send them nobody reads.
 */
import { el } from '/pages/dom.js';
import { texts } from '/pages/texts.js';

const t = await texts();
const ROW = /^rows\[(\d+)]\.(.+)$/;

/** A field under its label. @param named how the server calls it, where that is not its id */
export function field(input, words, named = input.id) {
  input.dataset.field = named;
  return el('p', { class: 'field' }, el('label', { htmlFor: input.id }, words), input);
}

/** Attributes of an element that is no field and yet is named in the server's objections. */
export const called = (label, named) => ({ 'data-field': named, 'data-label': label });

/** Fields that are sent by one button, where others stand beside them. */
export const sentTogether = (...parts) => el('div', { 'data-together': '' }, ...parts);

/** A button that does something, or says in its place why not. @param meanwhile what is said of what takes its time */
export function acting(words, act, done, meanwhile = '') {
  const going = el('p', { class: 'quietly', role: 'status' });
  const said = el('div', { class: 'notice bad', role: 'alert' });
  const button = el('button', { type: 'button', onclick: async () => {
    button.disabled = true;
    said.replaceChildren();
    going.textContent = meanwhile;
    try {
      await done(await act());
    } catch (refused) {
      said.replaceChildren(against(refused, button.closest('[data-together], details, section, article') || document.body));
      button.disabled = false;
    } finally {
      going.textContent = '';
    }
  } }, words);
  return el('div', { class: 'act' }, button, said, meanwhile && going);
}

/** The flaws in words. The first field concerned gets the focus. */
function against({ message, reasons = [] }, form) {
  form.querySelectorAll('[aria-invalid]').forEach((input) => input.removeAttribute('aria-invalid'));
  const inputs = reasons.map((reason) => form.querySelector(`[data-field="${CSS.escape(reason.field)}"]`));
  const words = reasons.map((reason, place) => said(reason, inputs[place]));
  const wrong = inputs.filter((input) => input?.labels);
  wrong.forEach((input) => {
    input.setAttribute('aria-invalid', 'true');
    input.addEventListener('input', () => input.removeAttribute('aria-invalid'), { once: true });
  });
  wrong[0]?.focus();
  const all = [...new Set(words)];
  return !all.length || all.includes('') ? el('p', {}, message) : all.length > 1 ? el('ul', {}, all.map((one) => el('li', {}, one))) : el('p', {}, all[0]);
}

/** The reason with the label of its field; nothing if neither a field nor a row of a file has the name. */
function said({ field: name, reason: why }, input) {
  const [, row, column] = ROW.exec(name) || [];
  const label = input ? (input.dataset.label || input.labels[0].textContent).replace(/\s*\([^()]*\)$/, '') : row ? t('inRow', { n: row, column }) : '';
  if (label && input?.value === '') {
    return t('form.neededHere', { what: label });
  }
  // English reasons go on from the name of their field.
  return label && [label, t.language === 'en' && /^[a-z]/.test(why) ? ' ' : t('colon'), why, '.'].join('');
}
