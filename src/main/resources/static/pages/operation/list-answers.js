import { ANSWERS } from '/pages/codes.js';
import { el, time } from '/pages/dom.js';
import { duty } from '/pages/duty.js';

/* The confirmations of a country. A given answer can be changed here until the deadline. Typed texts are kept. */

const FIELDS = ['answer', 'investigator', 'text'];
const kept = { open: null, typed: {} };

/** Returns this part of the page, or nothing if the country is asked about no target. */
export async function answers(context) {
  const { operation, t, api } = context;
  const rows = (await api.get(`/operations/${operation.reference}/confirmations`)).items;
  if (!rows.length) {
    return [];
  }
  return [el('p', { class: 'quietly' }, t('answers.lead')),
    el('table', { class: 'answers' }, el('thead', {}, el('tr', {}, ['person', 'asked', 'answer', 'until', 'act']
      .map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))),
    el('tbody', {}, rows.flatMap((row) => lines(row, context))))];
}

function lines(row, context) {
  const { t, operation, me } = context;
  const key = `${row.target}-${row.role}`;
  const place = el('td', { colSpan: 5 });
  const opened = el('tr', { class: 'opened', hidden: true }, place);
  const open = !row.answer || row.answer === 'ASK';
  const button = row.changeableUntil && el('button', {
    type: 'button', class: 'second', 'aria-expanded': 'false', 'aria-label': `${t('change')} ${row.target}`, onclick: () => toggle(opened.hidden),
  }, t('change'));
  const line = el('tr', { 'data-answer': key },
    el('th', { scope: 'row' }, el('bdi', {}, [row.name, row.forename].filter(Boolean).join(', ')), el('br'), el('bdi', { class: 'quietly whole' }, row.target)),
    el('td', {}, t.word(row.role), (row.questions || []).map(({ country, text }) => el('small', {}, t('askedBy', { country: t.country(country) }), ' ', el('bdi', {}, text), duty(country, t)))),
    el('td', {}, el('span', { class: `mark ${{ CONFIRM: 'good', DECLINE: 'bad', NOT_ANSWERED: 'bad' }[row.answer] || ''}` }, t(row.answer ? `code.${row.answer}` : 'open')),
      row.investigator ? el('small', {}, t('investigator'), t('colon'), el('bdi', {}, row.investigator)) : '', row.remark ? el('small', {}, el('bdi', {}, row.remark)) : ''),
    el('td', {}, row.changeableUntil ? [time(row.changeableUntil, t), el('small', {}, t.left(row.changeableUntil))] : el('span', { class: 'quietly' }, open ? '' : t('closed'))),
    el('td', {}, button || (open ? el('a', { href: `/go/${operation.reference}-${me.country}` }, t('toTask')) : '')));
  if (kept.open === key) {
    show();
  }
  return [line, opened];

  function toggle(opens) {
    kept.open = opens ? key : null;
    if (opens) {
      show();
      place.querySelector('input, select').focus();
    } else {
      opened.hidden = true;
      place.replaceChildren();
      expanded('false');
      (button || line.querySelector('th')).focus();
    }
  }

  function show() {
    place.replaceChildren(form(row, key, () => toggle(false), context));
    opened.hidden = false;
    expanded('true');
  }

  /** The button is missing after the deadline, but the form with typed texts stays. */
  function expanded(is) {
    if (button) {
      button.setAttribute('aria-expanded', is);
    }
  }
}

/** The form for another answer with its fields. A refusal stands beside it, and the row above it shows the present answer. */
function form(row, key, close, { t, api, operation, refresh }) {
  const typed = kept.typed[key] = kept.typed[key] || { answer: row.answer, investigator: row.investigator || '', text: row.remark || '' };
  const failure = el('p', { class: 'notice bad', role: 'alert', hidden: !typed.refused }, typed.refused || '');
  const errors = Object.fromEntries(FIELDS.map((name) => [name, el('p', { class: 'field', id: `${key}-${name}-error`, role: 'alert' }, (typed.errors || {})[name] || '')]));
  const given = el('fieldset', {}, el('legend', {}, t('newAnswer')), ANSWERS.map((answer) => el('label', { class: 'check' }, el('input', {
    type: 'radio', name: `answer-${key}`, value: answer, checked: typed.answer === answer, onchange: () => { typed.answer = answer; fit(); },
  }), ' ', t(`answer.${answer}`))), errors.answer);
  const investigator = el('input', { maxLength: 200, dir: 'auto', value: typed.investigator, oninput: (event) => { typed.investigator = event.target.value; } });
  const text = el('textarea', { rows: 3, maxLength: 4000, dir: 'auto', value: typed.text, oninput: (event) => { typed.text = event.target.value; } });
  const label = el('label', { htmlFor: `${key}-text` });
  const fields = { investigator: field(`${key}-investigator`, el('label', { htmlFor: `${key}-investigator` }, t('investigator')), investigator, errors.investigator),
    text: field(`${key}-text`, label, text, errors.text) };
  const send = el('button', { type: 'submit' }, t('change.send'));
  fit();
  return el('form', { class: 'change', noValidate: true, 'aria-label': t('change.title', { reference: row.target }),
    onsubmit: (event) => { event.preventDefault(); submit(); },
    onkeydown: (event) => { if (event.key === 'Escape') { close(); } } },
  el('h3', {}, t('change.title', { reference: row.target })), el('p', { class: 'quietly' }, t('change.means')), failure, given, fields.investigator, fields.text,
  el('p', { class: 'acts' }, send, el('button', { type: 'button', class: 'second', onclick: close }, t('back'))));

  /** Shows the fields that the chosen answer needs. Texts typed for another answer are kept. */
  function fit() {
    fields.investigator.hidden = typed.answer !== 'CONFIRM' || row.role !== 'HOST';
    fields.text.hidden = typed.answer === 'CONFIRM';
    label.textContent = t(`text.${typed.answer}`);
  }

  async function submit() {
    send.disabled = true;
    try {
      await api.put(`/operations/${operation.reference}/confirmations/${row.target}`, {
        answer: typed.answer, role: row.role, version: row.version,
        investigator: fields.investigator.hidden ? null : typed.investigator.trim() || null, text: fields.text.hidden ? null : typed.text.trim() || null,
      });
      delete kept.typed[key];
      kept.open = null;
      await refresh(t('change.done', { reference: row.target }));
    } catch (refused) {
      typed.errors = Object.fromEntries((refused.reasons || []).map((reason) => [reason.field, reason.reason]));
      typed.refused = Object.keys(typed.errors).some((name) => FIELDS.includes(name)) ? null : refused.message;
      // The row is read anew, so that a colleague's change shows and the next try is based on the present answer.
      await refresh();
      delete typed.refused;
      delete typed.errors;
    }
  }
}

function field(id, label, input, error) {
  input.id = id;
  input.setAttribute('aria-describedby', error.id);
  return el('div', {}, label, input, error);
}
