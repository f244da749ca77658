import { acting, field, sentTogether } from '/pages/acting.js';
import { clock } from '/pages/analysis-file/clock.js';
import { counting } from '/pages/analysis-file/counting.js';
import { numberOf, part, steps } from '/pages/analysis-file/part.js';
import { said, together } from '/pages/analysis-file/returns.js';
import { use } from '/pages/analysis-file/use.js';
import { api } from '/pages/api.js';
import { SCHEMATA } from '/pages/codes.js';
import { el, time } from '/pages/dom.js';
import { handling } from '/pages/group/handling.js';
import { following } from '/pages/table/view.js';

/* The contributions to an analysis file that the reader sees, and the forms by which his country contributes. */

/**
 * Fills one place with the contributions and another with the forms to contribute. Each stays empty if the reader can see none, or give
 * none.
 */
export async function contributions(given, forms, file, t, read) {
  const path = `/analysis-files/${file.reference}`;
  if (file.mayContribute) {
    forms.replaceChildren(giving(file, t, read));
  }
  const page = await api.get(`${path}/contributions`);
  if (page.items.length || file.mayContribute) {
    const { first, next, more } = steps(page, (after) => api.get(`${path}/contributions?after=${after}`));
    const list = el('ul', { class: 'rows' }, first.map((one) => row(one, t, read)));
    given.replaceChildren(part('contributions', t('contributions'), numberOf(page, t), first.length ? list : el('p', { class: 'quietly' }, t('contributions.none')),
      following(t('more'), next, more, (others) => list.append(...others.map((one) => row(one, t, read))))));
  }
}

function row(one, t, read) {
  const more = [t.count('things', one.things), one.waiting && t.count('waits', one.waiting), one.withdrawnAt && t('takenBack')].filter(Boolean);
  return el('li', {}, el('p', {}, el('bdi', {}, one.reference), ' · ', t.country(one.supplier), ' · ', time(one.contributedAt, t)), el('p', { class: 'quietly' }, more.join(' · '), one.origin ? [' · ', t('from'), t('colon'), el('bdi', {}, one.origin)] : ''),
    one.returns?.length ? el('ul', { class: 'returns', 'aria-label': t('returns') }, together(one.returns, ({ kind }) => kind).map((became) => el('li', {}, said(became, t), ' · ', time(became.at, t)))) : '',
    one.own && !one.withdrawnAt ? [handling(`/contributions/${one.reference}`, one.reference, t, read),
      acting(t('takeBack'), () => api.post(`/contributions/${one.reference}/withdrawal`, {}), () => read(t('takenBack.done')))] : '');
}

function giving(file, t, read) {
  const path = `/analysis-files/${file.reference}`;
  const item = el('input', { id: 'item', dir: 'ltr', maxLength: 40 });
  const category = el('select', { id: 'category' }, el('option', { value: '' }, t('category.later')), file.persons.map((code) => el('option', { value: code }, t(`personCategory.${code}`))));
  const chosen = el('input', { id: 'entityFile', type: 'file', accept: '.csv,.json,.jsonl,.ndjson' });
  const origin = el('input', { id: 'origin', maxLength: 100, dir: 'auto' });
  const used = use(t);
  const done = ({ reference }) => read(t('contributed.done', { reference }));
  const since = { item: clock(), file: clock() };
  item.addEventListener('input', since.item.open);
  chosen.addEventListener('input', since.file.open);
  return el('section', { class: 'card', id: 'contribute' }, el('h2', {}, t('contribute')), el('p', {}, t('contribute.lead')),
    sentTogether(field(item, t('item')), field(category, t('category')),
      acting(t('contribute.send'), () => api.post(`${path}/contributions`, { item: item.value.trim().toUpperCase(), category: category.value || undefined, seconds: since.item.seconds() }), done)),
    sentTogether(field(chosen, t('entityFile'), 'content'), field(origin, t('origin')), used.fields,
      el('p', { class: 'quietly' }, t('entityFile.most')), columns(file, t),
      acting(t('entityFile.send'), () => api.post(`${path}/contributed-files`, chosen.files[0] || new Blob([]), { type: 'application/octet-stream',
        contribution: { origin: origin.value.trim() || undefined, handling: used.chosen(), seconds: since.file.seconds() } }), done, t('entityFile.going'))),
    file.data.includes('TRAVEL') ? counting(path, t, done) : '');
}

/** The columns of a file whose values are codes, with these codes. */
function columns(file, t) {
  const codes = (column, values, words) => [el('p', {}, el('code', {}, column)), el('ul', { class: 'codes' }, values.map((code) => el('li', {}, el('code', {}, code), ' ', t(`${words}.${code}`))))];
  return el('details', {}, el('summary', {}, t('columns')), codes('schema', SCHEMATA, 'schema'), codes('category', file.persons, 'personCategory'));
}
