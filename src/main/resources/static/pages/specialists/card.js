import { localeOf } from '/pages/clock.js';
import { hoursInWords } from '/pages/directory/hours.js';
import { el } from '/pages/dom.js';
import { clockIn } from '/pages/duty/said.js';
import { accounts } from './accounts.js';
import { giving } from './giving.js';

/** Shows one post: its knowledge, whether it is on duty now on its own clock, and the acts of its bureau. */
export function card(post, t, { asks, reaches, give, change, confirm, remove }) {
  return el('li', { class: 'card', id: post.reference },
    el('h2', {}, el('bdi', {}, post.name), ' ', state(post, t), post.unconfirmedSince ? [' ', el('span', { class: 'mark bad' }, t('unconfirmed', { when: t.day(post.unconfirmedSince.slice(0, 10)) }))] : ''),
    el('p', {}, el('strong', {}, t.country(post.country)), ' · ', t(`unit.${post.unit}`), ' · ', el('bdi', {}, post.agency)),
    el('dl', {},
      line(t('telephone'), el('a', { href: `tel:${post.telephone.replace(/[^+0-9]/g, '')}`, dir: 'ltr' }, post.telephone)),
      several('routes', post.routes.map((route) => t(`route.${route}`)), t),
      several('legs', post.legs.map((leg) => t(`knows.${leg}`)), t),
      several('crimes', post.crimes.map(t.word), t),
      several('languages', post.languages.map((code) => new Intl.DisplayNames(localeOf(t.language), { type: 'language' }).of(code)), t),
      line(t('hours'), [el('bdi', {}, hoursInWords(post.hours, t)), ' ', el('small', {}, el('bdi', {}, post.zone.replace(/_/g, ' ')))]),
      line(t('confirmed'), t.when(post.confirmedAt, post.zone))),
    el('p', { class: 'acts' }, asks ? [el('a', { href: `/camunda/app/tasklist/default/#/?processStart=question-asking&specialist=${post.reference}` }, t('ask')), ' '] : '',
      reaches ? el('a', { href: `/directory/${post.country}` }, t('bureau')) : ''),
    post.own ? [keeping(post, t, { change, confirm, remove }), accounts(post, t), giving(post, t, give)] : '');
}

function keeping(post, t, { change, confirm, remove }) {
  const acts = el('p', { class: 'acts' });
  const named = (key, done, kind = 'second small') => el('button', { type: 'button', class: kind, onclick: done, 'aria-label': `${t(key)}: ${post.name}` }, t(key));
  const ask = () => {
    acts.replaceChildren(t('remove.sure', { name: post.name }), ' ', named('remove.yes', remove, 'small'), ' ', named('cancel', offer));
    acts.querySelector('button').focus();
  };
  const offer = () => acts.replaceChildren(named('change', change), ' ', named('confirm', confirm), ' ', named('remove', ask));
  offer();
  return acts;
}

function state(post, t) {
  if (post.onDuty) {
    return el('span', { class: 'mark good' }, post.until ? t('on.until', { until: clockIn(post.until, post.zone, t.language) }) : t('on'));
  }
  return el('span', { class: 'mark' }, post.next ? t('off.next', { next: clockIn(post.next, post.zone, t.language) }) : t('off'));
}

const several = (name, values, t) => (values.length ? line(t(name), t.list(values)) : '');

const line = (name, value) => el('div', {}, el('dt', {}, name), el('dd', {}, value));
