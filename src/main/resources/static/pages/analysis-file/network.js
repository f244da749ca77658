/*
 * The network of a file, as far as its reader sees it: its picture, which grows where he points, and a list of the same beside it. Nothing of it is a score of
 * a person, and contacts, victims, witnesses and informants are in the picture alone.
 */
import { api } from '/pages/api.js';
import { links, sign } from '/pages/charts/links.js';
import { el } from '/pages/dom.js';
import { texts } from '/pages/texts.js';
import { added, expanded, FIRST, folded, nothing, query } from './asked.js';
import { list, what } from './list.js';
import { matrix } from './matrix.js';
import { measuring } from './measuring.js';
import { way } from './way.js';

const t = await texts('analysis', 'analysis-network');
const FILES = [['entities.csv', t('file.entities')], ['links.csv', t('file.links')], ['graphml', 'GraphML'], ['gexf', 'GEXF']];
const MOST = FIRST[FIRST.length - 1];
/** Names that are read out of those beside something. */
const NAMED = 20;

/** @param path of the file below /api */
export function network(path) {
  const place = el('div', { 'aria-busy': 'true' });
  const section = el('section', { class: 'card', id: 'network' }, el('h2', {}, t('title')), place);
  read(path, place);
  return section;
}

async function read(path, place) {
  try {
    const chart = await api.get(`${path}/network?${query(nothing())}`);
    place.replaceChildren(el('div', {}, chart.total ? drawn(path, chart) : el('p', { class: 'quiet' }, t('nothing'))));
  } catch (refused) {
    place.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
  place.setAttribute('aria-busy', 'false');
}

function drawn(path, begun) {
  let [chart, asked, chosen, onTheWay, positions] = [begun, nothing(), null, [], new Map()];
  /** @type {(place: number) => void} */
  let show = () => {};
  const [count, failed] = [el('p', { role: 'status' }), el('p', { class: 'bad', role: 'alert' })];
  const [picture, kinds, details, beside] = [el('div'), el('div'), el('div', { role: 'status' }), el('div')];
  const choose = (id) => {
    const at = chart.nodes.findIndex((node) => node.id === id);
    chosen = at < 0 ? null : id;
    table.choose(chosen);
    details.replaceChildren(el('div', {}, chosen ? around(chart, chart.nodes[at], asked, ask) : el('p', { class: 'quiet' }, t('choose'))));
    if (chosen) {
      show(at);
    }
  };
  const ask = async (wanted) => {
    try {
      chart = await api.get(`${path}/network?${query(wanted)}`);
      asked = { ...wanted, expanded: wanted.expanded.filter((id) => chart.nodes.some((node) => node.id === id)) };
      failed.textContent = '';
      fill();
    } catch (refused) {
      failed.textContent = refused.message;
    }
  };
  const step = (of) => async (id) => {
    await ask(of(asked, id));
    choose(id);
    table.focus(id);
  };
  const table = list(t, choose, { '+': step(expanded), '-': step(folded) });
  const ways = way(path, t, (ids) => {
    onTheWay = ids;
    return ask(added(asked, ids));
  });
  const first = el('select', { id: 'first', onchange: () => ask({ ...asked, first: Number(first.value) }) }, FIRST.map((most) => el('option', { value: most }, t.number(most))));
  const fill = () => {
    count.textContent = t('count', { shown: t.number(chart.nodes.length), total: t.number(chart.total) }) + (chart.nodes.length === MOST ? ` ${t('full', { most: t.number(MOST) })}` : '');
    picture.replaceChildren(links({
      label: t('label', { n: t.number(chart.nodes.length), links: t.number(chart.links.length) }), nodes: chart.nodes, links: chart.links, way: onTheWay, choose, ready: (shows) => { show = shows; choose(chosen); },
    }));
    kinds.replaceChildren(legend(chart, asked, ask));
    table.show(chart.nodes, positions);
    ways.show(chart.nodes);
    beside.replaceChildren(matrix(chart, t));
    choose(chosen);
  };
  fill();
  const measures = measuring(path, t, (measured) => {
    positions = measured;
    table.show(chart.nodes, positions);
    table.choose(chosen);
  });
  return [
    count, failed, el('p', { class: 'field acts' }, el('label', { htmlFor: 'first' }, t('first')), first), kinds, picture, details, el('p', { class: 'quiet acts' }, t('keys')), table.place,
    ways.place, measures, beside,
    el('p', { class: 'acts' }, t('files'), ' ', FILES.map(([ending, name]) => [el('a', { href: `/api${path}/network.${ending}`, download: '' }, name), ' '])),
  ];
}

/** What stands beside something, and how more or less of it is drawn. */
function around(chart, node, asked, ask) {
  const names = new Map(chart.nodes.map(({ id, name }) => [id, name]));
  const beside = chart.links.filter(({ from, to }) => from === node.id || to === node.id).map(({ from, to }) => names.get(from === node.id ? to : from));
  const more = node.links - beside.length;
  return [
    el('p', {}, el('strong', { dir: 'auto' }, node.name), ` · ${what(node, t)} · `, t('around', { n: t.number(node.links), others: t.list(beside.slice(0, NAMED)) || '–' })),
    el('p', { class: 'acts' }, more > 0 ? el('button', { type: 'button', disabled: chart.nodes.length === MOST, onclick: () => ask(expanded(asked, node.id)) }, t('expand', { n: t.number(more) })) : '', ' ',
      beside.length ? el('button', { type: 'button', class: 'second', onclick: () => ask(folded(asked, node.id)) }, t(asked.expanded.includes(node.id) ? 'fold' : 'fold.alone')) : ''),
  ];
}

/** What each shape means, how many there are, and whether they are drawn. */
function legend(chart, asked, ask) {
  const person = (kind) => t.has(`personCategory.${kind}`);
  return el('fieldset', { class: 'kinds' }, el('legend', {}, t('kinds')), el('ul', { class: 'chart-legend' }, chart.kinds.map(({ kind, number }) => {
    const box = el('input', { type: 'checkbox', checked: !asked.without.includes(kind), onchange: () => ask({ ...asked, without: box.checked ? asked.without.filter((one) => one !== kind) : [...asked.without, kind] }) });
    return el('li', {}, el('label', {}, box, ' ', el('span', { 'aria-hidden': 'true' }, `${sign({ category: person(kind) ? kind : null })} `), t(person(kind) ? `personCategory.${kind}` : `schema.${kind}`), ' ', el('b', {}, t.number(number))));
  })));
}
