import { LIST_CHANGES } from '/pages/codes.js';
import { el } from '/pages/dom.js';

/* Words on changes of the target list. */

/** Shows a reference, with the person's name if the reader knows it. */
export function person(reference, names = {}) {
  return el('span', { class: 'person' }, el('bdi', { class: 'whole' }, reference), names[reference] ? [' ', el('bdi', {}, names[reference])] : '');
}

/**
 * Lists changes by kind.
 *
 * @param names names by reference, as far as the reader knows them
 * @param whole whether each change names the other target, or shows only what a country may see
 */
export function what(changes, t, names = {}, whole = false) {
  return el('ul', { class: 'what' }, LIST_CHANGES.map((kind) => [kind, changes.filter((change) => change.kind === kind)]).filter(([, some]) => some.length)
    .map(([kind, some]) => el('li', {}, el('span', { class: `mark ${kind === 'WITHDRAWN' ? 'bad' : ''}` }, t(`kind.${kind}`)),
      el('ul', {}, some.map((change) => el('li', {}, ...said(change, t, names, whole)))))));
}

function said(change, t, names, whole) {
  const beside = whole ? { JOINED: 'joinedTo', SPLIT: 'splitFrom' }[change.kind] : change.other && 'formerly';
  return [person(change.target, names), change.other ? [whole ? ' ' : ' · ', t(beside), ' ', person(change.other, names)] : '',
    change.reason ? el('small', {}, el('bdi', {}, change.reason)) : ''].flat();
}

/**
 * A table of the countries that are told, and of the changes each is told of. For a version still to come it also has the number of first
 * questions.
 */
export function told(news, t, names = {}) {
  const asks = news.some((one) => one.toConfirm !== undefined);
  return el('table', { class: 'told' }, el('thead', {}, el('tr', {}, ['country', 'told', ...(asks ? ['toConfirm'] : [])]
    .map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))),
  el('tbody', {}, [...news].sort((one, other) => t.compare(t.country(one.country), t.country(other.country))).map((one) =>
    el('tr', { 'data-told': one.country }, el('th', { scope: 'row' }, t.country(one.country)),
    el('td', {}, what(one.items, t, names)), asks ? el('td', {}, one.toConfirm ? t.number(one.toConfirm) : '–') : ''))));
}

/** The place for a refusal; it is empty and hidden until there is one. */
export function alertBox(said) {
  return el('p', { class: 'notice bad', role: 'alert', hidden: !said }, said || '');
}

/** Does an act. A refusal is shown in the box, and typed texts are kept. */
export async function attempt(button, box, act) {
  button.disabled = true;
  box.hidden = true;
  try {
    await act();
  } catch (failure) {
    box.textContent = failure.message;
    box.hidden = false;
    button.disabled = false;
  }
}
