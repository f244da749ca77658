import { el, time } from '/pages/dom.js';
import { show } from '/pages/operation/accesses.js';
import { changeForm, rule } from '/pages/operation/handling.js';
import { line as release } from '/pages/operation/releases.js';
import { line } from '/pages/questions/open.js';

/* Parts beside the person: questions about him, who may see the file and to whom it was released, messages about it, and accesses to it. */

const party = (code, t) => (code === 'IPSG' ? t('party.IPSG') : t.country(code.replace(/^partner-/, '')));

/** The questions about the person that the reader's country asks or is asked, the latest first. */
export function questions(file, { words }) {
  return file.questions.length ? el('ul', { class: 'answers' }, file.questions.flatMap((item) => item.asked.map((one) => line(item, one, words.questions)))) : null;
}

export function restrictions(file, context) {
  const { t, words, reader } = context;
  const laid = (file.target ? file.target.handling || [] : [file.nomination.handling].filter(Boolean));
  const shown = laid.map((kept) => [kept, rule(kept, words.handling)]).filter(([, lines]) => lines.length);
  const requests = file.releases || [];
  const change = own(file, context);
  if (!laid.length && !requests.length && !change) {
    return null;
  }
  return [
    shown.length ? shown.map(([kept, lines]) => el('div', { class: 'rule', 'data-handling': '' }, el('strong', {}, t('restriction.by', { country: party(kept.supplier.replace(/^ncb-/, ''), t) })), lines))
      : el('p', { class: 'quietly' }, t('restriction.none')),
    change || '',
    requests.length ? el('table', { class: 'reports' }, el('thead', {}, el('tr', {}, ['reference', 'about', 'who', 'why', 'state'].map((column) =>
      el('th', { scope: 'col' }, words.releases(`column.${column}`))))), el('tbody', {}, requests.map((request) =>
      release(request, reader.country || ((reader.groups || []).includes('coordinator') ? 'IPSG' : ''), words.releases)))) : '',
  ];
}

/** The form by which the reader's own country changes the handling of its nomination. */
function own(file, { t, words, api, refresh }) {
  if (!(file.may || []).includes('CHANGE_HANDLING')) {
    return null;
  }
  const place = el('div', {});
  const { nomination } = file;
  return el('div', {}, el('p', { class: 'acts' }, el('button', { type: 'button', class: 'second', onclick: (event) => {
    const form = changeForm({ path: `/nominations/${nomination.reference}`, reference: nomination.reference, handling: nomination.handling }, { t: words.handling, api, refresh }, () => {
      place.replaceChildren();
      event.target.focus();
    });
    place.replaceChildren(form);
    form.querySelector('input').focus();
  } }, t('act.CHANGE_HANDLING'))), place);
}

export function messages(file, { t }) {
  const sent = file.messages || [];
  return !sent.length ? null : el('table', { class: 'messages' }, el('thead', {}, el('tr', {}, ['to', 'what', 'about', 'delivery'].map((column) => el('th', { scope: 'col' }, t(`message.${column}`))))),
    el('tbody', {}, sent.map((message) => el('tr', {},
      el('th', { scope: 'row' }, group(message.recipient, t)),
      el('td', {}, t(`message.${message.kind}`)),
      el('td', {}, el('bdi', {}, message.reference)),
      el('td', {}, el('span', { class: message.status === 'FAILED' ? 'mark bad' : 'mark' }, t(`status.${message.status}`)), ' ', time(message.sentAt || message.queuedAt, t),
        message.acknowledgedAt ? el('div', { class: 'quietly' }, t('message.read', { time: t.when(message.acknowledgedAt) }), message.acknowledgedBy ? [' · ', el('bdi', {}, message.acknowledgedBy)] : '') : '')))));
}

function group(name, t) {
  return name.startsWith('ncb-') ? t.country(name.slice('ncb-'.length)) : t.has(`group.${name}`) ? t(`group.${name}`) : party(name, t);
}

/** The accesses, for the country that supplied the nomination and for the coordination. They are read when the part is opened. */
export function accesses(file, { api, words, reader }) {
  const coordinates = (reader.groups || []).includes('coordinator');
  const supplied = file.nomination && file.nomination.country === reader.country;
  if (!coordinates && !supplied) {
    return null;
  }
  const body = el('div', { 'aria-live': 'polite' });
  let opened = false;
  const path = file.target ? `/targets/${file.reference}/accesses` : `/nominations/${file.reference}/accesses`;
  return el('details', { ontoggle: async (event) => {
    if (event.target.open && !opened) {
      opened = true;
      await show(body, path, coordinates, words.accesses, api);
    }
  } }, el('summary', {}, words.accesses('show')), body);
}
