/*
 * Finds a path from one thing to another in at most four steps, also through things that are not drawn. It is shown in words and then
 * drawn.
 */
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { named } from './statements.js';

/** @param found called with the ids on the path in their order; none if there is no path */
export function way(path, t, found) {
  const [from, to] = ['wayFrom', 'wayTo'].map((id) => el('select', { id }));
  const said = el('p', { role: 'status' });
  const seek = async () => {
    try {
      const { items } = await api.get(`${path}/path?${new URLSearchParams({ from: from.value, to: to.value })}`);
      said.replaceChildren(items.length ? el('span', {}, items.map((one, place) => [place ? ' — ' : '', el('bdi', {}, named(one, t))])) : t('way.none'));
      found(items.map(({ id }) => id));
    } catch (refused) {
      said.textContent = refused.message;
    }
  };
  return {
    place: el('details', { class: 'way' }, el('summary', {}, t('way')),
      [['way.from', from], ['way.to', to]].map(([label, select]) => el('p', { class: 'field' }, el('label', { htmlFor: select.id }, t(label)), select)),
      el('p', {}, el('button', { type: 'button', onclick: seek }, t('way.seek'))), said),
    show: (nodes) => [from, to].forEach((select) => {
      const chosen = select.value;
      select.replaceChildren(...nodes.map(({ id, name }) => el('option', { value: id, selected: id === chosen, dir: 'auto' }, name)));
    }),
  };
}
