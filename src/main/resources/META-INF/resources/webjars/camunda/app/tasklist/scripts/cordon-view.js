/* The view that a form reads: words, names of codes, and the rows of a file in the reader's language. */
import {offset, wallNow, ZONE} from '/pages/clock.js';
import {addCode, choicesOf, codeName, codesIn, isLong} from './cordon-codes.js';
import {controlRows, fileRows, labelOf, noticeFields, partyName} from './cordon-notice.js';

/** The empty text that is shown before the words have arrived. */
/** @type {any} */
const SILENT = Object.assign(() => '', {count: () => '', parts: () => [], has: () => false, word: () => '', country: () => '',
  when: () => '', left: () => '', list: () => '', number: () => '', day: () => '', named: () => [], countries: () => ''});

/** Returns the view of a form that has not been read yet. */
export function viewOf($scope, user, options) {
  /** @type {any} */
  const view = {loading: true, ready: false, failed: null, busy: false, user, vars: {}, zone: ZONE, t: SILENT, notice: [], yesno: [], marked: false};
  return Object.assign(view, leading(view, options), naming(view), coding(view), {
    // Whether the operation is entered afterwards, so that the act of this task has a time of its own.
    afterwards: false,
    now: (field, zone) => { $scope.f[field] = wallNow($scope.f[zone]); },
    closed: () => Boolean($scope.options && $scope.options.disableForm) || Boolean(view.desk && view.desk.hold && view.desk.hold.lost)
  });
}

/** Gives a view the words of its form. */
export function speakIn(view, t) {
  const notice = noticeFields(t);
  Object.assign(view, {t, notice, control: notice.filter((group) => group.first), yesno: [{v: true, t: t('yes')}, {v: false, t: t('no')}]});
}

/** Returns the texts at the top of the form and at its end. */
function leading(view, options) {
  const about = () => (options.lead ? options.lead() : {});
  return {
    lead: () => view.t.parts(options.leadKey ? options.leadKey() : 'lead', about()),
    more: () => (view.t.has('lead.more') ? view.t('lead.more', about()) : ''),
    // The operation whose page the form links to.
    operation: () => view.vars.operationReference || (options.operation && options.operation()) || null,
    next: () => (options.next ? options.next() : '')
  };
}

/** Returns the functions that name things. */
function naming(view) {
  return {
    when: (time, zone) => view.t.when(time, zone),
    left: (time) => view.t.left(time),
    word: (code) => view.t.word(code),
    country: (code) => view.t.country(code),
    label: (field) => labelOf(view.t, field),
    // The reason why a nomination is marked. The decision table has it in English only.
    why: (mark) => (view.t.language === 'en' ? mark.reason : view.t('mark.' + mark.mark)),
    // The reason why a missing field of a file matters.
    lacks: ({field, reason}) => {
      const key = 'lacks.' + field.split('.').pop();
      return view.t.has(key) ? view.t(key) : reason;
    },
    // The same time on the reader's clock, or an empty text if both clocks agree.
    elsewhere: (time, zone) => (time && offset(new Date(time), zone) !== offset(new Date(time), ZONE) ? view.when(time) : ''),
    warning: ({code, n, country}) => (view.t.has('warning.' + code) ? view.t('warning.' + code) : view.t.count('warning.' + code, n, {country: view.country(country)})),
    names: (list) => view.t.countries(list.map(({country}) => country)),
    party: (code) => (code ? partyName(view.t, code) : ''),
    spelt: (codes, kind) => (kind === 'countries' || kind === 'country') && codes
      ? view.t.list(String(codes).split(/[\s,;]+/).filter(Boolean).map((code) => view.country(code.toUpperCase()))) : '',
    rows: (person) => once(person, '$rows', () => fileRows(view.t, person)),
    handling: (item) => once(item, '$handling', () => controlRows(view.t, item))
  };
}

/** Returns the functions for lists of codes, which are chosen by their names. */
function coding(view) {
  return {
    listed: ({kind}) => kind === 'countries' || kind === 'codes',
    long: isLong,
    choices: (field) => choicesOf(view.t, field),
    codesIn,
    codeName: (field, code) => codeName(view.t, field, code),
    addCode: (n, field, typed) => addCode(view.t, n, field, typed),
    dropCode: (n, field, code) => { n[field.key] = codesIn(n[field.key]).filter((other) => other !== code).join(', '); },
    enter: (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        event.target.dispatchEvent(new Event('change'));
      }
    }
  };
}

/** Returns the same rows in each digest. New ones in each digest would make Angular digest without end. */
function once(item, name, make) {
  if (item && !item[name]) {
    Object.defineProperty(item, name, {value: make(), configurable: true});
  }
  return item ? item[name] : [];
}
