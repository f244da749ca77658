/* One bar of parts that add up, and its legend with the numbers. */
import { chart, legend } from './chart.js';
import { BORDER, INK, ON_DARK, PALE, TONES } from './style.js';

/** The smallest share of the bar in which a number still fits. */
const ROOM = 0.06;
/** The smallest height of a bar that shows numbers, in pixels. */
const TALL = 20;
const DARK = new Set(['arrested', 'atLarge', 'deceased', 'good', 'bad', 'off']);

/**
 * @param label the name of the whole
 * @param parts `{ key, tone, label, number }`
 */
export function bar({ label, parts, height = 26, t }) {
  const named = parts.map((part) => ({ ...part, shown: t.number(part.number) }));
  const total = parts.reduce((sum, part) => sum + part.number, 0);
  const said = t('charts.bar', { what: label, parts: t.list(named.map((part) => t('charts.part', { part: part.label, n: part.shown }))) });
  const present = named.filter((part) => part.number);
  const last = present.length - 1;
  return chart({
    label: said, height,
    option: ({ rightToLeft }) => ({
      grid: { left: 0, right: 0, top: 2, bottom: 2 },
      xAxis: { type: 'value', max: Math.max(1, total), show: false, inverse: rightToLeft },
      yAxis: { type: 'category', data: [''], show: false },
      series: present.map((part, index) => ({
        type: 'bar', stack: 'all', barWidth: '100%', data: [part.number], cursor: 'default', emphasis: { disabled: true },
        itemStyle: { color: TONES[part.tone], borderColor: BORDER, borderWidth: present.length > 1 ? 1 : 0, borderRadius: corners(index === 0, index === last, rightToLeft) },
        label: { show: height >= TALL && part.number / total > ROOM, formatter: part.shown, color: DARK.has(part.tone) ? ON_DARK : INK, fontWeight: 600 },
      })),
      ...(total ? {} : { graphic: [{ type: 'rect', shape: { width: 4000, height }, style: { fill: PALE } }] }),
    }),
  }, legend(named));
}

function corners(first, last, rightToLeft) {
  const [left, right] = rightToLeft ? [last, first] : [first, last];
  return [left ? 4 : 0, right ? 4 : 0, right ? 4 : 0, left ? 4 : 0];
}

/**
 * The listed targets of an operation by their state; they add up to its targets. `prefix` begins the keys of their numbers.
 *
 * @param {any} results
 * @param {any} t
 * @param {{ height?: number, prefix?: string }} [how]
 */
export function states(results, t, { height, prefix = '' } = {}) {
  return bar({
    label: t('charts.states', { n: t.number(results.targets) }), t, height,
    parts: ['arrested', 'located', 'atLarge', 'withdrawn', 'deceased'].map((state) => ({ key: `${prefix}${state}`, tone: state, label: t(`charts.${state}`), number: results[state] })),
  });
}
