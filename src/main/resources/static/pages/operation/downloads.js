import { el } from '/pages/dom.js';

/** One control for all documents of a page: a button that opens the links. */
export function downloads(t, ...links) {
  return el('details', { class: 'downloads' }, el('summary', {}, t('download')), ...links);
}
