import { me, texts } from '/pages/texts.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { opening } from '/pages/persons/opening.js';
import { following } from '/pages/table/view.js';
import { STATES, table } from '/pages/persons/table.js';

/*
 * All persons whom the reader may see, over all operations, found by a name in any spelling, the number of a notice or a reference. The
 * search terms stand in the address. So a number on another page can link to the persons behind it, and a reader can keep a search.
 */
const ASKED = ['q', 'state', 'country', 'operation', 'role', 'list', 'pursued'];
const PATIENCE = 250;

const page = document.getElementById('persons');
const t = await texts('operation', 'persons');
const reader = await me();
const groups = reader.groups || [];
const manages = groups.includes('manager') && !groups.includes('coordinator');
const asked = Object.fromEntries(ASKED.map((name) => [name, new URLSearchParams(location.search).get(name) || '']));
const [operations, countries] = await Promise.all([api.get('/operations'), api.get('/countries')]).then((lists) => lists.map((list) => list.items));
const found = el('section', { class: 'card found', 'aria-live': 'polite', 'aria-busy': 'true' });
let last = 0;
let waiting;

document.title = `${t(title())} · Cordon`;
page.replaceChildren(el('header', {}, el('h1', {}, t(title())), el('p', { class: 'quietly' }, t(manages ? 'lead.manager' : 'lead'))), search(), groups.includes('compliance') ? opening(t, api, look) : '', found);
page.setAttribute('aria-busy', 'false');
await look();

function title() {
  return reader.country ? 'title.own' : 'title';
}

function search() {
  const text = el('input', { id: 'q', type: 'search', dir: 'auto', autocomplete: 'off', maxLength: 200, value: asked.q,
    oninput: () => { asked.q = text.value; soon(); } });
  const names = t.named(countries.map(({ code }) => code)).map(({ code, name }) => [code, name]);
  const states = manages || reader.country || groups.includes('coordinator') || groups.includes('compliance') ? STATES : [];
  return el('form', { role: 'search', class: 'finding', onsubmit: (event) => { event.preventDefault(); look(); } },
    el('div', { class: 'wide' }, el('label', { htmlFor: 'q' }, t(manages ? 'q.manager' : 'q')), text),
    states.length ? select('state', states.map((state) => [state, t.word(state)])) : '',
    select('country', names),
    operations.length ? select('operation', operations.map((operation) => [operation.reference, `${operation.reference} · ${operation.title}`])) : '');
}

function select(name, options) {
  return el('div', {}, el('label', { htmlFor: name }, t(name)), el('select', { id: name, onchange: (event) => { asked[name] = event.target.value; look(); } },
    el('option', { value: '' }, t(`${name}.any`)), options.map(([value, text]) => el('option', { value, selected: asked[name] === value }, text))));
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(look, PATIENCE);
}

function query(after) {
  return new URLSearchParams([...ASKED.map((name) => [name, asked[name].trim()]), ['after', after || '']].filter(([, value]) => value)).toString();
}

/** Reads the first page. An answer to an older search is dropped. */
async function look() {
  clearTimeout(waiting);
  last += 1;
  const mine = last;
  history.replaceState(null, '', `/persons${query() ? `?${query()}` : ''}${location.hash}`);
  found.setAttribute('aria-busy', 'true');
  const shown = await answer();
  if (mine === last) {
    found.replaceChildren(...shown);
    found.setAttribute('aria-busy', 'false');
  }
}

async function answer() {
  try {
    const answered = await api.get(`/persons?${query()}`);
    if (!answered.items.length) {
      return [kept(), el('p', {}, t(ASKED.some((name) => asked[name]) ? 'nobody' : 'nobody.yet')), reader.country ? el('p', { class: 'quietly' }, t('nobody.report')) : ''];
    }
    const rows = table(answered.items, t, manages);
    const said = answered.items.every(({ near }) => near) ? t('nobody.exactly') : answered.next ? t('some', { n: answered.items.length }) : t.count('all', answered.items.length);
    return [kept(), el('p', { class: 'quietly', role: 'status' }, said), rows.element,
      following(t('more'), answered.next, (after) => api.get(`/persons?${query(after)}`), rows.add)];
  } catch (refused) {
    return [el('p', { class: 'notice bad', role: 'alert' }, refused.message)];
  }
}

/** Shows in words the search terms that have no field, with a link to the whole list. */
function kept() {
  const said = [asked.role && t(`role.${asked.role}`), asked.list && (asked.list === '0' ? t('onList.next') : t('onList', { version: asked.list })), asked.pursued && t('pursued')].filter(Boolean);
  return said.length ? el('p', { class: 'notice' }, t.list(said), ' ', el('a', { href: '/persons' }, t('everybody'))) : '';
}
