import { el, focusWrong, time } from '/pages/dom.js';
import { duty } from '/pages/duty.js';
import { following } from '/pages/table/view.js';

/*
 * Requests for a release. The reader asks for an item that he sees, for his own party or for another, and reads the outcome. A country sees
 * its own requests and those put to it, which it answers in its task. The coordination sees all requests about items that it sees.
 */
export async function section(root, { operation, me, t, api, refresh }) {
  const coordinates = (me.groups || []).includes('coordinator');
  if (!coordinates && !me.country) {
    return;
  }
  const path = `/release-requests?operation=${operation.reference}`;
  const [page, targets] = await Promise.all([api.get(path), api.get(`/operations/${operation.reference}/targets`)]);
  if (!page.items.length && !targets.items.length) {
    return;
  }
  const own = coordinates ? 'IPSG' : me.country;
  root.append(el('h2', {}, t('title')), el('p', { class: 'quietly' }, t('lead')));
  if (page.items.length) {
    const rows = el('tbody', {}, page.items.map((request) => line(request, own, t)));
    root.append(el('table', { class: 'reports' }, el('thead', {}, el('tr', {}, ['reference', 'about', 'who', 'why', 'state'].map((column) =>
      el('th', { scope: 'col' }, t(`column.${column}`))))), rows), following(t('more'), page.next, (after) => api.get(`${path}&after=${encodeURIComponent(after)}`),
      (items) => rows.append(...items.map((request) => line(request, own, t)))));
  }
  root.append(asking(targets.items, coordinates, { t, api, refresh }));
}

export function line(request, own, t) {
  const party = (code) => (code === 'IPSG' ? t('party.IPSG') : t.country(code.replace(/^partner-/, '')));
  return el('tr', {},
    el('th', { scope: 'row' }, el('bdi', {}, request.reference)),
    el('td', {}, el('bdi', {}, request.subject)),
    el('td', {}, t(request.asker === request.for ? 'forItself' : 'forAnother', { asker: party(request.asker), party: party(request.for) }), duty(request.asker, t)),
    el('td', {}, el('bdi', {}, request.reason)),
    el('td', {}, el('span', { class: request.outcome && request.outcome !== 'RELEASED' ? 'mark bad' : 'mark' }, t(`outcome.${request.outcome || (request.toAnswer ? 'TO_ANSWER' : 'OPEN')}`)),
      el('div', {}, request.outcome ? time(request.endedAt, t) : [t('until'), ' ', time(request.deadline, t)]),
      request.asker === own || own === 'IPSG' ? request.answers.filter((answer) => answer.answer).map((answer) =>
        el('div', { class: 'quietly' }, t(`answer.${answer.answer}`, { supplier: party(answer.supplier) }), answer.reason ? [' ', el('bdi', {}, answer.reason)] : '')) : ''));
}

/** The form that asks for a release, folded until it is needed. With "named" it is about that item. */
export function asking(targets, coordinates, { t, api, refresh }, named) {
  const failure = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const send = el('button', { type: 'submit' }, t('ask.send'));
  const fields = {
    reference: el('input', { id: 'release-reference', type: 'text', dir: 'ltr', maxLength: 40, list: 'release-targets', autocomplete: 'off', value: named || '', readOnly: Boolean(named), 'aria-describedby': 'release-reference-error' }),
    for: el('input', { id: 'release-for', type: 'text', dir: 'ltr', maxLength: 40, autocomplete: 'off', 'aria-describedby': 'release-for-error' }),
    reason: el('textarea', { id: 'release-reason', rows: 3, maxLength: 4000, dir: 'auto', 'aria-describedby': 'release-reason-error' }),
    days: el('input', { id: 'release-days', type: 'number', min: 1, max: 30, value: 7, 'aria-describedby': 'release-days-error' }),
  };
  const errors = Object.fromEntries(Object.keys(fields).map((name) => [name, el('p', { class: 'field', id: `release-${name}-error` })]));
  const field = (name) => el('div', {}, el('label', { htmlFor: `release-${name}` }, t(`ask.${name}`)), fields[name],
    t.has(`ask.${name}.hint`) ? el('small', {}, t(`ask.${name}.hint`)) : '', errors[name]);

  function said(name, reason) {
    errors[name].textContent = reason;
    fields[name].setAttribute('aria-invalid', reason ? 'true' : 'false');
  }

  async function submit() {
    Object.keys(fields).forEach((name) => said(name, ''));
    failure.hidden = true;
    const reference = fields.reference.value.trim().toUpperCase();
    if (!reference) {
      said('reference', t('ask.reference.missing'));
      fields.reference.focus();
      return;
    }
    send.disabled = true;
    try {
      const kind = /^X-/.test(reference) ? 'questions' : /-L[0-9A-Z]{5}$/.test(reference) ? 'leads' : 'targets';
      const made = await api.post(`/${kind}/${encodeURIComponent(reference)}/release-requests`, Object.assign({ reason: fields.reason.value.trim(), days: Number(fields.days.value) },
        fields.for.value.trim() ? { for: fields.for.value.trim() } : {}));
      await refresh(t('ask.done', { reference: made.reference }));
    } catch (refused) {
      const known = (refused.reasons || []).filter((reason) => errors[reason.field]);
      known.forEach((reason) => said(reason.field, reason.reason));
      failure.textContent = refused.message;
      failure.hidden = false;
      focusWrong(send);
    } finally {
      send.disabled = false;
    }
  }

  return el('details', {}, el('summary', {}, t('ask')),
    el('form', { class: 'change', noValidate: true, 'aria-label': t('ask'), onsubmit: (event) => {
      event.preventDefault();
      submit();
    } },
    el('p', { class: 'quietly' }, t(coordinates ? 'ask.lead.all' : 'ask.lead.own')), failure,
    el('datalist', { id: 'release-targets' }, targets.map((target) => el('option', { value: target.reference }, [target.name, target.forename].filter(Boolean).join(', ')))),
    el('div', { class: 'fields' }, Object.keys(fields).map(field)), el('div', { class: 'acts' }, send)));
}
