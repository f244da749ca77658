import { el } from '/pages/dom.js';
import { LANGUAGES } from '/pages/texts.js';
import { history } from './history.js';

const CELLS = [['bureau'], ['region'], ['language'], ['contact'], ['dutyHours', 'zone']];
const FIELDS = CELLS.flat();
const REGIONS = ['Africa', 'Americas', 'Asia and South Pacific', 'Europe', 'Middle East and North Africa'];

/**
 * A row that is being edited. It sends only the changed fields, and the server takes them only if nobody else has changed the country
 * since.
 */
export function editor({ t, api, item, columns, reread, done }) {
  let base = valuesOf(item);
  let version = item.version;
  const inputs = inputsOf(base, t);
  const notes = Object.fromEntries(FIELDS.map((field) => [field, el('p', { class: 'field' })]));
  const said = el('p', { class: 'field', role: 'alert' });
  const save = el('button', { type: 'button', class: 'small', onclick: send }, t('save'));
  const rows = [
    el('tr', { class: 'open', onkeydown: keys },
      el('th', { scope: 'row' }, item.own.name, ' ', el('span', { class: 'code' }, item.code)),
      CELLS.map((fields) => el('td', {}, fields.flatMap((field) => [inputs[field], notes[field]]))),
      el('td', { class: 'act' }, save, el('button', { type: 'button', class: 'quiet', onclick: () => done(item.code) }, t('cancel')))),
    el('tr', { class: 'below', onkeydown: keys }, el('td', { colSpan: columns },
      el('p', { class: 'quietly' }, t('hours.hint', { always: '24/7', example: 'Mo-Fr 08:00-18:00; Sa 09:00-12:00' })), said,
      item.changedAt ? el('details', { ontoggle: (event) => { event.target.append(history(t, api, item)); event.target.ontoggle = null; } }, el('summary', {}, t('changes'))) : '')),
  ];
  return { rows, focus: () => inputs.contact.focus() };

  function keys(event) {
    if (event.key === 'Enter' && event.target.tagName === 'INPUT') {
      // Otherwise Enter would also press the button that gets the focus.
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') {
      done(item.code);
    }
  }

  function say(sentence, reasons = []) {
    said.textContent = sentence;
    FIELDS.forEach((field) => { notes[field].textContent = reasons.filter((reason) => reason.field === field).map((reason) => reason.reason).join(' '); });
  }

  async function send() {
    const changed = Object.fromEntries(FIELDS.filter((field) => inputs[field].value !== base[field]).map((field) => [field, inputs[field].value]));
    if (!Object.keys(changed).length) {
      done(item.code);
      return;
    }
    say('');
    save.disabled = true;
    try {
      done(item.code, await api.put(`/countries/${item.code}`, changed, { ifMatch: version }));
    } catch (refused) {
      say(refused.message, refused.reasons);
      if (refused.status === 409) {
        await compare();
      }
    }
    save.disabled = false;
  }

  /** Keeps the typed values and takes over new values of untouched fields. Beside each typed value it shows the present one. */
  async function compare() {
    const present = await reread();
    const now = valuesOf(present);
    FIELDS.filter((field) => now[field] !== base[field]).forEach((field) => {
      if (inputs[field].value === base[field]) {
        inputs[field].value = now[field];
      }
      notes[field].textContent = t('now', { value: now[field] || t('nothing') });
    });
    base = now;
    version = present.version;
  }
}

function inputsOf(base, t) {
  const inputs = {
    bureau: el('input', { value: base.bureau, maxLength: 80, dir: 'auto' }),
    region: choice(REGIONS, base.region, (region) => t.word(region)),
    language: choice(LANGUAGES, base.language, (language) => t(`language.${language}`)),
    contact: el('input', { type: 'email', value: base.contact, dir: 'ltr', autocomplete: 'off' }),
    dutyHours: el('input', { value: base.dutyHours, dir: 'ltr', placeholder: 'Mo-Fr 08:00-18:00' }),
    zone: choice([...new Set([base.zone, ...zones()])].sort(), base.zone, (zone) => zone.replace(/_/g, ' ')),
  };
  Object.entries(inputs).forEach(([field, input]) => {
    input.id = `edit-${field}`;
    input.setAttribute('aria-label', t(`column.${field}`));
  });
  return inputs;
}

function choice(values, chosen, name) {
  return el('select', {}, values.map((value) => el('option', { value, selected: value === chosen }, name(value))));
}

function valuesOf(item) {
  return { bureau: item.bureau.replace(/^NCB /, ''), region: item.region, language: item.language, contact: item.contact || '', dutyHours: item.dutyHours || '', zone: item.zone };
}

function zones() {
  return Intl.supportedValuesOf ? Intl.supportedValuesOf('timeZone') : [];
}
