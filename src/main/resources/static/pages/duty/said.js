import { localeOf } from '/pages/clock.js';

/** Returns a time on the clocks of a zone, with its day if that is not today. */
export function clockIn(time, zone, language, now = new Date()) {
  const day = (at) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
  const at = new Date(time);
  return new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone,
    ...(day(at) === day(now) ? {} : within(at, now) ? { weekday: 'short' } : { day: 'numeric', month: 'short' }) }).format(at);
}

const within = (at, now) => Math.abs(at.getTime() - now.getTime()) < 6 * 86400000;

/** Returns a sentence on one bureau: whether somebody is on duty, its local time, and until or from when. */
export function dutySentence(item, words, now = new Date()) {
  const clock = (time) => clockIn(time, item.zone, words.language, now);
  const said = { post: item.post || words('duty.contact'), time: clock(now), city: item.bureau, until: item.until && clock(item.until), next: item.next && clock(item.next) };
  if (item.onDuty) {
    return words(item.until ? 'duty.until' : 'duty.on', said);
  }
  return words(item.onDuty === undefined ? (item.address ? 'duty.unknown' : 'duty.none') : item.next ? 'duty.next' : 'duty.nobody', said);
}
