import { caption, called, said as worded, telling } from '/pages/analysis-file/statements.js';
import '/pages/about.js';
import { api } from '/pages/api.js';
import { apart, el, time } from '/pages/dom.js';
import { likeness } from '/pages/likeness.js';
import { following } from '/pages/table/view.js';
import { texts } from '/pages/texts.js';

/*
 * The page of pairs in an analysis file that may be one, for its analysts: a line for each pair, and below the line of the focused pair both
 * sides with the findings for and against it. A single key judges the focused pair, and the focus moves to the next one.
 */
const page = document.getElementById('analysis-identities');
const t = await texts('analysis', 'analysis-identities');
const reference = page.dataset.reference;
const path = `/analysis-files/${reference}`;
/** Milliseconds between two questions for the progress of the comparison. */
const PAUSE = 1500;
/** The judgements by the digit that enters them, wherever the digit stands on the keyboard. */
const VERDICTS = ['TAKEN_BACK', 'SAME', 'DIFFERENT', 'UNSURE'];

const filter = el('select', { id: 'verdict', onchange: () => load() }, ['', 'SAME', 'DIFFERENT', 'UNSURE'].map((verdict) => el('option', { value: verdict }, t(`filter.${verdict || 'OPEN'}`))));
const said = el('p', { role: 'status', id: 'said' });
const undo = el('button', { type: 'button', hidden: true, onclick: () => takeBack() }, t('undo'));
const stop = el('button', { type: 'button', hidden: true, onclick: () => giveUp() }, t('stop'));
const list = el('div', { id: 'pairs' });
let last = null;
let asked = 0;

document.title = `${t('title')} · ${reference} · Cordon`;
page.replaceChildren(
  el('header', {}, el('h1', {}, t('title')), el('p', {}, el('a', { href: `/analysis/${reference}` }, el('cordon-about', { reference }, reference))), el('p', {}, t('lead')), el('p', { class: 'quietly' }, t('keys'))),
  el('p', { class: 'field' }, el('label', { htmlFor: filter.id }, t('filter')), filter), said, el('p', {}, undo, ' ', stop), list);
await load();
page.setAttribute('aria-busy', 'false');

/** Reads the pairs anew. Until all are compared it shows the progress. */
async function load(before = '') {
  const mine = ++asked;
  try {
    let found = await read();
    stop.hidden = found.percent === 100;
    while (found.percent < 100) {
      said.textContent = t('percent', { percent: found.percent });
      await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
      if (mine !== asked) {
        return;
      }
      found = await read();
    }
    stop.hidden = true;
    said.textContent = `${before} ${t(`count.${filter.value || 'OPEN'}`, { n: t.number(found.total) })}`.trim();
    list.replaceChildren(el('div', {}, found.items.map(pair), following(t('more'), found.next, (after) => read(after), ({ items }) => list.querySelector('article:last-of-type').after(...items.map(pair)))));
    const first = list.querySelector('article');
    if (first) {
      unfold(first);
    }
    if (before) {
      first?.focus();
    }
  } catch (refused) {
    said.textContent = refused.message;
  }
}

function read(after) {
  return api.get(`${path}/identities?${new URLSearchParams(Object.entries({ verdict: filter.value, after }).filter(([, value]) => value))}`);
}

async function giveUp() {
  asked += 1;
  stop.hidden = true;
  await api.remove(`${path}/identities`);
  said.textContent = t('stopped');
}

function pair({ one, other, findings, contradicts, judgements }) {
  const { yes, no } = likeness(findings, t);
  const why = el('input', { id: `why-${one.thing.id}-${other.thing.id}`, maxLength: 1000, dir: 'auto', autocomplete: 'off' });
  const wrong = el('p', { class: 'bad', role: 'alert' });
  const standing = judgements[0] && judgements[0].verdict;
  const judge = (verdict) => act(article, { one: one.thing.id, other: other.thing.id, verdict, reason: why.value.trim() || usual(verdict, yes, no) }, wrong, why);
  const buttons = VERDICTS.map((verdict, digit) => (verdict === standing || verdict === 'TAKEN_BACK' && !standing ? ''
    : el('button', { type: 'button', onclick: () => judge(verdict), 'aria-keyshortcuts': String(digit) }, el('kbd', {}, t.number(digit)), ` ${t(`verdict.${verdict}`)}`)));
  const article = el('article', { class: 'card', tabIndex: 0, onfocus: () => unfold(article), 'aria-label': t('pair', { one: caption(one.thing, t), other: caption(other.thing, t) }), onkeydown: (event) => {
    const digit = event.target === article && !event.ctrlKey && !event.metaKey && !event.altKey && /^(Digit|Numpad)([0-3])$/.exec(event.code);
    if (digit) {
      event.preventDefault();
      judge(VERDICTS[digit[2]]);
    }
  } }, el('details', {}, el('summary', {}, apart([caption(one.thing, t), caption(other.thing, t)]), ' ', el('span', { class: 'quiet' }, t('findings', { yes: t.number(yes.length), no: t.number(no.length) }))), sides(one, other), reasons(t('yes'), yes), reasons(t('no'), no), contradicts ? el('p', { class: 'notice bad' }, t('contradicts')) : '', history(judgements),
  el('p', { class: 'field' }, el('label', { htmlFor: why.id }, t('why')), why), el('p', { class: 'acts' }, buttons), wrong));
  return article;
}

