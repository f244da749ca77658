/* The network as a table: the same things as in the picture, with the measures of their positions once these are known. */
import { sign } from '/pages/charts/links.js';
import { apart, el } from '/pages/dom.js';

const COLUMNS = ['who', 'links', 'origins'];
/** Columns that are empty until the positions are measured. */
const MEASURED = ['betweenness', 'firmness', 'group', 'apart'];

/** Returns the kind of a thing in words. */
export const what = (node, t) => (node.category ? t(`personCategory.${node.category}`) : t(`schema.${node.schema}`));

/** Returns the kind of a thing for the place after its name, or an empty text if the name begins with it. */
export const saidBeside = (node, t) => (node.name.startsWith(what(node, t)) ? '' : ` · ${what(node, t)}`);

/** The other names of the entity, from entities that were judged to be the same. */
function others(node, t) {
  const names = [...new Set(node.also.map(({ name }) => name))].filter((name) => name !== node.name);
  return names.length ? [' · ', t('also'), ' ', apart(names)] : '';
}

/** Formats a share between 0 and 1 as a percentage. */
export const share = (number, t) => new Intl.NumberFormat(t.language, { style: 'percent', numberingSystem: 'latn', maximumFractionDigits: 1 }).format(number);

/**
 * The table of the network.
 *
 * @param choose called with the id of the chosen row
 * @param keys   by key, the act on the row on which the key is pressed
 */
export function list(t, choose, keys) {
  const body = el('tbody', { onkeydown: (event) => {
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act(event.target.closest('tr').dataset.node);
    }
  } });
  const heads = el('tr');
  const row = (node, positions) => el('tr', { 'data-node': node.id }, el('th', { scope: 'row' },
    el('button', { type: 'button', class: 'plain', onclick: () => choose(node.id) }, el('span', { 'aria-hidden': 'true' }, `${sign(node)} `), el('bdi', {}, node.name)),
    el('span', { class: 'quiet' }, saidBeside(node, t), others(node, t))),
  [t.number(node.links), t.number(node.origins), ...(positions.size ? cells(positions.get(node.id)) : [])].map((cell) => el('td', {}, cell)));
  const cells = (position) => (position ? [share(position.betweenness, t), share(position.firmness, t), t.number(position.group + 1), position.cutPoint ? share(1 - position.remaining, t) : ''] : ['', '', '', '']);
  const choosing = (id) => {
    for (const one of body.rows) {
      one.setAttribute('aria-current', String(one.dataset.node === id));
    }
  };
  return {
    place: el('div', { class: 'beside', tabIndex: 0, role: 'region', 'aria-label': t('list') },
      el('table', { class: 'numbers' }, el('thead', {}, heads), body)),
    show: (nodes, positions, chosen) => {
      heads.replaceChildren(...[...COLUMNS, ...(positions.size ? MEASURED : [])].map((column) => el('th', { scope: 'col' }, t(`column.${column}`))));
      body.replaceChildren(...nodes.map((node) => row(node, positions)));
      choosing(chosen);
    },
    choose: choosing,
    focus: (id) => [...body.rows].find((one) => one.dataset.node === id)?.querySelector('button').focus(),
  };
}
