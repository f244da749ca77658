import { el } from '/pages/dom.js';
import { alertBox, invite, kept } from '/pages/operation/country-acts.js';
import { isOpenToCountries } from '/pages/phases.js';

/** Invites further countries, chosen one by one. */
export async function invitation(rows, context) {
  const { t, api, operation } = context;
  if (!isOpenToCountries(operation)) {
    return null;
  }
  const known = new Set(rows.map((row) => row.country));
  const free = (await api.get('/countries')).items.filter((country) => !known.has(country.code));
  const trouble = alertBox();
  const chips = el('p', { class: 'chips' });
  const named = el('input', { id: 'inviteCountry', autocomplete: 'off', 'aria-label': t('chooseCountry'), placeholder: t('chooseCountry') });
  named.setAttribute('list', 'inviteCountries');
  const until = el('input', { id: 'inviteUntil', type: 'datetime-local', value: kept.until, oninput: (event) => { kept.until = event.target.value; } });
  const submit = el('button', { type: 'submit', id: 'inviteLate' });

  function choose() {
    const typed = named.value.trim().toLocaleLowerCase();
    const found = free.find((country) => country.code.toLocaleLowerCase() === typed || t.country(country.code).toLocaleLowerCase() === typed);
    if (found && !kept.chosen.includes(found.code)) {
      kept.chosen.push(found.code);
      named.value = '';
      show();
    }
  }

  function show() {
    kept.chosen = kept.chosen.filter((code) => !known.has(code));
    chips.replaceChildren(...kept.chosen.map((code) => el('button', {
      type: 'button', class: 'second', 'aria-label': t('remove', { country: t.country(code) }),
      onclick: () => { kept.chosen = kept.chosen.filter((other) => other !== code); show(); },
    }, t.country(code), ' ×')));
    submit.textContent = t('invite', { n: kept.chosen.length });
    submit.disabled = !kept.chosen.length;
  }

  named.addEventListener('change', choose);
  named.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      choose();
    }
  });
  show();
  return el('details', { open: kept.chosen.length > 0 }, el('summary', {}, t('inviteLater')), el('form', {
    onsubmit: (event) => {
      event.preventDefault();
      invite(submit, kept.chosen, kept.until, context, trouble);
    },
  }, el('p', { class: 'quietly' }, t('inviteMeans')),
  el('label', { htmlFor: named.id }, t('chooseCountry')), named,
  el('datalist', { id: 'inviteCountries' }, t.named(free.map(({ code }) => code)).map(({ name }) => el('option', { value: name }))), chips,
  el('label', { htmlFor: until.id }, t('until')), until, trouble, el('div', { class: 'acts' }, submit)));
}
