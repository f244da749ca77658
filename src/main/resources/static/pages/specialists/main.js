import { api } from '/pages/api.js';
import { localeOf } from '/pages/clock.js';
import { CRIME_THEMES, LEGS, ROUTES, UNITS } from '/pages/codes.js';
import { el } from '/pages/dom.js';
import { following } from '/pages/table/view.js';
import { isOfPost, me, texts } from '/pages/texts.js';
import { card } from './card.js';
import { editor } from './editor.js';

/* The page of posts of specialists, found by their knowledge and by whether they are on duty now. The search terms stand in the address. */
const ASKED = ['words', 'onDuty', 'country', 'unit', 'route', 'leg', 'crime', 'language'];
const PATIENCE = 250;

const page = document.getElementById('specialists');
const t = await texts('specialists');
const reader = await me();
const ofPost = isOfPost(reader);
const asked = Object.fromEntries(ASKED.map((name) => [name, new URLSearchParams(location.search).get(name) || '']));
// The reference in the address of what the reader wants to give to one of the posts of the bureau.
const give = new URLSearchParams(location.search).get('give') || '';
const said = el('p', { class: 'notice', role: 'status', hidden: true });
const found = el('div', { id: 'found', 'aria-live': 'polite' });
const file = el('a', { id: 'file', download: '' }, t('file'));
const writing = el('div', { id: 'writing' });
let last = 0;
let waiting;

document.title = `${t('title')} · Cordon`;
page.replaceChildren(
  el('header', {}, el('h1', {}, t('title')), el('p', {}, t('lead'))),
  search((await api.get('/countries')).items), said, writing, found,
  el('p', { class: 'acts' }, file, reader.country ? [' ', el('button', { type: 'button', class: 'second', id: 'add', onclick: () => write(null) }, t('add'))] : '',
    ofPost ? '' : [' ', el('a', { href: '/network' }, t('toGroups'))]));
await look();
// With a keyboard, the reader can type a search at once, unless the focus is elsewhere already.
if (!query() && document.activeElement === document.body && matchMedia('(pointer: fine)').matches) {
  page.querySelector('#words').focus();
}
page.setAttribute('aria-busy', 'false');

function search(countries) {
  const words = el('input', { id: 'words', type: 'search', dir: 'auto', autocomplete: 'off', maxLength: 100, value: asked.words, 'aria-describedby': 'words-hint',
    oninput: () => { asked.words = words.value; clearTimeout(waiting); waiting = setTimeout(look, PATIENCE); } });
  const now = el('input', { id: 'onDuty', type: 'checkbox', checked: asked.onDuty === 'true', onchange: () => { asked.onDuty = now.checked ? 'true' : ''; look(); } });
  const names = t.named(countries.map(({ code }) => code)).map(({ code, name }) => [code, name]);
  return el('form', { role: 'search', class: 'finding', onsubmit: (event) => { event.preventDefault(); look(); } },
    el('div', {}, el('label', { htmlFor: 'words' }, t('words')), words, el('p', { class: 'quietly', id: 'words-hint' }, t('words.hint'))),
    el('p', {}, el('label', { htmlFor: 'onDuty' }, now, ' ', t('onDuty'))),
    el('details', { open: ASKED.slice(2).some((name) => asked[name]) }, el('summary', {}, t('filters')), el('div', { class: 'choices' },
      select('country', names), select('unit', UNITS.map((unit) => [unit, t(`unit.${unit}`)])), select('route', ROUTES.map((route) => [route, t(`route.${route}`)])),
      select('leg', LEGS.map((leg) => [leg, t(`knows.${leg}`)])), select('crime', CRIME_THEMES.map((crime) => [crime, t.word(crime)])), select('language', spoken(asked.language ? [asked.language] : [])))));
}

function select(name, options) {
  return el('div', {}, el('label', { htmlFor: name }, t(name)),
    el('select', { id: name, onchange: (event) => { asked[name] = event.target.value; look(); } }, choices(name, options)));
}

function choices(name, options) {
  return [el('option', { value: '' }, t('any')), ...options.map(([value, text]) => el('option', { value, selected: asked[name] === value }, text))];
}

/** Languages by their names. */
function spoken(codes) {
  const names = new Intl.DisplayNames(localeOf(t.language), { type: 'language' });
  return t.named(codes, (code) => names.of(code)).map(({ code, name }) => [code, name]);
}

function query(after) {
  return new URLSearchParams([...ASKED.map((name) => [name, asked[name].trim()]), ['after', after || '']].filter(([, value]) => value)).toString();
}

async function look() {
  const mine = ++last;
  history.replaceState(null, '', `/network/specialists${query() ? `?${query()}` : ''}`);
  file.href = `/api/specialists.csv?${query()}`;
  try {
    const { items, next, languages } = await api.get(`/specialists?${query()}`);
    if (mine === last) {
      page.querySelector('#language').replaceChildren(...choices('language', spoken([...new Set([...languages, asked.language])].filter(Boolean))));
      show(items, next);
    }
  } catch (refused) {
    found.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
}

function show(items, next) {
  const list = el('ol', { class: 'posts' }, items.map(post));
  found.replaceChildren(
    el('p', { class: 'quietly', id: 'count' }, items.length ? (next ? t('atLeast', { n: items.length }) : t.count('found', items.length)) : t(query() ? 'nothing' : 'none')),
    list, following(t('more'), next, (after) => api.get(`/specialists?${query(after)}`), (others) => list.append(...others.map(post))));
}

function post(item) {
  return card(item, t, { asks: reader.country && !item.own, reaches: !ofPost, give, change: () => write(item), confirm: () => act(api.post(`/specialists/${item.reference}/confirmation`), 'confirmed.done', item),
    remove: () => act(api.remove(`/specialists/${item.reference}`), 'removed', item) });
}

async function act(doing, done, item) {
  try {
    await doing;
    tell(t(done, { name: item.name }));
    await look();
  } catch (refused) {
    tell(refused.message, true);
  }
}

function tell(sentence, bad = false) {
  said.hidden = false;
  said.className = bad ? 'notice bad' : 'notice';
  said.textContent = sentence;
}

/** Opens the form for a post of the reader's bureau, or for a new one. */
function write(item) {
  const close = () => { writing.replaceChildren(); page.querySelector('#add').focus(); };
  const form = editor(item, t, { cancel: close, save: async (values) => {
    await (item ? api.put(`/specialists/${item.reference}`, values) : api.post('/specialists', values));
    close();
    tell(t('saved', { name: values.name }));
    await look();
  } });
  writing.replaceChildren(form);
  form.querySelector('input').focus();
}
