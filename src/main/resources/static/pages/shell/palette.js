/*
 * The results below the search of the head. The head loads this module when somebody first goes into its field. Acts, pages, countries and
 * help are found without the server, at once. Persons, groups, questions, alerts, analysis files and their products are looked up when
 * nobody has typed for a moment, and the operations of the reader are read once.
 */
import { client } from '/pages/client.js';
import { el } from '/pages/dom.js';
import { roleOf, SECTIONS, titleOf } from '/pages/help/contents.js';
import { likeness } from '/pages/likeness.js';
import { caseFile } from '/pages/persons/table.js';
import { plain } from '/pages/picker/match.js';
import { inLanguage } from '/pages/product/read.js';
import { textsIn } from '/pages/texts.js';
import { BEGIN, begunBy } from '/pages/ways.js';

/** Milliseconds without typing after which the server is asked. */
const PATIENCE = 250;
const SHORTEST = 2;
/** The most letters that the server looks for. */
const LONGEST = 100;
/** The most results in a group. */
const MOST = 6;

const wordsIn = (text) => plain(text).split(' ').filter(Boolean);

/** Returns the things of which a word begins with each typed word. */
export function matching(typed, things) {
  const sought = wordsIn(typed);
  return !sought.length ? [] : things.filter(({ words }) => {
    const those = wordsIn(words);
    return sought.every((begin) => those.some((word) => word.startsWith(begin)));
  });
}

/** What is found without the server: what the reader may begin, and pages with the sections of the help. */
function near(reader, places, t) {
  const role = roleOf(reader);
  return {
    acts: begunBy(reader).map((key) => ({ href: BEGIN + key, words: t(`process.${key}`) })),
    pages: places.flatMap(({ pages }) => pages).map(({ path, word }) => ({ href: path, words: t(word) }))
      .concat(SECTIONS[role].map((section) => ({ href: `/help/${role}#${section}`, words: titleOf(section, t), more: t('help') }))),
  };
}

/** The countries and operations to which the reader may go. */
async function far(call, places, t) {
  const has = (place) => places.some(({ name }) => name === place);
  const [zones, operations] = await Promise.all([has('persons') ? fetch('/pages/zones.json').then((answer) => answer.json()) : {},
    has('operations') ? call('GET', '/operations') : { items: [] }]);
  return {
    countries: t.named(Object.keys(zones)).map(({ code, name }) => ({ href: `/persons?country=${code}`, words: name, more: t('country') })),
    operations: operations.items.map((one) => ({ href: `/operations/${one.reference}`, words: `${one.title} ${one.reference}` })),
  };
}

function person(item, t) {
  const about = [item.dateOfBirth && t.day(item.dateOfBirth), t.countries(item.wanting || []), item.reference].filter(Boolean);
  return { href: caseFile(item), words: [item.name, item.forename].filter(Boolean).join(', ') || item.reference, more: about.join(' · '), why: item.near };
}

const group = ({ reference, name }) => ({ href: `/network/${reference}`, words: name || reference, more: name && reference });
const question = ({ reference, purpose, asker }, t) => ({ href: `/questions/${reference}`, words: t(`purpose.${purpose}`), more: [asker && t.country(asker), reference].filter(Boolean).join(' · ') });
const alert = ({ reference, kind, issuer }, t) => ({ href: `/alerts/${reference}`, words: t(`alertKind.${kind}`), more: `${t.country(issuer)} · ${reference}` });
const analysisFile = ({ reference, purpose }) => ({ href: `/analysis/${reference}`, words: purpose || reference, more: purpose && reference });

function product({ reference, texts }, t) {
  const text = inLanguage(texts, t.language);
  return { href: `/products/${reference}`, words: text ? text.title : reference, more: text && reference };
}

/**
 * What the server finds, in the order of the list: its name, the page that the reader must have, the address with its parameter, and the
 * look of an item.
 */
const SOURCES = [
  ['persons', '/persons', '/persons', 'q', person],
  ['network', '/network', '/groups', 'words', group],
  ['questions', '/questions', '/questions', 'words', question],
  ['alerts', '/alerts', '/alerts', 'words', alert],
  ['analysis', '/analysis', '/analysis-files', 'words', analysisFile],
  ['products', '/products', '/products', 'words', product],
];

/** Looks up what the server finds when nobody has typed for a moment. Answers to an older search are dropped. */
function serverSearch(sources, call, changed, t) {
  let waiting = 0;
  let asking = new AbortController();
  const search = { found: new Map(), failure: '', open: 0, look };

  function look(typed) {
    clearTimeout(waiting);
    asking.abort();
    Object.assign(search, { found: new Map(), failure: '', open: typed.length >= SHORTEST ? sources.length : 0 });
    if (search.open) {
      asking = new AbortController();
      waiting = setTimeout(() => sources.forEach((source) => ask(source, typed.slice(0, LONGEST), asking.signal)), PATIENCE);
    }
  }

  async function ask([name, , address, parameter, shown], typed, signal) {
    const { items, failure } = await call('GET', `${address}?${new URLSearchParams({ [parameter]: typed })}`, undefined, { signal })
      .catch((refused) => ({ items: [], failure: refused.message }));
    if (!signal.aborted) {
      search.found.set(name, items.map((item) => shown(item, t)));
      Object.assign(search, { failure: failure || search.failure, open: search.open - 1 });
      changed();
    }
  }

  return search;
}

