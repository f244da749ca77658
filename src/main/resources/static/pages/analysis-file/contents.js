import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { following } from '/pages/table/view.js';

/* What an analysis file holds, thing by thing, and who waits in quarantine. */
const PATIENCE = 250;

/** Fills the place with both; nothing for whoever sees none of it. */
export async function contents(place, file, t, read) {
  const path = `/analysis-files/${file.reference}/entities`;
  const [waiting, held] = await Promise.all([api.get(`${path}?waiting=true`), api.get(path)]);
  if (waiting.items.length || held.items.length) {
    place.replaceChildren(waiting.items.length ? quarantine(waiting, path, file, t, read) : '', things(held, path, t));
  }
}

function quarantine({ items, next }, path, file, t, read) {
  const list = el('ul', { class: 'rows' }, items.map((one) => waits(one, file, t, read)));
  return el('section', { class: 'card', id: 'quarantine' }, el('h2', {}, t('quarantine')), el('p', {}, t('quarantine.lead')), list,
    following(t('more'), next, (after) => api.get(`${path}?waiting=true&after=${after}`), (others) => list.append(...others.map((one) => waits(one, file, t, read)))));
}

function waits(one, file, t, read) {
  const category = el('select', { id: `category-${one.id}` }, file.persons.map((code) => el('option', { value: code, selected: code === one.category }, t(`personCategory.${code}`))));
  const child = el('input', { type: 'checkbox', id: `child-${one.id}`, checked: one.child });
  const said = el('span', { class: 'bad', role: 'alert' });
  const button = el('button', { type: 'button', onclick: async () => {
    button.disabled = true;
    try {
      await api.post(`/analysis-entities/${one.id}/category`, { category: category.value, child: child.checked });
      await read(t('categorised.done'));
    } catch (refused) {
      said.textContent = refused.message;
      button.disabled = false;
    }
  } }, t('categorise'));
  return el('li', {}, says(one, t), one.category ? el('p', { class: 'mark' }, t(one.mine ? 'quarantine.mine' : 'quarantine.said', { category: t(`personCategory.${one.category}`) })) : '', el('p', { class: 'field' }, el('label', { htmlFor: category.id }, t('category')), category), el('p', {}, el('label', {}, child, ' ', t('child')), ' ', button, ' ', said));
}

function things(held, path, t) {
  const list = el('ul', { class: 'rows' });
  const more = el('div');
  const words = el('input', { id: 'words', type: 'search', dir: 'auto', autocomplete: 'off', maxLength: 100 });
  let last = 0;
  let patient;
  const asked = (after) => `${path}?${new URLSearchParams(Object.entries({ words: words.value.trim(), after }).filter(([, value]) => value))}`;
  const show = ({ items, next }) => {
    list.replaceChildren(...(items.length ? items.map((one) => el('li', {}, says(one, t))) : [el('li', { class: 'quietly' }, t('entities.none'))]));
    more.replaceChildren(el('div', {}, following(t('more'), next, (after) => api.get(asked(after)), (others) => list.append(...others.map((one) => el('li', {}, says(one, t)))))));
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
  return el('section', { class: 'card', id: 'entities' }, el('h2', {}, t('entities')), el('p', { class: 'field' }, el('label', { htmlFor: 'words' }, t('words')), words), list, more);
}

function says(one, t) {
  const marks = [t(`schema.${one.schema}`), one.category && t(`personCategory.${one.category}`), one.child && t('child')].filter(Boolean);
  return [el('p', {}, el('strong', { dir: 'auto' }, one.caption), ' · ', marks.join(' · ')),
    el('p', { class: 'quietly', dir: 'auto' }, one.statements.filter(({ value }) => value !== one.caption).map(({ property, value }) => `${property}: ${value}`).join(' · '))];
}
