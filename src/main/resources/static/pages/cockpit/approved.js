/*
 * The approved results of an operation in Cockpit. Each figure is labelled as approved or, where the present figure differs, as present.
 */
import { states } from '/pages/charts/bar.js';
import { el } from '/pages/dom.js';
import { exactTime, fill, t } from './words.js';

const FIGURES = ['targets', 'arrested', 'located', 'atLarge', 'withdrawn', 'deceased'];

const numberOf = ({ number }) => el('bdi', { dir: 'ltr' }, number);

/** The heading and the bar of an operation's targets: approved, if results are approved. */
export function targets(operation, heading) {
  const { approved, standing } = operation;
  return approved ? [el(heading, {}, fill('approvedTargets', { number: numberOf(approved), time: exactTime(approved.asOf), n: t.number(approved.targets) })),
    states(approved, t, { prefix: 'approved.' }), since(operation)] : [el(heading, {}, presentTargets(standing)), states(standing.results, t)];
}

export function presentTargets({ results }) {
  return results.listVersion ? t('targetsOnList', { n: t.number(results.targets), version: t.number(results.listVersion) }) : t('noListYet');
}

/** The approved figures in a sentence, and the present figures that differ. */
export function approvedSentence(operation) {
  const { approved } = operation;
  return approved && el('div', { class: 'cordon-approved' }, el('p', {}, fill('approved', { number: numberOf(approved), time: exactTime(approved.asOf), targets: t.number(approved.targets),
    arrested: t.number(approved.arrested), located: t.number(approved.located), atLarge: t.number(approved.atLarge) })), since(operation));
}

/** The name of the approved results, for a line of the dashboard. */
export function approvedName({ approved }) {
  return approved && el('small', { class: 'cordon-note' }, el('br'), fill('approvedNumber', { number: numberOf(approved) }));
}

/** The heading of present figures, which says so beside approved ones. */
export function present({ approved }, heading) {
  return approved ? t('asOfNow', { what: heading }) : heading;
}

/** Lists the present figures that differ from the approved ones. */
function since({ approved, standing }) {
  const differing = FIGURES.filter((key) => approved[key] !== standing.results[key]);
  return differing.length ? el('p', { class: 'cordon-note' }, t('now'), ' ', differing.map((key, place) => [place ? t('comma') : '', `${t(key === 'targets' ? 'head.targets' : `charts.${key}`)} `,
    el('b', { 'data-figure': key }, t.number(standing.results[key]))])) : null;
}
