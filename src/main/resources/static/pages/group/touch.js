/* Contacts about a group: its steward, as far as the reader knows it, and blind contacts with other countries that work on the group. */
import { el } from '/pages/dom.js';
import { duty } from '/pages/duty.js';

export function touch(group, t, reader) {
  const kept = group.steward && !group.own ? el('p', {}, t('touch.kept'), ' ', el('strong', {}, t.country(group.steward)), ' ', duty(group.steward, t)) : '';
  const declare = reader.country ? [el('p', {}, t('touch.lead')),
    el('p', { class: 'acts' }, el('a', { href: `/camunda/app/tasklist/default/#/?processStart=contact-declaring&group=${group.reference}` }, t('touch.declare')))] : [];
  return kept || declare.length ? el('section', { class: 'card printless', id: 'touch' }, el('h2', {}, t('touch')), kept, declare) : '';
}
