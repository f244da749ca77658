import { el, time } from '/pages/dom.js';

/* The identity of the person and the warrants, as described by each country whose description the reader may see. */

const FACTS = ['place_of_birth', 'country_of_birth_id', 'languages_spoken_ids', 'height', 'weight', 'eyes_colors_id', 'hairs_id', 'distinguishing_marks'];
const WANTED = ['warrantReference', 'warrantDate', 'offence', 'wantedFor', 'maximumPenaltyMonths', 'sentenceMonths', 'facts', 'extraditionAssurance', 'handling'];
const COUNTRIES = ['country_of_birth_id'];
const CODES = ['eyes_colors_id', 'hairs_id'];
const MONTHS = ['maximumPenaltyMonths', 'sentenceMonths'];

/** Returns every description that the reader may see. The one with the name and number at the head of the file comes first. */
function described(file) {
  const all = (file.target && file.target.nominations) || [file.nomination].filter(Boolean);
  const heading = file.target || file.nomination;
  const heads = (one) => one.entityId === heading.entityId && one.name === heading.name;
  return all.filter((one) => one.notice).sort((one, other) => Number(heads(other)) - Number(heads(one)));
}

export function identity(file, { t }) {
  const [first, ...others] = described(file);
  if (!first) {
    return null;
  }
  const rows = FACTS.map((key) => [t(`notice.${key}`), said(key, first.notice[key], t)]).filter(([, value]) => value);
  const names = others.flatMap((other) => [[t('otherName', { country: t.country(other.country) }), [other.name, other.forename].filter(Boolean).join(', ')],
    [t('otherNumber', { country: t.country(other.country) }), other.entityId], [t('notice.date_of_birth'), other.dateOfBirth && t.day(other.dateOfBirth)]]).filter(([, value]) => value);
  return [list([[t('form.person'), [first.name, first.forename].filter(Boolean).join(', ')], ...names, ...rows]), el('cordon-files', { items: file.target ? `targets/${file.target.reference}` : `nominations/${file.reference}` })];
}

export function warrants(file, { t }) {
  const all = described(file);
  return all.length ? all.flatMap((one) => [all.length > 1 ? el('h3', {}, t.country(one.country)) : '',
    list([...(one.notice.arrest_warrants || []).map((warrant) => [t('warrantOf', { country: t.country(warrant.issuing_country_id) }), charges(warrant)]),
      ...WANTED.map((key) => [t(`notice.${key}`), said(key, (one.notice.cordon || {})[key], t)]).filter(([, value]) => value)])]) : null;
}

function charges(warrant) {
  return [el('bdi', {}, warrant.charge), ...(warrant.charge_translation ? [el('br'), el('bdi', { class: 'quietly' }, warrant.charge_translation)] : [])];
}

/** The questions, decisions and marks of the screening of a nomination, for its country and the coordination. */
export function screening(file, { t }) {
  const one = file.nomination;
  if (!one || !one.marks) {
    return null;
  }
  const marks = one.marks.map((mark) => el('li', {}, t(`mark.${mark.mark || mark}`)));
  const missing = (one.missing || []).map((gap) => t(`notice.${gap.field}`));
  const parts = [one.questions && el('p', {}, t('asked', { text: one.questions })), one.decisionText && el('p', {}, t('decided', { text: one.decisionText })),
    marks.length && el('ul', {}, marks), missing.length && el('p', { class: 'quietly' }, t('missing'), t('colon'), t.list(missing))].filter(Boolean);
  return parts.length ? parts : null;
}

/** The acts of compliance on the target with their reasons, for compliance and the coordination. */
export function suspensions(file, { t }) {
  const done = (file.target && file.target.suspensions) || [];
  return done.length ? el('ol', { class: 'suspensions' }, done.map((one) => el('li', {}, el('strong', {}, t(`suspension.${one.act}`)), one.reason ? [t('colon'), t(`ground.${one.reason}`)] : '',
    el('p', {}, el('bdi', {}, one.words)), el('p', { class: 'quietly' }, time(one.at, t), ' · ', el('bdi', {}, one.officer))))) : null;
}

function said(key, value, t) {
  if (value === null || value === undefined || value === '' || value === 0 || Array.isArray(value) && !value.length) {
    return null;
  }
  if (typeof value === 'boolean') {
    return t(value ? 'yes' : 'no');
  }
  if (MONTHS.includes(key)) {
    return t('months', { n: value });
  }
  if (COUNTRIES.includes(key)) {
    return t.country(value);
  }
  if (CODES.includes(key)) {
    return t.list(value.map((code) => (t.has(`${key}.${code}`) ? t(`${key}.${code}`) : code)));
  }
  if (key === 'warrantDate') {
    return t.day(value);
  }
  return Array.isArray(value) ? t.list(value) : key === 'offence' || key === 'wantedFor' ? t.word(value) : String(value);
}

export function list(rows) {
  return el('dl', { class: 'file' }, rows.map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, typeof value === 'string' ? el('bdi', {}, value) : value))));
}
