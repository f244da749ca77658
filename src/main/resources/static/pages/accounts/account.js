import { el } from '/pages/dom.js';
import { picking } from '/pages/picker/choices.js';
import { groupWord, ordered } from './words.js';

/**
 * Shows the acts on an account as a row below its own.
 *
 * @param groups all groups that there are
 * @param again  draws the account's row as it was
 */
export function account(item, groups, again, { t, api, reader, done }) {
  const said = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const email = el('input', { id: 'new-email', type: 'text', dir: 'ltr', autocomplete: 'off', maxLength: 200, value: item.email || '' });
  const further = ordered(t, groups.filter((one) => !item.groups.includes(one)));
  const group = el('select', { id: 'new-group' }, further.map(({ code, name }) => el('option', { value: code }, name)));
  const act = (name, run, sentence) => el('button', { type: 'button', class: 'small second', onclick: async (event) => {
    event.target.disabled = true;
    try {
      const answer = await run();
      await done(t(answer && answer.waits ? 'done.waits' : sentence, { account: item.account }));
    } catch (refused) {
      said.hidden = false;
      said.textContent = refused.reasons && refused.reasons.length ? `${t('field.email')} ${refused.reasons[0].reason}.` : refused.message;
      event.target.disabled = false;
    }
  } }, name);
  const path = `/accounts/${item.account}`;
  return el('tr', { class: 'below' }, el('td', { colSpan: 5 }, said,
    item.state === 'PROVIDER' ? el('p', {}, t('state.PROVIDER.what')) : [
      el('div', { class: 'line' }, act(t('link.send'), () => api.post(`${path}/link`), 'done.link'), el('span', { class: 'quietly' }, t('link.lead'))),
      el('div', { class: 'line' }, el('label', { htmlFor: email.id }, t('field.email')), email, act(t('email.change'), () => api.put(`${path}/email`, { email: email.value.trim() }), 'done.email')),
      el('div', { class: 'line' }, act(t('factor.remove'), () => api.remove(`${path}/second-factor`), 'done.factor'), el('span', { class: 'quietly' }, t('factor.lead')))],
    el('div', { class: 'line' }, el('label', { htmlFor: group.id }, t('group.new')), picking(group), act(t('group.give'), () => api.put(`${path}/groups/${group.value}`, undefined), 'done.group')),
    item.groups.length ? el('div', { class: 'line' }, item.groups.map((one) => act(t('group.take', { group: groupWord(t, one) }), () => api.remove(`${path}/groups/${one}`), 'done.taken'))) : null,
    item.account === reader.user ? null : el('div', { class: 'line' }, removal(item, act, path, again, { t, api }))));
}

/** Asks twice before an account is removed, because a removal cannot be undone. */
function removal(item, act, path, again, { t, api }) {
  const line = el('span', {});
  line.append(el('button', { type: 'button', class: 'small quiet', onclick: () => line.replaceChildren(
    el('strong', {}, t('remove.sure', { account: item.account })), ' ', act(t('remove.yes'), () => api.remove(path), 'done.removed'), ' ',
    el('button', { type: 'button', class: 'small quiet', onclick: again }, t('cancel'))) }, t('remove')));
  return line;
}
