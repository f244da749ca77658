/** Builds elements for the pages' modules. Text is always text, never markup. */

/**
 * Creates an element with attributes and children. Attributes can be listeners (`on...`), `class`, and properties such as `value` and
 * `disabled`.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name in element && name !== 'list' && name !== 'form') {
      element[name] = value;
    } else if (name === 'class') {
      element.className = value;
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Lists words that people wrote, each isolated in its own direction. */
export const apart = (words) => words.map((one, place) => [place ? ' · ' : '', el('bdi', {}, one)]);

const TITLE = /^.{1,69}(?=\s|$)/su;

/**
 * Returns the heading of a page and names the browser's tab after it.
 * @param words what the page is about, as somebody wrote it
 * @param [more] the text of the tab where it says more than the heading; a long one is cut between words
 */
export function headed(words, more) {
  const tab = (more || words).trim();
  const [begin] = TITLE.exec(tab) || [tab.slice(0, 69)];
  document.title = `${begin}${begin.length < tab.length ? '…' : ''} · Cordon`;
  return el('h1', {}, el('bdi', {}, words));
}

/**
 * Returns a reference that one click copies. A browser lets only pages of https or of its own machine write to its clipboard, and may refuse
 * it there too: then the reference is selected, so that the reader can copy it by keys.
 */
export function cited(reference, t) {
  const words = el('bdi', {}, reference);
  const said = el('span', { 'aria-live': 'polite' });
  return navigator.clipboard ? el('span', { class: 'cited' }, el('button', { type: 'button', title: t('copy'), onclick: () => {
    navigator.clipboard.writeText(reference)
      .then(() => { said.textContent = ` ${t('copied')}`; }, () => getSelection().selectAllChildren(words));
  } }, words), said) : words;
}

/** Shows an instant in few words. The tooltip, and a sheet of paper, have it in full with its zone, and in UTC if that differs. */
export function time(instant, t) {
  const full = [...new Set([t.when(instant), t.when(instant, 'UTC')])].join(' · ');
  return el('time', { dateTime: instant, title: full }, t.brief(instant));
}

/** Moves the focus to the first wrong field above a button in reading order, or to the button itself if no field of its form is wrong. */
export function focusWrong(button) {
  (button.closest('form').querySelector('[aria-invalid=true]') || button).focus();
}
