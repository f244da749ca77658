import { el, time } from '/pages/dom.js';
import { groupWord } from './words.js';

/**
 * The changes that wait for a second administrator, who approves or refuses them. The coordination can refuse them, their author can take
 * them back.
 */
export function waiting({ t, api, keeps, done }) {
  const said = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const rows = el('div', {});
  const root = el('section', { class: 'card', id: 'waiting' }, el('h2', {}, t('waiting')), el('p', { class: 'quietly' }, t('waiting.lead')), said, rows);
  return { root, show };

  async function show() {
    const { items } = await api.get('/accounts/requests');
    said.hidden = true;
    rows.replaceChildren(items.length ? el('table', {},
      el('thead', {}, el('tr', {}, ['account', 'what', 'asked', 'until', 'acts'].map((key) => el('th', { scope: 'col' }, t(`column.${key}`))))),
      el('tbody', {}, items.flatMap(row))) : el('p', {}, t('waiting.nothing')));
  }

  function row(request) {
    const alone = keeps && !request.approvers;
    return [el('tr', {},
      el('th', { scope: 'row' }, el('bdi', { dir: 'ltr' }, request.account)),
      el('td', {}, t(`request.${request.act}`), request.email ? [': ', el('bdi', { dir: 'ltr' }, request.email)] : [],
        request.groups.length ? el('small', {}, ' ', t.list(request.groups.map((group) => groupWord(t, group)))) : null),
      el('td', {}, el('bdi', { dir: 'ltr' }, request.askedBy), ', ', time(request.askedAt, t)),
      el('td', {}, time(request.endsAt, t)),
      el('td', { class: 'act' },
        request.mayDecide ? el('button', { type: 'button', class: 'small', onclick: (event) => decide(event.target, request, 'approval') }, t('approve')) : null, ' ',
        el('button', { type: 'button', class: 'small quiet', onclick: (event) => decide(event.target, request, 'refusal') }, t(request.mine ? 'takeBack' : 'refuse')),
        keeps && !request.mayDecide && !alone ? el('small', {}, t(request.mine ? 'waiting.mine' : 'waiting.notYou')) : null)),
    ...(alone ? [el('tr', { class: 'below' }, el('td', { colSpan: 5 }, el('p', {}, t('waiting.alone')),
      el('code', { class: 'approve', dir: 'ltr' }, `java -jar cordon.jar --cordon.approve=${request.id}`)))] : [])];
  }

  async function decide(button, request, how) {
    button.disabled = true;
    try {
      await api.post(`/accounts/requests/${request.id}/${how}`);
      await done(t(`done.${how}`, { account: request.account }));
    } catch (refused) {
      said.hidden = false;
      said.textContent = refused.message;
      button.disabled = false;
    }
  }
}
