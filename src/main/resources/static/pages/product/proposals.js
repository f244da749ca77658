import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';

/* The persons whom a product proposes to countries as targets. */

/** @param {any} product @param {any} use the page's words, and its functions that make fields and buttons */
export function proposals(product, { t, acting, field }) {
  const all = product.proposals || [];
  return all.length ? el('section', { class: 'card', id: 'proposals' }, el('h2', {}, t('proposals')), product.details ? '' : el('p', {}, t('proposals.lead')),
    el('ul', { class: 'rows' }, all.map((one) => row(one, product, { t, acting, field })))) : '';
}

function row(one, product, use) {
  const { t } = use;
  const standing = one.outcome ? t(`proposal.${one.outcome}`, { operation: one.operation || '' }) : one.owedBy ? t('owed', { time: t.when(one.owedBy) }) : '';
  return el('li', {}, el('p', {}, el('strong', {}, el('bdi', {}, one.name || '')), product.details ? [' · ', t.country(one.country)] : '', standing && ` · ${standing}`),
  one.reason ? el('p', { class: 'words', dir: 'auto' }, one.reason) : '', one.open ? deciding(one, use) : '');
}

/** Returns the operations to which a country can nominate now. */
async function joined(country) {
  const found = (await api.all('/operations')).filter(({ phase }) => phase === 'NOMINATION');
  const takesPart = await Promise.all(found.map(({ reference }) => api.get(`/operations/${reference}/participations/${country}`).then(({ status }) => status === 'ACCEPTED' || status === 'COMPLETED', () => false)));
  return found.filter((_, i) => takesPart[i]);
}

function deciding(one, { t, acting, field }) {
  const operation = el('select', { id: `operation-${one.number}` });
  const none = el('p', { class: 'quietly', hidden: true }, t('proposal.noOperation'));
  joined(one.country).then((open) => {
    operation.replaceChildren(...open.map(({ reference, title }) => el('option', { value: reference, dir: 'auto' }, `${reference} · ${title}`)));
    none.hidden = open.length > 0;
  });
  return el('div', {}, field(operation, 'proposal.operation', 'operation'), none,
    acting('proposal.take', `proposals/${one.number}`, () => ({ takenUp: true, operation: operation.value || undefined }), 'proposal.done'),
    acting('proposal.decline', `proposals/${one.number}`, () => ({ takenUp: false }), 'proposal.done'));
}
