import { acting, field } from '/pages/acting.js';
import { numberOf, part, steps } from '/pages/analysis-file/part.js';
import { caption, called, said, telling } from '/pages/analysis-file/statements.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { following } from '/pages/table/view.js';

/* The things that an analysis file holds, and the persons in its quarantine. */
const PATIENCE = 250;

/**
 * Fills one place with the persons in quarantine and the other with the things of the file; leaves both empty if the reader sees neither.
 */
export async function contents(quarantined, holding, file, t, read) {
  const path = `/analysis-files/${file.reference}/entities`;
  const [waiting, held] = await Promise.all([api.get(`${path}?waiting=true`), api.get(path)]);
  if (waiting.items.length || held.items.length) {
    quarantined.replaceChildren(waiting.items.length ? quarantine(waiting, path, file, t, read) : '');
    holding.replaceChildren(part('entities', t('entities'), numberOf(held, t), things(held, path, t)));
  }
}

function quarantine(page, path, file, t, read) {
  const { first, next, more } = steps(page, (after) => api.get(`${path}?waiting=true&after=${after}`));
  const list = el('ul', { class: 'rows' }, first.map((one) => waits(one, file, t, read)));
  return part('quarantine', t('quarantine'), numberOf(page, t), el('p', {}, t('quarantine.lead')), list,
    following(t('more'), next, more, (others) => list.append(...others.map((one) => waits(one, file, t, read)))));
}

function waits(one, file, t, read) {
  const category = el('select', { id: `category-${one.id}` }, one.category ? '' : el('option', { value: '' }, t('form.choose')),
    file.persons.map((code) => el('option', { value: code, selected: code === one.category }, t(`personCategory.${code}`))));
  const child = el('input', { type: 'checkbox', id: `child-${one.id}`, checked: one.child });
  return el('li', { 'data-together': '' }, says(one, t),
    one.category ? el('p', { class: 'mark' }, t(one.mine ? 'quarantine.mine' : 'quarantine.said', { category: t(`personCategory.${one.category}`) })) : '',
    field(category, t('category'), 'category'), el('p', {}, el('label', {}, child, ' ', t('child'))),
    acting(t('categorise'), () => api.post(`/analysis-entities/${one.id}/category`, { category: category.value || undefined, child: child.checked }), () => read(t('categorised.done'))));
}

function things(held, path, t) {
  const list = el('ul', { class: 'rows' });
  const more = el('div');
  const words = el('input', { id: 'words', type: 'search', dir: 'auto', autocomplete: 'off', maxLength: 100 });
  let last = 0;
  let patient;
  const asked = (after) => `${path}?${new URLSearchParams(Object.entries({ words: words.value.trim(), after }).filter(([, value]) => value))}`;
  const rows = (items) => items.map((one) => el('li', {}, says(one, t)));
  const show = (found) => {
    const { first, next, more: others } = steps(found, (after) => api.get(asked(after)));
    list.replaceChildren(...(first.length ? rows(first) : [el('li', { class: 'quietly' }, t('entities.none'))]));
    more.replaceChildren(el('div', {}, following(t('more'), next, others, (items) => list.append(...rows(items)))));
  };
  words.addEventListener('input', () => {
    clearTimeout(patient);
    patient = setTimeout(async () => {
      const mine = ++last;
      const found = await api.get(asked());
      if (mine === last) {
        show(found);
      }
    }, PATIENCE);
  });
  show(held);
  return [el('p', { class: 'field' }, el('label', { htmlFor: 'words' }, t('words')), words), list, more];
}

function says(one, t) {
  const name = caption(one, t);
  const what = t(`schema.${one.schema}`);
  const marks = [!name.startsWith(what) && what, one.category && t(`personCategory.${one.category}`), one.child && t('child')].filter(Boolean);
  const more = one.schema === 'Migrants' ? [] : telling(one.statements).filter(({ value }) => value !== one.caption);
  return [el('p', {}, el('strong', {}, el('bdi', {}, name)), marks.map((mark) => ` · ${mark}`)),
    el('p', { class: 'quietly' }, more.map(({ property, value }, place) => [place ? ' · ' : '', called(property, t), t('colon'), el('bdi', {}, said(property, value, t))]))];
}
