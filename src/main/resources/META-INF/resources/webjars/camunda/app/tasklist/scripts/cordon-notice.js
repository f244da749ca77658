/*
 * The file of a person: its fields, the conversion between the form of public notices and the flat fields of an editor, and its rows for
 * reading.
 */

import {HANDLING_CODES, OFFENCES, SOURCE_EVALUATIONS, WANTED_FOR} from '/pages/codes.js';
import {el} from '/pages/dom.js';
import {codeName} from './cordon-codes.js';

/**
 * The fields of a nomination that an officer may fill in: key in the file, kind, codes. The text notice.<key> is a field's name,
 * notice.<key>.hint its hint.
 */
/** @type {Array<{title: string, first: boolean, fields: Array<{key: string, kind: string, codes?: string[]}>}>} */
const NOTICE = /** @type {any[]} */ ([
  ['identity', [
    ['entity_id', 'line'], ['name', 'line'], ['forename', 'line'], ['date_of_birth', 'line'], ['sex_id', 'choice', ['M', 'F', 'U']], ['nationalities', 'countries'],
    ['place_of_birth', 'line'], ['country_of_birth_id', 'country'], ['languages_spoken_ids', 'codes'], ['height', 'number'], ['weight', 'number'],
    ['eyes_colors_id', 'codes'], ['hairs_id', 'codes'], ['distinguishing_marks', 'text']]],
  ['warrant', [
    ['charge', 'text'], ['charge_translation', 'text'],
    ['offence', 'choice', OFFENCES],
    ['wantedFor', 'choice', WANTED_FOR], ['maximumPenaltyMonths', 'number'], ['sentenceMonths', 'number'],
    ['warrantReference', 'line'], ['warrantDate', 'line'], ['facts', 'text']]],
  ['operation', [
    ['believedToBeIn', 'countries'], ['extraditionAssurance', 'yesno'], ['handling', 'text'], ['articleTwoConcern', 'flag'], ['articleThreeConcern', 'flag'], ['refugeeStatus', 'flag']]],
  // These fields are set with the file and kept beside it. An editor of an existing file leaves them out.
  ['control', [
    ['notFor', 'countries'], ['onlyFor', 'countries'], ['handlingCode', 'choice', HANDLING_CODES], ['sourceEvaluation', 'choice', SOURCE_EVALUATIONS],
    ['informationEvaluation', 'choice', ['1', '2', '3', '4']]], true]
]).map(([title, fields, first]) => ({title, first: Boolean(first), fields: fields.map(([key, kind, codes]) => ({key, kind, codes}))}));

const POLICE = ['believedToBeIn', 'wantedFor', 'maximumPenaltyMonths', 'sentenceMonths', 'warrantReference', 'warrantDate', 'facts', 'handling', 'offence', 'extraditionAssurance',
  'articleTwoConcern', 'articleThreeConcern', 'refugeeStatus', 'notFor', 'onlyFor', 'handlingCode', 'sourceEvaluation', 'informationEvaluation'];
export const CONTROL = ['notFor', 'onlyFor', 'handlingCode', 'sourceEvaluation', 'informationEvaluation'];
const LISTS = ['nationalities', 'languages_spoken_ids', 'eyes_colors_id', 'hairs_id', 'believedToBeIn', 'notFor', 'onlyFor'];
const DATES = ['date_of_birth', 'warrantDate'];
const CHARGE = ['charge', 'charge_translation'];
const REQUIRED = ['entity_id', 'name', 'charge'];
const FIELDS = NOTICE.flatMap((group) => group.fields);
const NOTICE_KEYS = FIELDS.map((field) => field.key);

/** Returns the fields for an editor, with their words. */
export function noticeFields(t) {
  const hint = (key) => (t.has('pick.' + key) ? t('pick.' + key) : t.has('notice.' + key + '.hint') ? t('notice.' + key + '.hint') : '');
  return NOTICE.map((group) => ({title: t('notice.title.' + group.title), first: group.first, fields: group.fields.map((field) => Object.assign({label: t('notice.' + field.key), hint: hint(field.key), required: REQUIRED.includes(field.key)}, field))}));
}

/** Returns the fields for an editor. Those with the given keys come first, because the officer is asked for them. */
export function noticeFieldsFirst(t, keys) {
  const groups = noticeFields(t);
  const first = groups.filter((group) => !group.first).flatMap((group) => group.fields).filter(({key}) => keys.includes(key));
  const others = groups.map((group) => Object.assign({}, group, {fields: group.fields.filter((field) => !first.includes(field))})).filter((group) => group.fields.length);
  return first.length ? [{title: t('notice.title.missing'), first: false, fields: first}].concat(others) : groups;
}

/** Returns the key of the editor's field that a reason or a lack is about. */
export const fieldKey = (field) => keyOf(field);

/** Returns the content of a nomination's file as flat fields for an editor. */
export function flatNotice(item) {
  const notice = item.notice || {};
  const warrants = notice.arrest_warrants || [];
  const flat = {warrants};
  NOTICE_KEYS.forEach((key) => {
    const value = (CHARGE.includes(key) ? warrants[0] || {} : POLICE.includes(key) ? notice.cordon || {} : notice)[key];
    flat[key] = LISTS.includes(key) ? (value || []).join(', ') : value === undefined ? null : value;
  });
  return flat;
}

/**
 * Returns a person's identity from the file of another operation, as flat fields for an editor. The notice number is that of the given
 * country.
 */
export function identity(item, country) {
  const flat = flatNotice(item);
  const keys = NOTICE[0].fields.map(({key}) => key).filter((key) => key !== 'entity_id' || [item.country].concat(item.wanting).includes(country));
  return Object.fromEntries(keys.map((key) => [key, flat[key]]));
}

