import { el } from '/pages/dom.js';

/** The changes of a country, the latest first. */
export function history(t, api, item) {
  const root = el('div', { class: 'history' });
  const name = (value) => (value === undefined ? t('nothing') : value);
  api.get(`/countries/${item.code}/changes`).then(({ items }) => root.replaceChildren(...items.map((change) => el('p', {},
    t('changed', { by: change.by, when: t.when(change.at) }), ' ', el('strong', {}, t(`column.${change.field}`)), ': ',
    el('bdi', {}, name(change.before)), t.direction === 'rtl' ? ' ← ' : ' → ', el('bdi', {}, name(change.after))))))
    .catch((refused) => root.replaceChildren(el('p', { class: 'field' }, refused.message)));
  return root;
}
