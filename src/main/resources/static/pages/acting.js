/*
 * A button that sends the fields beside it. A reason of the server about a field is shown with the field's label, a reason about a row of a
 * file with the row's number. The names by which scripts send fields are never shown.
 */
import { el } from '/pages/dom.js';
import { texts } from '/pages/texts.js';

const t = await texts();
const ROW = /^rows\[(\d+)]\.(.+)$/;

/**
 * A field with its label.
 * @param named the field's name for the server, where it differs from its id
 * @param shown the element around the field, if there is one
 */
export function field(input, words, named = input.id, shown = input) {
  input.dataset.field = named;
  return el('p', { class: 'field' }, el('label', { htmlFor: input.id }, words), shown);
}

/** Attributes for an element that is not a field but that reasons of the server can name. */
export const called = (label, named) => ({ 'data-field': named, 'data-label': label });

/** Groups the fields that one button sends, where other fields stand beside them. */
export const sentTogether = (...parts) => el('div', { 'data-together': '' }, ...parts);

/** A button that does an act, or shows beside it why the act was refused. @param meanwhile a text shown while a long act runs */
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
  form.querySelector('[aria-invalid=true]')?.focus();
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
  // An English reason that begins in lower case continues the sentence after the field's name.
  return label && [label, t.language === 'en' && /^[a-z]/.test(why) ? ' ' : t('colon'), why, '.'].join('');
}
