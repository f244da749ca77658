import { el } from '/pages/dom.js';
import { zoned } from '/pages/clock.js';

/* The form in place by which a pursuit ends otherwise than by an arrest: a death, custody for another matter, a withdrawal. What was typed stays until it is taken. */

const PATHS = { WITHDRAW: 'withdrawal', REPORT_CUSTODY: 'custody', REPORT_DEATH: 'death' };
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** @param close what to do when the officer thinks better of it */
export function endForm(act, file, { t, api, refresh }, close) {
  const dated = act !== 'WITHDRAW';
  const inputs = {
    happenedAt: el('input', { id: 'end-happenedAt', type: 'datetime-local' }),
    zone: el('select', { id: 'end-zone' }, Intl.supportedValuesOf('timeZone').map((zone) => el('option', { value: zone, selected: zone === ZONE }, zone))),
    reason: el('textarea', { id: 'end-reason', rows: 3, maxLength: 4000, dir: 'auto' }),
  };
  const errors = Object.fromEntries(Object.keys(inputs).map((name) => [name, el('p', { class: 'field', id: `end-${name}-error` })]));
  Object.entries(inputs).forEach(([name, input]) => input.setAttribute('aria-describedby', `end-${name}-error`));
  const failure = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const send = el('button', { type: 'submit' }, t(`send.${act}`));
  const field = (name, label) => el('div', {}, el('label', { htmlFor: `end-${name}` }, t(label)), inputs[name], errors[name]);
  const form = el('form', { class: 'change', noValidate: true, 'aria-label': t(`form.${act}`, { reference: file.reference }),
    onsubmit: (event) => { event.preventDefault(); submit(); }, onkeydown: (event) => { if (event.key === 'Escape') { close(); } } },
  el('h3', {}, t(`form.${act}`, { reference: file.reference })), el('p', { class: 'quietly' }, t(`means.${act}`)), failure,
  dated ? el('div', { class: 'fields' }, field('happenedAt', 'field.when'), field('zone', 'field.zone')) : '', field('reason', dated ? 'field.reason' : 'field.reason.WITHDRAW'),
  el('p', { class: 'acts' }, send, el('button', { type: 'button', class: 'second', onclick: close }, t('cancel'))));
  requestAnimationFrame(() => inputs[dated ? 'happenedAt' : 'reason'].focus());
  return form;

  function say(name, why) {
    errors[name].textContent = why;
    inputs[name].setAttribute('aria-invalid', why ? 'true' : 'false');
  }

  function lacking() {
    const wrong = { happenedAt: dated && !inputs.happenedAt.value && t('need.when'), reason: !inputs.reason.value.trim() && t('need.reason') };
    Object.keys(inputs).forEach((name) => say(name, wrong[name] || ''));
    const first = Object.keys(wrong).find((name) => wrong[name]);
    if (first) {
      inputs[first].focus();
    }
    return first;
  }

  async function submit() {
    failure.hidden = true;
    if (lacking()) {
      return;
    }
    send.disabled = true;
    try {
      await api.post(`/targets/${file.reference}/${PATHS[act]}`, dated
        ? { happenedAt: zoned(inputs.happenedAt.value, inputs.zone.value), zone: inputs.zone.value, reason: inputs.reason.value.trim() } : { reason: inputs.reason.value.trim() });
      await refresh(t(`done.${act}`, { reference: file.reference }));
    } catch (refused) {
      const known = (refused.reasons || []).filter((reason) => errors[reason.field]);
      known.forEach((reason) => say(reason.field, reason.reason));
      failure.textContent = refused.message;
      failure.hidden = false;
      (known.length ? inputs[known[0].field] : send).focus();
    } finally {
      send.disabled = false;
    }
  }
}
