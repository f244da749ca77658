import { el, time } from '/pages/dom.js';
import { groupWord } from '/pages/accounts/words.js';

/** Shows one subscription: its state, how far its system has read, and the acts of the reader. */
export function card(item, { t, api, reader, done }) {
  const decides = reader.groups.includes('camunda-admin');
  const said = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const reason = el('input', { id: `reason-${item.reference}`, type: 'text', maxLength: 300, dir: 'auto', autocomplete: 'off' });
  const acts = [...(item.mine ? own() : []), ...(decides ? deciding() : [])];
  return el('section', { class: 'card', id: item.reference },
    el('h2', {}, item.reference, ' · ', t(`state.${item.state}`)),
    said,
    el('dl', {}, facts().map(([word, ...value]) => [el('dt', {}, t(word)), el('dd', {}, value)])),
    acts.length ? el('div', { class: 'acts' }, acts) : '');

  function facts() {
    return [
      ['address', el('bdi', { dir: 'ltr', class: 'address' }, item.address)],
      ['party', groupWord(t, item.party)],
      ['account', el('bdi', { dir: 'ltr' }, item.account)],
      ['asked', el('bdi', { dir: 'ltr' }, item.askedBy), ', ', time(item.askedAt, t)],
      ...(item.decidedAt ? [[item.state === 'REFUSED' ? 'refused' : 'approved', el('bdi', { dir: 'ltr' }, item.decidedBy), ', ', time(item.decidedAt, t)]] : []),
      ...(item.refusal ? [['refusal', item.refusal]] : []),
      ['delivered', ...(item.delivered ? [time(item.delivered.at, t)] : [t('never')])],
      ['read', ...(item.read ? [time(item.read.at, t)] : [t('never')]), ...(item.isRead === undefined ? [] : [' (', t(item.isRead ? 'read.all' : 'read.notAll'), ')'])],
      ...(item.lastFailure ? [['failed', time(item.lastFailure.at, t), ': ', failure(item.lastFailure)]] : []),
      ...(item.nextAt && item.lastFailure && item.state === 'ACTIVE' ? [['next', time(item.nextAt, t)]] : []),
      ...(item.lastTest ? [['tested', time(item.lastTest.at, t), ': ', item.lastTest.failure ? failure(item.lastTest) : t('test.taken')]] : []),
    ];
  }

  function failure(attempt) {
    return t(`failure.${attempt.failure}`, { status: attempt.status });
  }

  function own() {
    const approved = ['ACTIVE', 'PAUSED', 'STOPPED'].includes(item.state);
    return [
      ...(item.state === 'ACTIVE' ? [button('pause', () => api.post(`/subscriptions/${item.reference}/pause`), 'second')] : []),
      ...(['PAUSED', 'STOPPED'].includes(item.state) ? [button('resume', () => api.post(`/subscriptions/${item.reference}/resumption`))] : []),
      ...(approved ? [button('test', () => api.post(`/subscriptions/${item.reference}/test`), 'second')] : []),
      el('details', {}, el('summary', {}, t('remove')), el('p', {}, t('remove.sure', { reference: item.reference })),
        button('remove.yes', () => api.remove(`/subscriptions/${item.reference}`))),
    ];
  }

  function deciding() {
    return [
      ...(['ASKED', 'REFUSED'].includes(item.state) ? [button('approve', () => api.post(`/subscriptions/${item.reference}/approval`))] : []),
      ...(item.state === 'REFUSED' ? [] : [el('label', { htmlFor: reason.id }, t('reason')), reason,
        button('refuse', () => api.post(`/subscriptions/${item.reference}/refusal`, { reason: reason.value.trim() }), 'second')]),
    ];
  }

  function button(act, send, kind = '') {
    return el('button', { type: 'button', class: kind, onclick: async (event) => {
      event.target.disabled = true;
      said.hidden = true;
      try {
        await send();
        await done(t(`done.${act}`, { reference: item.reference }));
      } catch (refused) {
        said.hidden = false;
        said.textContent = [refused.message, ...refused.reasons.map((flaw) => `${t('reason')} ${flaw.reason}.`)].join(' ');
      }
      event.target.disabled = false;
    } }, t(act));
  }
}