/** Returns the flat fields in the form of the public notices. Warrants after the first stay as they were. */
export function noticeJson(flat, country) {
  const notice = {cordon: {}};
  NOTICE_KEYS.filter((key) => !CHARGE.includes(key)).forEach((key) => {
    const given = typeof flat[key] === 'string' ? flat[key].trim() : flat[key];
    const value = LISTS.includes(key) ? (given || '').split(/[\s,;]+/).filter(Boolean).map((code) => code.toUpperCase())
      : given === '' || given === undefined ? null : given;
    (POLICE.includes(key) ? notice.cordon : notice)[key] = value;
  });
  const first = Object.assign({issuing_country_id: country}, (flat.warrants || [])[0], {charge: flat.charge || null, charge_translation: flat.charge_translation || null});
  notice.arrest_warrants = [first].concat((flat.warrants || []).slice(1));
  return notice;
}

/** Returns the handling that an officer has filled in: who may see the item, and how it may be used. Null if it is empty. */
export function controlJson(flat) {
  const {cordon} = noticeJson(flat);
  const said = CONTROL.filter((key) => (LISTS.includes(key) ? cordon[key].length : cordon[key]));
  return said.length ? Object.fromEntries(said.map((key) => [key, cordon[key]])) : null;
}

/** Returns the last part of a field's path: arrest_warrants[0].charge is about the charge. */
const keyOf = (field) => String(field || '').split('.').pop().replace(/\[\d+\]$/, '');

/** Returns the missing fields that are filled in: their text could not be read and was left out. */
export function unread(flat, missing) {
  return missing.filter(({field}) => flat[keyOf(field)]);
}

/** Returns the value of an editor's field in words. */
export const readable = (t, value) => (value === null || value === undefined ? '' : typeof value === 'boolean' ? t(value ? 'yes' : 'no')
  : /^[A-Z_]{2,}$/.test(value) && t.has('code.' + value) ? t.word(value) : String(value));

/** Returns the reason why a row was refused, in the reader's language if there is a text for it. */
export function rowReason(t, {reason, code, values}) {
  return t.has('row.' + code) ? t('row.' + code, values) : reason;
}

/** Returns the reasons by field. */
export function byField(t, reasons) {
  const errors = {};
  reasons.forEach((given) => {
    const key = keyOf(given.field);
    errors[key] = (errors[key] ? errors[key] + ' ' : '') + rowReason(t, given);
  });
  return errors;
}

/** Returns the name of a notice's field in the words of officers. */
export function labelOf(t, field) {
  const key = keyOf(field);
  return t.has('notice.' + key) ? t('notice.' + key) : key;
}

/** Returns the content of a field in the reader's language. */
function readOut(t, {key, kind}, flat) {
  const value = flat[key];
  const codes = String(value || '').split(/[\s,]+/).filter(Boolean);
  if (key === 'charge') {
    return flat.warrants.map((warrant) => [warrant.charge_translation, warrant.charge].filter(Boolean).join('\n')).join('\n\n') || value;
  }
  if (DATES.includes(key)) {
    return t.day(value);
  }
  switch (kind) {
    case 'countries': case 'country': return t.list(codes.map(t.country));
    case 'codes': return t.list(codes.map((code) => codeName(t, {key, kind}, code)));
    case 'choice': return t.word(value);
    case 'flag': return value ? t('yes') : '';
    case 'yesno': return {true: t('yes'), false: t('no')}[value];
    case 'number': return value ? t.number(value) : '';
    default: return value;
  }
}

/** Returns the name of a country, a partner or the General Secretariat by its code. */
export function partyName(t, code) {
  return code === 'IPSG' ? t('party.IPSG') : t.country(code.replace(/^partner-/, ''));
}

/** Returns the rules of each supplier of an item on its use, in words. */
export function controlRows(t, item) {
  const party = (code) => partyName(t, code);
  return [].concat((item && item.handling) || []).map((kept) => ({
    label: t('file.handling', {country: t.country(kept.supplier)}),
    // Cordon's words that begin with a code run in the direction of the page, not of the code.
    direction: t.direction,
    value: [t.word(kept.handlingCode), kept.sourceEvaluation && t.word(kept.sourceEvaluation), kept.informationEvaluation && t.word(String(kept.informationEvaluation))]
      .concat(['notFor', 'onlyFor', 'releasedTo'].filter((key) => (kept[key] || []).length).map((key) => t('notice.' + key) + ': ' + t.list(kept[key].map(party))))
      .filter(Boolean).join('; ')
  }));
}

/** Returns the rows of a person's file in reading order: first those about the case, then the filled fields of the file. */
export function fileRows(t, item) {
  const flat = flatNotice(item);
  const names = (codes) => t.list(codes.map(t.country));
  const rows = [[t('file.reference'), item.target || item.reference], [t('file.state'), t.word(item.state)], [t('file.wantedBy'), names(item.wanting || [])]];
  FIELDS.filter((field) => field.key !== 'charge_translation').forEach((field) => rows.push([t('notice.' + field.key), readOut(t, field, flat)]));
  return rows.filter(([, text]) => text).map(([label, text]) => ({label, value: text})).concat(controlRows(t, item));
}

/** Draws a person's file for a table of persons. */
export const person = (row, view) => el('dl', {class: 'cordon-file'}, view.rows(row).flatMap(({label, value}) => [el('dt', {}, label), el('dd', {}, el('bdi', {}, value))]));

/** Draws the opened part of a row, and below it the files attached to the item at this path below /api. */
export const withFiles = (part, place) => (row, view) => [part(row, view), el('cordon-files', {items: `${place}/${row.reference}`})];

export const fullName = (row) => row.name + (row.forename ? ', ' + row.forename : '');