/** Unfolds one pair and folds the others, so that all pairs stay in sight. */
function unfold(article) {
  list.querySelectorAll('details').forEach((/** @type {HTMLDetailsElement} */ one) => {
    one.open = one.parentElement === article;
  });
}

/** Returns the reason that is used if the analyst writes none: the findings of the matcher. */
function usual(verdict, yes, no) {
  return { SAME: yes, DIFFERENT: no }[verdict]?.join(' ') || undefined;
}

async function act(article, body, wrong, why) {
  wrong.textContent = '';
  if ((body.verdict === 'SAME' || body.verdict === 'DIFFERENT') && !body.reason) {
    wrong.textContent = t('why.missing');
    why.focus();
    return;
  }
  try {
    await api.post(`${path}/judgements`, body);
  } catch (refused) {
    wrong.textContent = refused.message;
    return;
  }
  last = body;
  undo.hidden = body.verdict === 'TAKEN_BACK';
  await follow(article, t(`done.${body.verdict}`));
}

/** If other pairs follow from the judgement, reads the pairs anew. Otherwise moves the focus to the next pair. */
async function follow(article, done) {
  const next = article.nextElementSibling?.matches('article') ? article.nextElementSibling : article.previousElementSibling;
  if (last.verdict === 'SAME' || last.verdict === 'TAKEN_BACK' || !next) {
    await load(done);
  } else {
    article.remove();
    next.focus();
    said.textContent = done;
  }
}

async function takeBack() {
  try {
    await api.post(`${path}/judgements`, { one: last.one, other: last.other, verdict: 'TAKEN_BACK' });
    undo.hidden = true;
    await load(t('done.TAKEN_BACK'));
  } catch (refused) {
    said.textContent = refused.message;
  }
}

function sides(one, other) {
  const both = [one, other];
  const names = [...new Set(both.flatMap(({ thing }) => telling(thing.statements).map(({ property }) => property)))].sort();
  const values = ({ thing }, name) => thing.statements.filter(({ property }) => property === name).map(({ value }) => worded(name, value, t));
  return el('div', { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': t('sides') }, el('table', {},
    el('thead', {}, el('tr', {}, el('td', {}), both.map(({ thing }) => el('th', { scope: 'col' }, el('bdi', {}, caption(thing, t)))))),
    el('tbody', {},
      line(t('what'), both.map(({ thing }) => [t(`schema.${thing.schema}`), thing.category && t(`personCategory.${thing.category}`)].filter(Boolean))),
      line(t('contribution'), both.map(({ thing }) => [thing.contribution])),
      both.some(({ also }) => also.length) ? line(t('also'), both.map(({ also }) => also.map((thing) => caption(thing, t)))) : '',
      names.map((name) => line(called(name, t), both.map((side) => values(side, name)))))));
}

/** @param sides the content of both sides */
function line(name, sides) {
  return el('tr', {}, el('th', { scope: 'row' }, name), sides.map((values) => el('td', {}, apart(values))));
}

function reasons(title, sentences) {
  return sentences.length ? [el('h2', {}, title), el('ul', {}, sentences.map((sentence) => el('li', { dir: 'auto' }, sentence)))] : '';
}

function history(judgements) {
  return judgements.length ? [el('h2', {}, t('history')), el('ul', {}, judgements.map(({ verdict, reason, by, at }) => el('li', {}, t(`verdict.${verdict}`), ' · ', el('bdi', {}, by), ' · ', time(at, t), reason ? [' · ', el('span', { class: 'words', dir: 'auto' }, reason)] : '')))] : '';
}
