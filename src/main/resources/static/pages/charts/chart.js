/*
 * A chart: a figure with a picture drawn by Apache ECharts, a sentence for readers who do not see it, and the same numbers as a table.
 *
 * The picture is a canvas, because in SVG and HTML the library would write styles into the markup, which the pages' content security policy
 * forbids. It is drawn once it is visible, follows the width of its place, and is disposed of when it leaves the page.
 */
import { el } from '/pages/dom.js';
import { use } from './style.js';

/**
 * The path of the library. It is typed as a string, because it comes from a webjar that the type checks do not know.
 *
 * @type {string}
 */
const LIBRARY = '/pages/charts/lib/echarts.esm.min.js';

let library = null;

/** ECharts, fetched when the first chart is drawn. */
export function echarts() {
  library = library || import(LIBRARY);
  return library;
}

/**
 * @param label  a sentence on what the picture shows, with its numbers
 * @param height of the picture in pixels
 * @param option the option of ECharts, or a promise of it; called with the library, whether the page runs from right to left, and the width
 * in pixels
 * @param drawn  called with the drawn chart
 * @param parts  the content below the picture: legend, notes, the table of `numbers`
 */
export function chart({ label, height, option, drawn = () => {} }, ...parts) {
  use();
  const canvas = el('div', { class: 'chart-canvas', role: 'img', 'aria-label': label });
  canvas.style.height = `${height}px`;
  const figure = el('figure', { class: 'chart' }, canvas, ...parts);
  draw(canvas, option, drawn);
  return figure;
}

function draw(canvas, option, done) {
  let drawn = null;
  let asked = false;
  const sight = new ResizeObserver(async () => {
    if (!canvas.isConnected) {
      sight.disconnect();
      drawn?.dispose();
      return;
    }
    if (!canvas.clientWidth) {
      return;
    }
    if (drawn) {
      drawn.resize();
      return;
    }
    if (!asked) {
      asked = true;
      const library = await echarts();
      const { direction, fontFamily } = getComputedStyle(canvas);
      const rightToLeft = direction === 'rtl';
      const wanted = await option({ library, rightToLeft, width: canvas.clientWidth });
      if (canvas.isConnected) {
        drawn = library.init(canvas, null, { renderer: 'canvas' });
        drawn.setOption({ animation: false, textStyle: { fontFamily, fontSize: 12 }, ...wanted });
        done(drawn);
      }
    }
  });
  sight.observe(canvas);
}

/** The numbers of a chart as a table that opens on demand. Each of `rows` has a heading and cells that are shown as they are. */
export function numbers(title, headings, rows) {
  return el('details', { class: 'chart-numbers' }, el('summary', {}, title),
    el('div', { class: 'chart-scroll', tabIndex: 0, role: 'region', 'aria-label': title }, el('table', {},
      el('thead', {}, el('tr', {}, headings.map((heading) => el('th', { scope: 'col' }, heading)))),
      el('tbody', {}, rows.map(([heading, ...cells]) => el('tr', {}, el('th', { scope: 'row' }, heading), cells.map((cell) => el('td', {}, cell))))))));
}

/** The meaning of each colour with its number, so that nothing depends on colour alone: parts `{ tone, label, number, key }`. */
export function legend(parts) {
  return el('ul', { class: 'chart-legend' }, parts.map((part) => el('li', { class: part.number === 0 ? 'chart-none' : '' },
    el('i', { class: `chart-tone-${part.tone}`, 'aria-hidden': 'true' }), `${part.label} `, part.number === undefined ? null : el('b', { 'data-figure': part.key }, part.shown))));
}
