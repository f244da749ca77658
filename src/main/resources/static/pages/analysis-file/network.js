/*
 * The network of a file, as far as its reader sees it: a picture that the reader can extend, and a list of the same things beside it. It
 * scores no person. The positions of contacts, victims, witnesses and informants are not measured.
 */
import { api } from '/pages/api.js';
import { links, sign } from '/pages/charts/links.js';
import { apart, el } from '/pages/dom.js';
import { me, texts } from '/pages/texts.js';
import { added, expanded, FIRST, folded, nothing, query } from './asked.js';
import { kept } from './kept.js';
import { list, saidBeside } from './list.js';
import { matrix } from './matrix.js';
import { measuring } from './measuring.js';
import { named, readable } from './statements.js';
import { files } from './taken.js';
import { way } from './way.js';

const t = await texts('analysis', 'analysis-network');
const MOST = FIRST[FIRST.length - 1];
/** The number of neighbours whose names are read out. */
const NAMED = 20;

/**
 * The section of the network.
 *
 * @param path path of the file below /api
 * @param file the file as the server gives it
 */
export function network(path, file) {
  const place = el('div', { 'aria-busy': 'true' }, el('p', { class: 'quiet', role: 'status' }, t('drawing')));
  const section = el('section', { class: 'card', id: 'network' }, el('h2', {}, t('title')), place);
  read(path, file, place);
  return section;
}

