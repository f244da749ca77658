import { me, texts } from '/pages/texts.js';
import { el } from '/pages/dom.js';
import { PICTURES, roleOf, SECTIONS, titleOf } from './contents.js';

/* The help: a page for each role, on which each section has its own address. */
const page = document.getElementById('help');
const t = await texts('names', 'help');
const own = roleOf(await me());
const role = location.pathname.split('/')[2] || own;

document.title = `${t('title')} · Cordon`;
page.replaceChildren(head(), contents(), ...SECTIONS[role].map(section));
page.setAttribute('aria-busy', 'false');
if (location.hash) {
  const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (asked) {
    asked.scrollIntoView();
    asked.focus({ preventScroll: true });
  }
}

function head() {
  return el('header', {},
    el('h1', {}, t(`role.${role}`)),
    el('p', {}, t('lead')),
    el('nav', { class: 'roles', 'aria-label': t('yours') }, Object.keys(SECTIONS).map((other) => el('a', { href: `/help/${other}`, 'aria-current': other === role ? 'page' : null },
      t(`role.${other}`)))));
}

function contents() {
  return el('nav', { class: 'card contents', 'aria-label': t('contents') }, el('h2', {}, t('contents')),
    el('ul', {}, SECTIONS[role].map((name) => el('li', {}, el('a', { href: `#${name}` }, titleOf(name, t))))));
}

function section(name) {
  const key = name === 'first' ? `first.${role}` : name;
  const lead = name === 'first' ? key : `${name}.lead`;
  const steps = [];
  for (let step = 1; t.has(`${key}.${step}`); step++) {
    steps.push(el('li', {}, spoken(`${key}.${step}`)));
  }
  return el('section', { id: name, class: 'card', tabIndex: -1 },
    el('h2', {}, titleOf(name, t)),
    el('p', {}, spoken(lead)),
    steps.length ? el('ol', {}, steps) : '',
    PICTURES[key] ? picture(PICTURES[key], titleOf(name, t)) : '');
}

/** Shows a text in which words from the screen stand out. */
function spoken(key) {
  return t.parts(key).map((part, number) => (number % 2 ? el('strong', {}, part) : part));
}

/** A picture links to itself in full size, because a telephone shows it too small. */
function picture(screen, title) {
  const src = `/pages/help/pictures/${t.language}/${screen}.png`;
  return el('a', { href: src, target: '_blank' }, el('img', { src, alt: t('picture', { title }), loading: 'lazy', width: 1280, height: 720 }));
}
