import { el } from '/pages/dom.js';
import { duty } from '/pages/duty.js';
import { alertBox, attempt, invite, kept } from '/pages/operation/country-acts.js';
import { isOpenToCountries } from '/pages/phases.js';
import { withdraw } from '/pages/operation/withdrawal.js';

/** The targets that lack a country, grouped by country, with the possible acts. */
export function unattended(waiting, context) {
  const { t } = context;
  if (!waiting.length) {
    return null;
  }
  const groups = new Map();
  waiting.forEach((one) => {
    const key = `${one.country} ${one.role}`;
    groups.set(key, [...(groups.get(key) || []), one]);
  });
  return el('div', { id: 'unattended' }, el('h3', {}, t('unattended')),
    [...groups.values()].map((group) => missing(group, context)));
}

function missing(group, context) {
  const { t, api, operation, refresh } = context;
  const { country, role, status } = group[0];
  const trouble = alertBox();
  const keeping = group.filter((one) => one.keptAt).length;
  const key = `targets ${country}`;
  const invitable = status !== 'INVITED' && isOpenToCountries(operation);
  const reason = el('textarea', {
    id: `withdraw-${country}`, rows: 2, required: true, maxLength: 2000, dir: 'auto', value: kept.reasons[key] || '', oninput: (event) => { kept.reasons[key] = event.target.value; },
  });
  return el('div', { class: 'missing' },
    el('p', {}, el('strong', {}, t(`unattended.${role}`, { country: t.country(country), n: group.length })), ' ',
      status ? el('span', { class: 'mark' }, t(`status.${status}`)) : el('span', { class: 'mark' }, t('notInvited')), ' ', duty(country, t)),
    el('p', { class: 'quietly' }, t.list(group.map((one) => one.target))),
    keeping ? el('p', { class: 'quietly' }, t('kept', { n: keeping })) : '',
    trouble,
    invitable ? el('div', { class: 'acts' }, el('button', {
      type: 'button', class: 'second', onclick: (event) => invite(event.target, [country], null, context, trouble),
    }, t('inviteCountry', { country: t.country(country) }))) : '',
    role === 'WANTING' ? el('details', { open: Boolean(kept.reasons[key]) }, el('summary', {}, t('withdrawThem')), el('form', {
      onsubmit: (event) => {
        event.preventDefault();
        attempt(event.submitter, trouble, t, async () => {
          await withdraw(group.map((one) => one.target), reason.value, operation.reference, api);
          delete kept.reasons[key];
          return refresh(t('withdrawn', { n: group.length }));
        });
      },
    }, el('label', { htmlFor: reason.id }, t('reason')), reason,
    el('div', { class: 'acts' }, el('button', { type: 'submit' }, t('confirmWithdrawal', { n: group.length }))))) : '');
}
