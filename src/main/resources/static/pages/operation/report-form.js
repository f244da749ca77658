import { el, focusWrong } from '/pages/dom.js';
import { wallNow, zoned } from '/pages/clock.js';
import { picking } from '/pages/picker/choices.js';

/*
 * The form in which a country corrects or withdraws its own report. It sends only the changed fields, and keeps typed texts until the
 * server takes them.
 */

const OF_ALL = ['happenedAt', 'zone', 'country', 'place', 'text'];
/** The fields that some reports have beside the common ones. */
export const BESIDE = ['legalBasis', 'identifiedBy', 'custody'];
const FIELDS = {
  LEAD: ['kind', ...OF_ALL],
  LOCATION: ['kind', ...OF_ALL],
  ARREST: ['happenedAt', 'zone', 'place', 'text', ...BESIDE],
};
const LONG = ['text', 'reason'];

/** Returns the name of a field: the page's own, that of every form for time and place, or that used in refusals. */
export const labelled = (t, name, own = 'field') => t([`${own}.${name}`, `where.${name}`, `label.${name}`].find(t.has));

/**
 * @param act   correct or withdraw
 * @param close called when the officer gives up the form
 */
export function changeForm(report, act, { t, api, refresh, countries, zones }, close) {
  // A report by number and name keeps its kind, because the kind decides how the report was matched.
  const fields = act === 'correct' ? FIELDS[report.kind].filter((field) => field !== 'kind' || !report.person) : [];
  const shown = Object.assign({ kind: report.kind }, report.told, { happenedAt: wall(report.told.happenedAt) });
  const inputs = {};
  const errors = {};
  const failure = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const send = el('button', { type: 'submit' }, t(`${act}.send`));

  const field = (name) => {
    const id = `${report.reference}-${name}`;
    inputs[name] = input(name, id, shown[name] || '', { countries, zones, t, country: shown.country });
    errors[name] = el('p', { class: 'field', id: `${id}-error` });
    const now = name === 'happenedAt' ? el('button', { type: 'button', class: 'second', onclick: () => { inputs.happenedAt.value = local(wallNow(inputs.zone.value)); } }, t('when.now')) : null;
    const around = now ? el('div', { class: 'when' }, inputs[name], now) : name === 'country' ? picking(inputs[name]) : inputs[name];
    return el('div', { class: LONG.includes(name) ? 'wide' : '' }, el('label', { htmlFor: id }, labelled(t, name)), around, errors[name]);
  };

  const form = el('form', { class: 'change', noValidate: true, 'aria-label': t(`${act}.title`, { reference: report.reference }),
    onsubmit: (event) => {
      event.preventDefault();
      submit();
    },
    onkeydown: (event) => {
      if (event.key === 'Escape') {
        close();
      }
    } },
  el('h3', {}, t(`${act}.title`, { reference: report.reference })), el('p', { class: 'quietly' }, t(`${act}.${report.kind === 'ARREST' ? 'arrest' : 'lead'}`)), failure,
  el('div', { class: 'fields' }, fields.map(field), field('reason')),
  el('div', { class: 'acts' }, send, el('button', { type: 'button', class: 'quiet', onclick: close }, t('cancel'))));

  async function submit() {
    Object.keys(errors).forEach((name) => said(name, ''));
    failure.hidden = true;
    if (!inputs.reason.value.trim()) {
      said('reason', t('need.reason'));
      inputs.reason.focus();
      return;
    }
    send.disabled = true;
    try {
      await api.post(`/${report.person ? 'reports' : report.kind === 'ARREST' ? 'arrests' : 'leads'}/${report.reference}/${act === 'correct' ? 'correction' : 'withdrawal'}`, changed(report, fields, inputs, shown));
      await refresh(t(`${act}.done`, { reference: report.reference }));
    } catch (refused) {
      refuse(refused);
    } finally {
      send.disabled = false;
    }
  }

  function refuse(refused) {
    const known = (refused.reasons || []).filter((reason) => errors[reason.field]);
    known.forEach((reason) => said(reason.field, reason.reason));
    failure.textContent = refused.message;
    failure.hidden = false;
    focusWrong(send);
  }

  function said(name, reason) {
    errors[name].textContent = reason;
    inputs[name].setAttribute('aria-invalid', reason ? 'true' : 'false');
  }

  return form;
}

/** Returns only the changed fields, and the time together with its zone. */
function changed(report, fields, inputs, shown) {
  const body = { version: report.version, reason: inputs.reason.value };
  const time = fields.some((name) => ['happenedAt', 'zone'].includes(name) && inputs[name].value !== shown[name]);
  for (const name of fields) {
    if (name === 'happenedAt' || name === 'zone' ? time : inputs[name].value.trim() !== (shown[name] || '')) {
      body[name] = name === 'happenedAt' ? instant(inputs.happenedAt.value, inputs.zone.value) : inputs[name].value.trim() || null;
    }
  }
  return body;
}

function input(name, id, value, { countries, zones, t, country }) {
  const described = { id, 'aria-describedby': `${id}-error`, dir: 'auto' };
  if (LONG.includes(name)) {
    return el('textarea', { ...described, rows: 3, maxLength: 4000, value, required: name === 'reason' });
  }
  if (name === 'kind') {
    return el('select', described, ['LEAD', 'LOCATION'].map((kind) => el('option', { value: kind, selected: kind === value }, t(`kind.${kind}`))));
  }
  if (name === 'country') {
    return el('select', described, t.named(countries.map(({ code }) => code)).map(({ code, name: country }) =>
      el('option', { value: code, selected: code === value }, country)));
  }
  if (name === 'zone') {
    return zoneSelect(described, value, country || zones.country(value), zones);
  }
  return el('input', name === 'happenedAt' ? { id, 'aria-describedby': described['aria-describedby'], type: 'datetime-local', value }
    : { ...described, type: 'text', maxLength: 500, value });
}

/** A choice of zones: first those of the country of the place, then those of all others below the countries' names. */
export function zoneSelect(attributes, value, country, zones) {
  const option = ({ zone, label }) => el('option', { value: zone, selected: zone === value }, label);
  const first = zones.of(country);
  const own = first.some(({ zone }) => zone === value) ? first : [{ zone: value, label: zones.label(value) }, ...first];
  return el('select', { ...attributes, dir: 'auto' }, own.map(option), zones.countries.filter(({ code }) => code !== country && zones.of(code).length)
    .map(({ code, name }) => el('optgroup', { label: name }, zones.of(code).map((choice) => el('option', { value: choice.zone }, choice.label)))));
}

const two = (number) => String(number).padStart(2, '0');

/** Returns a time in the form that a time field takes. */
function local(time) {
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Returns the local time of the place. */
function wall(happenedAt) {
  return happenedAt.slice(0, 16);
}

function instant(time, zone) {
  const parsed = new Date(time);
  return Number.isNaN(parsed.getTime()) ? time : zoned(parsed, zone);
}
