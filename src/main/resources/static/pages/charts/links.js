/*
 * The picture of a network. The server gives the place of each thing, so that one network always gives the same picture; this module draws,
 * moves and enlarges it. The shape shows what a thing is, a filled shape that its position is measured. The list beside the picture shows
 * the same.
 */
import { el } from '/pages/dom.js';
import { chart } from './chart.js';
import { BORDER, INK, isNarrow, SOFT, TONES } from './style.js';

/** Shapes of the library, and the same shapes as signs for legends and lists: a filled shape is measured. */
const SHAPES = {
  SUSPECT_OR_CONVICTED: ['circle', '●', TONES.atLarge], POSSIBLE_FUTURE_OFFENDER: ['triangle', '▲', TONES.located], CONTACT: ['emptyCircle', '○', SOFT],
  VICTIM: ['emptyRect', '□', SOFT], WITNESS: ['emptyDiamond', '◇', SOFT], INFORMANT: ['emptyTriangle', '△', SOFT],
};
const THING = ['rect', '■', TONES.withdrawn];
const LARGEST = 26;
const SMALLEST = 9;
/** The number of things from which on they are drawn smaller. */
const FEW = 80;
const MARGIN = 30;
/** The width of a drawn path in pixels. */
const WAY = 5;
/** The most names that fit into a picture, and the most on a telephone. */
const [NAMED, FEW_NAMED] = [25, 12];
/** The width in pixels from which on things have their full size. */
const ROOMY = 800;
const STEP = 1.4;

const shape = (node) => SHAPES[node.category] || THING;

/** Returns the sign of a thing: that of its category, or that of all things that are no persons. */
export const sign = (node) => shape(node)[1];

/**
 * @param nodes  `{ id, name, category, links, x, y }`, those with the most links first
 * @param links  `{ from, to, origins }`
 * @param choose called with the id of the clicked thing
 * @param ready  called with a function that highlights the thing at a given place
 * @param way    the ids on a path that is drawn thick, in their order
 * @param marked the ids of other highlighted things
 * @param zoom   the words of the buttons that enlarge and shrink; the wheel scrolls the page instead
 */
export function links({ label, nodes, links: between, choose, ready, way = [], marked = [], zoom: [larger, smaller] }) {
  const narrow = isNarrow();
  const height = narrow ? 400 : 560;
  const most = Math.max(1, ...nodes.map((node) => node.links));
  const size = (node, width) => Math.max(0.4, Math.min(1, Math.sqrt(FEW / nodes.length), width / ROOMY)) * (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(node.links / most));
  const standingOut = new Set([...way, ...marked]);
  const named = new Set([...[...nodes].sort((one, other) => other.links - one.links).slice(0, narrow ? FEW_NAMED : NAMED), ...nodes.filter(({ id }) => standingOut.has(id))]);
  const steps = new Set(way.slice(1).flatMap((id, place) => [`${id} ${way[place]}`, `${way[place]} ${id}`]));
  /** @type {(by: number) => void} */
  let enlarge = () => {};
  const button = (words, by) => el('button', { type: 'button', class: 'second', onclick: () => enlarge(by) }, words);
  return chart({
    label, height,
    drawn: (picture) => {
      enlarge = (by) => picture.dispatchAction({ type: 'graphRoam', seriesIndex: 0, zoom: by, originX: picture.getWidth() / 2, originY: height / 2 });
      picture.on('click', ({ dataType, data }) => dataType === 'node' && choose(data.name));
      ready((place) => {
        picture.dispatchAction({ type: 'downplay', seriesIndex: 0 });
        picture.dispatchAction({ type: 'highlight', seriesIndex: 0, dataIndex: place });
      });
    },
    option: ({ width }) => {
      const { unit, ...place } = within(nodes, width - 2 * MARGIN, height - 2 * MARGIN);
      return {
        tooltip: { renderMode: 'richText', confine: true, textStyle: { color: INK, fontSize: 12 }, formatter: ({ dataType, data }) => (dataType === 'node' ? data.said : '') },
        series: [{
          type: 'graph', layout: 'none', roam: narrow || 'move', ...place, scaleLimit: { min: 0.5, max: 12 }, labelLayout: { hideOverlap: true },
          data: nodes.map((node) => {
            const [symbol, , color] = shape(node);
            return {
              name: node.id, said: node.name, x: node.x * unit, y: node.y * unit, symbol, symbolSize: size(node, width), itemStyle: standingOut.has(node.id) ? { color, borderColor: TONES.bad, borderWidth: 3 } : { color },
              label: { show: named.has(node), formatter: () => node.name, position: 'bottom', color: INK, fontSize: 11, width: 110, overflow: 'truncate', textBorderColor: BORDER, textBorderWidth: 2 },
            };
          }),
          edges: between.map(({ from, to, origins }) => ({ source: from, target: to, lineStyle: steps.has(`${from} ${to}`) ? { width: WAY, color: TONES.bad } : { width: Math.min(4, origins), color: TONES.wait } })),
          lineStyle: { opacity: 1 }, cursor: 'pointer',
          emphasis: { focus: 'adjacency', label: { show: true }, lineStyle: { color: INK } }, blur: { itemStyle: { opacity: 0.25 }, lineStyle: { opacity: 0.25 }, label: { show: false } },
        }],
      };
    },
  }, el('p', { class: 'chart-zoom' }, button(larger, STEP), ' ', button(smaller, 1 / STEP)));
}

/**
 * Returns the position and size in pixels that fill the place, in the proportions of the server. A picture of things on one level gets its
 * own height, because the library would move them to the middle.
 */
function within(nodes, width, height) {
  const [wide, tall] = ['x', 'y'].map((axis) => Math.max(0.1, Math.max(...nodes.map((node) => node[axis])) - Math.min(...nodes.map((node) => node[axis]))));
  const unit = Math.min(width / wide, height / tall);
  return { unit, left: 'center', top: 'middle', width: wide * unit, height: tall * unit };
}
