import { acting as sending, field } from '/pages/acting.js';
import { forAnalysis } from '/pages/analysis-file/giving.js';
import { api } from '/pages/api.js';
import { FACT_KINDS, HANDLING_CODES, LEGS, ROUTE_STAGES, SOURCE_EVALUATIONS } from '/pages/codes.js';
import { cited, el, headed, time } from '/pages/dom.js';
import { handling } from '/pages/group/handling.js';
import { launch } from '/pages/group/launch.js';
import { state } from '/pages/group/read.js';
import { touch } from '/pages/group/touch.js';
import { transfers } from '/pages/group/transfer.js';
import { ways } from '/pages/group/ways.js';
import { me, texts, textsIn } from '/pages/texts.js';

/* The page of one group: where it does what, and each fact that the reader sees, with its grade and supplier. */
const page = document.getElementById('group');
const t = await texts('charts', 'network');
const analysis = await textsIn(t.language, 'analysis');
const reader = await me();
const reference = page.dataset.reference;
const WITHOUT_WORDS = ['COUNTRY_ROLE', 'LINK', 'PERSON'];


await read();

async function read(done) {
  page.setAttribute('aria-busy', 'true');
  try {
    const group = await api.get(`/groups/${reference}`);
    show(group, await launch(group, t, reader, acting), await transfers(group, t, reader, acting), done);
  } catch (refused) {
    page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
  page.setAttribute('aria-busy', 'false');
}

function show(group, launching, transferring, done) {
  const standing = group.facts.filter((fact) => !fact.endedAt);
  page.replaceChildren(
    el('header', {}, headed(group.name || reference),
      el('p', {}, cited(reference, t), ' · ', state(group, t), group.steward ? [' · ', t('keptBy', { who: t.country(group.steward) })] : '',
        group.crimes ? [' · ', t.list(group.crimes.map(t.word))] : '',
        group.confirmedAt ? [' · ', t('confirmedAt', { time: t.when(group.confirmedAt) })] : '')),
    done ? el('p', { class: 'notice', role: 'status' }, done) : '',
    group.state === 'REVIEW' ? el('p', { class: 'notice' }, t('inReview')) : '',
    group.state === 'DORMANT' ? el('p', { class: 'notice' }, t('dormant')) : '',
    group.reason ? el('section', { class: 'card' }, el('h2', {}, t('reason')), el('p', { class: 'words', dir: 'auto' }, group.reason)) : '',
    group.name ? '' : el('p', { class: 'quietly' }, t('nameless')),
    roles(standing), ways(standing, t),
    el('section', { class: 'card', id: 'facts' }, el('h2', {}, t('facts')), FACT_KINDS.map((kind) => kinds(kind, standing.filter((fact) => fact.kind === kind)))),
    touch(group, t, reader),
    launching,
    group.mayAdd ? adding() : '',
    transferring,
    group.mayKeep ? keeping() : '',
    el('section', { class: 'card', id: 'timeline' }, el('h2', {}, t('timeline')), el('ol', { class: 'thread' }, timeline(group))),
    el('p', { class: 'printless' }, el('a', { href: '/network' }, t('toAll'))));
}

function roles(standing) {
  const rows = ROUTE_STAGES.map((role) => ({ role, countries: [...new Set(standing.filter((fact) => fact.role === role).flatMap((fact) => fact.countries))] }))
    .filter(({ countries }) => countries.length);
  return rows.length ? el('section', { class: 'card', id: 'roles' }, el('h2', {}, t('roles')),
    el('dl', {}, rows.map(({ role, countries }) => el('div', {}, el('dt', {}, t(`stage.${role}`)), el('dd', {}, t.countries(countries))))))
    : '';
}

function kinds(kind, facts) {
  return facts.length ? [el('h3', {}, t(`factKind.${kind}`)), el('ul', { class: 'facts' }, facts.map((fact) => el('li', {}, says(fact), whose(fact), fact.own ? el('div', { class: 'own printless' }, handling(`/group-facts/${fact.reference}`, fact.reference, t, read), forAnalysis(fact.reference, analysis), fact.names ? '' : ending(fact)) : '')))] : '';
}

function says(fact) {
  const more = [fact.role && t(`stage.${fact.role}`), fact.leg && t(`leg.${fact.leg}`),
    fact.countries.length && (fact.kind === 'ROUTE' ? t.way : t.countries)(fact.countries),
    (fact.validFrom || fact.validUntil) && t('valid', { from: fact.validFrom ? t.day(fact.validFrom) : '…', until: fact.validUntil ? t.day(fact.validUntil) : '…' })].filter(Boolean);
  return [fact.text ? el('p', { class: 'words', dir: 'auto' }, fact.text) : '',
    fact.about ? el('p', {}, el('a', { href: fact.kind === 'LINK' ? `/network/${fact.about}` : `/go/${fact.about}` }, el('bdi', {}, fact.about))) : '',
    more.length ? el('p', {}, more.join(' · ')) : ''];
}

function whose(fact) {
  return el('p', { class: 'quietly' }, t('suppliedBy', { who: t.country(fact.supplier) }), ' · ', time(fact.suppliedAt, t), ' · ', el('span', { 'data-handling': '' }, t.word(fact.handlingCode)),
    fact.sourceEvaluation || fact.informationEvaluation ? ` · ${t('grade', { grade: `${fact.sourceEvaluation || '–'}${fact.informationEvaluation || '–'}` })}` : '',
    fact.names ? ` · ${t('names')}` : '', ' · ', el('bdi', {}, fact.reference));
}

/** Returns the events of a group, the latest first: when facts were supplied or ended by their suppliers, and mergers. */
function timeline({ facts, mergers = [] }) {
  return [...facts.flatMap((fact) => [{ at: fact.suppliedAt, what: 'SUPPLIED', fact }, ...(fact.endedAt ? [{ at: fact.endedAt, what: 'ENDED', fact }] : [])]),
    ...mergers.flatMap((one) => [{ at: one.mergedAt, what: 'MERGED', words: one.reason, one }, ...(one.splitAt ? [{ at: one.splitAt, what: 'SPLIT', words: one.splitReason, one }] : [])])]
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .map(({ at, what, fact, words, one }) => (one ? el('li', {}, el('p', {}, el('strong', {}, t(`merged.${what}`, { group: one.merged, other: one.survivor })), ' · ', time(at, t)), el('p', { class: 'words', dir: 'auto' }, words)) : el('li', {}, el('p', {}, el('strong', {}, t(`factKind.${fact.kind}`)), ' · ', t(`what.${what}`, { who: t.country(fact.supplier) }), ' · ', time(at, t)),
      what === 'ENDED' ? el('p', { class: 'words', dir: 'auto' }, fact.endReason) : fact.endedAt ? says(fact) : '')));
}

function ending(fact) {
  const why = el('textarea', { id: `end-${fact.reference}`, rows: 2, maxLength: 4000, dir: 'auto' });
  return el('details', {}, el('summary', {}, t('end')), field(why, t('end.reason'), 'reason'), acting('end.send', `/group-facts/${fact.reference}/end`, () => ({ reason: why.value }), 'ended.done'));
}

/** Shows the acts of the steward on the group. */
function keeping() {
  const why = el('textarea', { id: 'close-reason', rows: 2, maxLength: 4000, dir: 'auto' });
  return el('section', { class: 'card printless', id: 'keep' }, el('h2', {}, t('keep')), el('p', {}, t('keep.lead')),
    acting('confirm', `/groups/${reference}/confirmation`, () => undefined, 'confirmed.done'),
    el('p', { class: 'acts' }, el('a', { href: `/camunda/app/tasklist/default/#/?processStart=group-transfer&group=${reference}` }, t('transfer.propose'))),
    el('details', {}, el('summary', {}, t('close')), field(why, t('close.reason'), 'reason'), acting('close.send', `/groups/${reference}/closure`, () => ({ reason: why.value }), 'closed.done')));
}

function adding() {
  const kind = choice('kind', FACT_KINDS.map((one) => [one, t(`factKind.${one}`)]));
  const text = el('textarea', { id: 'text', rows: 4, maxLength: 4000, dir: 'auto' });
  const leg = choice('leg', [['', t('notGiven')], ...LEGS.map((one) => [one, t(`leg.${one}`)])]);
  const role = choice('role', ROUTE_STAGES.map((one) => [one, t(`stage.${one}`)]));
  const countries = el('input', { id: 'countries', dir: 'ltr' });
  const about = el('input', { id: 'about', dir: 'ltr', maxLength: 100 });
  const from = el('input', { id: 'validFrom', type: 'date' });
  const until = el('input', { id: 'validUntil', type: 'date' });
  const code = choice('handlingCode', HANDLING_CODES.map((one) => [one, t.word(one)]));
  const source = choice('sourceEvaluation', [['', t('notGiven')], ...SOURCE_EVALUATIONS.map((one) => [one, t.word(one)])]);
  const information = choice('informationEvaluation', [['', t('notGiven')], ...['1', '2', '3', '4'].map((one) => [one, one])]);
  const notFor = el('input', { id: 'notFor', dir: 'ltr' });
  const rows = { text: field(text, t('add.text')), leg: field(leg, t('add.leg')), role: field(role, t('add.role')), about: field(about, t('add.about')) };
  const fit = () => {
    rows.text.hidden = kind.value === 'PERSON';
    rows.role.hidden = kind.value !== 'COUNTRY_ROLE';
    rows.about.hidden = !['LINK', 'PERSON'].includes(kind.value);
    text.required = !WITHOUT_WORDS.includes(kind.value);
  };
  kind.addEventListener('change', fit);
  fit();
  const given = (row, input) => (row.hidden ? undefined : input.value.trim() || undefined);
  const codes = (input) => input.value.toUpperCase().split(/[\s,]+/).filter(Boolean);
  return el('section', { class: 'card printless' }, el('details', { id: 'add' }, el('summary', {}, t('add')), el('p', {}, t('add.lead')),
    field(kind, t('kind')), rows.text, rows.role, rows.about, field(countries, t('add.countries')), rows.leg,
    el('div', { class: 'pair' }, field(from, t('add.validFrom')), field(until, t('add.validUntil'))),
    el('div', { class: 'pair' }, field(source, t('add.source'), 'handling.sourceEvaluation'), field(information, t('add.information'), 'handling.informationEvaluation')),
    el('div', { class: 'pair' }, field(code, t('add.handlingCode'), 'handling.handlingCode'), field(notFor, t('add.notFor'), 'handling.notFor')),
    acting('add.send', `/groups/${reference}/facts`, () => ({ kind: kind.value, text: given(rows.text, text), leg: leg.value || undefined, role: given(rows.role, role), about: given(rows.about, about),
      countries: codes(countries), validFrom: from.value || undefined, validUntil: until.value || undefined,
      handling: { handlingCode: code.value, sourceEvaluation: source.value || undefined, informationEvaluation: information.value || undefined, notFor: codes(notFor) } }), 'added.done')));
}

function choice(id, options) {
  return el('select', { id }, options.map(([value, text]) => el('option', { value }, text)));
}

function acting(words, path, body, done) {
  return sending(t(words), () => api.post(path, body()), () => read(t(done)));
}
