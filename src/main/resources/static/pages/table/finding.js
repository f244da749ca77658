import { ZONE, zoned } from '/pages/clock.js';
import { URGENCIES } from '/pages/codes.js';
import { el } from '/pages/dom.js';
import { picking } from '/pages/picker/choices.js';

/* The search of lists of questions and alerts. The search terms stand in the address of the page. */
const ASKED = ['words', 'state', 'urgency', 'party', 'from', 'to'];
const PATIENCE = 250;
/*
 * The days between which the lists have their times. While a reader types the year, the field holds years such as 2 and 20, which must not
 * be searched.
 */
const FIRST = '1900-01-01';
const LAST = '2199-12-31';

/**
 * Returns the form, its search terms as pairs of name and value, and its mistakes in words.
 * @param states  the states, each with its words
 * @param codes of the countries of the directory and of partners
 * @param changed called when the search terms change
 */
export function finding(t, states, codes, changed) {
  const given = new URLSearchParams(location.search);
  const fields = {};
  // A value of the address that no field takes stays until the reader searches for something else.
  const unknown = {};
  let waiting = 0;
  const parties = t.named(codes).map(({ code, name }) => [code, name]);

  return { asked: () => sent(values()), mistakes: () => marked(fields, unknown, t), form: el('form', { role: 'search', class: 'finding', noValidate: true, onsubmit: (event) => { event.preventDefault(); look(); } },
    input('words', { type: 'search', dir: 'auto', autocomplete: 'off', maxLength: 100, oninput: soon }),
    select('state', states), select('urgency', URGENCIES.map((urgency) => [urgency, t(`urgency.${urgency}`)])),
    select('party', [['IPSG', t('party.IPSG')], ...parties]), day('from'), day('to')) };

  function values() {
    return ASKED.map((name) => [name, fields[name].value.trim()]).filter(([, value]) => value);
  }

  function look() {
    clearTimeout(waiting);
    ['from', 'to'].forEach((name) => delete unknown[name]);
    const query = new URLSearchParams(values()).toString();
    history.replaceState(null, '', query ? `${location.pathname}?${query}` : location.pathname);
    changed();
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(look, PATIENCE);
  }

  function input(name, attributes) {
    fields[name] = el('input', { id: `find-${name}`, ...attributes, value: given.get(name) || '' });
    return labelled(name);
  }

  /** An incomplete day waits until the reader leaves its field. */
  function day(name) {
    const shown = input(name, { type: 'date', min: FIRST, max: LAST, oninput: () => { clearTimeout(waiting); if (fields[name].validity.valid) { soon(); } },
      onblur: () => { if (!fields[name].validity.valid) { look(); } } });
    if (given.get(name) && !fields[name].value) {
      unknown[name] = given.get(name);
    }
    return shown;
  }

  function select(name, options) {
    const value = given.get(name) || '';
    if (value && !options.some(([one]) => one === value)) {
      unknown[name] = value;
    }
    fields[name] = el('select', { id: `find-${name}`, onchange: look },
      [['', t('find.any')], ...(unknown[name] ? [[value, value]] : []), ...options].map(([one, words]) => el('option', { value: one, selected: one === value }, words)));
    return labelled(name);
  }

  function labelled(name) {
    return el('div', {}, el('label', { htmlFor: `find-${name}` }, t(`find.${name}`)), name === 'party' ? picking(fields[name]) : fields[name]);
  }
}

/** The reasons why the list cannot be searched, in words; marks the fields concerned. */
function marked(fields, unknown, t) {
  const found = ASKED.map((name) => [name, mistake(name, fields[name], unknown[name], t)]).filter(([, words]) => words);
  const [from, to] = [fields.from, fields.to].map(({ value }) => value);
  if (!found.length && from && to && to < from) {
    found.push(['to', t('find.order')]);
  }
  ASKED.forEach((name) => fields[name].setAttribute('aria-invalid', String(found.some(([wrong]) => wrong === name))));
  return found.map(([, words]) => words);
}

function mistake(name, field, unknown, t) {
  if (unknown && (field.value === unknown || !field.value && field.type === 'date')) {
    // Isolated, so that a sentence from right to left does not turn a date around.
    return t('find.unknown', { field: t(`find.${name}`), value: `\u2068${unknown}\u2069` });
  }
  return field.type === 'date' && !field.validity.valid ? t('find.noDay', { field: t(`find.${name}`) }) : '';
}

/** Returns the query for the server. Days are those of the reader's zone, like the times in the list. */
export function sent(values, zone = ZONE) {
  return values.map(([name, value]) => [name, name === 'from' ? midnight(value, 0, zone) : name === 'to' ? new Date(Date.parse(midnight(value, 1, zone)) - 1).toISOString() : value]);
}

function midnight(value, later, zone) {
  const [year, month, date] = value.split('-').map(Number);
  return zoned(new Date(year, month - 1, date + later), zone);
}
