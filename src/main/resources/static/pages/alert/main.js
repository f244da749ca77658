import { acting as sending, field } from '/pages/acting.js';
import { far, owes, sees } from '/pages/alert/read.js';
import { api } from '/pages/api.js';
import { cited, el, headed, time } from '/pages/dom.js';
import '/pages/files/files.js';
import { changeForm, rule } from '/pages/operation/handling.js';
import { party } from '/pages/question/said.js';
import { texts, textsIn } from '/pages/texts.js';

/* The page of one alert: its text, who has opened it, and what happened to it. A reader opens the alert by looking at this page. */
const page = document.getElementById('alert');
const t = await texts('alerts');
const h = await textsIn(t.language, 'operation-handling');
const reference = page.dataset.reference;

await read();

async function read(done) {
  page.setAttribute('aria-busy', 'true');
  try {
    let alert = await api.get(`/alerts/${reference}`);
    if (!alert.recalledAt && owes(alert.mine)) {
      await api.post(`/alerts/${reference}/opening`);
      alert = await api.get(`/alerts/${reference}`);
    }
    show(alert, done);
  } catch (refused) {
    page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
  page.setAttribute('aria-busy', 'false');
}

function show(alert, done) {
  page.replaceChildren(
    el('header', {}, headed(t(`alertKind.${alert.kind}`), alert.text),
      el('p', {}, cited(reference, t), ' · ', t(`urgency.${alert.urgency}`), ' · ', t('issuedBy', { who: t.country(alert.issuer) }), ' · ', time(alert.issuedAt, t),
        alert.correctedAt ? [' · ', el('span', { class: 'mark' }, t('corrected', { time: t.when(alert.correctedAt) }))] : '')),
    done ? el('p', { class: 'notice', role: 'status' }, done) : '',
    alert.recalledAt ? recalled(alert) : '',
    alert.text ? says(alert) : '',
    alert.own ? everybody(alert) : '',
    alert.own && !alert.recalledAt ? acts(alert) : '',
    el('section', { class: 'card' }, el('h2', {}, t('thread')), el('ol', { class: 'thread' }, alert.thread.map(line))),
    alert.own && alert.version > 1 ? before(alert) : '',
    el('p', {}, el('a', { href: '/alerts' }, t('toAll'))));
}

function recalled(alert) {
  return el('section', { class: 'card recalled' }, el('h2', {}, t('recalled', { time: t.when(alert.recalledAt) })),
    el('p', { class: 'words', dir: 'auto' }, alert.recallReason),
    el('p', {}, t(alert.own ? 'recalled.own' : 'recalled.reader')),
    alert.mine ? el('p', {}, far(alert.mine, t)) : '',
    owes(alert.mine) ? el('div', { class: 'acts' }, acting('gone', 'copies-gone', () => undefined, 'gone.done')) : '');
}

function says(alert) {
  return el('section', { class: 'card' }, el('h2', {}, t('text')),
    el('p', { class: 'words', dir: 'auto' }, alert.text), facts(alert),
    el('cordon-files', { items: `alerts/${reference}`, quiet: true }));
}

function facts(alert) {
  const rows = [['crime', t.word(alert.crime)],
    ['stages', alert.stages.length && t.list(alert.stages.map((stage) => t(`stage.${stage}`)))],
    ['concerns', alert.concerns.length && t.countries(alert.concerns)],
    ['handlingCode', alert.handlingCode && t.word(alert.handlingCode)],
    ['reason', alert.reason && el('span', { dir: 'auto' }, alert.reason)]].filter(([, value]) => value);
  return el('dl', {}, rows.map(([name, value]) => el('div', {}, el('dt', {}, t(`fact.${name}`)), el('dd', {}, value))));
}

function everybody(alert) {
  const seeing = alert.readers.filter(sees);
  const done = seeing.filter((one) => !owes(one)).length;
  return el('section', { class: 'card' }, el('h2', {}, t('readers')),
    el('p', { class: 'quietly' }, t.count(alert.recalledAt ? 'goneOf' : 'openedOf', seeing.length, { done })),
    el('ul', { class: 'readers' }, alert.readers.map((one) => el('li', {}, el('strong', {}, party(one.country, t)), ' ', far(one, t)))));
}

function acts(alert) {
  const text = area('correct-text', alert.text);
  const why = area('correct-reason', '');
  const recall = area('recall-reason', '');
  return el('section', { class: 'acts' },
    el('details', { id: 'correct' }, el('summary', {}, t('correct')), el('p', {}, t('correct.lead')),
      field(text, t('correct.text'), 'text'), field(why, t('correct.reason'), 'reason'),
      acting('correct.send', 'correction', () => ({ text: text.value, reason: why.value }), 'corrected.done')),
    sight(alert),
    el('details', { id: 'recall' }, el('summary', {}, t('recall')), el('p', {}, t('recall.lead')),
      field(recall, t('recall.reason'), 'reason'),
      acting('recall.send', 'recall', () => ({ reason: recall.value }), 'recalled.done')));
}

/** Returns who may see the alert, and how it may be used. */
function sight(alert) {
  const details = el('details', { id: 'handling' }, el('summary', {}, t('handling')), el('p', {}, t('handling.lead')), el('div', { class: 'quietly' }, rule(alert.handling, h)),
    changeForm({ path: `/alerts/${reference}`, reference, handling: alert.handling }, { t: h, api, refresh: read }, () => { details.open = false; }));
  return details;
}

function area(id, value) {
  return el('textarea', { id, rows: 4, maxLength: 4000, dir: 'auto', value });
}

function acting(words, path, body, done) {
  return sending(t(words), () => api.post(`/alerts/${reference}/${path}`, body()), () => read(t(done)));
}

function line(entry) {
  return el('li', {},
    el('p', {}, el('strong', {}, t(`what.${entry.what}`)), entry.country ? ` · ${party(entry.country, t)}` : '', entry.version > 1 ? ` · ${t('version', { n: entry.version })}` : '', ' · ', time(entry.at, t)),
    entry.text ? el('p', { class: 'words', dir: 'auto' }, entry.text) : '');
}

function before(alert) {
  return el('section', { class: 'card' }, el('h2', {}, t('versions')),
    el('ol', { class: 'thread' }, alert.versions.slice(0, -1).map((version) => el('li', {},
      el('p', {}, el('strong', {}, t('version', { n: version.number })), ' · ', time(version.writtenAt, t)), el('p', { class: 'words', dir: 'auto' }, version.text)))));
}
