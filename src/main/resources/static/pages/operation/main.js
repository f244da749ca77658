import { me, texts } from '/pages/texts.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { start } from '/pages/operation/start.js';

/*
 * The pages of one operation: the start page with the waiting work, and its sections, each at its own address. A section is a module that
 * fills its root or leaves it empty, and asks to be drawn anew after an act. The server knows which sections have something for the reader.
 */
const SECTIONS = ['countries', 'dates', 'list', 'reports', 'results', 'releases', 'handling', 'accesses'];

const page = document.getElementById('operation');
const reference = page.dataset.reference;
const home = `/operations/${reference}`;
const present = SECTIONS.find((name) => location.pathname === `${home}/${name}`);
// Sections once were anchors of one page, so an old address with an anchor leads to the section.
const anchored = () => !present && SECTIONS.find((name) => location.hash === `#${name}`);
const follow = () => anchored() && location.replace(`${home}/${anchored()}`);
addEventListener('hashchange', follow);
if (anchored()) {
  follow();
} else {
  await open();
}

async function open() {
  const t = await texts('operation');
  // Each section has its own words, so that two sections can use the same key for different sentences.
  const [reader, words, module] = await Promise.all([me(), present ? texts('operation', `operation-${present}`) : texts('names', 'operation-dates', 'operation-results', 'operation'), present ? import(`/pages/operation/${present}.js`) : { section: start }]);
  document.title = [present && t(`section.${present}`), reference, 'Cordon'].filter(Boolean).join(' · ');
  await draw();

  /** Reads the page anew. The last message to the reader stays above it. */
  async function draw(said) {
    try {
      const [operation, waiting] = await Promise.all([api.get(home), api.get(`${home}/work`)]);
      const root = el('section', present ? { id: present, class: 'card' } : { id: 'start' });
      const seen = scrollY;
      page.replaceChildren(head(operation, t), ways(waiting.sections, t), said ? el('p', { class: 'notice', role: 'status' }, said) : '', root);
      await fill(root, { operation, waiting, me: reader, t: words, api, refresh: draw });
      if (!root.hasChildNodes()) {
        root.append(el('h2', {}, t(`section.${present}`)), el('p', {}, t('nothingHere')));
      }
      scrollTo(0, said ? 0 : seen);
    } catch (failure) {
      page.replaceChildren(el('h1', {}, reference), el('p', { class: 'notice bad', role: 'alert' }, failure.message),
        el('p', { class: 'acts' }, el('button', { type: 'button', class: 'second', onclick: () => draw() }, t('again'))));
    }
    page.setAttribute('aria-busy', 'false');
  }

  /** A section that cannot be filled shows why, and the links to the others stay. */
  async function fill(root, context) {
    try {
      await module.section(root, context);
    } catch (failure) {
      root.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, failure.message));
    }
  }
}

function head(operation, t) {
  return el('header', {},
    el('p', { class: 'reference' }, el('bdi', { dir: 'ltr' }, operation.reference), ' ', el('span', { class: operation.phase === 'CANCELLED' ? 'mark bad' : 'mark' }, t(`phase.${operation.phase}`))),
    el('h1', {}, el('bdi', {}, operation.title)),
    present ? '' : el('p', {}, t('hostedIn', { host: operation.host })));
}

function ways(sections, t) {
  const way = (name, href, words) => el('li', {}, el('a', { href, 'aria-current': name === present ? 'page' : null }, words));
  return el('nav', { class: 'sections', 'aria-label': t('sections') },
    el('ul', {}, way(undefined, home, t('section.start')), SECTIONS.filter((name) => sections.includes(name) || name === present).map((name) => way(name, `${home}/${name}`, t(`section.${name}`)))));
}
