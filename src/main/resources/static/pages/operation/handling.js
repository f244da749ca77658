import { HANDLING_CODES, SOURCE_EVALUATIONS } from '/pages/codes.js';
import { el, focusWrong } from '/pages/dom.js';

/*
 * The items that the reader's country has supplied to the operation, with who may see them and how they may be used. Only that country can
 * change this, here.
 */

const LISTS = ['notFor', 'onlyFor', 'releasedTo'];
const CHOICES = { handlingCode: HANDLING_CODES, sourceEvaluation: SOURCE_EVALUATIONS, informationEvaluation: ['1', '2', '3', '4'] };
const FIELDS = [...LISTS, ...Object.keys(CHOICES)];

export async function section(root, { operation, me, t, api, refresh }) {
  if (!me.country) {
    return;
  }
  const path = `/operations/${operation.reference}`;
  const [nominations, reports] = await Promise.all([api.all(`${path}/nominations`), api.get(`${path}/reports`)]);
  const shared = reports.items.filter((report) => report.kind !== 'ARREST' && report.state !== 'WITHDRAWN');
  const leads = await Promise.all(shared.map((report) => api.get(`/leads/${report.reference}`)));
  const items = [
    ...nominations.map((one) => ({ path: `/nominations/${one.reference}`, reference: one.reference, about: [one.name, one.forename].filter(Boolean).join(', '), handling: one.handling })),
    ...leads.map((one) => ({ path: `/leads/${one.reference}`, reference: one.reference, about: t.word(one.kind), handling: one.handling })),
  ];
  if (items.length) {
    root.append(el('h2', {}, t('title')), el('p', { class: 'quietly' }, t('lead')),
      el('table', { class: 'reports' }, el('thead', {}, el('tr', {}, ['reference', 'about', 'rule', 'act'].map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))),
        el('tbody', {}, items.flatMap((item) => lines(item, { t, api, refresh })))));
  }
}

/** The row of an item, and the place where its form opens. */
function lines(item, context) {
  const { t } = context;
  const place = el('td', { colSpan: 4 });
  const opened = el('tr', { class: 'opened', hidden: true }, place);
  const change = el('button', { type: 'button', class: 'second', 'aria-label': `${t('change')} ${item.reference}`, onclick: () => {
    const close = () => {
      opened.hidden = true;
      place.replaceChildren();
      change.focus();
    };
    const form = changeForm(item, context, close);
    place.replaceChildren(form);
    opened.hidden = false;
    form.querySelector('input').focus();
  } }, t('change'));
  return [el('tr', {}, el('th', { scope: 'row' }, el('bdi', {}, item.reference)), el('td', {}, el('bdi', {}, item.about)), el('td', {}, rule(item.handling || {}, t)),
    el('td', {}, change)), opened];
}

export function rule(handling, t) {
  const party = (code) => (code === 'IPSG' ? t('party.IPSG') : t.country(code.replace(/^partner-/, '')));
  return [...Object.keys(CHOICES).filter((field) => handling[field]).map((field) => t.word(String(handling[field]))),
    ...LISTS.filter((field) => (handling[field] || []).length).map((field) => `${t(`notice.${field}`)}: ${t.list(handling[field].map(party))}`),
    ...Object.entries(handling.releasedUntil || {}).map(([code, end]) => t('until', { party: party(code), time: t.when(end) }))]
    .map((line) => el('div', {}, line));
}

export function changeForm(item, { t, api, refresh }, close) {
  const handling = item.handling || { version: 0 };
  const inputs = {};
  const errors = {};
  const failure = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const send = el('button', { type: 'submit' }, t('change.send'));
  const field = (name) => {
    const id = `${item.reference}-${name}`;
    inputs[name] = input(name, id, handling[name], t);
    errors[name] = el('p', { class: 'field', id: `${id}-error` });
    return el('div', {}, el('label', { htmlFor: id }, t(`notice.${name}`)), inputs[name], t.has(`notice.${name}.hint`) ? el('small', {}, t(`notice.${name}.hint`)) : '', errors[name]);
  };
  const ends = endsOf(item.reference, handling.releasedUntil || {}, t);
  const form = el('form', { class: 'change', noValidate: true, 'aria-label': t('change.title', { reference: item.reference }),
    onsubmit: (event) => {
      event.preventDefault();
      submit();
    },
    onkeydown: (event) => {
      if (event.key === 'Escape') {
        close();
      }
    } },
  el('h3', {}, t('change.title', { reference: item.reference })), el('p', { class: 'quietly' }, t('change.lead')), failure, el('div', { class: 'fields' }, FIELDS.map(field), ends.place),
  el('div', { class: 'acts' }, send, el('button', { type: 'button', class: 'quiet', onclick: close }, t('cancel'))));

  errors.releasedUntil = ends.error;
  inputs.releasedUntil = inputs.releasedTo;
  inputs.releasedTo.addEventListener('input', () => ends.show(value('releasedTo')));
  ends.show(value('releasedTo'));

  async function submit() {
    [...FIELDS, 'releasedUntil'].forEach((name) => said(name, ''));
    failure.hidden = true;
    send.disabled = true;
    try {
      await api.put(`${item.path}/handling`, Object.fromEntries([...FIELDS.map((name) => [name, value(name)]), ['releasedUntil', ends.given()]]), { ifMatch: handling.version });
      await refresh(t('change.done', { reference: item.reference }));
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

  function value(name) {
    const given = inputs[name].value.trim();
    return LISTS.includes(name) ? given.split(/[\s,;]+/).filter(Boolean) : given || null;
  }

  function said(name, reason) {
    errors[name].textContent = reason;
    inputs[name].setAttribute('aria-invalid', reason ? 'true' : 'false');
  }

  return form;
}

/** Returns the end of each party's release on the reader's clock; none for a release without an end. */
function endsOf(reference, known, t) {
  const given = Object.fromEntries(Object.entries(known).map(([code, end]) => [code, local(new Date(end))]));
  const error = el('p', { class: 'field', id: `${reference}-releasedUntil-error` });
  const place = el('div', {});
  let shown = [];
  return {
    place,
    error,
    show(codes) {
      shown = codes;
      place.replaceChildren(...codes.map((code, at) => {
        const id = `${reference}-until-${at}`;
        return el('div', {}, el('label', { htmlFor: id }, t('until.label', { party: code })),
          el('input', { id, type: 'datetime-local', value: given[code] || '', 'aria-describedby': error.id, oninput: (event) => { given[code] = event.target.value; } }));
      }), codes.length ? el('small', {}, t('until.hint', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })) : '', error);
    },
    given: () => Object.fromEntries(shown.filter((code) => given[code]).map((code) => [code, new Date(given[code]).toISOString()])),
  };
}

/** Returns a moment in the reader's local time, to the minute, in the form that an input takes. */
const local = (moment) => new Date(moment - moment.getTimezoneOffset() * 60000).toISOString().slice(0, 16);

function input(name, id, value, t) {
  const described = { id, 'aria-describedby': `${id}-error` };
  return LISTS.includes(name) ? el('input', { ...described, type: 'text', maxLength: 1000, dir: 'ltr', value: (value || []).join(', ') })
    : el('select', described, ['', ...CHOICES[name]].map((code) => el('option', { value: code, selected: code === String(value || '') }, code ? t.word(code) : t('notSaid'))));
}
