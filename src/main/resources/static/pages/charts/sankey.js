/*
 * Flows from country to country, as wide as their number of origins. The server gives the place of each end, so that no flow runs in a
 * circle. The names stand in the picture, and the text beside it says the same. Flows run from left to right in every language, and from
 * top to bottom on a narrow screen.
 */
import { chart, legend } from './chart.js';
import { ROLES } from './routes.js';
import { BORDER, INK, isNarrow, TONES } from './style.js';

/** Pixels for each end in the place with the most ends. */
const ROOM = 34;
const LEAST = 180;
const TONE_OF = Object.fromEntries(ROLES);
/** Pixels from place to place where flows run from top to bottom, as on a telephone. */
const STEP = 74;

const key = ({ country, place }) => `${country} ${place}`;

/** @param flows `{ from, to, origins }` between ends `{ country, stage, place }` */
export function sankey({ label, flows, t }) {
  const ends = [...new Map(flows.flatMap(({ from, to }) => [[key(from), from], [key(to), to]])).values()];
  const places = [...new Set(ends.map(({ place }) => place))];
  const most = Math.max(...places.map((place) => ends.filter((end) => end.place === place).length));
  const narrow = isNarrow();
  const said = ({ from, to, origins }) => t('charts.part', { part: t.way([from.country, to.country]), n: t.number(origins) });
  return chart({
    label, height: narrow ? STEP * places.length + 20 : Math.max(LEAST, ROOM * most + 40),
    option: () => ({
      tooltip: { renderMode: 'richText', confine: true, textStyle: { color: INK, fontSize: 12 }, formatter: ({ dataType, data }) => (dataType === 'edge' ? data.said : `${data.said} · ${data.stage}`) },
      series: [{
        type: 'sankey', ...(narrow ? { orient: 'vertical', left: 4, right: 4, top: 22, bottom: 10 } : { left: 8, right: 130, top: 10, bottom: 10 }), nodeWidth: 14, nodeGap: 14, draggable: false, cursor: 'default',
        data: ends.map((end) => ({
          name: key(end), said: t.country(end.country), stage: t(`stage.${end.stage}`), itemStyle: { color: TONES[TONE_OF[end.stage]], borderColor: INK, borderWidth: 0.5 },
        })),
        links: flows.map((flow) => ({ source: key(flow.from), target: key(flow.to), value: flow.origins, said: said(flow) })),
        label: { color: INK, fontSize: 12, formatter: ({ data }) => data.said, width: 120, overflow: 'truncate', textBorderColor: BORDER, textBorderWidth: 2, ...(narrow ? { position: 'top' } : {}) },
        lineStyle: { color: TONES.wait, opacity: 0.55 }, emphasis: { focus: 'adjacency', lineStyle: { opacity: 0.9 } },
      }],
    }),
  }, legend(ROLES.filter(([role]) => ends.some(({ stage }) => stage === role)).map(([role, tone]) => ({ tone, label: t(`stage.${role}`) }))));
}
