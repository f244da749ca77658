/*
 * The pages of Cordon and of the webapps that the head leads to, and the place of the head under which each stands. A new page gets its line
 * here. Its word is the title of the page, or a shorter "bar" beside it, from which WordsOfTheBarTest writes the area "ways". The pages of
 * the webapps have no such title; their words are in the area "common".
 */

/** Returns whether a reader is one of these: an officer of a "country", a "partner", a "post", or a member of the group of that name. */
const of = (...wanted) => ({ country, groups }) => wanted.some((one) => (one === 'country' ? country
  : ['partner', 'post'].includes(one) ? groups.some((group) => group.startsWith(`${one}-`)) : groups.includes(one)));

/** A manager who is a coordinator as well works as a coordinator. */
const manages = (reader) => of('manager')(reader) && !of('coordinator', 'country')(reader);
const administers = (reader) => of('camunda-admin')(reader) && !of('country', 'coordinator', 'compliance', 'manager', 'analyst')(reader);
const isElse = (reader) => reader.user && !administers(reader) && !of('post')(reader);

/** The beginning of the address at which Tasklist begins a process; the key of the process follows. */
export const BEGIN = '/camunda/app/tasklist/default/#/?processStart=';
const COCKPIT = '/camunda/app/cockpit/default/';
const ADMIN = '/camunda/app/admin/default/';

/** The places of the head in their order, with the icon of each. A reader sees those under which a page concerns him. */
const PLACES = [['inbox', 'inbox'], ['operations', 'flag'], ['persons', 'users'], ['exchange', 'arrows'], ['intelligence', 'network'],
  ['accounts', 'accounts'], ['directory', 'book'], ['systems', 'plug']];

/**
 * The pages in their order: where each is, the word that names it, its place, and the readers whom it concerns. Pages of the place "account"
 * stand in the menu of the account.
 *
 * @type {Array<[string, string, string, (reader: any) => any]>}
 */
const WAYS = [
  ['/', 'shell.tasks', 'inbox', of('country', 'coordinator', 'compliance', 'partner', 'analyst')],
  ['/today', 'today', 'inbox', of('country', 'coordinator', 'compliance', 'analyst')],
  [`${COCKPIT}#/operations`, 'shell.overview', 'operations', manages],
  ['/operations', 'operations', 'operations', of('country', 'coordinator', 'compliance', 'manager')],
  ['/progress', 'progress', 'operations', of('country')],
  [`${COCKPIT}#/processes`, 'shell.processes', 'operations', manages],
  [`${COCKPIT}#/decisions`, 'shell.decisions', 'operations', manages],
  ['/persons', 'persons', 'persons', of('country', 'coordinator', 'compliance', 'manager', 'partner')],
  ['/questions', 'questions', 'exchange', of('country', 'coordinator', 'partner')],
  ['/alerts', 'alerts', 'exchange', of('country', 'coordinator')],
  ['/contacts', 'contacts', 'exchange', of('country', 'compliance')],
  ['/network/sessions', 'sessions', 'exchange', of('country', 'coordinator')],
  ['/given', 'given', 'exchange', of('post')],
  ['/network', 'network', 'intelligence', of('country', 'coordinator', 'compliance', 'partner')],
  ['/analysis', 'analysis', 'intelligence', of('country', 'coordinator', 'compliance', 'analyst')],
  ['/products', 'products', 'intelligence', of('country', 'coordinator', 'analyst', 'partner')],
  ['/network/specialists', 'specialists', 'intelligence', of('country', 'coordinator', 'post')],
  ['/directory', 'directory', 'exchange', isElse],
  ['/accounts', 'accounts', 'accounts', administers],
  [`${ADMIN}#/`, 'today', 'accounts', administers],
  [`${ADMIN}#/users`, 'shell.users', 'accounts', administers],
  [`${ADMIN}#/groups`, 'shell.groups', 'accounts', administers],
  ['/directory', 'directory', 'directory', administers],
  ['/subscriptions', 'subscriptions', 'systems', administers],
  ['/account', 'shell.account', 'account', ({ user }) => user],
  ['/receipts', 'receipts', 'account', (reader) => reader.user && !of('post')(reader)],
  ['/accounts', 'accounts', 'account', of('coordinator')],
  ['/subscriptions', 'subscriptions', 'account', of('country', 'coordinator')],
  ['/help', 'help', 'account', ({ user }) => user],
];

/**
 * The processes that a reader may begin, the most frequent first. HeadTest compares them with what the engine lets each role begin.
 *
 * @type {Array<[string, (reader: any) => any]>}
 */
const BEGUN = [
  ['arrest-handling', of('country')],
  ['lead-handling', of('country')],
  ['infra-operation', of('coordinator')],
  ['product-making', of('analyst')],
  ['question-asking', of('country')],
  ['alert-issuing', of('country')],
  ['contact-declaring', of('country')],
  ['session-convening', of('country', 'coordinator')],
  ['group-register', of('country')],
  ['group-transfer', of('country')],
  ['analysis-file', of('coordinator')],
];

/** Returns the pages of a place that concern a reader, as their path and word. */
export const pagesOf = (place, reader) => WAYS.filter(([, , where, concerns]) => where === place && concerns(reader))
  .map(([path, word]) => ({ path, word }));

/** Returns the places of a reader. The first page of a place is where the place leads. */
export const placesOf = (reader) => PLACES.map(([name, icon]) => ({ name, icon, pages: pagesOf(name, reader) }))
  .filter(({ pages }) => pages.length);

/** Returns the keys of the processes that a reader may begin. */
export const begunBy = (reader) => BEGUN.filter(([, concerns]) => concerns(reader)).map(([key]) => key);

/** Returns the path of the page on which a reader is, or of the page above it; null where none of these pages is above it. */
export function here(pages, { pathname, hash }) {
  const at = pathname.startsWith('/camunda/app/tasklist/') ? '/' : pathname + (pathname.startsWith('/camunda/') ? hash.split('?')[0] || '#/' : '');
  return pages.map(({ path }) => path).filter((path) => at === path || path !== '/' && at.startsWith(`${path}/`))
    .sort((one, other) => other.length - one.length)[0] || null;
}
