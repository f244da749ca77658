import { el } from '/pages/dom.js';

/*
 * Opens the file of a person who was never flagged, for compliance. A complaint names him by a reference or the number of a notice. The
 * reason is kept, and the coordination is told.
 */

/** @param opened called once a file is open */
export function opening(t, api, opened) {
  const inputs = { reference: el('input', { id: 'open-reference', maxLength: 60, dir: 'auto', autocomplete: 'off' }), reason: el('textarea', { id: 'open-reason', rows: 2, maxLength: 4000, dir: 'auto' }) };
  const errors = Object.fromEntries(Object.keys(inputs).map((name) => [name, el('p', { class: 'field', id: `open-${name}-error` })]));
  Object.entries(inputs).forEach(([name, input]) => input.setAttribute('aria-describedby', `open-${name}-error`));
  const answer = el('p', { class: 'notice', role: 'status', hidden: true });
  const send = el('button', { type: 'submit' }, t('open.send'));
  const field = (name) => el('div', {}, el('label', { htmlFor: `open-${name}` }, t(`open.${name}`)), inputs[name], errors[name]);
  return el('details', { class: 'card', id: 'opening', open: location.hash === '#opening' }, el('summary', {}, t('open')), el('form', { class: 'change', noValidate: true,
    onsubmit: (event) => { event.preventDefault(); submit(); } }, el('p', { class: 'quietly' }, t('open.means')), field('reference'), field('reason'), el('p', { class: 'acts' }, send)), answer);

  function say(name, why) {
    errors[name].textContent = why;
    inputs[name].setAttribute('aria-invalid', why ? 'true' : 'false');
  }

  async function submit() {
    Object.keys(inputs).forEach((name) => say(name, inputs[name].value.trim() ? '' : t(`open.need.${name}`)));
    const lacking = Object.keys(inputs).find((name) => !inputs[name].value.trim());
    if (lacking) {
      inputs[lacking].focus();
      return;
    }
    send.disabled = true;
    try {
      const answered = await api.post('/file-openings', { reference: inputs.reference.value.trim(), reason: inputs.reason.value.trim() });
      Object.values(inputs).forEach((input) => { input.value = ''; });
      opened();
      show(false, t('open.done', { time: t.when(answered.until) }), ' ', answered.targets.flatMap((target, index) => [index ? ' · ' : '', el('a', { href: `/targets/${target}` }, el('bdi', {}, target))]));
    } catch (refused) {
      (refused.reasons || []).filter((reason) => errors[reason.field]).forEach((reason) => say(reason.field, reason.reason));
      show(true, refused.message);
    } finally {
      send.disabled = false;
    }
  }

  function show(bad, ...said) {
    answer.replaceChildren(...said.flat());
    answer.classList.toggle('bad', bad);
    answer.hidden = false;
  }
}
