/* Figures for the management alone: numbers, and references where they are told, of what it sees nothing else of. */
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { me } from '/pages/texts.js';
import { t } from './words.js';

/**
 * A part of the page that fills itself; it stays empty for readers who may not see the figures.
 * @param name of the part, in the texts and in its class
 * @param content (figures) => what stands under its head, or nothing where there are none
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

/** Figures by row. What heads the first column and others without numbers is said; the columns of numbers are called by their keys. */
export function figureTable(name, first, numbers, rows, last = []) {
  return el('div', { class: 'cordon-scroll', tabIndex: 0, role: 'region', 'aria-label': t(name) }, el('table', { class: 'cordon-table' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, first), numbers.map((column) => el('th', { scope: 'col', class: 'cordon-number' }, t(`${name}.${column}`))), last.map((words) => el('th', { scope: 'col' }, words)))),
    el('tbody', {}, rows)));
}
