/*
 * The head of every page of Cordon and of each webapp: the places, the search, what the reader may begin, and his account. On a telephone
 * the places stand at the lower edge. The pages of the present place stand below the head.
 */
import { cookie } from '/pages/client.js';
import { el } from '/pages/dom.js';
import { referenceAmongNames } from '/pages/references.js';
import { me, textsIn } from '/pages/texts.js';
import { BEGIN, begunBy, here, pagesOf, placesOf } from '/pages/ways.js';

const INITIALS = 2;
/** The page of the systems of an office. */
const SYSTEMS = '/subscriptions';
/** Whoever has one of these places may look for a person or open a reference. */
const FINDS = ['inbox', 'operations'];
const SVG = 'http://www.w3.org/2000/svg';
/** The icons, taken from Lucide 1.62.0, whose licence is icons-licence.txt. They stand here because each file of the head is one request more. */
const PATHS = {
  inbox: 'M22 12h-6l-2 3h-4l-2-3H2M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z',
  flag: 'M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528',
  users: 'M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M16 3.128a4 4 0 0 1 0 7.744M22 21v-2a4 4 0 0 0-3-3.87M13 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0z',
  arrows: 'M8 3 4 7l4 4M4 7h16M16 21l4-4-4-4M20 17H4',
  network: 'M17 16h4a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1zM3 16h4a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1z'
    + 'M10 2h4a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zM5 16v-3a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v3M12 12V8',
  accounts: 'M20 21a8 8 0 0 0-16 0M17 8a5 5 0 1 1-10 0 5 5 0 0 1 10 0z',
  book: 'M15 13a3 3 0 1 0-6 0M4 19.5v-15A2.5 2.5 0 0 1 6.5 2H19a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1H6.5a1 1 0 0 1 0-5H20M14 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  plug: 'M12 22v-5M15 8V2M17 8a1 1 0 0 1 1 1v4a4 4 0 0 1-4 4h-4a4 4 0 0 1-4-4V9a1 1 0 0 1 1-1zM9 8V2',
  plus: 'M5 12h14M12 5v14',
  search: 'm21 21-4.34-4.34M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0z',
  down: 'm6 9 6 6 6-6',
};

// A page of Cordon brings the empty head with it, so that nothing moves when it is filled.
const head = document.getElementById('shell') || el('header', { class: 'shell', id: 'shell' });
// Everybody may read the mail of the demo, so its page does not look up a visitor without a session.
const reader = head.dataset.stranger === undefined ? await me() : { groups: [], language: document.documentElement.lang };
const t = await textsIn(reader.language, 'ways');
const places = placesOf(reader);
const below = el('nav', { class: 'shell-pages', lang: t.language, dir: t.direction, 'aria-label': t('shell.pages') });
const foot = el('nav', { class: 'shell-foot', lang: t.language, dir: t.direction, 'aria-label': t('shell.places') }, ways());

/** The links to the places. The same links stand in the head and, on a telephone, at the lower edge. */
function ways() {
  return places.map(({ name, icon: drawn, pages }) => el('a', { href: pages[0].path, 'data-place': name }, icon(drawn), el('span', {}, t(`shell.${name}`))));
}

/** Opens one menu of the head, and closes it by a click elsewhere, by Escape, or when the focus leaves it. */
function menu(button, list) {
  const open = (isOpen) => {
    list.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => open(list.hidden));
  document.addEventListener('click', ({ target }) => !button.contains(target) && !(list.contains(target) && !target.closest('a')) && open(false));
  head.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      open(false);
      button.focus();
    }
  });
  list.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && !list.contains(relatedTarget) && relatedTarget !== button && open(false));
  open(false);
  return [button, list];
}

function begin() {
  const list = el('div', { class: 'shell-menu', id: 'shell-begin' });
  const button = el('button', { type: 'button', class: 'shell-new', 'aria-controls': 'shell-begin' }, icon('plus'), el('span', {}, t('shell.new')));
  // The names of the processes are read only by whoever opens the menu.
  button.addEventListener('click', async () => {
    const said = await textsIn(reader.language, 'names');
    list.replaceChildren(...begunBy(reader).map((key) => el('a', { href: BEGIN + key }, said(`process.${key}`))));
  }, { once: true });
  return menu(button, list);
}

/**
 * Signs out of a webapp by its own way. No form of a webapp may lead to the provider at which people sign in, but the page that is loaded
 * afterwards may. The webapp would go to its own sign-in as soon as a request finds nobody signed in, so it is told to stay.
 */