async function read(path, file, place) {
  try {
    const chart = await ask(path, nothing());
    place.replaceChildren(el('div', {}, chart.total ? drawn(path, file, chart, await me()) : el('p', { class: 'quiet' }, t('nothing'))));
  } catch (refused) {
    place.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
  place.setAttribute('aria-busy', 'false');
}

/** Fetches the picture and names each thing in words, in the writing of the reader if it has such a name. Its name on file stays. */
async function ask(path, asked) {
  const chart = await api.get(`${path}/network?${query(asked)}`);
  const called = (node) => {
    const onFile = named(node, t);
    const also = node.also.map((other) => ({ ...other, name: named({ ...other, schema: node.schema }, t) }));
    const name = readable([onFile, ...also.map((other) => other.name)], t.language);
    return { ...node, name, also: name === onFile ? also : [{ name: onFile }, ...also] };
  };
  return { ...chart, nodes: chart.nodes.map(called) };
}

/** The state of the page: the picture and its request, the chosen thing, a path, highlighted things, and the measures. */
const beginning = (chart) => ({ chart, asked: nothing(), chosen: null, way: [], marked: [], positions: new Map() });

function drawn(path, file, begun, reader) {
  const state = beginning(begun);
  /** @type {(place: number) => void} */
  let show = () => {};
  const [count, failed] = [el('p', { role: 'status' }), el('p', { class: 'bad', role: 'alert' })];
  const [picture, kinds, details, beside] = [el('div'), el('div'), el('div', { role: 'status' }), el('div')];
  const choose = (id) => {
    const at = state.chart.nodes.findIndex((node) => node.id === id);
    state.chosen = at < 0 ? null : id;
    table.choose(state.chosen);
    details.replaceChildren(el('div', {}, state.chosen ? around(state.chart, state.chart.nodes[at], state.asked, draw) : el('p', { class: 'quiet' }, t('choose'))));
    if (state.chosen) {
      show(at);
    }
  };
  const draw = async (wanted) => {
    try {
      state.chart = await ask(path, wanted);
      state.asked = { ...wanted, expanded: wanted.expanded.filter((id) => state.chart.nodes.some((node) => node.id === id)) };
      failed.textContent = '';
      fill();
    } catch (refused) {
      failed.textContent = refused.message;
    }
  };
  const step = (of) => async (id) => {
    await draw(of(state.asked, id));
    choose(id);
    table.focus(id);
  };
  const table = list(t, choose, { '+': step(expanded), '-': step(folded) });
  const ways = way(path, t, (ids) => {
    state.way = ids;
    return draw(added(state.asked, ids));
  });
  const first = el('select', { id: 'first', onchange: () => draw({ ...state.asked, first: Number(first.value) }) }, FIRST.map((most) => el('option', { value: most }, t.number(most))));
  const fill = () => {
    const { chart } = state;
    first.value = String(state.asked.first);
    count.textContent = counted(chart);
    picture.replaceChildren(links({
      label: t('label', { n: t.number(chart.nodes.length), links: t.number(chart.links.length) }), nodes: chart.nodes, links: chart.links, way: state.way, marked: state.marked, choose, zoom: [t('larger'), t('smaller')],
      ready: (shows) => { show = shows; choose(state.chosen); },
    }));
    kinds.replaceChildren(legend(chart, state.asked, draw));
    table.show(chart.nodes, state.positions, state.chosen);
    ways.show(chart.nodes);
    beside.replaceChildren(matrix(chart, t));
    choose(state.chosen);
  };
  fill();
  const measures = measuring(path, t, (measured) => {
    state.positions = measured;
    table.show(state.chart.nodes, measured, state.chosen);
  });
  return [
    count, failed, el('p', { class: 'field' }, el('label', { htmlFor: 'first' }, t('first')), first), kinds, picture, details, el('p', { class: 'quiet acts' }, t('keys')), table.place,
    ways.place, pictures(path, file, reader, state, draw, fill), measures, beside, el('p', { class: 'acts' }, printing(file, reader)),
    el('p', { class: 'acts' }, t('files'), ' ', files(path, '', t)),
  ];
}

/** The shown and the total number, and whether more can be shown. */
const counted = ({ nodes, total }) => t('count', { shown: t.number(nodes.length), total: t.number(total) }) + (nodes.length === MOST ? ` ${t('full', { most: t.number(MOST) })}` : '');

/** The kept pictures, connected with the drawn one. */
function pictures(path, file, reader, state, draw, fill) {
  return kept(path, (file.members || []).includes(reader.user) && reader.groups.includes('analyst'), {
    asked: () => state.asked, marked: () => (state.way.length ? state.way : [state.chosen].filter(Boolean)), nodes: () => state.chart.nodes,
    show: ({ view, marked, notes }) => {
      Object.assign(state, { way: marked.length > 1 ? marked : [], chosen: marked.length === 1 ? marked[0] : null, marked: notes.map(({ about }) => about).filter(Boolean) });
      return draw(view);
    },
    mark: (ids) => {
      state.marked = ids;
      fill();
    },
  }, t);
}

/** Prints the picture with its legend, list and notes alone. Each sheet shows who printed it and when. */
function printing(file, reader) {
  const mark = el('span', { class: 'printed' });
  return el('button', { type: 'button', class: 'second', onclick: () => {
    const page = document.getElementById('analysis-file');
    mark.textContent = t('printed', { file: file.reference, who: reader.user, time: t.when(new Date().toISOString(), 'UTC') });
    page.append(mark);
    page.classList.add('picture-alone');
    window.print();
    page.classList.remove('picture-alone');
    mark.remove();
  } }, t('print'));
}

/** Describes the neighbours of a thing, with buttons to draw more or fewer of them. */
function around(chart, node, asked, draw) {
  const names = new Map(chart.nodes.map(({ id, name }) => [id, name]));
  const beside = chart.links.filter(({ from, to }) => from === node.id || to === node.id).map(({ from, to }) => names.get(from === node.id ? to : from));
  const more = node.links - beside.length;
  return [
    el('p', {}, el('strong', {}, el('bdi', {}, node.name)), `${saidBeside(node, t)} · `, t('around', { n: t.number(node.links) }), ' ', beside.length ? apart(beside.slice(0, NAMED)) : '–'),
    el('p', { class: 'acts' }, more > 0 ? el('button', { type: 'button', disabled: chart.nodes.length === MOST, onclick: () => draw(expanded(asked, node.id)) }, t('expand', { n: t.number(more) })) : '', ' ',
      beside.length ? el('button', { type: 'button', class: 'second', onclick: () => draw(folded(asked, node.id)) }, t(asked.expanded.includes(node.id) ? 'fold' : 'fold.alone')) : ''),
  ];
}

/** The meaning of each shape, how many there are, and whether they are drawn. */
function legend(chart, asked, draw) {
  const person = (kind) => t.has(`personCategory.${kind}`);
  return el('fieldset', { class: 'kinds' }, el('legend', {}, t('kinds')), el('ul', { class: 'chart-legend' }, chart.kinds.map(({ kind, number }) => {
    const box = el('input', { type: 'checkbox', checked: !asked.without.includes(kind), onchange: () => draw({ ...asked, without: box.checked ? asked.without.filter((one) => one !== kind) : [...asked.without, kind] }) });
    return el('li', {}, el('label', {}, box, ' ', el('span', { 'aria-hidden': 'true' }, `${sign({ category: person(kind) ? kind : null })} `), t(person(kind) ? `personCategory.${kind}` : `schema.${kind}`), ' ', el('b', {}, t.number(number))));
  })));
}
