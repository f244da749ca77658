/* The statements on a thing in an analysis file: properties and values in words, where FollowTheMoney has codes. */
import { el } from '/pages/dom.js';

const OF_COUNTRIES = new Set(['nationality', 'citizenship', 'country', 'jurisdiction', 'flag', 'sourceCountry', 'transitCountry', 'destinationCountry']);
/** Properties that hold another thing's name within its supplier's file. The name means nothing here; the picture draws the link. */
const OF_THINGS = new Set(['addressEntity', 'owner', 'holder', 'startLocation', 'endLocation', 'vehicle', 'location', 'involved', 'entity']);
const CODED = new Set(['leg', 'gender', 'type']);
const CODES = /^[A-Za-z]{2}(?:[\s,;]+[A-Za-z]{2})*$/;

/** Returns the name of a property. Without a word of Cordon's own it is FollowTheMoney's name. */
export const called = (property, t) => (t.has(`property.${property}`) ? t(`property.${property}`) : el('code', {}, property));

/** Returns a value in words. */
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

/** Returns the statements without those that only name other things, in their order. */
export const telling = (statements) => statements.filter(({ property }) => !OF_THINGS.has(property));

const BETWEEN = ' · ';

/** Returns in words the list that the server gives in place of a name: countries, legs and days by their codes. */
const listed = (words, t, canBeCountry) => words.split(BETWEEN).map((one, place) => {
  if (canBeCountry(place) && /^[A-Za-z]{2}$/.test(one)) {
    return t.country(one.toUpperCase());
  }
  return /^\d{4}-\d\d(-\d\d)?$/.test(one) ? t.day(one) : t.has(`leg.${one}`) ? t(`leg.${one}`) : one;
}).join(BETWEEN);

/** Returns the name of a thing. A thing without a name gets its kind, and counted migrants get their number. */
export function caption({ schema, caption: words, statements = [] }, t) {
  if (schema === 'Migrants') {
    return listed(words, t, () => true);
  }
  const begins = `${schema}${BETWEEN}`;
  // Only the first place can hold a country, so a model of two letters elsewhere is not taken for one.
  return words.startsWith(begins) && !statements.some(({ value }) => value === words) ? `${t(`schema.${schema}`)} ${listed(words.slice(begins.length), t, (place) => !place)}` : words;
}

/** Schemata whose things have a number in place of a name. */
const NUMBERED = new Set(['Passport', 'Identification', 'BankAccount', 'UserAccount', 'Vehicle']);

/** Returns the name of a thing, with its kind if the name is only a number. For places where nothing else shows the kind. */
export function named({ schema, name }, t) {
  const called = caption({ schema, caption: name }, t);
  return called === name && NUMBERED.has(schema) ? `${t(`schema.${schema}`)} ${name}` : called;
}

const ARABIC = /^[\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]+$/u;
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;

/** Returns the first of several names of one thing that is in the writing of the reader's language; the first of all if none is. */
export function readable(names, language) {
  const own = language === 'ar' ? ARABIC : LATIN;
  return names.find((name) => own.test(name)) || names[0];
}

/** Returns the name of a thing whose kind is unknown. */
export function namedAlone(name, t) {
  const [schema] = name.split(BETWEEN, 1);
  return named({ schema: t.has(`schema.${schema}`) ? schema : '', name }, t);
}
