import { el } from '/pages/dom.js';
import { alertBox, invite, kept } from '/pages/operation/country-acts.js';
import { isOpenToCountries } from '/pages/phases.js';
import { choicesOfCountries, picking } from '/pages/picker/choices.js';

/** Invites further countries, chosen one by one. */
export async function invitation(rows, context) {
  const { t, api, operation } = context;
  if (!isOpenToCountries(operation)) {
    return null;
  }
  const known = new Set(rows.map((row) => row.country));
  const free = (await api.get('/countries')).items.filter((country) => !known.has(country.code));
  kept.chosen = kept.chosen.filter((code) => !known.has(code));
  const trouble = alertBox();
  const select = el('select', { id: 'inviteCountry', multiple: true, onchange: () => {
    kept.chosen = [...select.selectedOptions].map(({ value }) => value);
    show();
  } }, choicesOfCountries(free, t, kept.chosen));
  const until = el('input', { id: 'inviteUntil', type: 'datetime-local', value: kept.until, oninput: (event) => { kept.until = event.target.value; } });
  const submit = el('button', { type: 'submit', id: 'inviteLate' });

  function show() {
    submit.textContent = t('invite', { n: kept.chosen.length });
    submit.disabled = !kept.chosen.length;
  }

  show();
  return el('details', { open: kept.chosen.length > 0 }, el('summary', {}, t('inviteLater')), el('form', {
    onsubmit: (event) => {
      event.preventDefault();
      invite(submit, kept.chosen, kept.until, context, trouble);
    },
  }, el('p', { class: 'quietly' }, t('inviteMeans')),
  el('label', { htmlFor: select.id }, t('chooseCountry')), picking(select),
  el('label', { htmlFor: until.id }, t('until')), until, trouble, el('div', { class: 'acts' }, submit)));
}
