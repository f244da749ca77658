import { IDENTITY_METHODS } from '/pages/codes.js';
import { el, focusWrong, time } from '/pages/dom.js';

/* The answers of the reader's country on the identity of arrested persons, with a form in place to correct them. */

/** @param given the answers, those on the last arrest first */
export function identities(given, context) {
  const { t } = context;
  return [el('h3', {}, t('identities')), el('p', { class: 'quietly' }, t('identities.lead')),
    el('table', { class: 'reports', id: 'identities' }, el('thead', {}, el('tr', {}, ['arrest', 'target', 'answer', 'state', 'acts']
      .map((column) => el('th', { scope: 'col' }, t(column === 'acts' ? 'identities.acts' : `column.${column}`))))),
    el('tbody', {}, given.flatMap((answer) => lines(answer, context))))];
}

function lines(answer, context) {
  const { t } = context;
  const place = el('td', { colSpan: 5 });
  const opened = el('tr', { class: 'opened', hidden: true }, place);
  const open = (event) => {
    const form = correction(answer, context, () => {
      opened.hidden = true;
      place.replaceChildren();
      event.target.focus();
    });
    place.replaceChildren(form);
    opened.hidden = false;
    form.querySelector('select').focus();
  };
  return [el('tr', { class: answer.changes.length ? 'changed' : '' },
    el('th', { scope: 'row' }, el('bdi', {}, answer.reference)), el('td', {}, el('bdi', { class: 'whole' }, answer.target)),
    el('td', {}, said(answer, t)), el('td', {}, el('span', { class: 'mark' }, t.word(answer.state))),
    el('td', {}, answer.mayCorrect
      ? el('button', { type: 'button', class: 'second', 'aria-label': `${t('correct')} ${answer.reference}`, onclick: open }, t('correct'))
      : el('span', { class: 'quietly' }, t('identities.over')))),
  answer.changes.length ? el('tr', { class: 'history' }, el('td', { colSpan: 5 }, chain(answer, t))) : '', opened].filter(Boolean);
}

function said(answer, t) {
  return [el('strong', {}, t(`answer.${answer.identityConfirmed}`)), answer.method ? ` · ${t(`method.${answer.method}`)}` : '',
    answer.text ? el('p', { class: 'quietly' }, el('bdi', {}, answer.text)) : ''];
}

function chain(answer, t) {
  return el('details', { class: 'chain' }, el('summary', {}, t.count('changed', answer.changes.length)), el('ol', {}, answer.changes.map((change) => el('li', {},
    el('strong', {}, t('corrected')), ' ', time(change.changedAt, t), t('comma'), el('bdi', {}, change.changedBy),
    el('p', {}, el('bdi', {}, change.reason)), el('del', {}, said(change.before, t))))));
}

function correction(answer, { t, api, refresh }, close) {
  const errors = {};
  const inputs = {
    identityConfirmed: select([['true', t('answer.true')], ['false', t('answer.false')]], String(answer.identityConfirmed)),
    method: select([['', ''], ...IDENTITY_METHODS.map((method) => [method, t(`method.${method}`)])], answer.method || ''),
    text: el('textarea', { rows: 3, maxLength: 4000, dir: 'auto', value: answer.text || '' }),
    reason: el('textarea', { rows: 3, maxLength: 4000, dir: 'auto', required: true }),
  };
  const failure = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const send = el('button', { type: 'submit' }, t('identity.send'));
  const isSought = () => inputs.identityConfirmed.value === 'true';
  const field = (name) => {
    const id = `${answer.reference}-identity-${name}`;
    errors[name] = el('p', { class: 'field', id: `${id}-error` });
    Object.assign(inputs[name], { id }).setAttribute('aria-describedby', errors[name].id);
    return el('div', { class: ['text', 'reason'].includes(name) ? 'wide' : '' }, el('label', { htmlFor: id }, t(`field.identity.${name}`)), inputs[name], errors[name]);
  };
  const fields = Object.fromEntries(Object.keys(inputs).map((name) => [name, field(name)]));
  const show = () => { fields.method.hidden = !isSought(); };
  inputs.identityConfirmed.addEventListener('change', show);
  show();

  async function submit() {
    Object.keys(errors).forEach((name) => tell(name, ''));
    failure.hidden = true;
    send.disabled = true;
    try {
      await api.post(`/arrests/${answer.reference}/identity/correction`, { version: answer.version, reason: inputs.reason.value, identityConfirmed: isSought(),
        method: isSought() ? inputs.method.value || null : null, text: inputs.text.value.trim() || null });
      await refresh(t('identity.done', { reference: answer.reference }));
    } catch (refused) {
      const known = (refused.reasons || []).filter((reason) => errors[reason.field]);
      known.forEach((reason) => tell(reason.field, reason.reason));
      failure.textContent = refused.message;
      failure.hidden = false;
      focusWrong(send);
    } finally {
      send.disabled = false;
    }
  }

  function tell(name, reason) {
    errors[name].textContent = reason;
    inputs[name].setAttribute('aria-invalid', reason ? 'true' : 'false');
  }

  return el('form', { class: 'change', noValidate: true, 'aria-label': t('identity.title', { reference: answer.reference }),
    onsubmit: (event) => {
      event.preventDefault();
      submit();
    },
    onkeydown: (event) => {
      if (event.key === 'Escape') {
        close();
      }
    } },
  el('h3', {}, t('identity.title', { reference: answer.reference })), el('p', { class: 'quietly' }, t('identity.means')), failure,
  el('div', { class: 'fields' }, Object.values(fields)),
  el('div', { class: 'acts' }, send, el('button', { type: 'button', class: 'quiet', onclick: close }, t('cancel'))));
}

function select(choices, value) {
  return el('select', {}, choices.map(([code, words]) => el('option', { value: code, selected: code === value }, words)));
}
