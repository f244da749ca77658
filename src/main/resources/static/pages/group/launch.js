/* Operations launched from a group, for the coordination, and the link to launch one. */
import { field } from '/pages/acting.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';

export async function launch(group, t, reader, acting) {
  if (!reader.groups.includes('coordinator') || group.state === 'REVIEW') {
    return '';
  }
  const { items } = await api.get(`/groups/${group.reference}/operations`);
  const code = el('input', { id: 'operation', dir: 'ltr', maxLength: 21 });
  return el('section', { class: 'card printless', id: 'launch' }, el('h2', {}, t('launch')), el('p', {}, t('launch.lead')),
    el('p', { class: 'acts' }, el('a', { href: `/camunda/app/tasklist/default/#/?processStart=infra-operation&group=${group.reference}` }, t('launch.begin'))),
    items.length ? [el('h3', {}, t('launch.done')), el('ul', {}, items.map((operation) => el('li', {}, el('a', { href: `/operations/${operation}` }, el('bdi', {}, operation)))))] : '',
    el('details', {}, el('summary', {}, t('launch.note')), field(code, t('launch.code')),
      acting('launch.send', `/groups/${group.reference}/operations`, () => ({ operation: code.value.trim().toUpperCase() }), 'launch.noted')));
}
