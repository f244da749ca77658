/* The dates of events in the network and of reports on them, as a picture by kind and as a list. */
import { api } from '/pages/api.js';
import { moments as drawing } from '/pages/charts/moments.js';
import { el } from '/pages/dom.js';
import { named, namedAlone } from './statements.js';

/** Fills the place. It stays empty if the reader sees nothing with a date. */
export async function moments(place, path, t) {
  const found = await api.get(`${path}/moments`);
  if (found.total) {
    const shown = el('div');
    place.replaceChildren(el('section', { class: 'card', id: 'moments' }, el('h2', {}, t('moments')), el('p', { class: 'quiet' }, t('moments.lead')), kinds(found, path, t, shown), shown));
    shown.replaceChildren(el('div', {}, body(found, t)));
  }
}

const called = (kind, t) => t(kind === 'Contribution' ? 'moments.told' : `schema.${kind}`);

function kinds({ kinds: all }, path, t, shown) {
  const boxes = all.map(({ kind }) => el('input', { type: 'checkbox', checked: true, value: kind }));
  const failed = el('p', { class: 'bad', role: 'alert' });
  const read = async () => {
    const asked = boxes.filter((box) => box.checked).map((box) => box.value);
    try {
      const found = await api.get(`${path}/moments?${new URLSearchParams({ kinds: asked.length ? asked.join(',') : '-' })}`);
      shown.replaceChildren(el('div', {}, body(found, t)));
      failed.textContent = '';
    } catch (refused) {
      failed.textContent = refused.message;
    }
  };
  return [el('fieldset', { class: 'kinds', onchange: read }, el('legend', {}, t('moments.kinds')), el('ul', { class: 'chart-legend' },
    all.map(({ kind, number }, place) => el('li', {}, el('label', {}, boxes[place], ' ', called(kind, t), ' ', el('b', {}, t.number(number))))))), failed];
}

function body({ items, total }, t) {
  const rows = [...new Set(items.map(({ kind }) => kind))].sort().map((kind) => [kind, items.filter((one) => one.kind === kind)]);
  const when = ({ date }) => t.day(date);
  const who = ({ kind, names }) => names.map((name) => (kind === 'Migrants' ? named({ schema: kind, name }, t) : namedAlone(name, t))).join(' – ');
  return items.length ? [
    el('p', { role: 'status' }, t('moments.count', { shown: t.number(items.length), total: t.number(total) })),
    drawing({ label: t('moments.label', { n: t.number(items.length), from: when(items[items.length - 1]), until: when(items[0]) }), t,
      rows: rows.map(([kind, some]) => ({ label: called(kind, t), moments: some.map((one) => ({ ...one, said: `${when(one)} · ${who(one)}` })) })) }),
    el('div', { class: 'beside', tabIndex: 0, role: 'region', 'aria-label': t('moments') }, el('table', {},
      el('thead', {}, el('tr', {}, ['when', 'what', 'who', 'contribution'].map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))),
      el('tbody', {}, items.map((one) => el('tr', {}, el('th', { scope: 'row' }, when(one)), el('td', { class: 'said' }, [called(one.kind, t), one.property && one.property !== 'date' && t(`date.${one.property}`)].filter(Boolean).join(' · ')),
        el('td', { class: 'who' }, el('bdi', {}, who(one))), el('td', { class: 'said' }, el('bdi', {}, one.contribution))))))),
  ] : el('p', { class: 'quiet' }, t('moments.none'));
}
