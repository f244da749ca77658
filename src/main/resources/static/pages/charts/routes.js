/*
 * Routes of persons on the bundled map: each country in the colour of its role, each route as arrows through its countries in order. Only
 * the part of the world with these countries is drawn. The text beside the picture and its table show the same.
 */
import { el } from '/pages/dom.js';
import { chart, legend, numbers } from './chart.js';
import { isSmall, shapes } from './map.js';
import { BORDER, INK, LAND, TONES } from './style.js';

/** Degrees of margin around the countries. */
const MARGIN = 11;
/** The least degrees of latitude that are shown. */
const LEAST = 30;
/** The width of the widest leg in pixels. */
const WIDEST = 5;
const MERCATOR = { north: 80, south: -56 };
/** The roles of countries on a route, with the tones of the legends. */
export const ROLES = [['SOURCE', 'located'], ['TRANSIT', 'atLarge'], ['DESTINATION', 'arrested']];
const SEVERAL = 'bad';

const toneOf = (roles) => (roles.length > 1 ? SEVERAL : roles.length ? ROLES.find(([role]) => role === roles[0])[1] : 'wait');

/**
 * @param roles the roles of each country by its code: some of SOURCE, TRANSIT, DESTINATION in this order, or none for a country that only
 * lies on a route
 * @param ways  `{ name, countries }`, country codes in the order of the route
 * @param legs  `{ from, to, origins }` from country to country, drawn instead of the routes; more origins make a wider leg
 */
export function routes({ label, roles, ways = [], legs = [], t, height = 360 }) {
  const said = (country) => [t.country(country), ...roles.get(country).map((role) => t(`stage.${role}`))].join(' · ');
  const lines = ways.filter(({ countries }) => countries.length > 1);
  return chart({
    label, height,
    option: async ({ library, width }) => {
      const { features } = await shapes(library);
      const places = new Map(features.filter((shape) => shape.id).map((shape) => [shape.id, shape]));
      const shown = [...roles.keys()].filter((country) => places.has(country));
      const at = (country) => places.get(country).properties.at;
      const marked = shown.filter((country) => isSmall(places.get(country)));
      return {
        tooltip: { renderMode: 'richText', confine: true, textStyle: { color: INK, fontSize: 12 }, formatter: (point) => point.seriesType === 'lines' ? point.name : roles.has(point.name) ? said(point.name) : '' },
        geo: {
          map: 'world', nameProperty: 'name', roam: false, left: 0, right: 0, top: 0, bottom: 0, boundingCoords: around(shown.map(at), width / height),
          itemStyle: { areaColor: LAND, borderColor: BORDER, borderWidth: 0.6 }, emphasis: { disabled: true }, select: { disabled: true }, silent: true,
          regions: shown.map((name) => ({ name, itemStyle: { areaColor: TONES[toneOf(roles.get(name))] } })),
        },
        series: [{
          type: 'map', map: 'world', geoIndex: 0, data: shown.map((name) => ({ name, value: 1 })),
        }, {
          type: 'lines', coordinateSystem: 'geo', z: 3, symbol: ['none', 'arrow'], symbolSize: 10, lineStyle: { color: INK, width: 2, opacity: 0.75, curveness: 0.12 },
          data: lines.flatMap(({ name, countries }) => steps(countries.filter((country) => places.has(country))).map((ends) => ({ name, coords: ends.map(at) }))),
        }, {
          type: 'lines', coordinateSystem: 'geo', z: 3, symbol: ['none', 'arrow'], symbolSize: 11,
          data: legs.filter(({ from, to }) => places.has(from) && places.has(to)).map(({ from, to, origins }) => ({
            name: t('charts.part', { part: t.way([from, to]), n: t.number(origins) }), coords: [at(from), at(to)],
            lineStyle: { color: INK, opacity: 0.7, width: Math.min(WIDEST, 1 + origins / 2), curveness: 0.18 },
          })),
        }, {
          type: 'scatter', coordinateSystem: 'geo', z: 4, symbolSize: 8,
          data: [...new Set([...lines.flatMap(({ countries }) => countries), ...legs.flatMap(({ from, to }) => [from, to]), ...marked])].filter((country) => places.has(country))
            .map((name) => ({ name, value: at(name), itemStyle: { color: TONES[toneOf(roles.get(name))], borderColor: INK, borderWidth: 1.2 } })),
        }],
      };
    },
  },
  legend(tones(roles, t)),
  el('p', { class: 'chart-note' }, t('charts.borders')),
  numbers(t('routes.table'), [t('charts.country'), t('roles')], [...roles].map(([country, some]) => [t.country(country), t.list(some.map((role) => t(`stage.${role}`)))])));
}

/** Returns the pairs of neighbouring countries on a route. */
function steps(countries) {
  return countries.slice(1).map((to, place) => [countries[place], to]);
}

function tones(roles, t) {
  const used = new Set([...roles.values()].map(toneOf));
  return [...ROLES.map(([role, tone]) => ({ tone, label: t(`stage.${role}`) })), { tone: SEVERAL, label: t('routes.several') }, { tone: 'wait', label: t('routes.way') }]
    .filter(({ tone }) => used.has(tone));
}

/** Returns the corners of the drawn part of the world, in the proportions of its place. */
function around(points, proportion) {
  const [west, east] = [Math.min(...points.map(([x]) => x)) - MARGIN, Math.max(...points.map(([x]) => x)) + MARGIN];
  const [south, north] = [Math.min(...points.map(([, y]) => y)) - MARGIN, Math.max(...points.map(([, y]) => y)) + MARGIN];
  const tall = Math.max(north - south, LEAST, (east - west) / proportion);
  const wide = Math.max(east - west, tall * proportion);
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return [[x - wide / 2, Math.min(MERCATOR.north, y + tall / 2)], [x + wide / 2, Math.max(MERCATOR.south, y - tall / 2)]];
}
