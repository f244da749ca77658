import { el } from '/pages/dom.js';
import { localeOf } from '/pages/clock.js';
import { clockIn } from './said.js';
import { hoursInWords } from '/pages/directory/hours.js';

/** Shows one post, how it is reached, and whether it is on duty now. */
export function card(post, zone, t) {
  return el('li', { class: 'card', id: post.reference },
    el('h2', {}, el('bdi', {}, post.name), ' ', state(post, zone, t), marks(post, t)),
    el('dl', {},
      post.telephone ? line(t('post.telephone'), el('a', { href: `tel:${post.telephone.replace(/[^+0-9]/g, '')}`, dir: 'ltr' }, post.telephone)) : '',
      line(t('post.address'), el('a', { href: `mailto:${post.address}`, dir: 'ltr' }, post.address)),
      post.agency ? line(t('post.agency'), el('bdi', {}, post.agency)) : '',
      line(t('post.languages'), t.list(post.languages.map((language) => languageName(language, t)))),
      line(t('post.hours'), [el('bdi', {}, hoursInWords(post.hours, t)), ' ', el('small', {}, el('bdi', {}, zone.replace(/_/g, ' ')))]),
      line(t('post.confirmed'), t.when(post.confirmedAt, zone)),
      post.testedAt ? line(t('post.tested'), t.when(post.testedAt, zone)) : '',
      post.holidays.length ? line(t('post.holidays'), el('ul', {}, post.holidays.map((day) => el('li', {}, days(day, t), day.name ? [' ', el('bdi', {}, day.name)] : '')))) : ''));
}

function state(post, zone, t) {
  if (post.onDuty) {
    return el('span', { class: 'mark good' }, post.until ? t('post.until', { until: clockIn(post.until, zone, t.language) }) : t('post.on'));
  }
  return el('span', { class: 'mark' }, post.next ? t('post.next', { next: clockIn(post.next, zone, t.language) }) : t('post.off'));
}

function marks(post, t) {
  const mark = (key, when) => (when ? el('span', { class: 'mark bad' }, t(key, { when: t.day(when.slice(0, 10)) })) : '');
  return [mark('mark.silent', post.silentSince), ' ', mark('mark.unconfirmed', post.unconfirmedSince)];
}

const line = (name, value) => el('div', {}, el('dt', {}, name), el('dd', {}, value));

function languageName(code, t) {
  return new Intl.DisplayNames(localeOf(t.language), { type: 'language' }).of(code);
}

function days(day, t) {
  return day.from === day.to ? t.day(day.from) : t('post.days', { from: t.day(day.from), to: t.day(day.to) });
}
