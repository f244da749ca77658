import '/pages/about.js';
import { api } from '/pages/api.js';
import { ZONE, zoned } from '/pages/clock.js';
import { called } from '/pages/closed-session/items.js';
import { cited, el, headed, time } from '/pages/dom.js';
import { party } from '/pages/question/said.js';
import { me, texts } from '/pages/texts.js';

/* The page of one closed session: its seats, the items on its table that the reader sees, and its notes. */
const page = document.getElementById('closed-session');
const t = await texts('sessions');
const { country } = await me();
const reference = page.dataset.reference;
const path = `/sessions/${reference}`;

await read();

async function read(done) {
  page.setAttribute('aria-busy', 'true');
  try {
    show(await api.get(path), done);
  } catch (refused) {
    page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
  page.setAttribute('aria-busy', 'false');
}

function show(session, done) {
  page.replaceChildren(
    el('header', {}, headed(session.subject), el('p', {}, cited(reference, t), ' · ', t('convenedBy', { who: party(session.convener, t) }), ' · ',
      session.open ? t('times', { begin: t.when(session.beginsAt), end: t.when(session.endsAt), until: t.when(session.accessUntil) }) : el('span', { class: 'mark' }, t('ended')))),
    done ? el('p', { class: 'notice', role: 'status' }, done) : '',
    session.owedBy ? answering(session) : '',
    session.seats ? el('section', { class: 'card', id: 'seats' }, el('h2', {}, t('seats')), el('ul', {}, session.seats.map(seat))) : '',
    session.items ? table(session) : '',
    session.notes ? notes(session) : '',
    session.actions ? actions(session) : '',
    session.seats ? el('p', {}, el('a', { href: `/api${path}/sheet.csv`, download: `${reference}.csv` }, t('sheet'))) : '',
    el('p', {}, el('a', { href: '/network/sessions' }, t('toAll'))));
}

function seat(one) {
  return el('li', {}, party(one.party, t), ' · ', t(one.answer ? `seat.${one.answer}` : 'seat.open'));
}

function answering(session) {
  return el('section', { class: 'card', id: 'answer' }, el('h2', {}, t('answer')), el('p', {}, t('answer.lead', { time: t.when(session.owedBy) })),
    acting('answer.yes', `${path}/answer`, () => ({ coming: true }), () => read(t('answered.done'))),
    acting('answer.no', `${path}/answer`, () => ({ coming: false }), () => page.replaceChildren(el('p', { class: 'notice', role: 'status' }, t('declined.done')), el('p', {}, el('a', { href: '/network/sessions' }, t('toAll'))))));
}

function table(session) {
  return el('section', { class: 'card', id: 'table' }, el('h2', {}, t('table')), session.open ? '' : el('p', { class: 'quietly' }, t('table.ended')),
    session.items.length ? el('ul', { class: 'rows' }, session.items.map((item) => onTable(item, session.open))) : el('p', { class: 'quietly' }, t('table.none')),
    session.open && country ? putting(session) : '');
}

function onTable(one, running) {
  return el('li', {}, el('p', {}, running && !one.text ? el('a', { href: `/go/${one.item}` }, el('cordon-about', { reference: one.item }, one.item)) : el('bdi', {}, one.item), ' · ',
    one.own ? t('yours', { who: t.list(one.forParties.map((code) => party(code, t))) }) : t('from', { who: party(one.supplier, t) }), ' · ', time(one.putAt, t),
    one.takenBackAt ? [' · ', t('takenBack')] : ''),
  one.place ? el('p', {}, el('bdi', {}, one.place), ' · ', t.when(one.happenedAt)) : '',
  one.text ? el('p', { class: 'words', dir: 'auto' }, one.text) : '',
  one.own && running && !one.takenBackAt ? acting('takeBack', `${path}/items/${one.item}/taking-back`, () => ({}), () => read(t('takenBack.done'))) : '');
}

function putting(session) {
  const item = el('input', { id: 'item', dir: 'ltr', maxLength: 40 });
  const others = session.seats.filter((one) => one.answer === 'COMING' && one.party !== country).map((one) => one.party);
  const boxes = others.map((code) => el('input', { type: 'checkbox', value: code }));
  return el('details', { id: 'put' }, el('summary', {}, t('put')), el('p', {}, t('put.lead')), el('p', {}, t('put.keeps')), field(item, t('put.item'), 'item'),
    place(el('fieldset', {}, el('legend', {}, t('put.for')), boxes.map((box) => el('label', {}, box, ' ', party(box.value, t)))), 'for', 'for'),
    acting('put.send', `${path}/items`, () => ({ item: item.value.trim().toUpperCase(), for: boxes.filter((box) => box.checked).map((box) => box.value) }), (put) => read(t('put.done', { who: t.list(put.forParties.map((code) => party(code, t))) }))));
}

function notes(session) {
  return el('section', { class: 'card', id: 'notes' }, el('h2', {}, t('notes')), session.notes.length
    ? el('ol', { class: 'rows' }, session.notes.map((note) => noted(note, session.items || [])))
    : el('p', { class: 'quietly' }, t('notes.none')),
    session.open ? noting(session) : '');
}

function noted(note, items) {
  return el('li', {}, el('p', { class: 'quietly' }, party(note.party, t), ' · ', time(note.writtenAt, t),
    note.item ? [' · ', el('bdi', {}, called(note.item, items))] : ''), el('p', { class: 'words', dir: 'auto' }, note.text));
}

function noting(session) {
  const text = el('textarea', { id: 'text', rows: 3, maxLength: 4000, dir: 'auto' });
  const on = el('select', { id: 'on' }, el('option', { value: '' }, t('note.session')), session.items.filter((one) => !one.takenBackAt)
    .map((one) => el('option', { value: one.item, dir: 'auto' }, called(one.item, session.items))));
  return el('details', { id: 'note' }, el('summary', {}, t('note')), field(on, t('note.item'), 'item'), field(text, t('note.text'), 'text'),
    acting('note.send', `${path}/notes`, () => ({ text: text.value, item: on.value || undefined }), () => read(t('noted.done'))));
}

function actions(session) {
  return el('section', { class: 'card', id: 'actions' }, el('h2', {}, t('actions')), session.actions.length ? el('ol', { class: 'rows' }, session.actions.map(agreed)) : el('p', { class: 'quietly' }, t('actions.none')),
    session.open ? agreeing(session) : '');
}

function agreed(action) {
  const open = !action.outcome || action.outcome === 'NOT_REPORTED';
  return el('li', {}, el('p', { class: 'words', dir: 'auto' }, action.what),
    el('p', { class: 'quietly' }, t('action.by', { who: party(action.owner, t), time: t.when(action.due) }), ' · ', el('span', { class: action.outcome === 'DONE' ? 'mark' : 'mark bad' }, t(`outcome.${action.outcome || 'open'}`))),
    action.words ? el('p', { class: 'words', dir: 'auto' }, action.words) : '', action.own && open ? reporting(action) : '');
}

function reporting(action) {
  const words = el('textarea', { id: `words-${action.code}`, rows: 2, maxLength: 4000, dir: 'auto' });
  const report = (done) => acting(done ? 'report.done' : 'report.notDone', `${path}/actions/${action.code}/report`, () => ({ done, words: words.value.trim() || undefined }), () => read(t('reported.done')));
  return el('div', {}, field(words, t('report.words'), 'words'), report(true), report(false));
}

function agreeing(session) {
  const what = el('textarea', { id: 'what', rows: 3, maxLength: 4000, dir: 'auto' });
  const owner = el('select', { id: 'owner' }, session.seats.filter((one) => one.answer === 'COMING').map((one) => el('option', { value: one.party }, party(one.party, t))));
  const due = el('input', { id: 'due', type: 'datetime-local' });
  return el('details', { id: 'agree' }, el('summary', {}, t('agree')), field(what, t('agree.what'), 'what'), field(owner, t('agree.owner'), 'owner'), field(due, t('agree.due'), 'due'),
    acting('agree.send', `${path}/actions`, () => ({ what: what.value, owner: owner.value, due: due.value ? zoned(new Date(due.value), ZONE) : undefined }), () => read(t('agreed.done'))));
}

/** @param at the name of the field in the request; reasons of the server about it are shown beside the field */
function field(input, words, at) {
  return place(el('p', { class: 'field' }, el('label', { htmlFor: input.id }, words), input), at, input.id);
}

function place(room, at, id) {
  room.dataset.at = at;
  room.append(el('span', { class: 'bad', id: `wrong-${id}` }));
  return room;
}

/** A button that does an act. If the act is refused, reasons appear beside their fields, and a refusal about no field beside the button. */
function acting(words, where, body, done) {
  const said = el('span', { class: 'bad', role: 'alert' });
  const button = el('button', { type: 'button', onclick: async () => {
    button.disabled = true;
    told(button, []);
    try {
      await done(await api.post(where, body()));
    } catch (refused) {
      said.textContent = told(button, refused.reasons) ? '' : refused.message;
      button.disabled = false;
    }
  } }, t(words));
  return el('p', {}, button, ' ', said);
}

/** Shows reasons beside the fields of a button. Returns whether each reason has a field. */
function told(button, reasons) {
  const rooms = [...(button.closest('details, li') || page).querySelectorAll('[data-at]')].filter((room) => room.querySelector('input, textarea, select'));
  rooms.forEach((room) => {
    const wrong = reasons.filter(({ field: at }) => at === room.dataset.at).map(({ reason }) => reason).join(' ');
    const input = room.querySelector('input, textarea, select');
    room.querySelector('.bad').textContent = wrong;
    input.setAttribute('aria-invalid', String(Boolean(wrong)));
    input.setAttribute('aria-describedby', room.querySelector('.bad').id);
  });
  const first = rooms.find((room) => room.querySelector('[aria-invalid=true]'));
  if (first) {
    first.querySelector('[aria-invalid=true]').focus();
  }
  return Boolean(first) && reasons.every(({ field: at }) => rooms.some((room) => room.dataset.at === at));
}
