import { el } from '/pages/dom.js';
import { alertBox, attempt, kept } from '/pages/operation/country-acts.js';

/** The form by which a country leaves or is taken out. It needs a reason. */
export function departure(row, { t, api, path, refresh }, question, meaning) {
  const trouble = alertBox();
  const reason = el('textarea', {
    id: `reason-${row.country}`, rows: 2, required: true, maxLength: 2000, dir: 'auto', value: kept.reasons[row.country] || '',
    oninput: (event) => { kept.reasons[row.country] = event.target.value; },
  });
  return el('form', {
    class: 'departure',
    onsubmit: (event) => {
      event.preventDefault();
      attempt(event.submitter, trouble, t, async () => {
        await api.post(`${path}/${row.country}/departure`, { reason: reason.value });
        delete kept.reasons[row.country];
        kept.open = null;
        return refresh(t('departed', { country: row.shown }));
      });
    },
  }, el('p', {}, el('strong', {}, question), ' ', meaning),
  el('label', { htmlFor: reason.id }, t('reason')), reason, trouble,
  el('div', { class: 'acts' }, el('button', { type: 'submit' }, t('confirmDeparture')),
    el('button', { type: 'button', class: 'second', onclick: () => { kept.open = null; refresh(); } }, t('back'))));
}
