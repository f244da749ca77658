import { forAnalysis } from '/pages/analysis-file/giving.js';
import { api } from '/pages/api.js';
import { cited, el, headed } from '/pages/dom.js';
import '/pages/files/files.js';
import { outcomes, ownReports } from '/pages/operation/reports.js';
import { toGroup } from '/pages/report/group.js';
import { texts, textsIn } from '/pages/texts.js';
import { zonesIn } from '/pages/zones.js';

/* The page of one report of the reader's country: its content, its outcome, and the forms that correct or withdraw it. */
const page = document.getElementById('report');
const t = await texts('operation', 'operation-reports');
const words = await textsIn(t.language, 'network');
const analysis = await textsIn(t.language, 'analysis');
const [countries, zones] = await Promise.all([api.get('/countries').then(({ items }) => items), zonesIn(t)]);

await draw();

async function draw(said) {
  const report = await api.get(`/reports/${page.dataset.reference}`);
  const became = outcomes(report, t);
  page.replaceChildren(
    el('header', {}, el('p', { class: 'reference' }, cited(report.reference, t)), headed(t('title.one'), [report.told?.name, report.told?.place, t('title.one')].filter(Boolean).join(' · '))),
    said ? el('p', { class: 'notice', role: 'status' }, said) : '',
    el('section', { class: 'card', id: 'outcomes' }, el('h2', {}, t('outcomes')), became.length ? became : el('p', {}, t('outcomes.none'))),
    el('section', { class: 'card', id: 'reports' }, el('h2', {}, t('told.title')), ownReports([{ ...report, outcomes: null }], { t, api, refresh: draw, own: true, countries, zones })),
    el('section', { class: 'card', id: 'files' }, el('h2', {}, t('files')), el('cordon-files', { items: `${place(report)}/${report.reference}` })));
  page.append(toGroup(report, words), report.person || report.state === 'WITHDRAWN' ? '' : el('section', { class: 'card', id: 'for-analysis' }, forAnalysis(report.reference, analysis)));
  page.setAttribute('aria-busy', 'false');
}

/** Returns the part of the path below /api. A report by number and name is neither a lead nor an arrest to its country. */
function place({ person, kind }) {
  return person ? 'reports' : kind === 'ARREST' ? 'arrests' : 'leads';
}
