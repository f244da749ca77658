import { api } from '/pages/api.js';
import { FACT_KINDS } from '/pages/codes.js';
import { el, time } from '/pages/dom.js';
import { called, state } from '/pages/group/read.js';
import { picking } from '/pages/picker/choices.js';
import { following } from '/pages/table/view.js';
import { me, texts } from '/pages/texts.js';

/* The page of the groups that the reader sees, searched in what he sees of them. The search terms stand in the address. */
const ASKED = ['words', 'kind', 'country'];
const PATIENCE = 250;

const page = document.getElementById('network');
const t = await texts('network');
const reader = await me();
const asked = Object.fromEntries(ASKED.map((name) => [name, new URLSearchParams(location.search).get(name) || '']));
const found = el('section', { class: 'card', id: 'found', 'aria-live': 'polite' });
let last = 0;
let waiting;

document.title = `${t('title')} · Cordon`;
page.replaceChildren(
  el('header', {}, el('h1', {}, t('title')), el('p', {}, t('lead'))),
  el('p', { class: 'acts' }, ways()),
  search((await api.get('/countries')).items), found);
await look();
page.setAttribute('aria-busy', 'false');

/** Links to related pages: some for countries alone, some for the coordination and partners as well. */
function ways() {
  const leads = reader.groups.includes('coordinator');
  const partner = reader.groups.some((group) => group.startsWith('partner-'));
  return [[reader.country, '/camunda/app/tasklist/default/#/?processStart=group-register', 'register'], [reader.country || leads, '/network/specialists', 'specialists'],
    [reader.country || leads || partner, '/network/sessions', 'sessions']].filter(([has]) => has).flatMap(([, href, words]) => [el('a', { href }, t(words)), ' ']);
}

function search(countries) {
  const words = el('input', { id: 'words', type: 'search', dir: 'auto', autocomplete: 'off', maxLength: 100, value: asked.words,
    oninput: () => { asked.words = words.value; clearTimeout(waiting); waiting = setTimeout(look, PATIENCE); } });
  const names = t.named(countries.map(({ code }) => code)).map(({ code, name }) => [code, name]);
  return el('form', { role: 'search', class: 'finding', onsubmit: (event) => { event.preventDefault(); look(); } },
    el('div', {}, el('label', { htmlFor: 'words' }, t('words')), words),
    select('kind', FACT_KINDS.map((kind) => [kind, t(`factKind.${kind}`)])), select('country', names));
}

function select(name, options) {
  const list = el('select', { id: name, onchange: () => { asked[name] = list.value; look(); } },
    el('option', { value: '' }, t(`${name}.any`)), options.map(([value, text]) => el('option', { value, selected: asked[name] === value }, text)));
  return el('div', {}, el('label', { htmlFor: name }, t(name)), name === 'country' ? picking(list) : list);
}

function query(after) {
  return new URLSearchParams([...ASKED.map((name) => [name, asked[name].trim()]), ['after', after || '']].filter(([, value]) => value)).toString();
}

async function look() {
  const mine = ++last;
  history.replaceState(null, '', `/network${query() ? `?${query()}` : ''}`);
  try {
    const { items, next } = await api.get(`/groups?${query()}`);
    if (mine === last) {
      show(items, next);
    }
  } catch (refused) {
    found.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
}

function show(items, next) {
  const rows = el('tbody', {}, items.map(row));
  found.replaceChildren(items.length
    ? el('table', {}, el('thead', {}, el('tr', {}, ['group', 'state', 'countries', 'latest'].map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))), rows)
    : el('p', { class: 'quietly' }, t(query() ? 'nothing' : 'none')),
  following(t('more'), next, (after) => api.get(`/groups?${query(after)}`), (others) => rows.append(...others.map(row))),
  items.length ? el('p', {}, el('a', { href: `/api/groups.csv?${query()}`, download: '' }, t('file'))) : '');
}

function row(group) {
  const countries = [...new Set(group.facts.filter((fact) => !fact.endedAt).flatMap((fact) => fact.countries))];
  const latest = group.facts.reduce((one, fact) => (one && one.suppliedAt > fact.suppliedAt ? one : fact), null);
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: `/network/${group.reference}` }, called(group)), group.name ? el('small', {}, el('bdi', {}, group.reference)) : ''),
    el('td', {}, state(group, t), group.steward ? el('small', {}, t('keptBy', { who: t.country(group.steward) })) : ''),
    el('td', {}, t.countries(countries)),
    el('td', {}, latest ? [t(`factKind.${latest.kind}`), el('small', {}, time(latest.suppliedAt, t))] : ''));
}
