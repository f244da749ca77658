/* The number that is left at each step, the first step on top. */
import { el } from '/pages/dom.js';
import { chart, numbers } from './chart.js';
import { INK, PALE, TONES } from './style.js';

const STEP = 36;
/** Pixels beside the longest bar, for its number. */
const ROOM = 96;
/** The most letters of a line. */
const LONGEST = 20;

/** Breaks a label into lines, between words only. */
function folded(label) {
  return label.split(' ').reduce((lines, word) => {
    const last = lines[lines.length - 1];
    return last && last.length + word.length < LONGEST ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []).join('\n');
}

/** @param steps `{ key, label, number, tone }` in order, the first on top */
export function funnel({ label, steps, t }) {
  const most = Math.max(...steps.map((step) => step.number));
  if (!most) {
    return el('p', { class: 'chart-nothing' }, t('charts.nothingYet'));
  }
  const share = (step) => new Intl.NumberFormat(t.language, { style: 'percent', numberingSystem: 'latn', maximumFractionDigits: 0 }).format(step.number / steps[0].number);
  const shown = (step) => (steps[0].number ? t('charts.share', { n: t.number(step.number), share: share(step) }) : t.number(step.number));
  return chart({
    label: t('charts.bar', { what: label, parts: t.list(steps.map((step) => t('charts.part', { part: step.label, n: t.number(step.number) }))) }), height: STEP * steps.length + 8,
    option: ({ rightToLeft }) => ({
      grid: { left: rightToLeft ? ROOM : 0, right: rightToLeft ? 0 : ROOM, top: 0, bottom: 0, containLabel: true },
      xAxis: { type: 'value', show: false, max: most, inverse: rightToLeft },
      yAxis: {
        type: 'category', inverse: true, position: rightToLeft ? 'right' : 'left', data: steps.map((step) => folded(step.label)), axisLine: { show: false }, axisTick: { show: false },
        axisLabel: { color: INK, fontSize: 13, lineHeight: 15 },
      },
      series: [{
        type: 'bar', barWidth: 20, cursor: 'default', emphasis: { disabled: true }, showBackground: true, backgroundStyle: { color: PALE, borderRadius: 3 },
        data: steps.map((step) => ({ value: step.number, itemStyle: { color: TONES[step.tone || 'atLarge'], borderRadius: 3 } })),
        label: { show: true, position: rightToLeft ? 'left' : 'right', color: INK, fontSize: 13, formatter: ({ dataIndex }) => shown(steps[dataIndex]) },
      }],
    }),
  }, numbers(t('charts.numbers'), ['', t('charts.number')], steps.map((step) => [step.label, el('span', { 'data-figure': step.key }, t.number(step.number))])));
}

