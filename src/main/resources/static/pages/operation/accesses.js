import { el, time } from '/pages/dom.js';
import { following } from '/pages/table/view.js';

/*
 * The accesses of an operation. A country sees who read, exported or was refused the items that it supplied. The coordination sees all that
 * was done in the operation. The list is read when it is opened, page by page.
 */
export async function section(root, { operation, me, t, api }) {
  const all = (me.groups || []).includes('coordinator');
  if (!all && !me.country) {
    return;
  }
  const body = el('div', { 'aria-live': 'polite' });
  let opened = false;
  root.append(el('h2', {}, t('title')), el('p', { class: 'quietly' }, t(all ? 'lead.all' : 'lead.own')),
    el('details', { ontoggle: async (event) => {
      if (event.target.open && !opened) {
        opened = true;
        await show(body, `/operations/${operation.reference}/accesses`, all, t, api);
      }
    } }, el('summary', {}, t('show')), body));
}

export async function show(body, path, all, t, api) {
  try {
    const page = await api.get(path);
    if (!page.items.length) {
      body.replaceChildren(el('p', {}, t('nobody')));
      return;
    }
    const rows = el('tbody', {}, page.items.map((access) => line(access, all, t)));
    body.replaceChildren(el('table', { class: 'accesses' }, el('thead', {}, el('tr', {}, ['when', 'who', 'what', 'about'].map((column) =>
      el('th', { scope: 'col' }, t(`column.${column}`))))), rows), following(t('more'), page.next, (after) => api.get(`${path}?after=${encodeURIComponent(after)}`),
      (items) => rows.append(...items.map((access) => line(access, all, t)))));
  } catch (failure) {
    body.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, failure.message));
  }
}

function line(access, all, t) {
  const refused = access.what === 'REFUSED' || access.what === 'FAILED';
  return el('tr', {},
    el('td', {}, time(access.at, t)),
    el('td', {}, t.list(access.by.map((group) => who(group, t))), access.account && [el('br'), el('bdi', { class: 'quietly' }, access.account)],
      all && access.address && [el('br'), el('bdi', { class: 'quietly' }, access.address)]),
    el('td', {}, el('span', { class: refused ? 'mark bad' : 'mark', title: all && access.route || '' }, t(`what.${access.what}`)),
      all && onTask(access.route || '', t)),
    // A task is identified by its case beside it, so the task's own id is left out.
    el('td', {}, about(access.references.filter((reference) => !/^[0-9a-f]{8}-/.test(reference)), t)));
}

/** Returns the name of an act on a task. */
function onTask(route, t) {
  const act = `task.${route.split('/').pop()}`;
  return /\/tasks?\/\{/.test(route) && t.has(act) && [el('br'), el('span', { class: 'quietly' }, t(act))];
}

/** A long list of references is folded: a page of two hundred files is one row. */
function about(references, t) {
  const shown = references.map((reference) => el('bdi', { class: 'whole' }, reference));
  const listed = shown.flatMap((reference, number) => (number ? [' ', reference] : [reference]));
  return references.length <= 3 ? listed : el('details', { class: 'chain' }, el('summary', {}, t.count('items', references.length)), el('p', {}, listed));
}

function who(group, t) {
  return group.startsWith('ncb-') ? t.country(group.slice('ncb-'.length)) : t.has(`role.${group}`) ? t(`role.${group}`) : group;
}
