import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { aboutButton, fieldForm, folded } from './folded.js';

const FIELDS = [['account', 64, 'ltr'], ['firstName', 100, 'auto'], ['lastName', 100, 'auto'], ['email', 200, 'ltr']];
const forgiven = () => {};

/** The accounts of a post of the reader's bureau, and the forms by which the bureau gives and ends them. */
export function accounts(post, t) {
  const base = `/specialists/${post.reference}/accounts`;
  return folded({
    title: t('accounts'), lead: t('accounts.lead'), none: t('accounts.none'), read: async () => (await api.get(base)).items, item: (one, act) => row(one, act, base, t),
    form: (act) => fieldForm(t, {
      prefix: 'accounts', named: (name) => `${post.reference}-${name}`, label: 'accounts.invite',
      fields: FIELDS.map(([name, longest, dir]) => el('input', { name, maxLength: longest, dir, autocomplete: 'off', spellcheck: false })),
      send: (fields) => {
        const told = Object.fromEntries(FIELDS.map(([name]) => [name, fields[name].value.trim()]));
        return act(api.post(base, told), t('accounts.invited', told));
      },
    }),
  });
}

function row({ account, firstName, lastName, email, state }, act, base, t) {
  const acts = el('p', { class: 'acts' });
  const button = aboutButton(t, account);
  const link = () => act(api.post(`${base}/${account}/link`), t('accounts.linked', { account })).catch(forgiven);
  const end = () => act(api.remove(`${base}/${account}`), t('accounts.ended', { account })).catch(forgiven);
  const offer = () => acts.replaceChildren(button('accounts.link', link), ' ', button('accounts.end', ask));
  const ask = () => {
    acts.replaceChildren(t('accounts.end.sure', { account }), ' ', button('accounts.end.yes', end), ' ', button('cancel', offer));
    acts.querySelector('button').focus();
  };
  offer();
  return el('li', {}, el('p', {}, el('bdi', {}, `${firstName} ${lastName}`), ' · ', el('bdi', { class: 'reference' }, account), ' · ', el('bdi', {}, email), ' ', el('span', { class: 'mark' }, t(`accounts.${state}`))), acts);
}
