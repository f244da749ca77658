/* The network as a table: the same as its picture, and what its links say of each position once that is measured. */
import { sign } from '/pages/charts/links.js';
import { apart, el } from '/pages/dom.js';

const COLUMNS = ['who', 'links', 'origins'];
/** Those that are empty until the positions are measured. */
const MEASURED = ['betweenness', 'firmness', 'group', 'apart'];

/** What something is. */
export const what = (node, t) => (node.category ? t(`personCategory.${node.category}`) : t(`schema.${node.schema}`));

/** The same after its name, unless that says so. */
export const saidBeside = (node, t) => (node.name.startsWith(what(node, t)) ? '' : ` · ${what(node, t)}`);

/** The other names of the entity, from entities that were judged to be the same. */
function others(node, t) {
  const names = [...new Set(node.also.map(({ name }) => name))].filter((name) => name !== node.name);
  return names.length ? [' · ', t('also'), ' ', apart(names)] : '';
}

/** A share of one, in hundredths. */
export const share = (number, t) => new Intl.NumberFormat(t.language, { style: 'percent', numberingSystem: 'latn', maximumFractionDigits: 1 }).format(number);

/**
 * @param choose told the id of a row that is chosen
 * @param keys   what is done with the row on which a key is pressed, by the key
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
