/*
 * Cordon's words in Cockpit, in the reader's language. Cockpit itself speaks English, so the page keeps that language and only Cordon's
 * parts of it use the reader's.
 */
import { localeOf } from '/pages/clock.js';
import { el } from '/pages/dom.js';
import { names } from '/pages/names.js';
import { me, textsIn } from '/pages/texts.js';

const { language } = await me().catch(() => ({ language: 'en' }));

export const [t, said] = await Promise.all([textsIn(language, 'cockpit', 'charts'), names(language)]);

const formatOf = (options) => new Intl.DateTimeFormat(localeOf(t.language), { day: 'numeric', month: 'short', year: 'numeric', ...options });
const dayFormat = formatOf({});
const timeFormat = formatOf({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' });
export const clockFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Returns a sentence with nodes in the places of its placeholders. */
export function fill(key, nodes) {
  const marked = Object.fromEntries(Object.keys(nodes).map((name) => [name, `\u0001${name}\u0001`]));
  return t(key, marked).split('\u0001').map((part, index) => (index % 2 ? nodes[part] : part));
}

/** Shows the day of an instant, with its time as the tooltip. */
export function day(instant) {
  return instant ? el('time', { datetime: instant, title: timeFormat.format(new Date(instant)) }, dayFormat.format(new Date(instant))) : '–';
}

export function exactTime(instant) {
  return instant ? el('time', { datetime: instant }, timeFormat.format(new Date(instant))) : '–';
}

/** Returns the name of a code of a kind: a state, an answer, a stage. */
export function label(kind, code) {
  return t.has(`${kind}.${code}`) ? t(`${kind}.${code}`) : t.word(code);
}

/** Returns a task's name in the reader's language, without the reference in which the name ends. */
export function taskName(name) {
  const [english] = name.split(' · ');
  return said(english) || english;
}

/** Returns the name of a desk: for a bureau that of its country, otherwise that of a role. */
export function deskName(desk) {
  const bureau = /^ncb-([A-Z]{2})$/.exec(desk || '');
  return bureau ? t.country(bureau[1]) : t.has(`desk.${desk}`) ? t(`desk.${desk}`) : desk || t('desk.nobody');
}
