/* What is told of a thing in an analysis file: its properties and their values in words, where FollowTheMoney has codes. */
import { el } from '/pages/dom.js';

const OF_COUNTRIES = new Set(['nationality', 'citizenship', 'country', 'jurisdiction', 'flag', 'sourceCountry', 'transitCountry', 'destinationCountry']);
/** They hold what another thing is called by its supplier's file, which says nothing here; the picture draws it. */
const OF_THINGS = new Set(['addressEntity', 'owner', 'holder', 'startLocation', 'endLocation', 'vehicle', 'location', 'involved', 'entity']);
const CODED = new Set(['leg', 'gender', 'type']);
const CODES = /^[A-Za-z]{2}(?:[\s,;]+[A-Za-z]{2})*$/;

/** Properties that have no word of their own are called as FollowTheMoney calls them. */
export const called = (property, t) => (t.has(`property.${property}`) ? t(`property.${property}`) : el('code', {}, property));

/** A value in words. */
export function said(property, value, t) {
  const codes = CODES.test(value) ? value.toUpperCase().split(/[\s,;]+/) : [];
  if (property === 'route' && codes.length) {
    return t.way(codes);
  }
  if (OF_COUNTRIES.has(property) && codes.length) {
    return t.list(codes.map(t.country));
  }
  if (/date$/i.test(property)) {
    return t.day(value);
  }
  return CODED.has(property) && t.has(`${property}.${value}`) ? t(`${property}.${value}`) : value;
}

/** Those that say something, in their order. */
export const telling = (statements) => statements.filter(({ property }) => !OF_THINGS.has(property));

const BETWEEN = ' · ';

/** What the server lists of something in the place of a name: countries, legs and days by their codes. */
const listed = (words, t, canBeCountry) => words.split(BETWEEN).map((one, place) => {
  if (canBeCountry(place) && /^[A-Za-z]{2}$/.test(one)) {
    return t.country(one.toUpperCase());
  }
  return /^\d{4}-\d\d(-\d\d)?$/.test(one) ? t.day(one) : t.has(`leg.${one}`) ? t(`leg.${one}`) : one;
}).join(BETWEEN);

/** How something is called: what has no name of its own by what it is, and migrants that are counted by what is counted. */
export function caption({ schema, caption: words, statements = [] }, t) {
  if (schema === 'Migrants') {
    return listed(words, t, () => true);
  }
  const begins = `${schema}${BETWEEN}`;
  // A country comes first, and a model of two letters is none.
  return words.startsWith(begins) && !statements.some(({ value }) => value === words) ? `${t(`schema.${schema}`)} ${listed(words.slice(begins.length), t, (place) => !place)}` : words;
}

/** What has a number in the place of a name. */
const NUMBERED = new Set(['Passport', 'Identification', 'BankAccount', 'UserAccount', 'Vehicle']);

/** How something is called where nothing beside it says what it is. */
export function named({ schema, name }, t) {
  const called = caption({ schema, caption: name }, t);
  return called === name && NUMBERED.has(schema) ? `${t(`schema.${schema}`)} ${name}` : called;
}

/** The same where it is not known what it is. */
export function namedAlone(name, t) {
  const [schema] = name.split(BETWEEN, 1);
  return named({ schema: t.has(`schema.${schema}`) ? schema : '', name }, t);
}
