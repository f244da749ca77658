/*
 * Events over time, a line for each kind. An event known to the day is a mark; one known to the month or the year is a bar of that length.
 * Time runs from left to right in every language. The list beside the picture shows the same.
 */
import { localeOf } from '/pages/clock.js';
import { chart } from './chart.js';
import { INK, LINE, SOFT, TONES } from './style.js';

const DAY = 24 * 60 * 60 * 1000;
const ROOM = 34;
/** The height of a mark in pixels. */
const THICK = 14;
const NARROWEST = 5;
const WIDE = 600;
/** Pixels of a letter in the names of kinds. The room for names is limited by the next constant; longer names break. */
const LETTER = 7.2;
const [NARROW, BROAD] = [96, 170];

/** @param rows `{ label, moments }`, each moment `{ from, until, said }` with days in UTC */
export function moments({ label, rows, t }) {
  const dates = new Intl.DateTimeFormat(localeOf(t.language), { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const data = rows.flatMap(({ moments: some }, row) => some.map(({ from, until, said }) => ({ value: [row, Date.parse(from), Date.parse(until) + DAY], said })));
  const room = (width) => Math.min(width < WIDE ? NARROW : BROAD, LETTER * Math.max(...rows.map(({ label: called }) => called.length)));
  return chart({
    label, height: ROOM * rows.length + 50,
    option: ({ width }) => ({
      useUTC: true, grid: { left: room(width) + 16, right: 24, top: 8, bottom: 28 },
      xAxis: { type: 'time', min: Math.min(...data.map(({ value }) => value[1])), max: Math.max(...data.map(({ value }) => value[2])), axisLine: { lineStyle: { color: LINE } },
        axisLabel: { color: SOFT, hideOverlap: true, padding: [0, 6], formatter: (at) => dates.format(at) }, splitLine: { show: true, lineStyle: { color: LINE } }, splitNumber: width < WIDE ? 3 : 6 },
      yAxis: { type: 'category', inverse: true, data: rows.map(({ label: called }) => called), axisTick: { show: false }, axisLine: { show: false },
        axisLabel: { color: INK, width: room(width), overflow: 'break', lineHeight: 14 }, splitLine: { show: true, lineStyle: { color: LINE } } },
      tooltip: { renderMode: 'richText', confine: true, textStyle: { color: INK, fontSize: 12 }, formatter: ({ data: { said } }) => said },
      series: [{ type: 'custom', data, encode: { x: [1, 2], y: 0 }, renderItem: bar }],
    }),
  });
}

function bar(params, api) {
  const [from, y] = api.coord([api.value(1), api.value(0)]);
  const [until] = api.coord([api.value(2), api.value(0)]);
  const width = Math.max(NARROWEST, until - from);
  return { type: 'rect', shape: { x: from, y: y - THICK / 2, width, height: THICK, r: 2 }, style: { fill: TONES.atLarge, opacity: width > 3 * NARROWEST ? 0.45 : 0.85 } };
}
