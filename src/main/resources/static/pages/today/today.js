/*
 * The "today" panel: work that is due, urgent work first; news since the reader's last visit; running operations; and the acts of his role.
 * It stands in Tasklist where no task is open, on Cockpit's pages, on Admin's first page, and on a page of its own. So it brings its own
 * style.
 */
import { api } from '/pages/api.js';
import { localeOf } from '/pages/clock.js';
import { el, time } from '/pages/dom.js';
import { me, textsIn } from '/pages/texts.js';
import { offerTour } from '/pages/tour/tour.js';

const TASKLIST = '/camunda/app/tasklist/default/#/';
/** Returns the address at which Tasklist opens the form of this process at once. */
const start = (process) => `${TASKLIST}?processStart=${process}`;
/** What a role does most. What else it may begin stands in the head, under New. */
const ACTS = {
  COORDINATOR: [['launch', start('infra-operation')]],
  COMPLIANCE: [['file', '/persons#opening'], ['suspended', '/persons?state=SUSPENDED']],
  COUNTRY: [['arrest', start('arrest-handling')], ['lead', start('lead-handling')]],
  MANAGER: [],
  ADMINISTRATOR: [],
  ANALYST: [],
};
const STYLE = '/pages/today/today.css';
const NAMED = 3;
const MINUTE = 60000;
const HOUR = 60 * MINUTE;

/** Whether the reader has a "today" panel. A reader without one who opens the page is told that it is empty for him. */
export async function hasToday() {
  const { groups, country } = await me().catch(() => ({ groups: [] }));
  return Boolean(country) || ['coordinator', 'compliance', 'manager', 'camunda-admin'].some((group) => groups.includes(group))
    || groups.includes('analyst') && !groups.some((group) => group.startsWith('partner-'));
}

/**
 * Shows the panel in the node. The old content stays until the answer arrives.
 *
 * @param how level: of its heading, 1 on a page of its own; few: the length of each list where more content stands below the panel; beside:
 *   whether the list of tasks stands beside the panel, which then leaves the tasks out
 */
export async function showToday(node, { level = 2, few = Infinity, beside = false } = {}) {
  const t = await textsIn((await me()).language, 'names', 'today');
  if (!document.querySelector(`link[href="${STYLE}"]`)) {
    document.head.append(el('link', { rel: 'stylesheet', href: STYLE }));
  }
  Object.assign(node, { lang: t.language, dir: t.direction });
  node.classList.add('cordon-today');
  if (!node.childElementCount) {
    node.replaceChildren(el('p', { role: 'status' }, t('reading')));
  }
  const again = () => showToday(node, { level, few, beside });
  node.setAttribute('aria-busy', 'true');
  try {
    const today = await api.get('/today');
    node.replaceChildren(...screen({ ...today, work: today.work.slice(0, few), changes: today.changes.slice(0, few) }, t, { level, beside }, few < Infinity ? null : again));
    await offerTour(node);
    // The new items have been shown: from the next visit on they are old.
    api.put('/today/visit').catch((refused) => node.append(el('p', { class: 'quiet', role: 'status' }, refused.message)));
  } catch (failure) {
    node.replaceChildren(el('p', { role: 'alert' }, failure.message), el('button', { type: 'button', onclick: again }, t('again')));
  }
  node.setAttribute('aria-busy', 'false');
}