async function leaveWebapp(event) {
  event.preventDefault();
  dispatchEvent(new Event('cordon-leaving'));
  await fetch('/camunda/api/admin/auth/user/default/logout', { method: 'POST', headers: { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') } });
  location.assign(location.pathname);
}

function account() {
  const list = el('div', { class: 'shell-menu', id: 'shell-account' }, pagesOf('account', reader).map(({ path, word }) => el('a', { href: path, hidden: path === SYSTEMS }, t(word))),
    el('form', { action: '/logout', method: 'post', onsubmit: location.pathname.startsWith('/camunda/') ? leaveWebapp : null }, el('input', { type: 'hidden', name: '_csrf', value: cookie('CORDON-XSRF') }),
      el('button', { type: 'submit', class: 'shell-out' }, t('shell.out'))));
  const initials = reader.country || reader.user.slice(0, INITIALS).toUpperCase();
  const button = el('button', { type: 'button', class: 'shell-who', 'aria-controls': 'shell-account' }, el('span', { class: 'shell-unseen' }, t('shell.account')),
    el('b', { 'aria-hidden': 'true' }, initials), el('bdi', { dir: 'ltr' }, reader.user), icon('down'));
  button.addEventListener('click', () => showSystems(list.querySelector(`[href="${SYSTEMS}"]`)), { once: true });
  return menu(button, list);
}

/** The systems of an office stand in the menu only if it has any. Their page can always be reached from the page of the account. */
async function showSystems(way) {
  if (way) {
    const { api } = await import('/pages/api.js');
    way.hidden = !(await api.get('/subscriptions')).items.length;
  }
}

/**
 * The search: a reference leads to what it names, and other words to the persons whom they may mean. What is found stands below the field,
 * by a module that is loaded when somebody goes into the field.
 */
function find() {
  const findsPersons = places.some(({ name }) => name === 'persons');
  const words = el('input', { type: 'search', autocomplete: 'off', dir: 'auto', maxLength: 200, 'aria-label': t(findsPersons ? 'shell.find' : 'shell.find.reference'),
    placeholder: t(findsPersons ? 'shell.find' : 'shell.find.reference') });
  const list = el('div', { class: 'shell-menu shell-results', hidden: true });
  const reference = (typed) => (findsPersons ? referenceAmongNames(typed) : typed.toUpperCase());
  words.addEventListener('focus', async () => (await import('/pages/shell/palette.js')).palette({ field: words, list, reader, places, reference: referenceAmongNames }), { once: true });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      words.focus();
      words.select();
    }
  });
  return [el('form', { class: 'shell-find', role: 'search', onsubmit: (event) => {
    event.preventDefault();
    const sought = words.value.trim();
    if (sought) {
      const code = reference(sought);
      location.assign(code ? `/go/${encodeURIComponent(code)}` : `/persons?${new URLSearchParams({ q: sought })}`);
    }
  } }, icon('search'), words, el('kbd', { 'aria-hidden': 'true' }, 'Ctrl K')), list];
}

/** Marks the place and the page where the reader is, and shows the pages beside that page. */
function mark() {
  const all = places.flatMap(({ name, pages }) => pages.map(({ path }) => ({ name, path })));
  const at = here(all, location);
  const place = places.find(({ name }) => name === all.find(({ path }) => path === at)?.name);
  document.querySelectorAll('#shell [data-place], .shell-foot [data-place]').forEach((/** @type {HTMLElement} */ way) => {
    const isHere = way.dataset.place === place?.name;
    if (isHere) {
      way.setAttribute('aria-current', 'true');
    } else {
      way.removeAttribute('aria-current');
    }
  });
  // The panel of the day stands beside the inbox and leads to its own page, so no row takes height from the work.
  below.replaceChildren(...(place && place.pages.length > 1 && at !== '/' ? place.pages : []).map(({ path, word }) => el('a', { href: path,
    'aria-current': path === at ? (location.pathname === path || path.includes('#') || path === '/' ? 'page' : 'true') : null }, t(word))));
  below.hidden = !below.childElementCount;
  document.documentElement.classList.toggle('shell-has-pages', !below.hidden);
}

function skip() {
  return el('a', { class: 'shell-skip', href: '#', onclick: (event) => {
    event.preventDefault();
    const main = /** @type {HTMLElement} */ (document.querySelector('main, [role=main], .task-card, .ctn-wrapper'));
    if (main) {
      main.tabIndex = -1;
      main.focus();
    }
  } }, t('shell.skip'));
}

Object.assign(head, { lang: t.language, dir: t.direction });
const [who, profile] = reader.user ? account() : [el('a', { class: 'shell-who', href: '/login' }, t('shell.in')), ''];
const [search, results] = places.some(({ name }) => FINDS.includes(name)) ? find() : ['', ''];
const [start, processes] = begunBy(reader).length ? begin() : ['', ''];
head.replaceChildren(skip(), el('div', { class: 'shell-row' },
  el('a', { href: '/', class: 'shell-brand' }, el('img', { src: '/pages/cordon.svg', alt: '', width: 24, height: 24 }), el('span', {}, 'Cordon')),
  el('nav', { class: 'shell-places', 'aria-label': t('shell.places') }, ways()), search, start, who), results, processes, profile);
if (!head.isConnected) {
  document.documentElement.classList.add('shell-around');
  document.body.prepend(head);
}
head.after(below);
document.body.append(document.body.matches('.page') ? el('p', { class: 'shell-zone', lang: t.language, dir: t.direction }, t.zone()) : '', foot);
foot.hidden = !places.length;
mark();
addEventListener('hashchange', mark);

/** Draws an icon that says nothing to software that reads the page aloud. A word stands beside it, or its button has a label. */
function icon(name) {
  const drawn = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  drawn.setAttribute('viewBox', '0 0 24 24');
  drawn.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  drawn.append(path);
  return drawn;
}

export default [];
