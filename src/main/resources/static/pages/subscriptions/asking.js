import { el } from '/pages/dom.js';

const FIELDS = ['address', 'account'];
const EXAMPLE = 'https://system.bureau.example/cordon';

/** The form that asks for a subscription: the address of the system, and the account with which it reads. */
export function asking({ t, api, account, done }) {
  const inputs = new Map(FIELDS.map((name) => [name, el('input',
    { id: `ask-${name}`, type: 'text', maxLength: 300, autocomplete: 'off', spellcheck: false, dir: 'ltr', 'aria-describedby': `hint-${name} flaw-${name}` })]));
  const flaws = new Map(FIELDS.map((name) => [name, el('p', { class: 'field', id: `flaw-${name}`, role: 'alert' })]));
  const said = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const button = el('button', { type: 'submit' }, t('ask.send'));
  const form = el('form', { class: 'ask', noValidate: true, onsubmit: send },
    el('p', { class: 'quietly' }, t('ask.lead')), said,
    [...inputs].map(([name, input]) => el('div', {}, el('label', { htmlFor: input.id }, t(`field.${name}`)), input,
      el('p', { class: 'quietly', id: `hint-${name}` }, t(`hint.${name}`, { account, example: EXAMPLE })), flaws.get(name))),
    el('p', {}, button));
  const root = el('details', { class: 'card', id: 'ask' }, el('summary', {}, t('ask')), form);
  return { root };

  async function send(event) {
    event.preventDefault();
    flaw([]);
    button.disabled = true;
    try {
      const asked = await api.post('/subscriptions', Object.fromEntries([...inputs].map(([name, input]) => [name, input.value.trim() || null])));
      form.reset();
      root.open = false;
      await done(t('done.asked', { reference: asked.reference }));
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
      inputs.get(name).setAttribute('aria-invalid', String(Boolean(own.length)));
    }
  }
}
