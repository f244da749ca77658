/*
 * What flows from where over where to where, as wide as it is much. The server says the place of each end, so that no flow leads in a circle; the names stand
 * in the picture, and what it shows stands in words beside it. Ways run from left to right in every language.
 */
import { chart, legend } from './chart.js';
import { ROLES } from './routes.js';
import { INK, TONES } from './style.js';

/** Pixels for each end of the place that has most of them. */
const ROOM = 34;
const LEAST = 180;
const TONE_OF = Object.fromEntries(ROLES);
/** Narrower than this in pixels, names are cut. */
const WIDE = 600;

const key = ({ country, place }) => `${country} ${place}`;

/** @param flows `{ from, to, origins }` between ends `{ country, stage, place }` */
export function sankey({ label, flows, t }) {
  const ends = [...new Map(flows.flatMap(({ from, to }) => [[key(from), from], [key(to), to]])).values()];
  const most = Math.max(...[...new Set(ends.map(({ place }) => place))].map((place) => ends.filter((end) => end.place === place).length));
  const said = ({ from, to, origins }) => t('charts.part', { part: `${t.country(from.country)} → ${t.country(to.country)}`, n: t.number(origins) });
  return chart({
    label, height: Math.max(LEAST, ROOM * most + 40),
    option: ({ width }) => ({
      tooltip: { renderMode: 'richText', confine: true, textStyle: { color: INK, fontSize: 12 }, formatter: ({ dataType, data }) => (dataType === 'edge' ? data.said : `${data.said} · ${data.stage}`) },
      series: [{
        type: 'sankey', left: 8, right: width < WIDE ? 80 : 130, top: 10, bottom: 10, nodeWidth: 14, nodeGap: 14, draggable: false, cursor: 'default',
        data: ends.map((end) => ({
          name: key(end), said: t.country(end.country), stage: t(`stage.${end.stage}`), itemStyle: { color: TONES[TONE_OF[end.stage]], borderColor: INK, borderWidth: 0.5 },
        })),
        links: flows.map((flow) => ({ source: key(flow.from), target: key(flow.to), value: flow.origins, said: said(flow) })),
        label: { color: INK, fontSize: 12, formatter: ({ data }) => data.said, width: width < WIDE ? 76 : 120, overflow: 'truncate' },
        lineStyle: { color: TONES.wait, opacity: 0.55 }, emphasis: { focus: 'adjacency', lineStyle: { opacity: 0.9 } },
      }],
    }),
  }, legend(ROLES.filter(([role]) => ends.some(({ stage }) => stage === role)).map(([role, tone]) => ({ tone, label: t(`stage.${role}`) }))));
}
