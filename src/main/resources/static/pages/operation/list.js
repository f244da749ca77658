import { el, time } from '/pages/dom.js';
import { changes } from '/pages/operation/list-changes.js';
import { answers } from '/pages/operation/list-answers.js';
import { told, what } from '/pages/operation/list-words.js';

/*
 * The target list. The coordinator sees the changes since the last version, joins and splits targets, and freezes the next version after a
 * preview of who will be told. The management sees the versions. A country sees its own targets, the changes it was told of, and its
 * answers, which it changes here until its deadline.
 */
export async function section(root, context) {
  const { operation, me, t, api } = context;
  const groups = me.groups || [];
  const coordinates = groups.includes('coordinator');
  if (!operation.listVersion || !coordinates && !groups.includes('manager') && !me.country) {
    return;
  }
  const path = `/operations/${operation.reference}/list`;
  const versions = (await api.get(`${path}/versions`)).items;
  const parts = me.country ? await answers(context)
    : [present(versions[0], t, operation), coordinates ? await changes(path, context) : ''];
  if (versions.length || parts.some(Boolean)) {
    root.replaceChildren(el('h2', {}, t(me.country ? 'title.own' : 'title')), ...parts.filter(Boolean), history(versions, t, operation));
  }
}

/** Shows the present version, or nothing until the first one is distributed. */
function present(version, t, operation) {
  return version && el('p', { id: 'present' }, el('strong', {}, t('version', { version: version.version })), ' · ', targets(version, t, operation), ' · ',
    ...frozen(version, t));
}

/** A link from the number of a version to the persons on that list. */
function targets(version, t, operation) {
  return el('a', { href: `/persons?operation=${operation.reference}&list=${version.version}` }, t.count('targets', version.targets));
}

function frozen(version, t) {
  return [t('frozen'), ' ', time(version.distributedAt, t), version.by ? [t('comma'), el('bdi', {}, version.by)] : ''].flat();
}

/** The history of the list, the last version first. The leaders see who was told of what, a country sees what it was told. */
function history(versions, t, operation) {
  if (!versions.length) {
    return '';
  }
  return el('details', { id: 'versions' }, el('summary', {}, t(versions[0].version ? 'history' : 'history.own')),
    el('ol', { class: 'versions' }, versions.map((version) => (version.version ? whole(version, t, operation)
      : el('li', {}, el('strong', {}, time(version.distributedAt, t)), what(version.changes, t))))));
}

function whole(version, t, operation) {
  return el('li', { id: `version-${version.version}` },
    el('p', {}, el('strong', {}, t('version', { version: version.version })), ' · ', targets(version, t, operation), ' · ', ...frozen(version, t)),
    version.changes.length ? what(version.changes, t, {}, true) : '',
    version.told.length ? told(version.told, t) : el('p', { class: 'quietly' }, t('toldNobody')));
}
