/*
 * Kept pictures: their steps and ids, with the notes of members. A picture is drawn anew when it is opened, so that contributions taken
 * back are gone from it. Changes since, or between two days, are listed in words and marked in the picture.
 */
import { acting, field } from '/pages/acting.js';
import { api } from '/pages/api.js';
import { apart, el, time } from '/pages/dom.js';
import { named } from './statements.js';
import { files } from './taken.js';

/**
 * Shows the kept pictures of a file.
 *
 * @param path    path of the file below /api
 * @param works   whether the reader is one of its analysts
 * @param picture the drawn picture: `asked()`, `marked()`, `nodes()`; `show(chart)` draws a kept one, `mark(ids)` highlights some things
 */
export function kept(path, works, picture, t) {
  const [form, list, opened] = [el('div'), el('ul', { class: 'rows' }), el('div', { class: 'opened' })];
  const place = el('section', { class: 'kept', hidden: true }, el('h3', {}, t('kept')), form, list, opened);
  read(new URLSearchParams(location.search).get('chart'));
  return place;

  function keeping() {
    const name = el('input', { id: 'chartName', maxLength: 100, dir: 'auto' });
    return el('div', { class: 'acts' }, field(name, t('kept.name'), 'name'), acting(t('kept.keep'), () => api.post(`${path}/charts`, { ...picture.asked(), name: name.value, marked: picture.marked() }), ({ id }) => read(id)));
  }

  async function read(id) {
    const { items } = await api.get(`${path}/charts`);
    place.hidden = !works && !items.length;
    form.replaceChildren(works ? keeping() : '');
    list.replaceChildren(...items.map(row));
    const chart = items.find((one) => one.id === id);
    history.replaceState(null, '', chart ? `?chart=${id}` : location.pathname);
    if (chart) {
      await picture.show(chart);
    }
    opened.replaceChildren(chart ? whole(chart) : '');
  }

  function row(chart) {
    return el('li', {}, el('p', {}, el('strong', { dir: 'auto' }, called(chart, t)), ' · ', el('bdi', {}, chart.madeBy), ' · ', time(chart.madeAt, t)),
      el('div', { class: 'acts' }, acting(t('kept.open'), async () => chart.id, read), chart.own ? acting(t('kept.delete'), () => api.remove(`/analysis-charts/${chart.id}`), () => read(null)) : ''));
  }

  function whole(chart) {
    const names = new Map(picture.nodes().flatMap(({ id, name, also }) => [[id, name], ...also.map((other) => [other.id, other.name])]));
    return el('div', {}, el('h4', { dir: 'auto' }, called(chart, t)),
      el('ul', { class: 'rows' }, chart.notes.map((note) => noted(chart, note, names))),
      el('div', { class: 'acts' }, noting(chart, names)), changing(chart),
      el('p', { class: 'acts' }, t('kept.files'), ' ', files(path, `?chart=${chart.id}`, t)));
  }

  function noted(chart, note, names) {
    return el('li', {}, el('p', { class: 'words', dir: 'auto' }, note.text),
      el('p', { class: 'quietly' }, note.about ? el('strong', { dir: 'auto' }, names.get(note.about) || t('kept.notDrawn')) : t('kept.whole'), ' · ', el('bdi', {}, note.writtenBy), ' · ', time(note.writtenAt, t)),
      note.own ? el('div', { class: 'acts' }, acting(t('kept.deleteNote'), () => api.remove(`/analysis-charts/${chart.id}/notes/${note.id}`), () => read(chart.id))) : '');
  }

  function noting(chart, names) {
    const text = el('textarea', { id: 'noteText', rows: 2, maxLength: 4000, dir: 'auto' });
    const about = el('select', { id: 'noteAbout' }, el('option', { value: '' }, t('kept.whole')), [...names].map(([id, name]) => el('option', { value: id, dir: 'auto' }, name)));
    return el('details', {}, el('summary', {}, t('kept.note')), field(about, t('kept.about'), 'about'), field(text, t('kept.text'), 'text'),
      acting(t('kept.note.send'), () => api.post(`/analysis-charts/${chart.id}/notes`, { text: text.value, about: about.value || undefined }), () => read(chart.id)));
  }

  function changing(chart) {
    const [from, until] = ['changesFrom', 'changesUntil'].map((id) => el('input', { id, type: 'date' }));
    const said = el('div', { role: 'status' });
    const see = async () => {
      try {
        const asked = Object.entries({ from: from.value, until: until.value }).filter(([, value]) => value);
        const changes = await api.get(`/analysis-charts/${chart.id}/changes?${new URLSearchParams(asked)}`);
        picture.mark(changes.came.map(({ id }) => id));
        said.replaceChildren(el('div', {}, changed(changes, new Map(picture.nodes().map(({ id, name }) => [id, name])), t)));
      } catch (refused) {
        said.textContent = refused.message;
      }
    };
    return el('details', { class: 'changes' }, el('summary', {}, t('changes')), el('p', { class: 'quiet' }, t('changes.lead')),
      el('div', { class: 'pair acts' }, field(from, t('changes.from')), field(until, t('changes.until'))), el('p', { class: 'acts' }, el('button', { type: 'button', onclick: see }, t('changes.see'))), said);
  }
}

export const called = (chart, t) => chart.name || t('kept.nameless');

function changed({ from, until, came, went, linked, withdrawn }, names, t) {
  const list = (title, items) => (items.length ? [el('h5', {}, t(title, { n: t.number(items.length) })), el('ul', {}, items.map((item) => el('li', {}, apart(item))))] : '');
  return [el('p', {}, t('changes.between', { from: t.when(from), until: t.when(until) })),
    list('changes.came', came.map((one) => [named(one, t), one.contribution])),
    list('changes.linked', linked.map((link) => [names.get(link.from) || '–', names.get(link.to) || '–'])),
    list('changes.went', went.map((one) => [named(one, t), one.contribution])),
    list('changes.withdrawn', withdrawn.map(({ contribution, at, things }) => [contribution, t.when(at), t.count('things', things)])),
    came.length + went.length + linked.length + withdrawn.length ? '' : el('p', {}, t('changes.none'))];
}
