/* The bureaus with duty posts and their answers to tests within a year, for the coordination, the management and administrators. */
import { api } from './api.js';
import { el } from './dom.js';
import { textsIn } from './texts.js';

let asked = null;

/** Returns the figures by country, read once a page. */
function everywhere() {
  asked = asked || api.get('/reachability').then(({ items }) => new Map(items.map((item) => [item.country, item]))).catch((refused) => {
    asked = null;
    throw refused;
  });
  return asked;
}

const marks = (item, words) => ['silent', 'unconfirmed'].filter((key) => item[key]).flatMap((key) => [' ', el('span', { class: 'mark bad' }, words.count(`reach.${key}`, item[key]))]);

const tests = (item, words) => (item.tests ? words('reach.answered', { answered: item.answered, tests: item.tests }) : words('reach.never'));

/** Shows the figures beside the name of a country once they are known. A bureau without posts gets a note. */
export function reached(code, t) {
  const root = el('span');
  Promise.all([everywhere(), textsIn(t.language, 'duty')]).then(([bureaus, words]) => {
    const item = bureaus.get(code);
    root.replaceChildren(...(item ? [tests(item, words), ...marks(item, words)] : [words('reach.noPosts')]));
  }).catch((refused) => { root.title = refused.message; });
  return root;
}

/** All figures as a table. Bureaus that did not answer come first. */
export async function reachTable(t) {
  const [bureaus, words] = await Promise.all([everywhere(), textsIn(t.language, 'duty')]);
  const items = [...bureaus.values()].sort((one, other) => other.silent - one.silent || other.unconfirmed - one.unconfirmed
    || t.compare(t.country(one.country), t.country(other.country)));
  return el('details', { class: 'card' }, el('summary', {}, el('strong', {}, words('reach')), ' · ', words.count('reach.bureaus', items.length)),
    items.length ? el('table', { class: 'cards' },
      el('thead', {}, el('tr', {}, ['country', 'posts', 'tests', 'minutes', 'last'].map((key) => el('th', { scope: 'col' }, words(`reach.head.${key}`))))),
      el('tbody', {}, items.map((item) => el('tr', { 'data-country': item.country },
        el('th', { scope: 'row' }, el('a', { href: `/directory/${item.country}` }, t.country(item.country))),
        el('td', {}, words.number(item.posts), marks(item, words)),
        el('td', {}, tests(item, words)),
        el('td', {}, item.minutes === undefined ? '' : words.number(Math.round(item.minutes))),
        el('td', {}, item.lastTest ? [words.when(item.lastTest), ' ', item.lastOutcome ? words(`reach.${item.lastOutcome}`) : ''] : words('reach.never')))))) : '');
}
