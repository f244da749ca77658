/*
 * The head of every page of Cordon and of each webapp: the places, the search, what the reader may begin, and his account. On a telephone
 * the places stand at the lower edge. The pages of the present place stand below the head.
 */
import { cookie } from '/pages/client.js';
import { el } from '/pages/dom.js';
import { referenceAmongNames } from '/pages/references.js';
import { icon } from '/pages/shell/icons.js';
import { me, textsIn } from '/pages/texts.js';
import { begunBy, here, pagesOf, placesOf } from '/pages/ways.js';

const BEGIN = '/camunda/app/tasklist/default/#/?processStart=';
const INITIALS = 2;
/** Whoever has one of these places may look for a person or open a reference. */
const FINDS = ['inbox', 'operations'];

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

function account() {
  const list = el('div', { class: 'shell-menu', id: 'shell-account' }, pagesOf('account', reader).map(({ path, word }) => el('a', { href: path }, t(word))),
    el('form', { action: '/logout', method: 'post' }, el('input', { type: 'hidden', name: '_csrf', value: cookie('CORDON-XSRF') }),
      el('button', { type: 'submit', class: 'shell-out' }, t('shell.out'))));
  const initials = reader.country || reader.user.slice(0, INITIALS).toUpperCase();
  return menu(el('button', { type: 'button', class: 'shell-who', 'aria-controls': 'shell-account', 'aria-label': `${t('shell.account')} ${reader.user}` },
    el('b', { 'aria-hidden': 'true' }, initials), el('bdi', { dir: 'ltr' }, reader.user), icon('down')), list);
}

/** The search: a reference leads to what it names, and other words to the persons whom they may mean. */
function find() {
  const findsPersons = places.some(({ name }) => name === 'persons');
  const words = el('input', { type: 'search', autocomplete: 'off', dir: 'auto', maxLength: 200, 'aria-label': t(findsPersons ? 'shell.find' : 'shell.find.reference'),
    placeholder: t(findsPersons ? 'shell.find' : 'shell.find.reference') });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      words.focus();
      words.select();
    }
  });
  return el('form', { class: 'shell-find', role: 'search', onsubmit: (event) => {
    event.preventDefault();
    const sought = words.value.trim();
    if (sought) {
      const reference = findsPersons ? referenceAmongNames(sought) : sought.toUpperCase();
      location.assign(reference ? `/go/${encodeURIComponent(reference)}` : `/persons?${new URLSearchParams({ q: sought })}`);
    }
  } }, icon('search'), words, el('kbd', { 'aria-hidden': 'true' }, 'Ctrl K'));
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
  below.replaceChildren(...(place && place.pages.length > 1 ? place.pages : []).map(({ path, word }) => el('a', { href: path,
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
const [start, processes] = begunBy(reader).length ? begin() : ['', ''];
head.replaceChildren(skip(), el('div', { class: 'shell-row' },
  el('a', { href: '/', class: 'shell-brand' }, el('img', { src: '/pages/cordon.svg', alt: '', width: 24, height: 24 }), el('span', {}, 'Cordon')),
  el('nav', { class: 'shell-places', 'aria-label': t('shell.places') }, ways()), places.some(({ name }) => FINDS.includes(name)) ? find() : '', start, who), processes, profile);
if (!head.isConnected) {
  document.documentElement.classList.add('shell-around');
  document.body.prepend(head);
}
head.after(below);
document.body.append(foot);
foot.hidden = !places.length;
mark();
addEventListener('hashchange', mark);

export default [];
