import { api } from '/pages/api.js';
import { WITHDRAWAL_REASONS } from '/pages/codes.js';
import { el } from '/pages/dom.js';
import { changeForm, rule } from '/pages/operation/handling.js';
import { texts } from '/pages/texts.js';

/*
 * The acts of the asker on its question: withdrawing it, and changing who may see it. `refresh` reads the question anew and shows what was
 * done.
 */
export async function ownActs(question, { t, refresh }) {
  const words = await texts('operation-handling');
  const place = el('div', {});
  const open = (button, form) => {
    place.replaceChildren(form(() => {
      place.replaceChildren();
      button.focus();
    }));
    place.querySelector('input, select').focus();
  };
  const act = (id, text, form) => el('button', { type: 'button', class: 'second', id, onclick: (event) => open(event.target, form) }, text);
  return el('section', {}, el('p', { class: 'acts' },
    question.withdrawal ? '' : act('withdraw', t('withdraw'), (close) => withdrawal(question, { t, refresh }, close)), ' ',
    act('handling', t('handling'), (close) => changeForm({ path: `/questions/${question.reference}`, reference: question.reference, handling: question.handling }, { t: words, api, refresh }, close))),
  question.handling ? el('div', { class: 'quietly printless', 'data-handling': '' }, rule(question.handling, words)) : '', place);
}

function withdrawal(question, { t, refresh }, close) {
  const reason = el('select', { id: 'withdrawal-reason', 'aria-describedby': 'withdrawal-wrong' }, ['', ...WITHDRAWAL_REASONS].map((code) => el('option', { value: code }, code ? t(`withdrawal.${code}`) : t('withdraw.choose'))));
  const wrong = el('p', { class: 'field', id: 'withdrawal-wrong', role: 'alert' });
  const send = el('button', { type: 'submit' }, t('withdraw.send'));
  return el('form', { class: 'change', noValidate: true, 'aria-label': t('withdraw'), onsubmit: async (event) => {
    event.preventDefault();
    send.disabled = true;
    try {
      await api.post(`/questions/${question.reference}/withdrawal`, { reason: reason.value || null });
      await refresh(t('withdraw.done'));
    } catch (refused) {
      wrong.textContent = refused.message;
      reason.setAttribute('aria-invalid', 'true');
      reason.focus();
    } finally {
      send.disabled = false;
    }
  }, onkeydown: (event) => {
    if (event.key === 'Escape') {
      close();
    }
  } },
  el('h2', {}, t('withdraw')), el('p', { class: 'quietly' }, t('withdraw.lead')), el('label', { htmlFor: 'withdrawal-reason' }, t('withdraw.reason')), reason, wrong,
  el('p', { class: 'acts' }, send, ' ', el('button', { type: 'button', class: 'quiet', onclick: close }, t('withdraw.cancel'))));
}
