/*
 * The network of a file, as far as its reader sees it: its picture, a list of the same beside it, and what the links say of each position. Nothing of it is a
 * score of a person, and contacts, victims, witnesses and informants are in the picture alone.
 */
import { api } from '/pages/api.js';
import { links, sign } from '/pages/charts/links.js';
import { el } from '/pages/dom.js';
import { texts } from '/pages/texts.js';
import { matrix } from './matrix.js';

const t = await texts('analysis', 'analysis-network');
const FILES = [['entities.csv', t('file.entities')], ['links.csv', t('file.links')], ['graphml', 'GraphML'], ['gexf', 'GEXF']];
/** Milliseconds until it is asked again how far the measures are. */
const PAUSE = 1500;

/** @param path of the file below /api */
export function network(path) {
  const place = el('div', { 'aria-busy': 'true' });
  const section = el('section', { class: 'card', id: 'network' }, el('h2', {}, t('title')), place);
  read(path, place);
  return section;
}

async function read(path, place) {
  try {
    const chart = await api.get(`${path}/network`);
    place.replaceChildren(el('div', {}, chart.nodes.length ? shown(path, chart) : el('p', { class: 'quiet' }, t('nothing'))));
  } catch (refused) {
    place.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
  place.setAttribute('aria-busy', 'false');
}

function shown(path, chart) {
  /** @type {(place: number) => void} */
  let show = () => {};
  const list = el('tbody', {});
  const said = el('p', { role: 'status', class: 'quiet' });
  const choose = (id) => {
    const at = chart.nodes.findIndex((node) => node.id === id);
    show(at);
    for (const row of list.rows) {
      row.setAttribute('aria-current', String(row.dataset.node === id));
    }
    said.replaceChildren(el('span', {}, around(chart, chart.nodes[at])));
  };
  const fill = (positions) => list.replaceChildren(...rows(chart, positions, choose));
  fill(new Map());
  const count = t('count', { shown: chart.nodes.length, total: chart.total });
  return [
    el('p', {}, count),
    links({ label: t('label', { n: t.number(chart.nodes.length), links: t.number(chart.links.length) }), nodes: chart.nodes, links: chart.links, choose, ready: (shows) => { show = shows; } }),
    legend(chart), said,
    el('div', { class: 'beside', tabIndex: 0, role: 'region', 'aria-label': t('list') }, el('table', {}, head(), list)),
    way(path, chart), measuring(path, fill), matrix(chart, t),
    el('p', {}, t('files'), ' ', FILES.map(([ending, name]) => [el('a', { href: `/api${path}/network.${ending}`, download: '' }, name), ' '])),
  ];
}

function head() {
  return el('thead', {}, el('tr', {}, ['who', 'links', 'origins', 'betweenness', 'firmness', 'group', 'apart'].map((column) => el('th', { scope: 'col' }, t(`column.${column}`)))));
}

function rows(chart, positions, choose) {
  return chart.nodes.map((node) => {
    const position = positions.get(node.id);
    const cells = position ? [share(position.betweenness), share(position.firmness), t.number(position.group + 1), position.cutPoint ? share(1 - position.remaining) : ''] : ['', '', '', ''];
    return el('tr', { 'data-node': node.id }, el('th', { scope: 'row' },
      el('button', { type: 'button', class: 'plain', onclick: () => choose(node.id) }, el('span', { 'aria-hidden': 'true' }, `${sign(node)} `), el('bdi', {}, node.name)),
      el('span', { class: 'quiet' }, ` · ${what(node)}`)),
    [t.number(node.links), t.number(node.origins), ...cells].map((cell) => el('td', {}, cell)));
  });
}

const share = (number) => new Intl.NumberFormat(t.language, { style: 'percent', numberingSystem: 'latn', maximumFractionDigits: 1 }).format(number);

/** What it is. */
const what = (node) => (node.category ? t(`personCategory.${node.category}`) : t(`schema.${node.schema}`));

function around(chart, node) {
  const names = new Map(chart.nodes.map(({ id, name }) => [id, name]));
  const beside = chart.links.filter(({ from, to }) => from === node.id || to === node.id).map(({ from, to }) => names.get(from === node.id ? to : from));
  return t('around', { who: node.name, n: t.number(node.links), others: t.list(beside.slice(0, 20)) });
}

function legend(chart) {
  const first = new Map(chart.nodes.map((node) => [node.category || 'thing', node]));
  return el('ul', { class: 'chart-legend' }, [...first].map(([category, node]) => el('li', {}, `${sign(node)} `, category === 'thing' ? t('thing') : t(`personCategory.${category}`))));
}

/** How one gets from one to another, in at most four steps, over what is not shown as well. */
function way(path, chart) {
  const choice = (name) => el('select', { id: name }, chart.nodes.map(({ id, name: called }) => el('option', { value: id }, called)));
  const [from, to, said] = [choice('wayFrom'), choice('wayTo'), el('p', { role: 'status' })];
  const seek = async () => {
    try {
      const { items } = await api.get(`${path}/path?${new URLSearchParams({ from: from.value, to: to.value })}`);
      said.textContent = items.length ? items.map(({ name }) => name).join(' — ') : t('way.none');
    } catch (refused) {
      said.textContent = refused.message;
    }
  };
  return el('details', { class: 'way' }, el('summary', {}, t('way')),
    [['way.from', from], ['way.to', to]].map(([label, select]) => el('p', { class: 'field' }, el('label', { htmlFor: select.id }, t(label)), select)),
    el('p', {}, el('button', { type: 'button', onclick: seek }, t('way.seek'))), said);
}

/** What the links say of each position: asked for by hand, because it may take minutes, and given up by hand. */
function measuring(path, fill) {
  const said = el('p', { role: 'status' });
  const stop = el('button', { type: 'button', hidden: true }, t('measure.stop'));
  const begin = el('button', { type: 'button' }, t('measure.begin'));
  let wanted = false;
  begin.addEventListener('click', async () => {
    wanted = true;
    begin.disabled = true;
    stop.hidden = false;
    try {
      await follow(path, () => wanted, said, fill);
    } catch (refused) {
      said.textContent = refused.message;
    }
    begin.disabled = false;
    stop.hidden = true;
  });
  stop.addEventListener('click', async () => {
    wanted = false;
    await api.remove(`${path}/measures`);
    said.textContent = t('measure.stopped');
  });
  return el('div', { class: 'measure' }, el('p', { class: 'quiet' }, t('measure.lead')), el('p', {}, begin, ' ', stop), said);
}

async function follow(path, wanted, said, fill) {
  while (wanted()) {
    const { percent, measures } = await api.get(`${path}/measures`);
    if (measures) {
      fill(new Map(measures.positions.map((position) => [position.node, position])));
      said.textContent = t('measure.done', { nodes: t.number(measures.nodes), components: t.number(measures.components), groups: t.number(measures.groups), modularity: t.number(measures.modularity) });
      return;
    }
    said.textContent = t('measure.percent', { percent: share(percent / 100) });
    await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
  }
}
