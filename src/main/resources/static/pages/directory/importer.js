import { el } from '/pages/dom.js';

/** Imports a file in two steps: it first shows what the file would change, and changes it when the administrator confirms. */
export function importer({ t, api, done }) {
  const result = el('div', { class: 'result' });
  const input = el('input', { type: 'file', id: 'file', accept: '.csv,.txt,text/csv', class: 'unseen', onchange: () => look(input.files[0]) });
  return el('section', { class: 'card importer' },
    el('div', { class: 'line' }, el('p', { class: 'quietly' }, t('import.lead')), input, el('label', { class: 'button', htmlFor: 'file' }, t('import'))),
    result);

  async function look(file) {
    if (!file) {
      return;
    }
    // Cleared, so that the same file can be chosen again after a correction.
    input.value = '';
    try {
      const found = await api.put('/countries.csv?dryRun=true', file, { type: 'text/csv' });
      result.replaceChildren(...preview(file, found));
    } catch (refused) {
      refuse(file, refused);
    }
  }

  function preview(file, found) {
    const name = el('bdi', {}, el('strong', {}, file.name));
    if (!found.changed.length) {
      return [el('p', { class: 'notice' }, name, ': ', t.count('import.nothing', found.rows))];
    }
    return [
      el('p', { class: 'notice' }, name, ': ', t.count('import.would', found.changed.length)),
      el('div', { class: 'scroll' }, el('table', {},
        el('thead', {}, el('tr', {}, ['row', 'name', 'field', 'before', 'after'].map((key) => el('th', { scope: 'col' }, t(`column.${key}`))))),
        el('tbody', {}, found.changed.flatMap(({ row, code, changes }) => changes.map((change) => el('tr', {},
          el('td', {}, t.number(row)), el('th', { scope: 'row' }, t.country(code), ' ', el('span', { class: 'code' }, code)),
          el('td', {}, t(`column.${change.field}`)), value(change.before), value(change.after))))))),
      el('div', { class: 'acts' },
        el('button', { type: 'button', onclick: (event) => take(file, found, event.target) }, t.count('import.take', found.changed.length)),
        el('button', { type: 'button', class: 'quiet', onclick: () => result.replaceChildren() }, t('cancel'))),
    ];
  }

  function value(text) {
    return el('td', {}, text === undefined ? el('span', { class: 'quietly' }, t('nothing')) : el('bdi', {}, text));
  }

  async function take(file, found, button) {
    button.disabled = true;
    try {
      const taken = await api.put('/countries.csv', file, { type: 'text/csv', ifMatch: found.state });
      result.replaceChildren();
      await done(t.count('import.done', taken.changed.length));
    } catch (refused) {
      refuse(file, refused);
    }
  }

  function refuse(file, refused) {
    result.replaceChildren(el('div', { class: 'notice bad', role: 'alert' },
      el('p', {}, el('bdi', {}, el('strong', {}, file.name))),
      el('p', { dir: 'auto' }, refused.message),
      refused.reasons.length ? el('ul', { dir: 'ltr' }, refused.reasons.map(({ field, reason }) => el('li', {}, el('strong', {}, field), ' ', reason))) : ''));
  }
}
