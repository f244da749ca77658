/* A proposal to transfer a group to another country, shown to both countries; the asked country answers it. */
import { field } from '/pages/acting.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';

export async function transfers(group, t, reader, acting) {
  if (!reader.country || group.state === 'REVIEW') {
    return '';
  }
  const { items } = await api.get(`/groups/${group.reference}/transfers`);
  return items.length ? el('section', { class: 'card', id: 'transfers' }, el('h2', {}, t('transfer')), items.map((one) => [said(one, t), one.own || one.state !== 'OPEN' ? '' : answering(one, t, acting)])) : '';
}

function said(one, t) {
  const words = (one.own ? 'transfer.own' : 'transfer.asked') + (one.kind === 'HANDOVER' ? '' : `.${one.kind}`);
  return el('div', {}, el('p', {}, t(words, { who: t.country(one.own ? one.country : one.proposer), group: one.group, other: one.other }), ' · ', el('strong', {}, t(`transferState.${one.state}`)),
    one.state === 'OPEN' && one.owedBy ? ` · ${t('transfer.until', { time: t.when(one.owedBy) })}` : ''),
  el('p', { class: 'words', dir: 'auto' }, one.reason), one.answer ? el('p', { class: 'words', dir: 'auto' }, one.answer) : '');
}

function answering(one, t, acting) {
  const why = el('textarea', { id: 'transfer-reason', rows: 2, maxLength: 4000, dir: 'auto' });
  const path = `/groups/${one.group}/transfers/answer`;
  return [acting('transfer.agree', path, () => ({ agreed: true }), 'transfer.answered'),
    el('details', {}, el('summary', {}, t('transfer.refuse')), field(why, t('transfer.why'), 'reason'),
      acting('transfer.refuse', path, () => ({ agreed: false, reason: why.value.trim() || undefined }), 'transfer.answered'))];
}
