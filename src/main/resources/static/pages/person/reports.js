import { el } from '/pages/dom.js';
import { duty } from '/pages/duty.js';
import '/pages/feedback.js';
import { askAbout, chain, when } from '/pages/operation/reports.js';
import { BESIDE, changeForm, labelled } from '/pages/operation/report-form.js';
import { rule } from '/pages/operation/handling.js';
import { list } from '/pages/person/identity.js';
import { zonesIn } from '/pages/zones.js';

/* Leads, locations and arrests with what was said of them and their corrections. A country corrects or withdraws its own report here. */

export function reports(file, context) {
  if (!file.reports || !file.target || !file.target.person && !file.target.name && !file.reports.length) {
    return null;
  }
  const { t } = context;
  return file.reports.length ? file.reports.map((report) => article(report, context)) : el('p', { class: 'quietly' }, t('nothing.reports'));
}

function article(report, context) {
  const { t, words } = context;
  const place = el('div', {});
  const told = report.told || {};
  return el('article', { class: 'report', id: report.reference, tabIndex: -1 },
    el('h3', {}, t.word(report.counts || report.kind), ' ', el('bdi', { class: 'reference' }, report.reference), ' ',
      report.state ? el('span', { class: report.state === 'WITHDRAWN' ? 'mark bad' : 'mark' }, t.word(report.state)) : ''),
    report.told ? el('p', {}, when(told, t)) : '',
    told.urgency ? el('p', { class: told.urgency === 'FLASH' ? 'mark bad' : 'quietly' }, t(`urgency.${told.urgency}`)) : '',
    report.reportedAt ? el('p', { class: 'quietly' }, t('report.by', { country: t.country(report.reportingCountry), time: t.when(report.reportedAt) }), duty(report.reportingCountry, t)) : '',
    told.text ? el('p', { class: 'said' }, el('bdi', {}, told.text)) : '',
    list([[t('route'), told.route && told.route.length ? t.list(told.route.map(t.country)) : ''], ...BESIDE.map((key) => [labelled(t, key, 'file'), told[key]]), ...became(report.became || {}, context)].filter(([, value]) => value)),
    report.handling ? el('div', { class: 'quietly' }, rule(report.handling, words.handling)) : '',
    report.told ? el('cordon-files', { items: `${report.kind === 'ARREST' ? 'arrests' : 'leads'}/${report.reference}` }) : '',
    report.told && report.kind !== 'ARREST' ? el('cordon-feedback', { item: `leads/${report.reference}` }) : '',
    chain(report, { t: words.reports }),
    el('p', { class: 'acts' }, button(report, 'correct', report.mayCorrect, place, context), button(report, 'withdraw', report.mayWithdraw, place, context),
      context.reader.country && report.told ? askAbout(report.reference, t('act.ASK_COUNTRIES')) : ''), place);
}

function became(said, { t, words }) {
  return [
    [t('report.said'), said.assessment], [t('report.lapsed'), said.lapseText],
    [t('report.identity'), [said.identityMethod && t('report.method', { method: words.reports(`method.${said.identityMethod}`) }), said.identityText].filter(Boolean).join(' · ')],
    [t('report.outcome'), said.outcomeText],
  ];
}

function button(report, act, allowed, place, { t, words, api, refresh }) {
  return allowed ? el('button', { type: 'button', class: 'second', 'aria-label': `${words.reports(act)} ${report.reference}`, onclick: async (event) => {
    const [countries, zones] = await Promise.all([api.get('/countries').then(({ items }) => items), zonesIn(t)]);
    const form = changeForm(report, act, { t: words.reports, api, refresh, countries, zones }, () => {
      place.replaceChildren();
      event.target.focus();
    });
    place.replaceChildren(form);
    form.querySelector('select, input, textarea').focus();
  } }, words.reports(act)) : '';
}
