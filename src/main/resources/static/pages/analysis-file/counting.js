import { acting, field, sentTogether } from '/pages/acting.js';
import { clock } from '/pages/analysis-file/clock.js';
import { api } from '/pages/api.js';
import { LEGS } from '/pages/codes.js';
import { el } from '/pages/dom.js';
import { picking } from '/pages/picker/choices.js';

/* Smuggled migrants, who enter an analysis file as a number unless they are victims or witnesses. */

/** The form for such a number. It is sent as a file of entities with one line. */
export function counting(path, t, done) {
  const number = el('input', { id: 'countNumber', type: 'number', min: 1, max: 999999, dir: 'ltr' });
  const nationality = el('select', { id: 'countNationality' }, el('option', { value: '' }, t('none.chosen')));
  const leg = el('select', { id: 'countLeg' }, LEGS.map((code) => el('option', { value: code }, t(`leg.${code}`))));
  const day = el('input', { id: 'countDate', type: 'date' });
  const since = clock();
  const place = sentTogether(...[[number, 'number'], [nationality, 'nationality'], [leg, 'leg'], [day, 'date']].map(([input, name]) => field(input, t(`count.${name}`), `rows[1].${name}`, name === 'nationality' ? picking(input) : input)),
    acting(t('count.send'), () => api.post(`${path}/contributed-files`, { content: line(number.value, nationality.value, leg.value, day.value), seconds: since.seconds() }), done));
  place.addEventListener('input', since.open);
  api.get('/countries').then(({ items }) => nationality.append(
    ...t.named(items.map(({ code }) => code)).map(({ code, name }) => el('option', { value: code }, name))));
  return el('div', { id: 'counting' }, el('h3', {}, t('counts')), el('p', {}, t('counts.lead')), place);
}

const line = (...values) => JSON.stringify({ id: 'count', schema: 'Migrants', properties: Object.fromEntries(['number', 'nationality', 'leg', 'date'].map((name, at) => [name, values[at]]).filter(([, value]) => value).map(([name, value]) => [name, [value]])) });