/** The list of results: one of them can be chosen by keys while the focus stays in the field. */
function chooser(field, list, results) {
  let chosen = null;
  const options = () => [...results.querySelectorAll('a')];

  function choose(option) {
    chosen = option || null;
    options().forEach((one) => one.setAttribute('aria-selected', String(one === chosen)));
    if (chosen) {
      field.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else {
      field.removeAttribute('aria-activedescendant');
    }
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) {
      choose(null);
    }
  }

  function move(step) {
    const all = options();
    const at = chosen ? all.indexOf(chosen) + step : Math.min(step, 0) || 0;
    choose(all.at(at % all.length));
  }

  /** Replaces the results; the chosen one stays chosen if it is still there. */
  function fill(...groups) {
    const kept = chosen && chosen.getAttribute('href');
    results.replaceChildren(...groups);
    options().forEach((one, number) => { one.id = `shell-result-${number}`; });
    choose(options().find((one) => one.getAttribute('href') === kept));
    return options().length;
  }

  field.addEventListener('keydown', (event) => {
    if (list.hidden || !['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(event.key) || event.key === 'Enter' && !chosen) {
      return;
    }
    event.preventDefault();
    if (event.key === 'Enter') {
      chosen.click();
    } else if (event.key === 'Escape') {
      open(false);
    } else {
      move(event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  field.addEventListener('blur', ({ relatedTarget }) => list.contains(/** @type {Node} */ (relatedTarget)) || open(false));
  list.addEventListener('click', ({ target }) => target.closest('a') && open(false));
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': results.id, 'aria-expanded': 'false' })
    .forEach(([name, value]) => field.setAttribute(name, value));
  return { fill, open };
}

function listed(name, found, t) {
  const label = t.has(`group.${name}`) ? t(`group.${name}`) : t(name);
  return el('div', { role: 'group', 'aria-label': label }, el('p', { 'aria-hidden': 'true' }, label),
    found.slice(0, MOST).map(({ href, words, more, why }) => el('a', { role: 'option', href, tabIndex: -1 }, el('bdi', {}, words),
      more ? el('bdi', { class: 'shell-more' }, more) : '',
      why ? el('span', { class: 'shell-near' }, el('b', {}, t('likeness.near')), ' ', likeness(why, t).yes.join(' ')) : '')));
}

/**
 * Puts the results below the field.
 *
 * @param {object} head
 * @param {HTMLInputElement} head.field the field of the search
 * @param {HTMLElement} head.list an empty element in which the results stand
 * @param {any} head.reader
 * @param {Array<{name: string, pages: Array<{path: string, word: string}>}>} head.places
 * @param {(typed: string) => string} head.reference the reference that somebody has typed, or an empty text
 */
export async function palette({ field, list, reader, places, reference }) {
  const t = await textsIn(reader.language, 'ways', 'names', 'help', 'palette');
  const call = client({ base: '/api', words: () => t('failed') });
  const seesNames = places.some(({ name }) => name === 'persons') && (!reader.groups.includes('manager') || reader.groups.includes('coordinator'));
  const results = el('div', { role: 'listbox', id: 'shell-results', 'aria-label': t('results') });
  const status = el('p', { role: 'status' });
  const chosen = chooser(field, list, results);
  const has = (page) => places.some(({ pages }) => pages.some(({ path }) => path === page));
  const search = serverSearch(SOURCES.filter(([name, page]) => (name === 'persons' ? seesNames : has(page))), call, show, t);
  let things = { operations: [], ...near(reader, places, t), countries: [] };

  function show() {
    const typed = field.value.trim();
    const code = reference(typed);
    const found = chosen.fill(...[
      ['reference', code ? [{ href: `/go/${encodeURIComponent(code)}`, words: t('open', { reference: code }) }] : []],
      ...SOURCES.map(([name]) => [name, search.found.get(name) || []]),
      ...Object.entries(things).map(([name, all]) => [name, matching(typed, all)]),
    ].filter(([, all]) => all.length).map(([name, all]) => listed(name, all, t)));
    status.textContent = search.failure || (search.open ? t('looking') : found ? t('found', { n: found }) : t('nothing'));
    chosen.open(Boolean(typed) && document.activeElement === field);
  }

  function look() {
    const typed = field.value.trim();
    search.look(reference(typed) ? '' : typed);
    show();
  }

  list.append(results, status);
  field.addEventListener('input', look);
  look();
  things = { ...things, ...await far(call, places, t) };
  show();
}
