import { acting, called } from '/pages/acting.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';

/** The form that sets the members of a file anew. A member who is no longer an analyst cannot be chosen. */
export async function staffing(into, { reference, members }, t, read) {
  const { items } = await api.get('/analysts');
  const boxes = items.map((account) => el('input', { type: 'checkbox', value: account, checked: members.includes(account) }));
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  into.replaceChildren(el('details', { id: 'staffing' }, el('summary', {}, t('staff')), el('p', {}, t('staff.lead')),
    el('fieldset', { class: 'kinds', ...called(t('members'), 'members') }, el('legend', {}, t('members')),
      el('ul', { class: 'codes' }, boxes.map((box) => el('li', {}, el('label', {}, box, ' ', el('bdi', {}, box.value)))))),
    acting(t('staff.send'), () => api.put(`/analysis-files/${reference}/members`, { members: chosen() }), () => read(t('staff.done')))));
}
