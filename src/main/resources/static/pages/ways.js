/*
 * The links to Cordon's own pages, the same in the header of each of them and of each webapp. A new page gets its line here. Its word is
 * the title of the page, or a shorter "bar" beside it, from which WordsOfTheBarTest writes the area "ways".
 */
import { isOfPost, me, textsIn } from '/pages/texts.js';

const LEADERS = ['coordinator', 'compliance', 'manager'];
const ADMINISTRATOR = 'camunda-admin';

/**
 * The links of the bar in their order: where each leads, the page whose words name it, and the readers whom it concerns.
 *
 * @type {Array<[string, string, (reader: any) => any]>}
 */
const WAYS = [
  ['/today', 'today', ({ country, groups }) => country || groups.some((group) => [...LEADERS, ADMINISTRATOR].includes(group))],
  ['/operations', 'operations', ({ country, groups }) => country || groups.some((group) => LEADERS.includes(group))],
  ['/persons', 'persons', ({ country, groups }) => country || groups.some((group) => LEADERS.includes(group) || group.startsWith('partner-'))],
  ['/questions', 'questions', ({ country, groups }) => country || groups.some((group) => group === 'coordinator' || group.startsWith('partner-'))],
  ['/contacts', 'contacts', ({ country, groups }) => country || groups.includes('compliance')],
  ['/alerts', 'alerts', ({ country, groups }) => country || groups.includes('coordinator')],
  ['/network', 'network', ({ country, groups }) => country || groups.some((group) => ['coordinator', 'compliance'].includes(group) || group.startsWith('partner-'))],
  ['/analysis', 'analysis', ({ country, groups }) => country || groups.some((group) => ['coordinator', 'compliance', 'analyst'].includes(group))],
  ['/products', 'products', ({ country, groups }) => country || groups.some((group) => ['coordinator', 'analyst'].includes(group) || group.startsWith('partner-'))],
  ['/progress', 'progress', ({ country }) => country],
  ['/given', 'given', isOfPost],
  ['/network/specialists', 'specialists', isOfPost],
  ['/receipts', 'receipts', (reader) => reader.user && !isOfPost(reader)],
  ['/directory', 'directory', (reader) => reader.user && !isOfPost(reader)],
  ['/subscriptions', 'subscriptions', ({ country, groups }) => country || groups.some((group) => ['coordinator', ADMINISTRATOR].includes(group))],
  ['/accounts', 'accounts', ({ groups }) => groups.includes(ADMINISTRATOR) || groups.includes('coordinator')],
  ['/help', 'help', ({ user }) => user],
];

// Everybody may read the mail of the demo, so its page does not look up a visitor without a session.
const reader = document.querySelector('#ways[data-stranger]') ? { groups: [], language: document.documentElement.lang } : await me();
const t = await textsIn(reader.language, 'ways');
const bar = document.getElementById('bar');

if (bar) {
  fill();
} else {
  show();
  new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
}

function links(words = {}) {
  return WAYS.filter(([, , concerns]) => concerns(reader)).map(([path, name]) => {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = t(words[name] || name);
    return link;
  });
}

/** Fills the header of Cordon's own pages. On a narrow screen the header folds into a menu. */
function fill() {
  const menu = document.getElementById('menu');
  const ways = document.getElementById('ways');
  const open = (isOpen) => {
    menu.setAttribute('aria-expanded', isOpen);
    ways.classList.toggle('open', isOpen);
  };
  ways.prepend(...links());
  ways.querySelectorAll('a').forEach((link) => {
    if (location.pathname === link.pathname || link.pathname !== '/' && location.pathname.startsWith(`${link.pathname}/`)) {
      link.setAttribute('aria-current', location.pathname === link.pathname ? 'page' : 'true');
    }
  });
  if (!reader.user) {
    ways.querySelectorAll('.own').forEach((own) => own.remove());
  }
  menu.addEventListener('click', () => open(menu.getAttribute('aria-expanded') !== 'true'));
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.getAttribute('aria-expanded') === 'true') {
      open(false);
      menu.focus();
    }
  });
}

/** Fills the header of a webapp. The webapps share no plugin point there, so this runs whenever a header is drawn anew. */
function show() {
  const head = document.querySelector('.cam-nav.app-menu > ul');
  if (!head || head.querySelector('.cordon-way')) {
    return;
  }
  // Cockpit has a page of its own that is called "Operations", so the link has another name there.
  head.prepend(...links(location.pathname.includes('/cockpit/') ? { operations: 'operations.cockpit' } : {}).map((link) => {
    const item = document.createElement('li');
    item.className = 'cordon-way';
    item.lang = t.language;
    item.append(link);
    return item;
  }));
  const whole = /** @type {HTMLElement} */ (head.closest('[cam-widget-header]'));
  new ResizeObserver(() => document.documentElement.style.setProperty('--cordon-head', `${whole.offsetHeight}px`)).observe(whole);
}

export default [];
