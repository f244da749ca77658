/* Adds facts from a report to a smuggling group, for the country that reported. The handling of the report is kept. */
import { api } from '/pages/api.js';
import { FACT_KINDS, LEGS } from '/pages/codes.js';
import { el } from '/pages/dom.js';

/**
 * The form, folded below a report. The groups are read when it is opened. A report by number and name has no form: its country must not
 * learn whether it became a lead.
 */
export function toGroup(report, t) {
  if (report.person || report.state === 'WITHDRAWN') {
    return '';
  }
  const details = el('details', {}, el('summary', {}, t('toGroup')), el('p', { class: 'quietly' }, t('toGroup.lead')));
  details.addEventListener('toggle', async () => {
    details.append(await form(report, t));
  }, { once: true });
  return el('section', { class: 'card', id: 'to-group' }, details);
}

async function form(report, t) {
  const groups = (await api.all('/groups')).filter((group) => group.mayAdd);
  if (!groups.length) {
    return el('p', {}, t('none'));
  }
  const group = choice('group', groups.map((one) => [one.reference, one.name ? `${one.name} · ${one.reference}` : one.reference]));
  const kind = choice('fact-kind', FACT_KINDS.filter((one) => one !== 'LINK' && one !== 'COUNTRY_ROLE').map((one) => [one, t(`factKind.${one}`)]));
  const leg = choice('fact-leg', [['', t('notGiven')], ...LEGS.map((one) => [one, t(`leg.${one}`)])]);
  const text = el('textarea', { id: 'fact-text', rows: 3, maxLength: 4000, dir: 'auto', value: (report.told && report.told.text) || '' });
  const words = field(text, t('add.text'));
  const said = el('span', { role: 'alert' });
  const send = el('button', { type: 'button', onclick: async () => {
    send.disabled = true;
    try {
      await api.post(`/groups/${group.value}/facts`, { kind: kind.value, leg: leg.value || undefined, of: report.reference, ...(kind.value === 'PERSON' ? { about: report.target } : { text: text.value }) });
      said.className = '';
      said.replaceChildren(t('added.done'), ' ', el('a', { href: `/network/${group.value}` }, el('bdi', {}, group.value)));
    } catch (refused) {
      said.className = 'bad';
      said.textContent = refused.message;
    }
    send.disabled = false;
  } }, t('add.send'));
  kind.addEventListener('change', () => { words.hidden = kind.value === 'PERSON'; });
  return el('div', {},
    field(group, t('column.group')), field(kind, t('kind')), words, field(leg, t('add.leg')), el('p', {}, send, ' ', said));
}

function choice(id, options) {
  return el('select', { id }, options.map(([value, text]) => el('option', { value }, text)));
}

function field(input, words) {
  return el('p', { class: 'field' }, el('label', { htmlFor: input.id }, words), input);
}
