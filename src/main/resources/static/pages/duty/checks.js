import { el } from '/pages/dom.js';

/** The checks of the posts of a bureau with their outcomes, the latest first. */
export function checks(roster, t) {
  const names = new Map(roster.posts.map((post) => [post.reference, post.name]));
  return el('section', { class: 'card' }, el('h2', {}, t('checks')), el('table', { class: 'cards' },
    el('thead', {}, el('tr', {}, ['post', 'kind', 'asked', 'outcome'].map((key) => el('th', { scope: 'col' }, t(`checks.${key}`))))),
    el('tbody', {}, roster.checks.map((check) => el('tr', {},
      el('th', { scope: 'row' }, el('bdi', {}, names.get(check.post) || check.post)),
      el('td', {}, t(`check.${check.kind}`), ' ', el('small', {}, el('bdi', { dir: 'ltr' }, check.reference))),
      el('td', {}, t.when(check.askedAt, roster.zone)),
      el('td', {}, ended(check, roster.zone, t)))))));
}

function ended(check, zone, t) {
  if (!check.outcome) {
    return t('check.open', { when: t.when(check.deadline, zone) });
  }
  if (check.outcome === 'ANSWERED') {
    return t.count('check.ANSWERED', Math.floor((new Date(check.answeredAt).getTime() - new Date(check.askedAt).getTime()) / 60000));
  }
  return check.outcome === 'SILENT' && check.answeredAt ? t('check.late', { when: t.when(check.answeredAt, zone) }) : t(`check.${check.outcome}`);
}