function screen(today, t, { level, beside }, again) {
  const heading = (key, params) => el(`h${level + 1}`, {}, t(key, params));
  const day = new Intl.DateTimeFormat(localeOf(t.language), { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date());
  return [
    el('header', {},
      el('div', { class: 'line' }, el(`h${level}`, {}, beside ? el('a', { href: '/today' }, t('title')) : t('title')), el('span', { class: 'quiet' }, day), again ? el('button', { type: 'button', class: 'plain', onclick: again }, t('refresh')) : ''),
      el('nav', { class: 'acts', 'aria-label': t('acts') }, acts(today, t))),
    el('div', { class: 'parts' }, today.administration ? section('keep', heading('keep'), administration(today.administration, t)) : [
      beside ? '' : section('due', heading(today.role === 'MANAGER' ? 'due.everybody' : 'due'), due(today, t)),
      today.role === 'ANALYST' ? '' : section('running', heading('running'), running(today, t)),
      section('news', heading(today.since ? 'new' : 'new.first'), news(today, t)),
    ]),
  ];
}

const section = (name, ...children) => el('section', { class: name }, ...children);

function acts(today, t) {
  const first = today.role === 'COMPLIANCE' && today.work.find((one) => one.task === 'userTask_reviewFlagged');
  return [...(first ? [['review', opens(first)]] : []), ...ACTS[today.role]]
    .map(([name, href], index) => el('a', { href, class: index === 0 || name === 'lead' ? 'act first' : 'act' }, t(`act.${name}`)));
}

const opens = (work) => (work.id ? `${TASKLIST}?task=${work.id}` : `/camunda/app/cockpit/default/#/operations/${work.operation}`);

function due(today, t) {
  if (today.files?.length) {
    return [ofFiles(today.files, t), ...(today.work.length ? tasks(today, t) : [])];
  }
  return tasks(today, t);
}

/** The work in the files of an analyst that is no task. The pairs have no number as long as the things are being compared. */
function ofFiles(files, t) {
  const row = (file, href, words) => el('li', {}, el('a', { href }, el('strong', {}, words), ' ', el('bdi', {}, file)));
  return el('ul', {}, files.flatMap(({ file, pairs, persons }) => [
    pairs === 0 ? '' : row(file, `/analysis/${file}/identities`, pairs === undefined ? t('file.comparing') : t.count('file.pairs', pairs)),
    persons ? row(file, `/analysis/${file}`, t.count('file.persons', persons)) : '',
  ]));
}

function tasks(today, t) {
  if (!today.work.length) {
    return today.role === 'MANAGER' ? el('p', { class: 'quiet' }, t('due.nobody'))
      : [el('p', { class: 'quiet' }, t('due.nothing')), el('p', { class: 'quiet' }, t(`due.nothing.${today.role}`))];
  }
  const shown = today.work.reduce((sum, one) => sum + one.number, 0);
  return [
    el('p', { class: 'quiet' }, t.count('sum.open', today.open), today.overdue ? [' · ', el('strong', { class: 'bad' }, t.count('sum.overdue', today.overdue))] : ''),
    el('ul', {}, today.work.map((one) => el('li', { class: one.overdue ? 'late' : one.urgent ? 'urgent' : '' },
      el('a', { href: opens(one) }, el('strong', {}, one.number === 1 ? t(`task.${one.task}`) : t('due.times', { task: t(`task.${one.task}`), n: one.number })), ' ',
        el('bdi', {}, one.reference || one.operation)),
      el('p', {}, one.overdue ? [el('span', { class: 'mark bad' }, one.number === 1 ? t('mark.overdue') : t.count('sum.overdue', one.overdue)), ' ']
        : one.urgent ? [el('span', { class: 'mark' }, t('mark.urgent')), ' '] : '',
      one.due ? inShort(left(one, t), 'due.at', one.due, t) : '')))),
    today.role !== 'MANAGER' && today.open > shown ? el('p', { class: 'quiet' }, t.count('more', today.open - shown)) : '',
  ];
}

/** Returns the time left. The time itself is read by whoever points at it or prints the page. */
const inShort = (words, key, instant, t) => el('time', { dateTime: instant, title: t(key, { time: t.when(instant) }) }, words);

/** Returns a sentence with the time as an element in place of {time}. */
function said(t, key, instant) {
  const [before, after] = t(key, { time: '\u0000' }).split('\u0000');
  return [before, time(instant, t), after];
}

function running(today, t) {
  return today.operations.length ? el('ul', {}, today.operations.map((one) => el('li', {},
    el('a', { href: today.role === 'MANAGER' ? `/camunda/app/cockpit/default/#/operations/${one.reference}` : `/operations/${one.reference}` }, el('strong', {}, el('bdi', {}, one.reference))), ' ',
    el('span', { class: 'mark calm' }, t.word(one.phase)),
    el('p', {}, one.until ? inShort(t.left(one.until), 'ends', one.until, t) : el('bdi', {}, one.title)))))
    : el('p', { class: 'quiet' }, t('running.nothing'));
}

function news(today, t) {
  return [
    today.since ? el('p', { class: 'quiet' }, said(t, 'new.since', today.since)) : '',
    today.changes.length ? el('ul', {}, today.changes.map((one) => el('li', {},
      el('a', { href: one.target ? `/targets/${one.target}` : one.operation ? `/operations/${one.operation}` : one.number > 1 ? today.role === 'ANALYST' ? '/analysis' : '/questions' : `/go/${one.reference}` },
        one.number === 1 ? t(`new.${one.kind}`) : t('due.times', { task: t(`new.${one.kind}`), n: one.number })), ' ',
      el('span', {}, [countries(one.countries, t), one.number === 1 && one.reference ? el('bdi', {}, one.reference) : one.operation && el('bdi', {}, one.operation)]
        .filter(Boolean).flatMap((part, index) => (index ? [' · ', part] : [part]))),
      el('p', { class: 'quiet' }, ago(one.at, t)))))
      : el('p', { class: 'quiet' }, t('new.nothing')),
    today.moreChanges ? el('p', { class: 'quiet' }, t('new.more')) : '',
  ];
}

/** Names the first countries only; the number of events stands beside them. */
function countries(codes, t) {
  const names = t.named(codes).map(({ name }) => name);
  return names.length > NAMED ? `${t.list(names.slice(0, NAMED))} …` : t.list(names);
}

/**
 * Returns how long ago an event was, and keeps it true while it is shown. If this machine's clock is behind the server's, a recent event
 * counts as now.
 */
function ago(at, t) {
  const words = () => (Date.now() - Date.parse(at) < MINUTE ? t.count('ago.minute', 0) : t.left(at));
  const shown = el('time', { dateTime: at, title: t.when(at) }, words());
  const moving = setInterval(() => {
    if (shown.isConnected) {
      shown.textContent = words();
    } else {
      clearInterval(moving);
    }
  }, MINUTE);
  return shown;
}

/** Returns the time left, for urgent work in hours. */
const left = (one, t) => (one.urgent && !one.overdue ? t.count('left.hour', Math.max(1, Math.round((Date.parse(one.due) - Date.now()) / HOUR))) : t.left(one.due));

function administration({ failedSteps, withoutContact, askingSystems }, t) {
  const item = (bad, title, about, href, open) => el('li', { class: bad ? 'urgent' : '' }, el('strong', {}, title),
    bad ? [el('p', {}, about), el('a', { href }, open)] : '');
  return el('ul', {},
    item(failedSteps, failedSteps ? t.count('failed', failedSteps) : t('failed.nothing'), t('failed.about'), '/directory', t('failed.open')),
    item(withoutContact.length, withoutContact.length ? t.count('contact', withoutContact.length) : t('contact.nothing'),
      t('contact.about', { list: t.list(t.named(withoutContact).slice(0, 12).map(({ name }) => name)) }), '/directory', t('contact.open')),
    item(askingSystems, askingSystems ? t.count('systems', askingSystems) : t('systems.nothing'), t('systems.about'), '/subscriptions', t('systems.open')));
}
