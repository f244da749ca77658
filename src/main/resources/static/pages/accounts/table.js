import { el } from '/pages/dom.js';
import { groupWord } from './words.js';

const SHOWN_AT_FIRST = 20;

/** All accounts; what can be done to one opens below its row. */
export function table({ t, api, reader, done }) {
  const sought = el('input', { id: 'sought', type: 'search', dir: 'auto', autocomplete: 'off', oninput: draw });
  const rows = el('tbody', {});
  const found = el('p', { role: 'status', class: 'quietly' });
  const rest = el('button', { type: 'button', class: 'second', onclick: () => { whole = true; draw(); } }, t('all.show'));
  const root = el('section', { class: 'card', id: 'all' }, el('h2', {}, t('all')),
    el('div', { class: 'seek' }, el('label', { htmlFor: sought.id }, t('search')), sought), found,
    el('table', { class: 'accounts' },
      el('thead', {}, el('tr', {}, ['account', 'groups', 'email', 'state', 'acts'].map((key) => el('th', { scope: 'col' }, t(`column.${key}`))))), rows), rest);
  let items = [];
  let groups = [];
  let open = null;
  let whole = false;
  return { root, show };

  function show(all, there) {
    items = all;
    groups = there;
    draw();
  }

  function draw() {
    const words = sought.value.trim().toLowerCase();
    const shown = items.filter((item) => [item.account, item.firstName, item.lastName, item.email, ...item.groups, ...item.groups.map((group) => groupWord(t, group))]
      .some((text) => String(text || '').toLowerCase().includes(words)));
    found.textContent = t.count('found', shown.length);
    const first = whole ? shown : shown.slice(0, SHOWN_AT_FIRST);
    rest.hidden = first.length === shown.length;
    rows.replaceChildren(...first.flatMap((item) => [row(item), ...(open === item.account ? [below(item)] : [])]));
  }

  function row(item) {
    const isOpen = open === item.account;
    return el('tr', { id: `account-${item.account}` },
      el('th', { scope: 'row' }, el('bdi', { dir: 'ltr' }, item.account), el('small', {}, el('bdi', {}, [item.firstName, item.lastName].filter(Boolean).join(' ')))),
      el('td', {}, item.groups.length ? t.list(item.groups.map((group) => groupWord(t, group))) : t('none')),
      el('td', {}, item.email ? el('bdi', { dir: 'ltr' }, item.email) : t('noEmail')),
      el('td', {}, t(`state.${item.state}`)),
      el('td', { class: 'act' }, el('button', { type: 'button', class: 'small second', 'aria-expanded': String(isOpen), onclick: () => {
        open = isOpen ? null : item.account;
        draw();
        document.querySelector(`[id="account-${item.account}"] button`).focus();
      } }, t(isOpen ? 'close' : 'change'))));
  }

  function below(item) {
    const said = el('p', { class: 'notice bad', role: 'alert', hidden: true });
    const email = el('input', { id: 'new-email', type: 'text', dir: 'ltr', autocomplete: 'off', maxLength: 200, value: item.email || '' });
    const group = el('select', { id: 'new-group' }, groups.filter((one) => !item.groups.includes(one)).map((one) => el('option', { value: one }, groupWord(t, one))));
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
      el('div', { class: 'line' }, el('label', { htmlFor: group.id }, t('group.new')), group, act(t('group.give'), () => api.put(`${path}/groups/${group.value}`, undefined), 'done.group')),
      item.groups.length ? el('div', { class: 'line' }, item.groups.map((one) => act(t('group.take', { group: groupWord(t, one) }), () => api.remove(`${path}/groups/${one}`), 'done.taken'))) : null,
      item.account === reader.user ? null : el('div', { class: 'line' }, remove(item, act, path))));
  }

  /** Asked for twice, because nothing brings it back. */
  function remove(item, act, path) {
    const line = el('span', {});
    line.append(el('button', { type: 'button', class: 'small quiet', onclick: () => line.replaceChildren(
      el('strong', {}, t('remove.sure', { account: item.account })), ' ', act(t('remove.yes'), () => api.remove(path), 'done.removed'), ' ',
      el('button', { type: 'button', class: 'small quiet', onclick: draw }, t('cancel'))) }, t('remove')));
    return line;
  }
}
