/*
 * The words of a page, from /texts/<area>/<language>.json: flat objects of key -> sentence with {placeholders}.
 *
 *   const t = await texts('operation');        words of that area and of "common", in the reader's language; sets lang and dir of the page
 *   t('lead', {operation: 'TERRA-2027'})       a sentence; t.has('lead') tells whether there is one
 *   t.count('countries', 3)                    countries.one, countries.other, ... by the language's own rules; {n} is the number
 *   t.parts('lead')                            a sentence in pieces, every second one emphasised: "Answer by *{time}*."
 *   t.when(time, zone)  t.brief(time)  t.zone()  t.day('1980/05/17')  t.left(time)  t.number(1234)  t.country('FR')  t.way(['SN', 'IT'])  t.word('PEOPLE_SMUGGLING')  t.list(['a', 'b'])  t.language  t.direction
 *   t.named(['FR', 'DE'])                      [{code, name}] in the order of the names; t.countries(['FR', 'DE']) lists these names
 */
import {brief, localeOf, when, distance, ZONE} from './clock.js';

export const LANGUAGES = ['en', 'fr', 'es', 'ar'];

let caller = null;
const files = {};

/** The signed-in account: user, groups, language and, for an officer, the country; for a visitor only the page's language. */
export function me() {
  caller = caller || fetch('/api/me', {headers: {Accept: 'application/json'}, credentials: 'same-origin'})
    .then((response) => (response.ok ? response.json() : {groups: []}))
    .then((who) => Object.assign({language: document.documentElement.lang || 'en'}, who))
    .catch((unreachable) => {
      caller = null;
      throw unreachable;
    });
  return caller;
}

/** Returns words in the reader's language. */
export async function texts(...areas) {
  const t = await textsIn((await me()).language, ...areas);
  document.documentElement.lang = t.language;
  document.documentElement.dir = t.direction;
  return t;
}

/** Returns words in a given language. The page keeps its own language. */
export async function textsIn(wanted, ...areas) {
  const language = LANGUAGES.includes(wanted) ? wanted : 'en';
  return words(language, Object.assign({}, ...await Promise.all(['common', ...areas].map((area) => sentences(area, language)))));
}

/** Returns all sentences of one area, by key. */
export function sentences(area, language) {
  const path = '/texts/' + area + '/' + language + '.json';
  files[path] = files[path] || fetch(path).then((response) => {
    if (!response.ok) {
      throw new Error('Nothing at ' + path);
    }
    return response.json();
  }).catch((unreachable) => {
    delete files[path];
    throw unreachable;
  });
  return files[path];
}

function words(language, said) {
  const locale = localeOf(language);
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(locale);
  const months = new Intl.DateTimeFormat(locale, {month: 'long', year: 'numeric', timeZone: 'UTC'});
  const days = new Intl.DateTimeFormat(locale, {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
  const countries = new Intl.DisplayNames(locale, {type: 'region', fallback: 'code'});
  const order = new Intl.Collator(locale);
  const lists = new Intl.ListFormat(locale, {type: 'unit', style: 'long'});
  const shown = (value) => (typeof value === 'number' ? numbers.format(value) : value === null || value === undefined ? '' : value);

  const t = (key, params = {}) => (said[key] === undefined ? key : said[key].replace(/\{(\w+)\}/g, (whole, name) => shown(params[name])));
  t.language = language;
  t.direction = language === 'ar' ? 'rtl' : 'ltr';
  t.has = (key) => said[key] !== undefined;
  t.count = (key, n, params) => {
    const chosen = key + '.' + plural.select(n);
    return t(t.has(chosen) ? chosen : key + '.other', Object.assign({n}, params));
  };
  t.parts = (key, params) => (params && params.n !== undefined && !t.has(key) ? t.count(key, params.n, params) : t(key, params)).split('*');
  t.number = (n) => numbers.format(n);
  t.when = (time, zone) => when(language, time, zone);
  t.brief = (time) => brief(language, time);
  t.zone = () => t(ZONE === 'UTC' ? 'zone.isUtc' : 'zone.page', {zone: ZONE});
  // A date may be known in part, so a year alone stays as it is.
  t.day = (date) => {
    const [, year, month, day] = /^(\d{4})[/-](0[1-9]|1[0-2])(?:[/-](\d\d))?$/.exec(date) || [];
    return year ? (day ? days : months).format(new Date(`${year}-${month}-${day || '01'}`)) : date;
  };
  t.left = (time) => {
    if (!time) {
      return '';
    }
    const {count, unit, over} = distance(time);
    return t.count((over ? 'ago.' : 'left.') + unit, count);
  };
  t.word = (code) => (!code ? '' : t.has('code.' + code) ? t('code.' + code) : String(code).charAt(0) + String(code).slice(1).toLowerCase().replace(/_/g, ' '));
  // Names that the locale data of the platform lack or have differently.
  t.country = (code) => (code ? t.has('country.' + code) ? t('country.' + code) : /^[A-Z]{2}$/.test(code) ? countries.of(code) : code.replace(/^partner-/, '') : '');
  // Lists are sorted in the reader's own alphabet: the server has only one order for all readers.
  t.compare = order.compare;
  t.named = (codes, name = t.country) => codes.map((code) => ({code, name: name(code)}))
    .sort((one, other) => t.compare(one.name, other.name));
  t.countries = (codes) => t.list(t.named(codes).map(({name}) => name));
  // Arrows point in the reading direction of the language.
  t.way = (codes) => codes.map(t.country).join(t.direction === 'rtl' ? ' ← ' : ' → ');
  t.list = (items) => lists.format(items);
  return t;
}

/** Whether the reader's account belongs to a post of specialists, which sees nothing else. */
export const isOfPost = ({ groups }) => groups.some((group) => group.startsWith('post-'));
