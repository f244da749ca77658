/*
 * The feedback that the reader's country still owes on an item: a link to its task while that is open, or a form once it is recorded as
 * missing. The typed text stays until the server takes it.
 */
import { api } from '/pages/api.js';
import { NOT_USED_BECAUSE } from '/pages/codes.js';
import { el, focusWrong } from '/pages/dom.js';
import { textsIn } from '/pages/texts.js';

const OUTCOMES = ['USED', 'NOT_USED', 'PASSED_ON'];

/**
 * @param one   the owed feedback, as the server gives it
 * @param path  path of the item below /api
 * @param refresh reads the part around the form anew, and shows what was done
 */
export async function toSay(one, path, language, refresh) {
  const t = await textsIn(language, 'give-feedback', 'feedback');
  if (one.state === 'OWED') {
    return el('p', { class: 'acts' }, el('a', { href: `/go/${one.item}` }, t('say')));
  }
  const place = el('div', {});
  const button = el('button', { type: 'button', class: 'second', 'aria-expanded': 'false', 'aria-label': `${t('say')} ${one.item}`, onclick: () => {
    const form = lateForm(one, path, { t, refresh, close: () => {
      place.replaceChildren();
      button.setAttribute('aria-expanded', 'false');
      button.focus();
    } });
    place.replaceChildren(form);
    button.setAttribute('aria-expanded', 'true');
    form.querySelector('input').focus();
  } }, t('say'));
  return el('div', { class: 'late' }, el('p', { class: 'acts' }, button), place);
}

/** Returns the body of the feedback. Each outcome has a field of its own beside the remark. */
const body = (outcome, because, ledTo, text) => Object.assign({ outcome }, outcome === 'NOT_USED' ? { because } : {}, outcome === 'USED' && ledTo ? { ledTo: ledTo.split(/[\s,;]+/) } : {}, text ? { text } : {});

function lateForm(one, path, { t, refresh, close }) {
  const id = (name) => `late-${one.item}-${name}`;
  const failure = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const because = el('select', { id: id('because'), 'aria-describedby': id('because-wrong') }, el('option', { value: '' }, t('form.choose')), NOT_USED_BECAUSE.map((code) => el('option', { value: code }, t(`because.${code}`))));
  const ledTo = el('input', { id: id('ledTo'), type: 'text', dir: 'ltr', 'aria-describedby': `${id('ledTo-more')} ${id('ledTo-wrong')}` });
  const text = el('textarea', { id: id('text'), rows: 3, maxLength: 4000, dir: 'auto', 'aria-describedby': id('text-wrong') });
  const send = el('button', { type: 'submit' }, t('late.send'));
  const choices = OUTCOMES.map((outcome) => el('input', { type: 'radio', name: id('outcome'), value: outcome, 'aria-describedby': id('outcome-wrong'), onchange: () => shown() }));
  const wrong = Object.fromEntries(['outcome', 'because', 'ledTo', 'text'].map((name) => [name, el('p', { class: 'field', id: id(`${name}-wrong`) })]));
  const fields = { outcome: choices[0], because, ledTo, text };
  const chosen = () => (choices.find((choice) => choice.checked) || {}).value;
  const part = (name, field, label, more) => el('div', { class: 'wide' }, el('label', { htmlFor: id(name) }, label), field, more || '', wrong[name]);
  const why = part('because', because, t('because'));
  const led = part('ledTo', ledTo, t('ledTo'), el('p', { class: 'quietly', id: id('ledTo-more') }, t('ledTo.more')));
  const shown = () => {
    why.hidden = chosen() !== 'NOT_USED';
    led.hidden = chosen() !== 'USED';
  };
  shown();

  const say = (name, reason) => {
    wrong[name].textContent = reason;
    fields[name].setAttribute('aria-invalid', String(!!reason));
  };
  const refuse = (sentence, reasons) => {
    const known = reasons.filter(({ field }) => fields[field]);
    known.forEach(({ field, reason }) => say(field, reason));
    failure.textContent = sentence;
    failure.hidden = false;
    focusWrong(send);
  };
  const lacking = () => (!chosen() ? ['outcome'] : chosen() === 'NOT_USED' && !because.value ? ['because'] : []).map((field) => ({ field, reason: t('late.need', { what: t(`need.${field}`) }) }));
  const submit = async () => {
    Object.keys(fields).forEach((name) => say(name, ''));
    failure.hidden = true;
    const lacks = lacking();
    if (lacks.length) {
      return refuse(lacks[0].reason, lacks);
    }
    send.disabled = true;
    try {
      await api.post(`/${path}/feedback`, body(chosen(), because.value, ledTo.value.trim(), text.value.trim()));
      await refresh(t('late.done', { item: one.item }));
    } catch (refused) {
      refuse(refused.message, refused.reasons || []);
    } finally {
      send.disabled = false;
    }
  };
  return el('form', { class: 'change', noValidate: true, 'aria-label': t('late.title', { item: one.item }), onsubmit: (event) => {
    event.preventDefault();
    submit();
  }, onkeydown: (event) => event.key === 'Escape' && close() },
  el('h4', {}, t('late.title', { item: one.item })), el('p', { class: 'quietly' }, t('late.lead')), failure,
  el('fieldset', { class: 'choices' }, el('legend', {}, t('label.outcome')), choices.map((choice) => el('label', {}, choice, el('span', {}, el('strong', {}, t(`outcome.${choice.value}`)), ' ', t(`outcome.${choice.value}.more`)))), wrong.outcome),
  why, led, part('text', text, t('text')),
  el('div', { class: 'acts' }, send, el('button', { type: 'button', class: 'quiet', onclick: close }, t('late.cancel'))));
}
