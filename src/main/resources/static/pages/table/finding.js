import { URGENCIES } from '/pages/codes.js';
import { el } from '/pages/dom.js';

/* By what lists of questions and alerts are searched. What is asked for stands in the address of the page. */
const ASKED = ['words', 'state', 'urgency', 'party', 'from', 'to'];
const PATIENCE = 250;

/**
 * The form, and what is asked by it as pairs of name and value.
 * @param states  the states, each with its words
 * @param countries of the directory
 * @param changed called once something else is asked for
 */
export function finding(t, states, countries, changed) {
  const given = new URLSearchParams(location.search);
  const values = Object.fromEntries(ASKED.map((name) => [name, given.get(name) || '']));
  let waiting = 0;
  const parties = countries.map(({ code }) => [code, t.country(code)]).sort((one, other) => one[1].localeCompare(other[1], t.language));

  return { asked, form: el('form', { role: 'search', class: 'finding', onsubmit: (event) => { event.preventDefault(); look(); } },
    input('words', { type: 'search', dir: 'auto', autocomplete: 'off', maxLength: 100 }),
    select('state', states), select('urgency', URGENCIES.map((urgency) => [urgency, t(`urgency.${urgency}`)])),
    select('party', [['IPSG', t('party.IPSG')], ...parties]), input('from', { type: 'date' }), input('to', { type: 'date' })) };

  function asked() {
    return ASKED.map((name) => [name, values[name].trim()]).filter(([, value]) => value);
  }

  function look() {
    const query = new URLSearchParams(asked()).toString();
    history.replaceState(null, '', query ? `${location.pathname}?${query}` : location.pathname);
    changed();
  }

  function input(name, attributes) {
    const field = el('input', { id: `find-${name}`, value: values[name], ...attributes, oninput: () => {
      values[name] = field.value;
      clearTimeout(waiting);
      waiting = setTimeout(look, PATIENCE);
    } });
    return labelled(name, field);
  }

  function select(name, options) {
    return labelled(name, el('select', { id: `find-${name}`, onchange: (event) => { values[name] = event.target.value; look(); } },
      el('option', { value: '' }, t('find.any')), options.map(([value, words]) => el('option', { value, selected: values[name] === value }, words))));
  }

  function labelled(name, field) {
    return el('div', {}, el('label', { htmlFor: `find-${name}` }, t(`find.${name}`)), field);
  }
}
