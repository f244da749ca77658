import { acting as sending, field as labelled } from '/pages/acting.js';
import { api } from '/pages/api.js';
import { WORTHS } from '/pages/codes.js';
import { cited, el, headed, time } from '/pages/dom.js';
import { mending } from '/pages/product/mend.js';
import { proposals } from '/pages/product/proposals.js';
import { inLanguage, state } from '/pages/product/read.js';
import { party } from '/pages/question/said.js';
import { texts } from '/pages/texts.js';

/* The page of one product: its text, its state, and the acts that the reader can do now. */
const page = document.getElementById('product');
const t = await texts('products');
const reference = page.dataset.reference;
const path = `/products/${reference}`;

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

function show(product, done) {
  const { title } = inLanguage(product.texts, t.language) || { title: reference };
  page.replaceChildren(
    el('header', {}, headed(title), el('p', {}, cited(reference, t), ' · ', state(product, t), ' · ', time(product.disseminatedAt || product.writtenAt, t), product.file ? [' · ', el('bdi', {}, product.file)] : '')),
    done ? el('p', { class: 'notice', role: 'status' }, done) : '',
    product.recalledAt ? recalled(product) : '',
    says(product),
    proposals(product, { t, acting, field }),
    product.details ? details(product) : '',
    product.mayRead ? reading(product) : '',
    product.mayMend ? mending(product, { t, path, read, acting, area, field }) : '',
    product.mine && product.state === 'DISSEMINATED' ? feedback(product.mine) : '',
    product.mayRecall ? recall() : '',
    el('p', {}, el('a', { href: '/products' }, t('toAll'))));
}

function recalled(product) {
  return el('section', { class: 'card recalled' }, el('h2', {}, t('recalled', { time: t.when(product.recalledAt) })),
    product.recallReason ? el('p', { class: 'words', dir: 'auto' }, product.recallReason) : el('p', {}, t('recalled.unsettled')),
    el('p', {}, t('recalled.lead')));
}

/** Shows the texts, the one in the reader's language first, or a note that they cannot be read now. */
function says(product) {
  if (!product.texts.length) {
    return product.state === 'DISSEMINATED' && product.mine ? el('p', { class: 'notice', role: 'status' }, t('notNow')) : '';
  }
  const own = (text) => (text.language === t.language ? 0 : 1);
  return el('section', { class: 'card', id: 'says' },
    [...product.texts].sort((one, other) => own(one) - own(other)).map((text) => el('article', { lang: text.language, dir: 'auto' }, el('h2', { dir: 'auto' }, text.title), el('p', { class: 'words', dir: 'auto' }, text.text))),
    el('p', { class: 'quietly' }, t('sources', { sources: t.number(product.sources), origins: t.number(product.origins) })),
    el('p', {}, el('a', { href: `/api${path}/product.pdf`, download: '' }, t('pdf'))));
}

/** Shows the details for the analysts of the product's file. */
function details({ details: more }) {
  const rows = [['author', el('bdi', {}, more.author)], ['purpose', more.purpose && el('bdi', { class: 'words' }, more.purpose)],
    ['replaces', more.replaces && el('a', { href: `/products/${more.replaces}` }, el('bdi', {}, more.replaces))],
    ['citations', el('bdi', {}, more.citations.join(', '))]].filter(([, said]) => said);
  return el('section', { class: 'card', id: 'details' }, el('h2', {}, t('details')),
    more.heldAt ? el('p', { class: 'notice bad' }, t('held', { time: t.when(more.heldAt) })) : '',
    el('dl', {}, rows.map(([name, said]) => el('div', {}, el('dt', {}, t(name)), el('dd', {}, said)))),
    el('h3', {}, t('audience')), el('ul', { class: 'rows' }, more.audience.map((one) => el('li', {}, el('strong', {}, party(one.country, t)), ' ', assessed(one)))),
    more.missing.length ? [el('h3', {}, t('missing')), el('ul', { class: 'rows' }, more.missing.map((one) => el('li', {}, el('bdi', {}, one.contribution), ' · ', party(one.country, t), ' · ', t(`release.${one.outcome || (one.deadline ? 'OPEN' : 'NONE')}`))))] : '',
    more.readings.length ? [el('h3', {}, t('readings')), el('ul', { class: 'rows' }, more.readings.map((one) => el('li', {}, el('bdi', {}, one.reader), ' · ', time(one.readAt, t), ' · ', t(one.approved ? 'approved' : 'sentBack'),
      one.words ? el('p', { class: 'words', dir: 'auto' }, one.words) : '')))] : '');
}

function assessed(one) {
  return one.worth ? [t(`worth.${one.worth}`), ' · ', time(one.answeredAt, t), one.words ? el('p', { class: 'words', dir: 'auto' }, one.words) : '']
    : one.silentAt ? t('silent', { time: t.when(one.silentAt) }) : one.owedBy ? t('owed', { time: t.when(one.owedBy) }) : '';
}

function reading({ writtenAt }) {
  const words = area('words', '');
  return el('section', { class: 'card', id: 'reading' }, el('h2', {}, t('reading')), el('p', {}, t('reading.lead')),
    acting('reading.yes', 'reading', () => ({ writtenAt, approved: true }), 'reading.done'),
    field(words, 'reading.words'),
    acting('reading.no', 'reading', () => ({ writtenAt, approved: false, words: words.value.trim() || undefined }), 'reading.done'));
}

function feedback(mine) {
  const words = area('words', mine.words || '');
  const worth = el('select', { id: 'worth' }, WORTHS.map((code) => el('option', { value: code, selected: code === mine.worth }, t(`worth.${code}`))));
  return el('section', { class: 'card', id: 'feedback' }, el('h2', {}, t('feedback')), el('p', {}, mine.worth ? assessed(mine) : t('feedback.lead', { time: t.when(mine.owedBy) })),
    field(worth, 'feedback.worth'), field(words, 'feedback.words'),
    acting('feedback.send', 'feedback', () => ({ worth: worth.value, words: words.value.trim() || undefined }), 'feedback.done'));
}

function recall() {
  const why = area('recall-reason', '');
  return el('details', { id: 'recall' }, el('summary', {}, t('recall')), el('p', {}, t('recall.lead')), field(why, 'recall.reason', 'reason'),
    acting('recall.send', 'recall', () => ({ reason: why.value.trim() || undefined }), 'recall.done'));
}

function area(id, value) {
  return el('textarea', { id, rows: 3, maxLength: 4000, dir: 'auto', value });
}

function field(input, words, named) {
  return labelled(input, t(words), named);
}

function acting(words, where, body, done) {
  return sending(t(words), () => api.post(`${path}/${where}`, body()), () => read(t(done)));
}
