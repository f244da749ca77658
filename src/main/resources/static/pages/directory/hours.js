import { localeOf } from '/pages/clock.js';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Duty hours with the days as the reader calls them. */
export function hoursInWords(hours, t) {
  const format = new Intl.DateTimeFormat(localeOf(t.language), { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 is a Monday.
  const words = hours
    .replace(/[A-Z][a-z]/g, (day) => format.format(new Date(Date.UTC(2024, 0, 1 + DAYS.indexOf(day)))))
    // A span of time stays in one line.
    .replace(/(\d)-(\d)/g, '$1\u2060-\u2060$2');
  // Isolated, so that it is not turned round among words from right to left.
  return t.direction === 'rtl' ? words.replace(/\d[\d:\u2060-]+\d/g, '\u2066$&\u2069').replace(/;/g, '؛') : words;
}
