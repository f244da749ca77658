/* Words on the dates of an operation. */
/** The most countries that a sentence names. */
const NAMED = 5;

/** Returns a function for the page's texts on dates. */
export const inD = (t) => (key, values) => t(`dates.${key}`, values);

/** Returns a reason in words with its dates written out. A reason without a text of the page keeps the server's words. */
export function inWords({ code, values = /** @type {any} */ ({}), reason }, t) {
  return t.has(`dates.refused.${code}`) ? t(`dates.refused.${code}`, { date: values.field ? t(`dates.date.${values.field}`) : '', time: values.time ? t.when(values.time) : '',
    country: t.country(values.country), countries: several(values.countries, t), phase: values.phase ? t.word(values.phase) : '' }) : reason;
}

/** Names the first of many countries, and the number of the others. */
function several(codes, t) {
  const names = t.named((codes || '').split(',').filter(Boolean)).map(({ name }) => name);
  return t.list(names.length > NAMED + 1 ? [...names.slice(0, NAMED), `+${names.length - NAMED}`] : names);
}
