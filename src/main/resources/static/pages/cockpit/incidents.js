/* Steps that the engine could not do. A sentence says which step failed, why, and what a retry would do; a link leads to the instance. */
import { el } from '/pages/dom.js';
import { instanceLink } from './parts.js';
import { deskName, exactTime, fill, t } from './words.js';

export function incidentList(incidents) {
  return el('ul', { class: 'cordon-list cordon-incidents' }, incidents.map((incident) => el('li', {},
    el('p', {}, el('b', {}, ...sentence(incident)), el('span', { class: 'cordon-note' }, ' ', ...fill('incident.since', { time: exactTime(incident.since) }))),
    el('p', {}, el('b', {}, instanceLink(incident.instance, t('incident.open'))), ' ', el('span', { class: 'cordon-note' }, t(incident.recipient ? 'retry.mail' : 'retry.step'), ' ', t('retry.who'))),
    incident.said ? el('details', {}, el('summary', {}, t('incident.engine')), el('code', { dir: 'ltr' }, incident.said)) : null)));
}

/** Returns a sentence on what was not done, and why. */
export function sentence(incident) {
  const cause = el('span', {}, ...fill(`cause.${incident.cause}`, { said: el('bdi', {}, incident.said || '') }));
  if (incident.recipient) {
    return fill('incident.mail', { bureau: recipientName(incident.recipient), cause });
  }
  return fill('incident.step', { step: t.has(`step.${incident.step}`) ? t(`step.${incident.step}`) : t('incident.unknownStep'), what: el('bdi', {}, incident.reference), cause });
}

function recipientName(recipient) {
  const bureau = /^ncb-([A-Z]{2})$/.exec(recipient);
  return bureau ? t('incident.bureau', { country: t.country(bureau[1]) }) : deskName(recipient);
}
