import { localeOf } from '/pages/clock.js';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Returns duty hours with the names of days in the reader's language. */
export function hoursInWords(hours, t) {
  const format = new Intl.DateTimeFormat(localeOf(t.language), { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 is a Monday.
  const words = hours
    .replace(/[A-Z][a-z]/g, (day) => format.format(new Date(Date.UTC(2024, 0, 1 + DAYS.indexOf(day)))))
    // Word joiners keep a span of time on one line.
    .replace(/(\d)-(\d)/g, '$1\u2060-\u2060$2');
  // Isolated, so that words from right to left do not turn it around.
  return t.direction === 'rtl' ? words.replace(/\d[\d:\u2060-]+\d/g, '\u2066$&\u2069').replace(/;/g, '؛') : words;
}
