// Makes src/main/resources/static/pages/map/world.json, the one map of Cordon: GeoJSON, one feature a country of the directory, its id the country's
// code. Shapes of Natural Earth (public domain) from world-atlas, thinned until they are light to send. Run `npm ci` here once, then `node make.mjs`.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import iso from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';

const FINEST_AREA = 0.02; // square degrees; smaller bends vanish at the size of a screen
const RESOURCES = new URL('../../src/main/resources/', import.meta.url);

// Natural Earth draws these as countries of their own, without an ISO number.
const WITHOUT_NUMBER = { Kosovo: 'XK' };

const atlas = JSON.parse(readFileSync(new URL('node_modules/world-atlas/countries-50m.json', import.meta.url)));
const whole = feature(atlas, atlas.objects.countries).features;
const thin = feature(simplify(presimplify(atlas), FINEST_AREA), 'countries').features;
const codeOf = shape => iso.numericToAlpha2(shape.id) ?? WITHOUT_NUMBER[shape.properties.name];

const round = number => Math.round(number * 100) / 100;
/** A part that lies across the 180th meridian goes on beyond it, instead of back around the world; Antarctica does go around. */
function unbroken(ring) {
  const xs = ring.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs) > 180 && ring.every(([, y]) => y > -60) ? ring.map(([x, y]) => [x < 0 ? x + 360 : x, y]) : ring;
}

const points = ring => unbroken(ring).map(([x, y]) => [round(x), round(y)]).filter((point, i, all) => !i || point[0] !== all[i - 1][0] || point[1] !== all[i - 1][1]);
const polygons = geometry => geometry == null ? [] : geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
const rings = geometry => polygons(geometry).map(polygon => polygon.map(points).filter(ring => ring.length > 3)).filter(polygon => polygon.length);

const area = ring => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [nextX, nextY] = ring[(i + 1) % ring.length];
  return sum + x * nextY - nextX * y;
}, 0) / 2);

/** The middle of the largest part, where a mark for the country stands. */
function middle(geometry) {
  const ring = polygons(geometry).map(polygon => polygon[0]).sort((a, b) => area(b) - area(a))[0];
  const xs = ring.map(point => point[0]), ys = ring.map(point => point[1]);
  return [round((Math.min(...xs) + Math.max(...xs)) / 2), round((Math.min(...ys) + Math.max(...ys)) / 2)];
}

const features = whole.map((shape, i) => {
  const drawn = rings(thin[i].geometry);
  const code = codeOf(shape);
  return {
    type: 'Feature', id: code, properties: { name: code ?? '', at: middle(shape.geometry) },
    geometry: { type: 'MultiPolygon', coordinates: drawn.length ? drawn : rings(shape.geometry) }
  };
}).filter(country => country.geometry.coordinates.length);

// A territory that shares its country's number belongs to it: one country, one shape.
const countries = features.filter(shape => shape.id && features.find(first => first.id === shape.id) === shape);
for (const part of features.filter(shape => shape.id && !countries.includes(shape))) {
  countries.find(country => country.id === part.id).geometry.coordinates.push(...part.geometry.coordinates);
}

const directory = readFileSync(new URL('countries.csv', RESOURCES), 'utf8').trim().split('\n').slice(1).map(line => line.split(';')[0]);
const missing = directory.filter(code => !countries.some(country => country.id === code));
if (missing.length) {
  throw new Error(`The map has no shape for ${missing.join(', ')}.`);
}
mkdirSync(new URL('static/pages/map/', RESOURCES), { recursive: true });
writeFileSync(new URL('static/pages/map/world.json', RESOURCES), JSON.stringify({ type: 'FeatureCollection', features: [...countries, ...features.filter(shape => !shape.id)] }) + '\n');
