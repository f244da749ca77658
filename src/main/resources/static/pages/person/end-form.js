import { SUSPENSION_REASONS } from '/pages/codes.js';
import { el, focusWrong } from '/pages/dom.js';
import { zoned } from '/pages/clock.js';

/*
 * The form that ends a pursuit without an arrest (a death, custody for another matter, a withdrawal), or by which compliance suspends,
 * resumes or ends it. Typed texts are kept until the server takes them.
 */

const WHEN = ['happenedAt', 'zone'];
const FORMS = {
  WITHDRAW: ['withdrawal', ['reason']], REPORT_CUSTODY: ['custody', [...WHEN, 'reason']], REPORT_DEATH: ['death', [...WHEN, 'reason']],
  SUSPEND: ['suspension', ['ground', 'text']], LIFT_SUSPENSION: ['suspension/lifting', ['text']], REMOVE: ['suspension/removal', ['text']],
};
/** Fields that have another name in the request. */
const SENT_AS = { ground: 'reason' };
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const LABELS = { happenedAt: 'field.when', zone: 'field.zone', ground: 'field.ground', reason: 'field.reason', text: 'field.text' };

function inputsOf(names, t) {
  const words = (name) => el('textarea', { id: `end-${name}`, rows: 3, maxLength: 4000, dir: 'auto' });
  const make = {
    happenedAt: () => el('input', { id: 'end-happenedAt', type: 'datetime-local' }),
    zone: () => el('select', { id: 'end-zone' }, Intl.supportedValuesOf('timeZone').map((zone) => el('option', { value: zone, selected: zone === ZONE }, zone))),
    ground: () => el('select', { id: 'end-ground' }, el('option', { value: '' }, t('ground.choose')), SUSPENSION_REASONS.map((ground) => el('option', { value: ground }, t(`ground.${ground}`)))),
    reason: () => words('reason'),
    text: () => words('text'),
  };
  return Object.fromEntries(names.map((name) => [name, make[name]()]));
}

/** @param close called when the officer gives up the form */
export function endForm(act, file, { t, api, refresh }, close) {
  const [path, names] = FORMS[act];
  const inputs = inputsOf(names, t);
  const errors = Object.fromEntries(names.map((name) => [name, el('p', { class: 'field', id: `end-${name}-error` })]));
  Object.entries(inputs).forEach(([name, input]) => input.setAttribute('aria-describedby', `end-${name}-error`));
  const failure = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const send = el('button', { type: 'submit' }, t(`send.${act}`));
  const label = (name) => t(act === 'WITHDRAW' && name === 'reason' ? 'field.reason.WITHDRAW' : LABELS[name]);
  const field = (name) => el('div', {}, el('label', { htmlFor: `end-${name}` }, label(name)), inputs[name], errors[name]);
  const short = names.filter((name) => name !== 'reason' && name !== 'text');
  const form = el('form', { class: 'change', noValidate: true, 'aria-label': t(`form.${act}`, { reference: file.reference }),
    onsubmit: (event) => { event.preventDefault(); submit(); }, onkeydown: (event) => { if (event.key === 'Escape') { close(); } } },
  el('h3', {}, t(`form.${act}`, { reference: file.reference })), el('p', { class: 'quietly' }, t(`means.${act}`)), failure,
  short.length ? el('div', { class: 'fields' }, short.map(field)) : '', names.filter((name) => !short.includes(name)).map(field),
  el('p', { class: 'acts' }, send, el('button', { type: 'button', class: 'second', onclick: close }, t('cancel'))));
  requestAnimationFrame(() => inputs[names[0]].focus());
  return form;

  function say(name, why) {
    errors[name].textContent = why;
    inputs[name].setAttribute('aria-invalid', why ? 'true' : 'false');
  }

  function lacking() {
    const wrong = (name) => (inputs[name].value.trim() ? '' : t({ happenedAt: 'need.when', ground: 'need.ground' }[name] || 'need.reason'));
    names.forEach((name) => say(name, wrong(name)));
    const lacks = names.some(wrong);
    if (lacks) {
      focusWrong(send);
    }
    return lacks;
  }

  function body() {
    const given = Object.fromEntries(names.map((name) => [SENT_AS[name] || name, inputs[name].value.trim()]));
    return inputs.happenedAt ? { ...given, happenedAt: zoned(inputs.happenedAt.value, inputs.zone.value) } : given;
  }

  async function submit() {
    failure.hidden = true;
    if (lacking()) {
      return;
    }
    send.disabled = true;
    try {
      await api.post(`/targets/${file.reference}/${path}`, body());
      await refresh(t(`done.${act}`, { reference: file.reference }));
    } catch (refused) {
      const at = (reason) => names.find((name) => (SENT_AS[name] || name) === reason.field);
      const known = (refused.reasons || []).filter(at);
      known.forEach((reason) => say(at(reason), reason.reason));
      failure.textContent = refused.message;
      failure.hidden = false;
      focusWrong(send);
    } finally {
      send.disabled = false;
    }
  }
}
