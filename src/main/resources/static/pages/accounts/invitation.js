import { el } from '/pages/dom.js';
import { picking } from '/pages/picker/choices.js';
import { ordered } from './words.js';

const FIELDS = [['account', 'text', 64], ['firstName', 'text', 100], ['lastName', 'text', 100], ['email', 'email', 200]];

/** The form that invites a person: account, name, address and groups. */
export function invitation({ t, api, done }) {
  const inputs = new Map(FIELDS.map(([name, type, longest]) => [name, el('input',
    { id: `invite-${name}`, type: type === 'email' ? 'text' : type, maxLength: longest, autocomplete: 'off', spellcheck: false, dir: name === 'account' || type === 'email' ? 'ltr' : 'auto' })]));
  const groups = el('select', { id: 'invite-groups', multiple: true });
  const flaws = new Map([...inputs.keys(), 'groups'].map((name) => [name, el('p', { class: 'field', id: `flaw-${name}`, role: 'alert' })]));
  const button = el('button', { type: 'submit' }, t('invite.send'));
  const said = el('p', { class: 'notice bad wide', role: 'alert', hidden: true });
  const form = el('form', { class: 'invite', noValidate: true, onsubmit: send },
    el('p', { class: 'quietly wide' }, t('invite.lead')), said,
    [...inputs].map(([name, input]) => el('div', {}, el('label', { htmlFor: input.id }, t(`field.${name}`)), input, flaws.get(name))),
    el('div', {}, el('label', { htmlFor: groups.id }, t('field.groups')), picking(groups), flaws.get('groups')),
    el('p', { class: 'wide' }, button));
  const root = el('details', { class: 'card', id: 'invite' }, el('summary', {}, t('invite')), form);
  return { root, show };

  function show(all) {
    const chosen = new Set([...groups.selectedOptions].map((option) => option.value));
    groups.replaceChildren(...ordered(t, all).map(({ code, name }) => el('option', { value: code, selected: chosen.has(code) }, name)));
  }

  async function send(event) {
    event.preventDefault();
    flaw([]);
    button.disabled = true;
    const told = Object.fromEntries([...inputs].map(([name, input]) => [name, input.value.trim()]));
    try {
      const { waits } = await api.post('/accounts', { ...told, groups: [...groups.selectedOptions].map((option) => option.value) });
      form.reset();
      root.open = false;
      await done(t(waits ? 'done.waits' : 'done.invited', told));
    } catch (refused) {
      flaw(refused.reasons || [], refused.message);
    }
    button.disabled = false;
  }

  function flaw(reasons, message) {
    said.hidden = !message;
    said.textContent = message || '';
    for (const [name, place] of flaws) {
      const own = reasons.filter((reason) => reason.field === name).map((reason) => `${t(`field.${name}`)} ${reason.reason}.`);
      place.textContent = own.join(' ');
      const input = inputs.get(name) || groups;
      input.setAttribute('aria-invalid', String(Boolean(own.length)));
      if (own.length) {
        input.setAttribute('aria-describedby', place.id);
      } else {
        input.removeAttribute('aria-describedby');
      }
    }
  }
}
