import { el } from '/pages/dom.js';
import { localeOf, ZONE } from '/pages/clock.js';
import { dutyLink } from '/pages/duty.js';
import { hoursInWords } from './hours.js';

/** A country as a row, with the acts that the reader may do on it. */
export function row(item, t, may, acts) {
  return el('tr', { id: `country-${item.code}` },
    el('th', { scope: 'row' }, item.own.name, ' ', el('span', { class: 'code' }, item.code)),
    el('td', {}, el('bdi', {}, item.own.bureau)),
    el('td', {}, item.own.region),
    el('td', {}, item.own.language),
    may.reach ? el('td', {}, contact(item, t)) : '',
    may.reach ? el('td', {}, duty(item, t)) : '',
    may.keep ? el('td', { class: 'act' }, act(item, t, may, acts)) : '');
}

function contact(item, t) {
  return item.contact ? el('a', { href: `mailto:${item.contact}`, dir: 'ltr' }, item.contact) : el('span', { class: 'mark bad' }, t('noContact'));
}

/** Shows the duty of the bureau's posts, or the hours of its contact if it has entered no posts. */
function duty(item, t) {
  if (item.duty && item.duty.posts) {
    return dutyLink(item.duty, item.dutyWords);
  }
  return [contactsHours(item, t), ' ', el('a', { href: `/directory/${item.code}` }, item.dutyWords('duty.posts'))];
}

function contactsHours(item, t) {
  if (!item.dutyHours) {
    return el('span', { class: 'quietly' }, t('notKnown'));
  }
  return [
    el('bdi', {}, hoursInWords(item.dutyHours, t)), ' ',
    item.onDuty ? el('span', { class: 'mark good' }, t('onDuty')) : el('span', { class: 'mark' }, t('dutyFrom', { time: soon(item.dutyFrom, t) })),
    el('small', {}, el('bdi', {}, item.zone.replace(/_/g, ' '))),
  ];
}

/** Returns a time within the next week as day and time on the reader's clock. */
function soon(time, t) {
  return new Intl.DateTimeFormat(localeOf(t.language), { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(new Date(time));
}

function act(item, t, may, { edit, explain }) {
  const button = (kind, words, done) => el('button', { type: 'button', class: kind, onclick: done }, words, el('span', { class: 'unseen' }, ` ${item.own.name}`));
  return may.change ? button('second small', t('change'), edit) : item.changedAt ? button('quiet', t('changes'), explain) : '';
}
