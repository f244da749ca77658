import '/pages/about.js';
import { api } from '/pages/api.js';
import { el, time } from '/pages/dom.js';
import { sentences, textsIn } from '/pages/texts.js';

/*
 * An act as a receipt: what was done, its references, who was told and when, the next step, and where the act can be changed. While
 * messages are on their way, the receipt asks the server again and completes itself.
 */
const SOON = 1000;
const SELDOM = 10000;
/** The time for which the receipt asks about messages that do not leave. */
const PATIENCE = 10 * 60 * 1000;
/** The most recipients that are named one by one. */
const NAMED = 6;

/** The words of receipts in a language. */
export async function receiptWords(language) {
  const [t, names] = await Promise.all([textsIn(language, 'receipts'), sentences('names', language)]);
  return Object.assign(t, { task: (key) => names[`task.${key}`] || key });
}

/** The act in one sentence, which says what its reference is about and leads there. */
export function title({ act, reference, operation }, t) {
  const way = reference ? leading(reference) : t('hidden');
  const words = told(`act.${act}`, { reference: way, operation: operation || '' }, t);
  return reference && reference !== operation && !words.includes(way) ? [...words, ' · ', way] : words;
}

/** A reference that begins with a small letter is an account, which has no page of a case. Requests for a release have none either. */
const leading = (reference) => (/^([a-z]|Q-)/.test(reference) ? about(reference) : el('a', { href: `/go/${reference}` }, about(reference)));

const about = (reference) => el('cordon-about', { reference }, reference);

/** The sentences of a receipt that its reader must not miss: a time that was not taken as given, and messages that were not delivered. */
export function warnings(receipt, t) {
  const failed = (receipt.told || []).filter((one) => one.state === 'FAILED');
  return [...(receipt.givenTime ? [given(receipt, t)] : []), ...(failed.length ? [el('p', {}, t('told.FAILED', { who: names(failed, t) }))] : [])];
}

/** Shows a receipt that follows its messages until all of them have left. */
export function receiptOf(receipt, t) {
  const told = el('div', { class: 'receipt-told' });
  const body = el('div', { class: 'receipt-body' }, facts(receipt, t), given(receipt, t), told, next(receipt, t), change(receipt, t), links(receipt, t));
  told.replaceChildren(...whoWasTold(receipt, t));
  if (receipt.underWay) {
    follow(receipt, told, t, Date.now(), SOON);
  }
  return body;
}

function follow(receipt, told, t, since, pause) {
  setTimeout(async () => {
    if (!told.isConnected || Date.now() - since > PATIENCE) {
      return;
    }
    const now = await api.get(`/receipts/${receipt.id}`).catch(() => receipt);
    const lines = whoWasTold(now, t);
    if (lines.map((line) => line.textContent).join() !== told.textContent) {
      told.replaceChildren(...lines);
    }
    if (now.next && !receipt.next) {
      told.after(next(now, t));
    }
    if (now.underWay) {
      follow(now, told, t, since, Math.min(SELDOM, pause * 1.5));
    }
  }, pause);
}

/** Returns a line for the recipients who were told in the same minute, and one for those whose messages wait. */
function whoWasTold(receipt, t) {
  if (!receipt.told) {
    return [];
  }
  const groups = new Map();
  receipt.told.forEach((one) => {
    const key = one.state === 'SENT' ? t.when(one.at) : one.state;
    groups.set(key, [...(groups.get(key) || []), one]);
  });
  const lines = [...groups.values()].map((group) => {
    const who = names(group, t);
    return el('p', {}, group[0].state === 'SENT' ? told('told', { who, time: time(group[0].at, t) }, t) : t(`told.${group[0].state}`, { who }));
  });
  if (receipt.underWay && !receipt.told.some((one) => one.state === 'QUEUED')) {
    lines.push(el('p', {}, t('told.underWay')));
  }
  return lines.length ? lines : [el('p', {}, t('told.nobody'))];
}

/** Returns a sentence with elements in the places of its placeholders. */
function told(key, parts, t) {
  return t(key, Object.fromEntries(Object.keys(parts).map((name) => [name, `\u0000${name}\u0000`]))).split('\u0000')
    .map((piece) => (piece in parts ? parts[piece] : piece));
}

function names(group, t) {
  const who = [...new Set(group.map((one) => (one.country ? t.country(one.country) : t.has(`group.${one.recipient}`) ? t(`group.${one.recipient}`)
    : one.recipient.replace('partner-', ''))))];
  return who.length > NAMED ? t('andMore', { who: t.list(who.slice(0, NAMED)), n: t.number(who.length - NAMED) }) : t.list(who);
}

/** Lists the facts that the act recorded. The server gives them for acts on several things and for answers. */
function facts(receipt, t) {
  const said = (receipt.facts || []).filter((fact) => t.has(`fact.${fact.type}`));
  return said.length ? el('ul', { class: 'receipt-facts' }, said.map((fact) => el('li', {}, el('span', { class: 'whole' }, about(fact.reference)), t('colon'), t(`fact.${fact.type}`)))) : '';
}

/** The time that the reporter gave, by a clock ahead of Cordon's, and the time that Cordon recorded. */
function given({ givenTime }, t) {
  return givenTime ? el('p', {}, t('givenTime', { said: t.when(givenTime.said), taken: t.when(givenTime.taken) })) : '';
}

function next(receipt, t) {
  const sentence = receipt.next && receipt.next.due && t.has(`next.${receipt.next.task}`) ? t(`next.${receipt.next.task}`, { time: t.when(receipt.next.due) })
    : receipt.next ? t('next', { task: t.task(receipt.next.task) }) : t.has(`next.${receipt.act}`) ? t(`next.${receipt.act}`, { reference: receipt.reference || '' }) : null;
  return sentence ? el('p', {}, sentence) : '';
}

function change(receipt, t) {
  const { change: way } = receipt;
  if (!way) {
    return el('p', { class: 'quietly' }, t('change.never'));
  }
  if (!way.open) {
    return el('p', { class: 'quietly' }, t('change.over', { time: t.when(way.until) }));
  }
  return el('p', {}, el('a', { href: way.path }, t(way.path.startsWith('/reports/') ? 'change.report' : 'change.page')),
    way.until ? ` ${t('change.until', { time: t.when(way.until) })}` : '');
}

function links({ operation, reference, references }, t) {
  const others = (references || []).filter((other) => other !== reference && other !== operation);
  const shown = others.slice(0, NAMED);
  return el('p', { class: 'receipt-links' }, operation && operation !== reference ? el('a', { href: `/operations/${operation}` }, el('bdi', {}, operation)) : '',
    shown.length ? el('span', { class: 'quietly' }, t('about', { list: others.length > NAMED ? t('andMore', { who: t.list(shown), n: t.number(others.length - NAMED) }) : t.list(shown) })) : '');
}
