/* The words of the dates of an operation. */
import { ZONE } from '/pages/clock.js';

/** Countries named in a sentence. */
const NAMED = 5;

/** The words of the dates among those of the page. */
export const inD = (t) => (key, values) => t(`dates.${key}`, values);

export function zone(t) {
  const now = new Date().toISOString();
  return t.when(now) === t.when(now, 'UTC') ? inD(t)('zoneIsUtc') : inD(t)('zone', { zone: ZONE });
}

/** What a reason says, with its dates written out; one that has no words of its own as the server says it. */
export function inWords({ code, values = /** @type {any} */ ({}), reason }, t) {
  return t.has(`dates.refused.${code}`) ? t(`dates.refused.${code}`, { date: values.field ? t(`dates.date.${values.field}`) : '', time: values.time ? t.when(values.time) : '',
    country: t.country(values.country), countries: several(values.countries, t), phase: values.phase ? t.word(values.phase) : '' }) : reason;
}

/** The first of many countries, and how many more. */
function several(codes, t) {
  const names = (codes || '').split(',').filter(Boolean).map(t.country);
  return t.list(names.length > NAMED + 1 ? [...names.slice(0, NAMED), `+${names.length - NAMED}`] : names);
}
