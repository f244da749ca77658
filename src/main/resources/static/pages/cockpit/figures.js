/*
 * Figures for the management alone. It sees numbers of things that it otherwise sees nothing of, with their references where these are
 * given.
 */
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { me } from '/pages/texts.js';
import { t } from './words.js';

/**
 * A part of the page that fills itself. It stays empty for readers who may not see the figures.
 * @param name the part's name in the texts and in its class
 * @param content (figures) => the content below the heading, or nothing if there is none
 */
export function figures(name, path, content) {
  const root = el('section', { class: `cordon-panel cordon-${name}`, hidden: true });
  fill().catch((refused) => {
    root.replaceChildren(el('p', { class: 'cordon-note' }, refused.message));
    root.hidden = false;
  });
  return root;

  async function fill() {
    if ((await me()).groups.includes('manager')) {
      root.replaceChildren(el('h3', {}, t(name)), el('p', { class: 'cordon-note' }, t(`${name}.lead`)),
        ...content(await api.get(path)) || [el('p', { class: 'cordon-empty' }, t(`${name}.none`))]);
      root.hidden = false;
    }
  }
}

/** A table of figures. The headings of the first and last columns are passed as words; the columns of numbers are named by their keys. */
export function figureTable(name, first, numbers, rows, last = []) {
  return el('div', { class: 'cordon-scroll', tabIndex: 0, role: 'region', 'aria-label': t(name) }, el('table', { class: 'cordon-table' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, first), numbers.map((column) => el('th', { scope: 'col', class: 'cordon-number' }, t(`${name}.${column}`))), last.map((words) => el('th', { scope: 'col' }, words)))),
    el('tbody', {}, rows)));
}
