/*
 * The world map with countries coloured by a number. The shapes come with Cordon, so no other server is asked. Countries too small to see
 * get a mark. Each map carries the note about borders.
 */
import { el } from '/pages/dom.js';
import { chart, legend, numbers } from './chart.js';
import { BORDER, INK, LAND, SCALE } from './style.js';

const WORLD = '/pages/map/world.json';
/** The largest extent of a country that is too small to be seen, in degrees of longitude and latitude together. */
const SMALL = 4;

let world = null;

/** Fetches the shapes of the countries and registers them with the library. */
export function shapes(library) {
  world = world || fetch(WORLD).then((response) => response.json());
  return world.then((map) => {
    if (!library.getMap('world')) {
      library.registerMap('world', map);
    }
    return map;
  });
}

/** Returns the upper ends of at most five classes of whole numbers. */
function classes(most) {
  if (most <= SCALE.length) {
    return Array.from({ length: Math.max(1, most) }, (none, index) => index + 1);
  }
  const ends = [1, 2, 5].flatMap((lead) => [1, 10, 100, 1000].map((power) => lead * power)).sort((one, other) => one - other).filter((end) => end < most);
  return [...ends.slice(-(SCALE.length - 1)), most];
}

/**
 * @param label  the name of the numbers
 * @param values the numbers by country code; countries without a number stay plain
 */
export function map({ label, values, t, height = 380 }) {
  const counted = [...values].filter(([, number]) => number > 0).sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]));
  const most = counted.length ? counted[0][1] : 0;
  const ends = classes(most);
  const colours = ends.map((end, index) => SCALE[ends.length === 1 ? 3 : Math.round((index * (SCALE.length - 1)) / (ends.length - 1))]);
  const colour = (number) => colours[ends.findIndex((end) => number <= end)];
  const range = (index) => {
    const from = index ? ends[index - 1] + 1 : 1;
    return from === ends[index] ? t.number(from) : t('charts.range', { from: t.number(from), to: t.number(ends[index]) });
  };
  return chart({
    label: t('charts.map', { what: label, countries: t.list(counted.slice(0, 8).map(([country, number]) => t('charts.part', { part: t.country(country), n: t.number(number) }))) }), height,
    option: async ({ library }) => {
      const { features } = await shapes(library);
      const small = new Map(features.filter((shape) => shape.id && isSmall(shape)).map((shape) => [shape.id, shape.properties.at]));
      const said = ({ name, value }) => t('charts.part', { part: t.country(name), n: t.number(Array.isArray(value) ? value[2] : value || 0) });
      return {
        tooltip: { renderMode: 'richText', confine: true, textStyle: { color: INK, fontSize: 12 }, formatter: (point) => (point.name ? said(point) : '') },
        geo: {
          map: 'world', nameProperty: 'name', roam: false, left: 0, right: 0, top: 0, bottom: 0, boundingCoords: [[-168, 80], [190, -56]],
          itemStyle: { areaColor: LAND, borderColor: BORDER, borderWidth: 0.6 }, emphasis: { disabled: true }, select: { disabled: true },
          regions: counted.map(([name, number]) => ({ name, itemStyle: { areaColor: colour(number) } })), silent: true,
        },
        series: [{
          type: 'map', map: 'world', geoIndex: 0, data: counted.map(([name, value]) => ({ name, value })),
        }, {
          type: 'scatter', coordinateSystem: 'geo', symbolSize: 9,
          data: counted.filter(([country]) => small.has(country)).map(([name, number]) => ({ name, value: [...small.get(name), number], itemStyle: { color: colour(number), borderColor: INK, borderWidth: 0.8 } })),
        }],
      };
    },
  },
  counted.length ? legend([{ tone: 'scale0', label: t('charts.none') }, ...ends.map((end, index) => ({ tone: `scale${SCALE.indexOf(colours[index]) + 1}`, label: range(index) }))])
    : el('p', { class: 'chart-note' }, t('charts.noCountry')),
  el('p', { class: 'chart-note' }, t('charts.borders')),
  counted.length ? numbers(t('charts.numbers'), [t('charts.country'), label], counted.map(([country, number]) => [t.country(country), t.number(number)])) : null);
}

export function isSmall(shape) {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [ring] of shape.geometry.coordinates) {
    for (const [x, y] of ring) {
      [west, east, south, north] = [Math.min(west, x), Math.max(east, x), Math.min(south, y), Math.max(north, y)];
    }
  }
  return east - west + north - south < SMALL;
}
