/*
 * Times with their zone, in any language. In Arabic too, digits are Latin and the calendar is Gregorian, like the references and dates that
 * people type.
 */
export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Returns the locale of Intl for a language of Cordon. */
export const localeOf = (language) => ({en: 'en-GB', ar: 'ar-u-nu-latn-ca-gregory'}[language] || language);

/** Milliseconds by which a clock may be ahead of the server's while its time still counts as the present. */
const LEEWAY = 5 * 60000;

/** Milliseconds by which the server's clock is ahead of this machine's, as of its last answer. */
let ahead = 0;

/** Learns the server's time from an answer. */
export function learnTime(response) {
  const there = Date.parse(response.headers.get('Date') || '');
  ahead = Number.isNaN(there) ? ahead : there - Date.now();
}

/** Whether the server would refuse a time as lying in the future. The server itself decides. */
export const liesInTheFuture = (time) => Date.parse(time) > Date.now() + ahead + LEEWAY;

const two = (number) => String(number).padStart(2, '0');

function sign(minutes) {
  const size = Math.abs(minutes);
  return (minutes < 0 ? '-' : '+') + two(Math.floor(size / 60)) + ':' + two(size % 60);
}

const clocks = {};

/** Returns the minutes by which the zone is ahead of UTC at an instant. */
export function offset(instant, zone) {
  const parts = {};
  clocks[zone] = clocks[zone] || new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit'
  });
  clocks[zone].formatToParts(instant).forEach((part) => { parts[part.type] = Number(part.value); });
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return Math.round((wall - Math.floor(instant.getTime() / 1000) * 1000) / 60000);
}

/** Returns a local time of a zone as an ISO-8601 time with offset. */
export function zoned(wall, zone) {
  if (!wall) {
    return null;
  }
  const utc = Date.UTC(wall.getFullYear(), wall.getMonth(), wall.getDate(), wall.getHours(), wall.getMinutes());
  let minutes = offset(new Date(utc), zone);
  minutes = offset(new Date(utc - minutes * 60000), zone);
  return wall.getFullYear() + '-' + two(wall.getMonth() + 1) + '-' + two(wall.getDate()) + 'T'
    + two(wall.getHours()) + ':' + two(wall.getMinutes()) + ':00' + sign(minutes);
}

/** Returns the present local time of a zone, to the minute, in the form that a time field takes. */
export function wallNow(zone) {
  const now = new Date();
  return new Date(now.getTime() + (offset(now, zone) - offset(now, ZONE)) * 60000 - now.getTime() % 60000);
}

/** Returns a time with its month in letters and its zone, by default the reader's. */
export function when(language, time, zone) {
  if (!time) {
    return '';
  }
  const at = new Date(time);
  const place = zone || ZONE;
  const options = (of) => Object.assign({timeZone: place}, of);
  const date = new Intl.DateTimeFormat(localeOf(language), options({day: 'numeric', month: 'long', year: 'numeric'})).format(at);
  const clock = new Intl.DateTimeFormat('en-GB', options({hour: '2-digit', minute: '2-digit', hourCycle: 'h23'})).format(at);
  const minutes = offset(at, place);
  const utc = 'UTC' + (minutes === 0 ? '' : sign(minutes).replace(':00', ''));
  const city = place.includes('/') ? place.split('/').pop().replace(/_/g, ' ') + ',\u00a0' : '';
  // Isolated, so that a sentence from right to left does not take the zone apart.
  return date + (language === 'ar' ? '، ' : ', ') + clock + (language === 'ar' ? ' \u2066(' + city + utc + ')\u2069' : ' (' + city + utc + ')');
}

/** Returns a time in few words for a reader who knows his zone: the day by its name if it is near, and the year only if it is another one. */
export function brief(language, time, now = new Date(), zone = ZONE) {
  const at = new Date(time);
  const locale = localeOf(language);
  const day = (instant) => Date.parse(new Intl.DateTimeFormat('en-CA', {timeZone: zone}).format(instant)) / 86400000;
  const year = (instant) => new Intl.DateTimeFormat('en', {timeZone: zone, year: 'numeric'}).format(instant);
  const days = day(at) - day(now);
  /** @type {Intl.DateTimeFormatOptions} */
  const dated = {timeZone: zone, day: 'numeric', month: 'long', year: year(at) === year(now) ? undefined : 'numeric'};
  const date = Math.abs(days) <= 1 ? new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}).format(days, 'day')
    : new Intl.DateTimeFormat(locale, dated).format(at);
  return date + ' ' + new Intl.DateTimeFormat('en-GB', {timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(at);
}

/** Returns the time left until an instant: the number in a fitting unit, and whether it is over. */
export function distance(time) {
  const minutes = Math.round((new Date(time).getTime() - Date.now()) / 60000);
  return Object.assign(inUnits(Math.abs(minutes)), {over: minutes < 0});
}

/** Returns minutes in a fitting unit. */
export function inUnits(size) {
  const [count, unit] = size < 90 ? [size, 'minute'] : size < 2880 ? [Math.round(size / 60), 'hour']
    : size < 1051200 ? [Math.round(size / 1440), 'day'] : [Math.round(size / 525960), 'year'];
  return {count, unit};
}
