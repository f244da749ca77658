import { acting, called, field } from '/pages/acting.js';
import { clock } from '/pages/analysis-file/clock.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';

/* A form that contributes an item of the reader's country to an analysis file, on the page of the item. */

/** The form, folded below the item. The analysis files are read when it is opened. Its words are those of the area "analysis". */
export function forAnalysis(item, t) {
  const details = el('details', { class: 'for-analysis' }, el('summary', {}, t('forAnalysis')), el('p', { class: 'quietly' }, t('forAnalysis.lead')));
  details.addEventListener('toggle', async () => {
    const since = clock();
    since.open();
    details.append(await form(item, t, since));
  }, { once: true });
  return details;
}

async function form(item, t, since) {
  const files = (await api.all('/analysis-files')).filter((file) => file.mayContribute);
  if (!files.length) {
    return el('p', {}, t('none'));
  }
  const file = el('select', { id: `file-${item}` }, files.map((one) => el('option', { value: one.reference, dir: 'auto' }, `${one.reference} · ${one.purpose}`)));
  const category = el('select', { id: `category-${item}` });
  const fit = () => {
    const { persons } = files.find((one) => one.reference === file.value);
    category.replaceChildren(el('option', { value: '' }, t('category.later')), ...persons.map((code) => el('option', { value: code }, t(`personCategory.${code}`))));
  };
  file.addEventListener('change', fit);
  fit();
  const place = el('div', called(item, 'item'), field(file, t('column.file'), 'file'), field(category, t('category'), 'category'),
    acting(t('contribute.send'), () => api.post(`/analysis-files/${file.value}/contributions`, { item, category: category.value || undefined, seconds: since.seconds() }),
      ({ reference }) => place.replaceChildren(el('p', { class: 'notice', role: 'status' }, el('a', { href: `/analysis/${file.value}` }, t('contributed.done', { reference }))))));
  place.addEventListener('input', since.open);
  return place;
}
