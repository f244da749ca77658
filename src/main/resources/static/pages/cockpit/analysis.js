/* The contributions to analysis files and their returns, for the management: numbers and references of files alone. */
import { el } from '/pages/dom.js';
import { figures, figureTable } from './figures.js';
import { figure } from './parts.js';
import { t } from './words.js';

const COUNTED = ['contributions', 'waiting', 'days', 'returns', 'each'];

export function analysis() {
  return figures('analysis', '/analysis-figures', ({ states, sums, items }) => items.length && [
    el('p', { class: 'cordon-note' }, t.list(Object.keys(states).map((state) => t('analysis.inState', { state: t(`fileState.${state}`), n: t.number(states[state]) })))),
    el('ul', { class: 'cordon-inline' }, said('seconds', sums.medianSeconds), said('measured', sums.measured), said('lowestDays', sums.lowestDays), said('medianDays', sums.medianDays)),
    figureTable('analysis', t('analysis.file'), COUNTED, [row(t('analysis.all'), 'ALL', { ...sums, days: sums.lowestDays }), ...items.map((one) => row([el('bdi', {}, one.reference), ' · ', t(`fileState.${one.state}`)], one.reference, one))])]);
}

const said = (name, value) => el('li', {}, `${t(`analysis.${name}`)} `, number(name, value, 'b'));

function row(name, reference, file) {
  const each = file.contributions ? Math.round((file.returns / file.contributions) * 100) / 100 : undefined;
  return el('tr', { 'data-file': reference }, el('th', { scope: 'row' }, name), COUNTED.map((column) => el('td', { class: 'cordon-number' }, number(column, column === 'each' ? each : file[column]))));
}

const number = (name, value, tag = 'span') => (value === undefined ? t('analysis.unknown') : figure(`analysis.${name}`, value, tag));
