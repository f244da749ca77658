/* What the engine could not do, each with the way to where it stopped. */
import { el } from '/pages/dom.js';
import { instanceLink } from './parts.js';
import { exactTime, fill, t } from './words.js';

export function incidentList(incidents) {
  if (!incidents.length) {
    return el('p', { class: 'cordon-note' }, t('incidents.none'));
  }
  return el('ul', { class: 'cordon-list' }, incidents.map((incident) => el('li', {},
    fill('incident', { what: el('b', {}, instanceLink(incident.instance, incident.kind === 'MESSAGE' ? t('incident.message') : incident.reference)),
      where: el('code', {}, incident.activity), time: exactTime(incident.since) }),
    incident.message && el('div', { class: 'cordon-note' }, incident.message))));
}
