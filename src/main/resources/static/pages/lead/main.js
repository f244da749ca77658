import { api } from '/pages/api.js';
import { cited, el, headed } from '/pages/dom.js';
import { duty } from '/pages/duty.js';
import '/pages/feedback.js';
import '/pages/files/files.js';
import { rule } from '/pages/operation/handling.js';
import { askAbout, when } from '/pages/operation/reports.js';
import { texts } from '/pages/texts.js';

/*
 * The page of a lead that the reader's country was given because it concerns the country: the supplier's text and the outcome. The page
 * shows nothing about the person.
 */
const page = document.getElementById('lead');
const t = await texts('operation-handling', 'give-feedback');
const reference = page.dataset.reference;

try {
  show(await api.get(`/leads/${reference}`));
} catch (refused) {
  page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
}
page.setAttribute('aria-busy', 'false');

function show(lead) {
  const rows = [['urgency', t(`urgency.${lead.urgency}`)], ['sharedBy', [t.country(lead.reportingCountry), ' ', duty(lead.reportingCountry, t)]], ['file.when', when(lead, t)],
    ['route', lead.route.length && t.list(lead.route.map(t.country))], ['what', lead.text ? el('span', { class: 'words', dir: 'auto' }, lead.text) : t('nothingMore')]]
    .filter(([, value]) => value);
  page.replaceChildren(
    el('header', {}, el('p', { class: 'reference' }, cited(reference, t)), headed(t(`what.${lead.kind}`))),
    el('section', { class: 'card' }, el('dl', {}, rows.map(([name, value]) => el('div', {}, el('dt', {}, t(name)), el('dd', {}, value)))),
      lead.handling ? el('div', { class: 'quietly' }, rule(lead.handling, t)) : '',
      el('cordon-files', { items: `leads/${reference}`, quiet: true }),
      el('p', { class: 'acts' }, askAbout(reference, t('ask')))),
    el('section', { class: 'card' }, el('cordon-feedback', { item: `leads/${reference}` })));
}
