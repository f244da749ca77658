/*
 * Arrests and locations over time: their number by day, above it their sum, with the phases of the operation shaded. Time runs from left to
 * right in every language.
 */
import { localeOf } from '/pages/clock.js';
import { el } from '/pages/dom.js';
import { chart, legend, numbers } from './chart.js';
import { INK, LINE, PHASE, SOFT, TONES } from './style.js';

const DAY = 24 * 60 * 60 * 1000;
const MOST_BARS = 70;
/** Days after the last date of the operation that the picture still shows. Later events are told in words. */
const AFTERWARDS = 45;

const startOf = (instant) => Math.floor(Date.parse(instant) / DAY) * DAY;
const KINDS = ['arrested', 'located'];

/**
 * @param days   `{ day, arrested, located }`, as the server counts them
 * @param phases `{ name, from, to }` in the order of time; phases with `strong` are shaded
 */
export function timeline({ days, phases, t, height = 250 }) {
  const all = days.map((day) => ({ ...day, at: Date.parse(`${day.day}T00:00:00Z`) }));
  if (!all.length) {
    return el('p', { class: 'chart-nothing' }, t('charts.nothingYet'));
  }
  const dates = new Intl.DateTimeFormat(localeOf(t.language), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const until = Math.max(...phases.map((phase) => startOf(phase.to))) + AFTERWARDS * DAY;
  const shown = all.some((day) => day.at <= until) ? all.filter((day) => day.at <= until) : all;
  const later = all.slice(shown.length);
  const first = Math.min(shown[0].at, ...phases.filter((phase) => phase.strong).map((phase) => startOf(phase.from))) - 2 * DAY;
  const last = Math.max(shown[shown.length - 1].at, ...phases.filter((phase) => phase.strong).map((phase) => startOf(phase.to))) + 3 * DAY;
  const step = Math.max(1, Math.ceil((last - first) / DAY / MOST_BARS)) * DAY;
  const total = sum(all);
  return chart({
    label: t('charts.timeline', { arrested: t.number(total.arrested), located: t.number(total.located), from: dates.format(all[0].at), to: dates.format(all[all.length - 1].at) }),
    height, option: () => option({ shown, phases, first, last, step, t, height }),
  },
  legend([...KINDS.map((kind) => ({ key: kind, tone: kind, label: t(`charts.${kind}`), number: total[kind], shown: t.number(total[kind]) })), { tone: 'phase', label: t('charts.phase') }]),
  later.length ? el('p', { class: 'chart-note' }, t('charts.later', { n: t.number(sum(later).arrested + sum(later).located), to: dates.format(later[later.length - 1].at) })) : null,
  numbers(t('charts.numbers'), [t('charts.day'), ...KINDS.map((kind) => t(`charts.${kind}`))], all.map((day) => [dates.format(day.at), t.number(day.arrested), t.number(day.located)])));
}

function sum(days) {
  return days.reduce((so, day) => ({ arrested: so.arrested + day.arrested, located: so.located + day.located }), { arrested: 0, located: 0 });
}

function option({ shown, phases, first, last, step, t, height }) {
  const buckets = [];
  for (let from = first; from <= last; from += step) {
    buckets.push({ from, ...sum(shown.filter((day) => day.at >= from && day.at < from + step)) });
  }
  const together = { arrested: 0, located: 0 };
  // Future days have no sum yet.
  const until = Math.min(last + step, Math.max(Date.now(), shown[shown.length - 1].at + DAY));
  const risen = buckets.filter((bucket) => bucket.from < until).map((bucket) => [bucket.from, together.arrested += bucket.arrested, together.located += bucket.located]);
  risen.push([until, together.arrested, together.located]);
  const short = new Intl.DateTimeFormat(localeOf(t.language), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const time = { type: 'time', min: first, max: last + step, axisLine: { lineStyle: { color: LINE } }, axisTick: { show: false }, splitLine: { show: false } };
  const count = { type: 'value', minInterval: 1, splitNumber: 3, axisLabel: { color: SOFT }, splitLine: { lineStyle: { color: LINE } }, nameTextStyle: { color: SOFT, align: 'left' } };
  const strong = phases.filter((phase) => phase.strong);
  const shade = {
    silent: true, itemStyle: { color: PHASE },
    data: strong.map((phase) => [{ xAxis: Math.max(first, startOf(phase.from)) }, { xAxis: startOf(phase.to) + DAY }]),
  };
  const marks = {
    silent: true, symbol: 'none', lineStyle: { color: SOFT, type: 'dashed', width: 1 }, label: { show: false },
    data: phases.flatMap((phase) => [startOf(phase.from), startOf(phase.to) + DAY]).filter((at) => at > first && at < last).map((xAxis) => ({ xAxis })),
  };
  // ECharts widens a time axis for bars. The upper chart gets bars without height, so that both charts show the same times.
  const bars = { type: 'bar', barMaxWidth: 22, data: buckets.map((bucket) => [bucket.from + step / 2, 0]) };
  const split = Math.round(height * 0.56);
  return {
    aria: { enabled: false }, useUTC: true,
    grid: [{ left: 36, right: 12, top: 22, height: split - 30 }, { left: 36, right: 12, top: split + 20, bottom: 24 }],
    xAxis: [{ ...time, gridIndex: 0, axisLabel: { show: false } },
      { ...time, gridIndex: 1, axisLabel: { color: SOFT, hideOverlap: true, formatter: (at) => short.format(at) } }],
    yAxis: [{ ...count, gridIndex: 0, name: t('charts.together'), nameGap: 8 }, { ...count, gridIndex: 1, name: t('charts.byDay'), nameGap: 8 }],
    tooltip: {
      trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'line' }, textStyle: { color: INK, fontSize: 12 }, confine: true,
      formatter: ([point]) => {
        const bucket = buckets.find(({ from }) => point.value[0] >= from && point.value[0] < from + step) || buckets[buckets.length - 1];
        return `${short.format(bucket.from)}\n${KINDS.map((kind) => t('charts.part', { part: t(`charts.${kind}`), n: bucket[kind] })).join('\n')}`;
      },
    },
    series: [
      ...grown(risen).map((line, index) => ({ ...line, xAxisIndex: 0, yAxisIndex: 0, ...(index === 0 ? { markArea: shade, markLine: marks } : {}) })),
      { ...bars, xAxisIndex: 0, yAxisIndex: 0, silent: true },
      ...KINDS.map((kind, index) => ({
        ...bars, stack: 'day', xAxisIndex: 1, yAxisIndex: 1, data: buckets.map((bucket) => [bucket.from + step / 2, bucket[kind]]), itemStyle: { color: TONES[kind] },
        ...(index === 0 ? { markArea: shade, markLine: marks } : {}),
      })),
    ],
  };
}

/** The sums as two areas: arrests and locations together behind, arrests in front. A point holds a time, the arrests and the locations. */
function grown(risen) {
  const line = (kind, value) => ({
    type: 'line', step: 'end', showSymbol: false, silent: true, data: risen.map((point) => [point[0], value(point)]),
    lineStyle: { color: TONES[kind], width: 1 }, itemStyle: { color: TONES[kind] }, areaStyle: { color: TONES[kind], opacity: 0.85 },
  });
  return [line('located', (point) => point[1] + point[2]), line('arrested', (point) => point[1])];
}

/** A small picture of how arrests and locations have grown, for lists. */
export function trend({ days, t, height = 44 }) {
  const all = days.map((day) => ({ ...day, at: Date.parse(`${day.day}T00:00:00Z`) }));
  const total = sum(all);
  const named = legend(KINDS.map((kind) => ({ key: kind, tone: kind, label: t(`charts.${kind}`), number: total[kind], shown: t.number(total[kind]) })));
  if (!all.length) {
    return el('div', { class: 'chart' }, el('p', { class: 'chart-note' }, t('charts.nothingYet')));
  }
  const dates = new Intl.DateTimeFormat(localeOf(t.language), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const risen = [];
  const together = { arrested: 0, located: 0 };
  risen.push([all[0].at - DAY, 0, 0]);
  for (const day of all) {
    KINDS.forEach((kind) => { together[kind] += day[kind]; });
    risen.push([day.at, together.arrested, together.located]);
  }
  // The line goes on a little after the last day, so that this day stays visible.
  risen.push([all[all.length - 1].at + Math.max(DAY, (all[all.length - 1].at - all[0].at) * 0.04), together.arrested, together.located]);
  return chart({
    label: t('charts.timeline', { arrested: t.number(total.arrested), located: t.number(total.located), from: dates.format(all[0].at), to: dates.format(all[all.length - 1].at) }), height,
    option: () => ({
      grid: { left: 0, right: 0, top: 4, bottom: 1 },
      xAxis: { type: 'time', show: false, min: risen[0][0], max: risen[risen.length - 1][0] },
      yAxis: { type: 'value', show: false, min: 0 },
      series: grown(risen),
    }),
  }, named, el('p', { class: 'chart-note' }, t('charts.span', { from: dates.format(all[0].at), to: dates.format(all[all.length - 1].at) })));
}
