import { CRIME_THEMES, LEGS, ROUTES, UNITS } from '/pages/codes.js';
import { el } from '/pages/dom.js';

const EXAMPLES = {
  languages: { example: '\u2066it, en, ti\u2069' },
  hours: { always: '24/7', example: '\u2066Mo-Fr 08:00-18:00; Sa 09:00-12:00\u2069' },
  zone: { example: '\u2066Europe/Rome\u2069' },
};
const EMPTY = { name: '', agency: '', unit: 'BORDER', crimes: [], routes: [], legs: [], languages: [], hours: '', zone: '', telephone: '' };

/** The form for a post. Each reason stands at its field, and the focus moves to the first. */
export function editor(item, t, { save, cancel }) {
  const post = item || EMPTY;
  const notes = {};
  const text = (field, value, hint) => el('div', { class: 'field' }, el('label', { htmlFor: `of-${field}` }, t(field)),
    el('input', { id: `of-${field}`, name: field, value, autocomplete: 'off', maxLength: 100, dir: ['name', 'agency'].includes(field) ? 'auto' : 'ltr', 'aria-describedby': `note-${field}` }),
    hint ? el('p', { class: 'quietly' }, t(`hint.${field}`, EXAMPLES[field])) : '', notes[field] = el('p', { class: 'bad', id: `note-${field}` }));
  const several = (field, codes, name) => el('fieldset', {}, el('legend', {}, t(field)), codes.map((code) => el('label', {},
    el('input', { type: 'checkbox', name: field, value: code, checked: post[field].includes(code) }), ' ', name(code))), notes[field] = el('p', { class: 'bad', id: `note-${field}` }));
  const said = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const send = el('button', { type: 'submit' }, t('save'));
  const form = el('form', { class: 'card writing', novalidate: true, onkeydown: (event) => event.key === 'Escape' && cancel() },
    el('h2', {}, item ? post.name : t('add')), el('p', {}, t('add.lead')),
    el('div', { class: 'fields' }, text('name', post.name), text('agency', post.agency),
      el('div', { class: 'field' }, el('label', { htmlFor: 'of-unit' }, t('unit')), el('select', { id: 'of-unit', name: 'unit' }, UNITS.map((unit) => el('option', { value: unit, selected: unit === post.unit }, t(`unit.${unit}`))))),
      text('telephone', post.telephone), text('languages', post.languages.join(' '), true), text('hours', post.hours, true), text('zone', post.zone, true)),
    several('routes', ROUTES, (route) => t(`route.${route}`)), several('legs', LEGS, (leg) => t(`knows.${leg}`)), several('crimes', CRIME_THEMES, t.word),
    said, el('p', { class: 'acts' }, send, ' ', el('button', { type: 'button', class: 'quiet', onclick: cancel }, t('cancel'))));
  const say = (sentence, reasons) => {
    said.hidden = !sentence;
    said.textContent = sentence;
    Object.entries(notes).forEach(([field, note]) => {
      note.textContent = reasons.filter((reason) => reason.field === field).map(({ reason }) => reason).join(' ');
      form.querySelectorAll(`[name=${field}]`).forEach((input) => input.setAttribute('aria-invalid', String(note.textContent !== '')));
    });
    form.querySelector('[aria-invalid=true]')?.focus();
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    say('', []);
    try {
      await save(values(form));
    } catch (refused) {
      say(refused.message, refused.reasons || []);
    }
    send.disabled = false;
  });
  return form;
}

function values(form) {
  const given = (field) => form.elements[field].value.trim();
  const chosen = (field) => [...form.querySelectorAll(`[name=${field}]:checked`)].map(({ value }) => value);
  return { name: given('name'), agency: given('agency'), unit: given('unit'), crimes: chosen('crimes'), routes: chosen('routes'), legs: chosen('legs'),
    languages: given('languages').toLowerCase().split(/[\s,;،]+/).filter(Boolean), hours: given('hours'), zone: given('zone') || undefined, telephone: given('telephone') };
}
