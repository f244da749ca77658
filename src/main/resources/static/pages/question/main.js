import { api } from '/pages/api.js';
import { cited, el, headed, time } from '/pages/dom.js';
import { outcome } from '/pages/feedback.js';
import '/pages/files/files.js';
import { toSay } from '/pages/late-feedback.js';
import { ownActs } from '/pages/question/own.js';
import { show as accesses } from '/pages/operation/accesses.js';
import { asking } from '/pages/operation/releases.js';
import { asked, party } from '/pages/question/said.js';
import { me, texts, textsIn } from '/pages/texts.js';

/* The page of one question: its text, and the answers and remarks in their order. */
const page = document.getElementById('question');
const t = await texts('questions');
const [f, a] = await Promise.all([textsIn(t.language, 'feedback'), textsIn(t.language, 'operation', 'operation-accesses')]);
const reference = page.dataset.reference;
const said = el('p', { class: 'notice bad', role: 'alert', hidden: true });

await read();

async function read(done) {
  page.setAttribute('aria-busy', 'true');
  try {
    await show(await api.get(`/questions/${reference}`), done);
  } catch (refused) {
    page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
  page.setAttribute('aria-busy', 'false');
}

async function show(question, done) {
  const mine = question.asked.find((one) => one.mine);
  const saying = await Promise.all(question.thread.map(({ feedback: one }) => (question.own && one && ['OWED', 'MISSING'].includes(one.state)
    ? toSay(one, `answers/${one.item}`, t.language, read) : null)));
  said.hidden = true;
  page.replaceChildren(
    el('header', {}, headed(t(`purpose.${question.purpose}`), question.text),
      el('p', {}, cited(reference, t), ' · ', t(`urgency.${question.urgency}`), ' · ', t('askedBy', { who: question.asker ? t.country(question.asker) : t('unnamed') }), ' · ', time(question.askedAt, t))),
    said,
    done ? el('p', { class: 'notice', role: 'status' }, done) : '',
    question.withdrawal ? el('p', { class: 'notice' }, t('withdrawn', { time: t.when(question.withdrawal.at), reason: t(`withdrawal.${question.withdrawal.reason}`) })) : '',
    mine && !question.withdrawal ? acts(mine, await me()) : '',
    question.own ? await ownActs(question, { t, refresh: read }) : '',
    el('section', { class: 'card' }, el('h2', {}, t('text')), el('p', { class: 'words', dir: 'auto' }, question.text), facts(question), el('cordon-files', { items: `questions/${reference}`, quiet: true })),
    question.own || question.asked.length > 1 ? everybody(question) : el('div', {}, question.asked.map((one) => el('p', {}, asked(one, t)))),
    el('section', { class: 'card' }, el('h2', {}, t('thread')), question.thread.length
      ? el('ol', { class: 'thread' }, question.thread.map((entry, number) => line(entry, question, saying[number])))
      : el('p', { class: 'quietly' }, t('thread.none'))),
    question.own ? looked() : await release(),
    el('p', { class: 'printless' }, el('a', { href: '/questions' }, t('toAll'))));
}

/**
 * Lets countries and the coordination ask the supplier for a further release. A partner cannot do so here, because it asks only by
 * reference.
 */
async function release() {
  const reader = await me();
  const coordinates = reader.groups.includes('coordinator');
  return reader.country || coordinates
    ? el('div', { class: 'card acts' }, asking([], coordinates, { t: await texts('operation-releases'), api, refresh: read }, reference)) : '';
}

/** The accesses to the question, for the country that asks. They are read when the part is opened. */
function looked() {
  const body = el('div', { 'aria-live': 'polite' });
  return el('div', { class: 'card acts' }, el('details', { ontoggle: async (event) => {
    if (event.target.open && !body.childElementCount) {
      await accesses(body, `/questions/${reference}/accesses`, false, a, api);
    }
  } }, el('summary', {}, a('show')), body));
}

function acts(mine, reader) {
  return el('p', { class: 'acts' },
    mine.acknowledgedAt || mine.endedAt ? '' : el('button', { type: 'button', id: 'acknowledge', onclick: acknowledge }, t('acknowledge')), ' ',
    mine.endedAt && !mine.lateBy ? '' : [el('a', { href: `/go/${reference}` }, t('answer')), ' ',
      reader.country ? el('a', { href: `/network/specialists?country=${reader.country}&give=${reference}` }, t('giveToPost')) : '']);
}

async function acknowledge() {
  try {
    await api.post(`/questions/${reference}/acknowledgement`);
    await read();
  } catch (refused) {
    said.textContent = refused.message;
    said.hidden = false;
  }
}

function facts(question) {
  const rows = [['subject', question.subject && el('a', { href: `/go/${question.subject}` }, el('bdi', {}, question.subject))],
    ['channel', question.channel && el('bdi', {}, [t(`channel.${question.channel}`), question.foreignReference].filter(Boolean).join(' '))],
    ['handlingCode', question.handlingCode && el('span', { 'data-handling': '' }, t.word(question.handlingCode))],
    ['named', question.own && t(question.named ? 'named.yes' : 'named.no')]].filter(([, value]) => value);
  return el('dl', {}, rows.map(([name, value]) => el('div', {}, el('dt', {}, t(`fact.${name}`)), el('dd', {}, value))));
}

function everybody(question) {
  return el('section', { class: 'card' }, el('h2', {}, t('whom')),
    el('ul', {}, question.asked.map((one) => el('li', {}, el('strong', {}, party(one.country, t)), ' ', asked(one, t)))));
}

/** Shows the asker's feedback on an answer. If it is still owed, it shows the deadline and the form. */
function feedback(said, saying) {
  return said.state === 'GIVEN' ? [el('p', {}, outcome(said, f)), said.text ? el('p', { class: 'words', dir: 'auto' }, said.text) : '']
    : [el('p', { class: 'quietly' }, f(`state.${said.state}`, { asked: f.when(said.askedAt), due: f.when(said.due) })), saying || ''];
}

function line(entry, question, saying) {
  return el('li', {},
    el('p', {}, el('strong', {}, t(`said.${entry.what}`)), question.asked.length > 1 ? ` · ${party(entry.country, t)}` : '', ' · ', time(entry.at, t)),
    entry.reason ? el('p', {}, t(`refusal.${entry.reason}`)) : '',
    entry.forwardedTo ? el('p', {}, t('forwardedTo', { country: party(entry.forwardedTo, t) }), question.own ? ['. ', t(question.asked.some((one) => one.country === entry.forwardedTo) ? 'forwarded.asked' : 'forwarded.notAsked')] : '') : '',
    entry.text ? el('p', { class: 'words', dir: 'auto' }, entry.text) : '',
    entry.items ? el('p', {}, t('items'), ' ', entry.items.map((item) => [el('a', { href: `/go/${item}` }, el('bdi', {}, item)), ' '])) : '',
    entry.feedback ? feedback(entry.feedback, saying) : '',
    entry.reference && !entry.feedback && entry.what !== 'ANSWERED_BACK' ? el('cordon-files', { items: `answers/${entry.reference}`, quiet: true }) : '',
    entry.handlingCode && entry.handlingCode !== 'H0' ? el('p', { class: 'quietly' }, t.word(entry.handlingCode)) : '');
}
