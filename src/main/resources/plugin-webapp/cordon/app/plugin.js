// The managers' view of operations in Cockpit. Plain DOM, no library: every value from the server becomes text, never markup.
import { localeOf } from '/pages/clock.js';
import { names } from '/pages/names.js';
import { me, textsIn } from '/pages/texts.js';

// Cockpit itself speaks English, so that its page keeps that language, and Cordon's places in it take on the reader's.
const { language } = await me().catch(() => ({ language: 'en' }));
const [t, said] = await Promise.all([textsIn(language, 'cockpit'), names(language)]);

const PHASES = ['PREPARATION', 'NOMINATION', 'CONFIRMATION', 'OPERATIONAL', 'FOLLOW_UP', 'CLOSED'];
/** In which colour a state of a target and an answer of a country shows; what it is called says the area "cockpit". */
const TONES = {
  state: {
    AWAITING_CONFIRMATION: 'wait', AT_LARGE: 'open', LOCATED: 'near', IDENTITY_PENDING: 'near', ARRESTED: 'done', EXTRADITION: 'done', SURRENDERED: 'done',
    RETURNED_OTHERWISE: 'done', IN_CUSTODY: 'near', WITHDRAWN: 'off', DECEASED: 'off', RETENTION_ENDED: 'off',
  },
  answer: { ACCEPTED: 'done', COMPLETED: 'done', DECLINED: 'off', SILENT: 'bad', INVITED: 'wait', LEFT: 'off', SUSPENDED: 'off', CANCELLED: 'off' },
};
const ROWS = 50;
const MOST_BARS = 60;
const DAY = 24 * 60 * 60 * 1000;

// ---- small tools ----

function h(tag, properties, ...children) {
  const node = document.createElement(tag);
  set(node, properties);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function svg(tag, properties, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  set(node, properties);
  node.append(...children.flat().filter(Boolean));
  return node;
}

function set(node, properties) {
  for (const [name, value] of Object.entries(properties || {})) {
    if (typeof value === 'function') {
      node.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value);
    }
  }
}

const formatOf = (options) => new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', year: 'numeric', ...options });
const dayFormat = formatOf({});
const timeFormat = formatOf({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' });
const clockFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const utcDayFormat = formatOf({ timeZone: 'UTC' });

/** A sentence with nodes in the places of its placeholders. */
function fill(key, nodes) {
  const marked = Object.fromEntries(Object.keys(nodes).map((name) => [name, `\u0001${name}\u0001`]));
  return t(key, marked).split('\u0001').map((part, index) => (index % 2 ? nodes[part] : part));
}

function time(instant) {
  return instant ? h('time', { datetime: instant, title: timeFormat.format(new Date(instant)) }, dayFormat.format(new Date(instant))) : '–';
}

function exactTime(instant) {
  return instant ? h('time', { datetime: instant }, timeFormat.format(new Date(instant))) : '–';
}

function label(kind, code) {
  return t.has(`${kind}.${code}`) ? t(`${kind}.${code}`) : t.word(code);
}

function chip(kind, code) {
  return h('span', { class: `cordon-chip cordon-${TONES[kind][code] || 'wait'}` }, label(kind, code));
}

function operationLink(reference, ...text) {
  return h('a', { href: `#/operations/${encodeURIComponent(reference)}` }, ...(text.length ? text : [reference]));
}

/** A running instance has a page in Cockpit; of an ended one Cockpit shows nothing. */
function instanceLink(instance, text) {
  return instance && instance.running ? h('a', { href: `#/process-instance/${encodeURIComponent(instance.id)}/runtime`, title: t('openInstance') }, text) : text;
}

// ---- talking to the server ----

async function load(api, path, signal) {
  const response = await fetch(`${api.cockpitApi}/plugin/cordon/${api.engine}/operations${path}`, {
    headers: { 'X-XSRF-TOKEN': api.CSRFToken, Accept: 'application/json' },
    signal,
  });
  if (response.ok) {
    return response.json();
  }
  throw new Error(t.has(`refused.${response.status}`) ? t(`refused.${response.status}`) : t('refused', { status: String(response.status) }));
}

/** Fills the node with what the server says, and says so while it waits and when it fails. */
function show(node, api, path, render) {
  const abort = new AbortController();
  const fill = async () => {
    node.replaceChildren(h('p', { class: 'cordon-note', role: 'status' }, h('span', { class: 'cordon-spinner' }), t('loading')));
    try {
      const data = await load(api, path, abort.signal);
      node.replaceChildren(...[render(data, fill)].flat());
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        node.replaceChildren(h('div', { class: 'cordon-failure', role: 'alert' }, h('p', {}, failure.message), h('button', { type: 'button', class: 'btn btn-default', click: fill }, t('again'))));
      }
    }
  };
  fill();
  return () => abort.abort();
}

function updated(again) {
  return h('span', { class: 'cordon-updated' }, `${t('asOf', { time: clockFormat.format(new Date()) })} `, h('button', { type: 'button', class: 'btn btn-default btn-xs', click: again }, t('refresh')));
}

function searchBox(api) {
  const found = h('ul', { class: 'cordon-found', hidden: '' });
  let pause;
  let latest = 0;
  const look = async (text) => {
    const question = ++latest;
    if (text.length < 2) {
      found.hidden = true;
      return;
    }
    let rows;
    try {
      const items = await load(api, `/search/${encodeURIComponent(text)}`);
      rows = items.map((item) => h('li', {},
        item.instance && item.instance.running && item.kind !== 'OPERATION' ? instanceLink(item.instance, item.reference) : operationLink(item.operation, item.reference),
        h('span', { class: 'cordon-kind' }, item.instance && !item.instance.running ? t('kind.ended', { kind: t(`kind.${item.kind}`) }) : t(`kind.${item.kind}`))));
      if (!rows.length) {
        rows = [h('li', { class: 'cordon-note' }, t('search.nothing'))];
      }
    } catch (failure) {
      rows = [h('li', { class: 'cordon-note' }, failure.message)];
    }
    if (question === latest) {
      found.replaceChildren(...rows);
      found.hidden = false;
    }
  };
  const input = h('input', {
    type: 'search',
    class: 'form-control',
    placeholder: t('search'),
    'aria-label': t('search.label'),
    input: (event) => {
      clearTimeout(pause);
      pause = setTimeout(() => look(event.target.value.trim()), 250);
    },
    keydown: (event) => {
      if (event.key === 'Escape') {
        found.hidden = true;
      }
    },
  });
  return h('div', { class: 'cordon-search' }, input, found);
}

// ---- parts ----

function phaseSteps(operation) {
  if (operation.phase === 'CANCELLED') {
    return chip('answer', 'CANCELLED');
  }
  const reached = PHASES.indexOf(operation.phase);
  return h('ol', { class: 'cordon-steps', 'aria-label': t('phase', { phase: t.word(operation.phase) }) }, PHASES.map((phase, index) => h('li', {
    class: index < reached ? 'cordon-past' : index === reached ? 'cordon-present' : '',
    'aria-current': index === reached ? 'step' : null,
  }, t.word(phase))));
}

function tile(value, label, tone) {
  return h('div', { class: `cordon-tile ${tone ? `cordon-tile-${tone}` : ''}` }, h('strong', {}, String(value)), h('span', {}, label));
}

function tiles(results) {
  return h('div', { class: 'cordon-tiles' },
    tile(results.targets, results.listVersion ? t('tile.targets', { version: String(results.listVersion) }) : t('tile.noList')),
    tile(results.arrested, t('tile.arrested'), 'done'),
    tile(results.located, t('tile.located'), 'near'),
    tile(results.atLarge, t('tile.atLarge'), 'open'),
    tile(results.newInformation, t('tile.newInformation')),
    tile(results.withdrawn, t('tile.withdrawn')),
    tile(results.deceased, t('tile.deceased')),
    tile(results.wantingCountries, t('tile.wantingCountries')),
    tile(results.participatingCountries, t('tile.participatingCountries')),
    tile(results.arrestCountries, t('tile.arrestCountries')));
}

function answerParts(answers) {
  return [['ACCEPTED', answers.accepted, 'done'], ['DECLINED', answers.declined, 'off'], ['SILENT', answers.silent, 'bad'],
    ['INVITED', answers.open, 'wait'], ['gone', answers.suspended, 'gone']].map(([answer, ...rest]) => [t(`answer.${answer}`), ...rest]);
}

/** One bar of all parts; the legend carries the numbers, so that colour alone says nothing. */
function stack(parts, total, short) {
  const present = parts.filter(([, number]) => number > 0);
  return h('div', { class: 'cordon-stacked' },
    h('div', { class: 'cordon-stack', 'aria-hidden': 'true' }, present.map(([label, number, tone]) => h('span', { class: `cordon-fill-${tone}`, style: `width:${(100 * number) / total}%`, title: t('legend', { label, n: number }) }))),
    h('ul', { class: 'cordon-legend' }, (short ? present : parts).map(([label, number, tone]) => h('li', {}, h('i', { class: `cordon-fill-${tone}` }), `${label} `, h('b', {}, String(number))))));
}

function stateBars(byState) {
  const rows = Object.keys(TONES.state).filter((state) => byState[state]);
  if (!rows.length) {
    return h('p', { class: 'cordon-note' }, t('noTargets'));
  }
  const most = Math.max(...rows.map((state) => byState[state]));
  return h('table', { class: 'cordon-bars' }, h('tbody', {}, rows.map((state) => h('tr', {},
    h('th', { scope: 'row' }, label('state', state)),
    h('td', {}, h('span', { class: `cordon-bar cordon-fill-${TONES.state[state]}`, style: `width:${(100 * byState[state]) / most}%` })),
    h('td', { class: 'cordon-number' }, String(byState[state]))))));
}

function arrestChart(overview) {
  const days = overview.arrests.map((item) => ({ ...item, at: Date.parse(`${item.day}T00:00:00Z`) }));
  if (!days.length) {
    return h('p', { class: 'cordon-note' }, t('noArrests'));
  }
  const opened = Date.parse(overview.operation.phaseOpenedAt || overview.operation.operationStart);
  const ended = Date.parse(overview.operation.phaseEndedAt || overview.operation.operationEnd);
  const startOfDay = (instant) => Math.floor(instant / DAY) * DAY;
  const first = Math.min(days[0].at, startOfDay(opened)) - DAY;
  const last = Math.max(days[days.length - 1].at, startOfDay(ended)) + DAY;
  const width = Math.max(1, Math.ceil((last - first) / DAY / MOST_BARS)) * DAY;
  const bars = [];
  for (let from = first; from <= last; from += width) {
    const within = days.filter((day) => day.at >= from && day.at < from + width);
    bars.push({ from, arrests: within.reduce((sum, day) => sum + day.arrests, 0), confirmed: within.reduce((sum, day) => sum + day.confirmed, 0) });
  }
  const most = Math.max(...bars.map((bar) => bar.arrests));
  const [W, H, left, bottom, top] = [window.innerWidth < 1500 ? 720 : 1080, 190, 28, 24, 12];
  const x = (instant) => left + ((instant - first) / (last + width - first)) * (W - left);
  const y = (number) => top + (1 - number / most) * (H - top - bottom);
  const step = (W - left) / bars.length;
  const shade = [Math.max(first, startOfDay(opened)), Math.min(last, startOfDay(ended) + DAY)];
  return [svg('svg', { viewBox: `0 0 ${W} ${H}`, class: 'cordon-chart', role: 'img', 'aria-label': t.count('chart', days.reduce((sum, day) => sum + day.arrests, 0)) },
    svg('rect', { x: x(shade[0]), y: top, width: Math.max(2, x(shade[1]) - x(shade[0])), height: H - top - bottom, class: 'cordon-chart-phase' }, svg('title', {}, t('operationalPhase'))),
    [0, most].map((number) => [
      svg('line', { x1: left, x2: W, y1: y(number), y2: y(number), class: 'cordon-chart-line' }),
      svg('text', { x: left - 6, y: y(number) + 4, 'text-anchor': 'end' }, String(number))]).flat(),
    bars.filter((bar) => bar.arrests).map((bar) => svg('g', {},
      svg('title', {}, t.count('bar', bar.arrests, { days: utcDayFormat.formatRange(bar.from, bar.from + width - DAY), confirmed: bar.confirmed })),
      svg('rect', { x: x(bar.from) + step * 0.12, width: step * 0.76, y: y(bar.arrests), height: y(0) - y(bar.arrests), class: 'cordon-chart-reported' }),
      svg('rect', { x: x(bar.from) + step * 0.12, width: step * 0.76, y: y(bar.confirmed), height: y(0) - y(bar.confirmed), class: 'cordon-chart-confirmed' }))),
    // Isolated, because the chart runs from left to right whatever the date does.
    svg('text', { x: left, y: H - 6 }, `\u2068${utcDayFormat.format(first)}\u2069`),
    svg('text', { x: W, y: H - 6, 'text-anchor': 'end' }, `\u2068${utcDayFormat.format(last)}\u2069`)),
  h('ul', { class: 'cordon-legend' },
    h('li', {}, h('i', { class: 'cordon-fill-done' }), t('identityConfirmed')),
    h('li', {}, h('i', { class: 'cordon-fill-wait' }), t('reported')),
    h('li', {}, h('i', { class: 'cordon-fill-phase' }), t('operationalPhase')))];
}

function dates(operation) {
  const entries = [[operation.enteredAfterwards ? 'entered' : 'launched', operation.launchedAt], ['answersDue', operation.invitationDeadline], ['nominationsDue', operation.nominationDeadline],
    ['confirmationsDue', operation.confirmationDeadline],
    operation.phaseOpenedAt ? ['opened', operation.phaseOpenedAt] : ['starts', operation.operationStart],
    operation.phaseEndedAt ? ['ended', operation.phaseEndedAt] : ['ends', operation.operationEnd],
    operation.closedAt && [operation.phase === 'CANCELLED' ? 'cancelled' : 'closed', operation.closedAt]].filter(Boolean);
  return h('dl', { class: 'cordon-dates' }, entries.map(([date, instant]) => h('div', { class: Date.parse(instant) < Date.now() ? 'cordon-past' : '' }, h('dt', {}, t(`date.${date}`)), h('dd', {}, time(instant)))));
}

function byPhase(results) {
  const rows = ['before', 'during', 'after'].map((part) => [t(`byPhase.${part}`), results.byPhase[part]]);
  return h('table', { class: 'cordon-table cordon-small' },
    h('thead', {}, h('tr', {}, h('th', {}, ''), h('th', { class: 'cordon-number' }, t('head.arrested')), h('th', { class: 'cordon-number' }, t('head.located')))),
    h('tbody', {}, rows.map(([label, counts]) => h('tr', {}, h('th', { scope: 'row' }, label), h('td', { class: 'cordon-number' }, String(counts.arrested)), h('td', { class: 'cordon-number' }, String(counts.located)))),
      h('tr', { class: 'cordon-total' }, h('th', { scope: 'row' }, t('byPhase.together')), h('td', { class: 'cordon-number' }, String(results.arrested)), h('td', { class: 'cordon-number' }, String(results.located)))));
}

function silence(countries) {
  const silent = countries.filter((country) => ['INVITED', 'SILENT'].includes(country.status) || country.owes.some((task) => task.overdue));
  if (!silent.length) {
    return h('p', { class: 'cordon-note' }, t('silence.nobody'));
  }
  return h('ul', { class: 'cordon-list' }, silent.map((country) => h('li', {},
    h('b', {}, t.country(country.country)), ' ',
    country.status === 'SILENT' ? t('silence.never')
      : country.status === 'INVITED' ? [fill('silence.until', { time: time(country.answerDeadline) }), country.reminders ? ` ${t.count('silence.reminders', country.reminders)}` : '']
        : t.count('silence.overdue', country.owes.filter((task) => task.overdue).length))));
}

/** A task's name ends in what it is about, which is said once. */
function taskName(task, about) {
  const [english] = task.name.split(' · ');
  const name = said(english) || english;
  return task.reference === about ? name : `${name} (${task.reference})`;
}

function owed(tasks, about) {
  if (!tasks.length) {
    return h('span', { class: 'cordon-note' }, t('owes.nothing'));
  }
  return h('ul', { class: 'cordon-owes' }, tasks.slice(0, 3).map((task) => h('li', { class: task.overdue ? 'cordon-overdue' : '' },
    task.due ? fill(task.overdue ? 'owes.overdue' : 'owes.due', { task: taskName(task, about), time: time(task.due) }) : taskName(task, about))),
  tasks.length > 3 && h('li', {}, t('owes.more', { n: tasks.length - 3 })));
}

/** A table whose rows are made as they are needed: five hundred targets make no slow page. */
function table(headings, rows, row, placeholder) {
  const body = h('tbody', {});
  const count = h('p', { class: 'cordon-note' });
  const more = h('button', { type: 'button', class: 'btn btn-default btn-sm' }, t('table.more'));
  let matching = rows;
  let shown = 0;
  const extend = () => {
    body.append(...matching.slice(shown, shown + ROWS).map(row));
    shown = Math.min(matching.length, shown + ROWS);
    more.hidden = shown === matching.length;
    count.textContent = matching.length === rows.length ? t('table.count', { shown, all: rows.length }) : t('table.matching', { shown, matching: matching.length, all: rows.length });
  };
  const filter = h('input', {
    type: 'search', class: 'form-control input-sm', placeholder, 'aria-label': placeholder,
    input: (event) => {
      const words = event.target.value.trim().toUpperCase().split(/\s+/);
      matching = rows.filter((item) => words.every((word) => item.text.toUpperCase().includes(word)));
      body.replaceChildren();
      shown = 0;
      extend();
    },
  });
  more.addEventListener('click', extend);
  extend();
  return h('div', {}, h('div', { class: 'cordon-filter' }, filter, count),
    h('div', { class: 'cordon-scroll' }, h('table', { class: 'cordon-table' }, h('thead', {}, h('tr', {}, headings.map((heading) => h('th', typeof heading === 'string' ? {} : { class: 'cordon-number' }, String(heading))))), body)), more);
}

const number = (text) => ({ toString: () => text });

function countryTable(overview) {
  const figures = new Map(overview.results.byCountry.map((part) => [part.country, part]));
  const none = { wanted: 0, arrestsIn: 0, locatedIn: 0, arrestedOfItsTargets: 0 };
  const invited = overview.countries.map((country) => ({ ...country, figures: figures.get(country.country) || none }));
  const codes = new Set(overview.countries.map((country) => country.country));
  const others = overview.results.byCountry.filter((part) => !codes.has(part.country)).map((part) => ({ country: part.country, owes: [], figures: part }));
  const byName = (one, other) => t.country(one.country).localeCompare(t.country(other.country), language);
  const rows = [...invited, ...others].sort(byName).map((country) => ({ ...country, text: [t.country(country.country), country.country, country.reference, country.status && label('answer', country.status), country.stage && label('stage', country.stage)].join(' ') }));
  return table([...['country', 'participation', 'answer', 'stage', 'owes'].map((name) => t(`head.${name}`)), ...['wants', 'ofTheseArrested', 'arrestsThere', 'locatedThere'].map((name) => number(t(`head.${name}`)))], rows, (country) => h('tr', {},
    h('th', { scope: 'row' }, t.country(country.country)),
    h('td', { class: 'cordon-reference' }, country.reference ? instanceLink(country.instance, country.reference) : t('notInvited')),
    h('td', {}, country.status ? chip('answer', country.status) : ''),
    h('td', {}, country.stage ? label('stage', country.stage) : ''),
    h('td', {}, owed(country.owes, country.reference)),
    [country.figures.wanted, country.figures.arrestedOfItsTargets, country.figures.arrestsIn, country.figures.locatedIn].map((figure) => h('td', { class: 'cordon-number' }, figure ? String(figure) : '·'))),
  t('filter.countries'));
}

function targetTable(targets) {
  const rows = targets.map((target) => ({ ...target, text: [target.reference, label('state', target.state), ...[target.wantedBy, target.believedIn].flat().flatMap((code) => [code, t.country(code)])].join(' ') }));
  return table([...['target', 'state', 'wantedBy', 'believedIn'].map((name) => t(`head.${name}`)), ...['leads', 'arrests'].map((name) => number(t(`head.${name}`)))], rows, (target) => h('tr', {},
    h('td', { class: 'cordon-reference' }, instanceLink(target.instance, target.reference)),
    h('td', {}, chip('state', target.state)),
    h('td', {}, t.list(target.wantedBy.map(t.country))),
    h('td', {}, t.list(target.believedIn.map(t.country)) || '–'),
    [target.leads, target.arrests].map((figure) => h('td', { class: 'cordon-number' }, figure ? String(figure) : '·'))),
  t('filter.targets'));
}

function incidentList(incidents) {
  if (!incidents.length) {
    return h('p', { class: 'cordon-note' }, t('incidents.none'));
  }
  return h('ul', { class: 'cordon-list' }, incidents.map((incident) => h('li', {},
    fill('incident', { what: h('b', {}, instanceLink(incident.instance, incident.kind === 'MESSAGE' ? t('incident.message') : incident.reference)),
      where: h('code', {}, incident.activity), time: exactTime(incident.since) }),
    incident.message && h('div', { class: 'cordon-note' }, incident.message))));
}

function panel(title, ...content) {
  return h('section', { class: 'cordon-panel' }, h('h3', {}, title), ...content);
}

function tabs(pages) {
  const content = h('div', {});
  const buttons = pages.map(([label, make]) => h('button', { type: 'button', role: 'tab', class: 'cordon-tab', click: (event) => open(event.currentTarget, make) }, label));
  const open = (button, make) => {
    buttons.forEach((other) => other.setAttribute('aria-selected', String(other === button)));
    content.replaceChildren(make());
  };
  open(buttons[0], pages[0][1]);
  return h('section', { class: 'cordon-panel' }, h('div', { role: 'tablist', class: 'cordon-tabs' }, buttons), content);
}

// ---- pages ----

function work(operation) {
  return h('ul', { class: 'cordon-work' },
    h('li', {}, t.count('work.open', operation.openTasks)),
    h('li', { class: operation.overdueTasks ? 'cordon-overdue' : '' }, t.count('work.overdue', operation.overdueTasks)),
    h('li', { class: operation.incidents ? 'cordon-overdue' : '' }, t.count('work.incidents', operation.incidents)));
}

function figures(results) {
  return h('dl', { class: 'cordon-figures' }, [['targets', results.targets], ['arrested', results.arrested], ['located', results.located], ['atLarge', results.atLarge]]
    .map(([label, figure]) => h('div', {}, h('dd', {}, String(figure)), h('dt', {}, t(`head.${label}`)))));
}

function card(operation) {
  return h('article', { class: 'cordon-card' },
    h('header', {}, h('h3', {}, operationLink(operation.reference)), h('span', {}, operation.title), h('span', { class: 'cordon-note' }, t('themeAndHost', { theme: t.word(operation.theme), host: t.country(operation.host) }))),
    phaseSteps(operation),
    h('div', { class: 'cordon-card-body' },
      figures(operation.results),
      h('div', {}, h('h4', {}, t.count('invited', operation.answers.invited)), operation.answers.invited ? stack(answerParts(operation.answers), operation.answers.invited, true) : null),
      h('div', {}, h('h4', {}, t('work')), work(operation), h('p', { class: 'cordon-note' }, fill('phaseFromTo', { start: time(operation.phaseOpenedAt || operation.operationStart), end: time(operation.phaseEndedAt || operation.operationEnd) })))));
}

function endedTable(operations) {
  return h('div', { class: 'cordon-scroll' }, h('table', { class: 'cordon-table' },
    h('thead', {}, h('tr', {}, ['operation', 'title', 'endedAs', 'phase'].map((heading) => h('th', {}, t(`head.${heading}`))),
      ['countries', 'targets', 'arrested', 'located', 'atLarge'].map((heading) => h('th', { class: 'cordon-number' }, t(`head.${heading}`))))),
    h('tbody', {}, operations.map((operation) => h('tr', {},
      h('th', { scope: 'row' }, operationLink(operation.reference)),
      h('td', {}, operation.title),
      h('td', {}, t.word(operation.phase)),
      h('td', {}, fill('fromTo', { start: time(operation.phaseOpenedAt || operation.operationStart), end: time(operation.phaseEndedAt || operation.operationEnd) })),
      [operation.answers.accepted, operation.results.targets, operation.results.arrested, operation.results.located, operation.results.atLarge].map((figure) => h('td', { class: 'cordon-number' }, String(figure))))))));
}

function operationsPage(operations, again, api) {
  const hasEnded = (operation) => ['CLOSED', 'CANCELLED'].includes(operation.phase);
  const running = operations.filter((operation) => !hasEnded(operation));
  const ended = operations.filter(hasEnded);
  return [
    h('header', { class: 'cordon-head' }, h('div', {}, h('h2', {}, t('operations')), h('p', { class: 'cordon-note' }, t('runningAndEnded', { running: running.length, ended: ended.length }))), searchBox(api), updated(again)),
    running.length ? h('div', { class: 'cordon-cards' }, running.map(card)) : h('p', { class: 'cordon-empty' }, t('noneRunning')),
    ended.length ? panel(t('ended'), endedTable(ended)) : null,
  ].filter(Boolean);
}

function operationPage(overview, again, api) {
  const { operation, results, approved } = overview;
  return [
    h('header', { class: 'cordon-head' },
      h('div', {}, h('p', { class: 'cordon-note' }, h('a', { href: '#/operations' }, t('operations'))), h('h2', {}, operation.reference),
        h('p', {}, h('bdi', {}, operation.title), ` · ${t('themeAndHost', { theme: t.word(operation.theme), host: t.country(operation.host) })}`,
          operation.instance && [' · ', operation.instance.running ? instanceLink(operation.instance, t('diagram')) : t('processEnded')])),
      searchBox(api), updated(again)),
    phaseSteps(operation), dates(operation), tiles(results),
    approved && h('p', { class: 'cordon-note' }, fill('approved', { time: exactTime(approved.asOf), targets: t.number(approved.targets), arrested: t.number(approved.arrested), located: t.number(approved.located), atLarge: t.number(approved.atLarge) })),
    h('div', { class: 'cordon-grid' },
      panel(t.count('invited', operation.answers.invited),
        operation.answers.invited ? stack(answerParts(operation.answers), operation.answers.invited, true) : null,
        h('h4', {}, t('silence')), silence(overview.countries)),
      panel(t('targetsByState'), stateBars(overview.targetsByState)),
      panel(t('byPhase'), byPhase(results)),
      h('div', { class: 'cordon-wide' }, panel(t('arrestsOverTime'), arrestChart(overview))),
      panel(t('work'), work(operation), h('h4', {}, t('incidents')), incidentList(overview.incidents))),
    tabs([[t('tab.countries', { n: overview.countries.length }), () => countryTable(overview)], [t('tab.targets', { n: overview.targets.length }), () => targetTable(overview.targets)]]),
  ].flat().filter(Boolean);
}

function dashboard(operations) {
  if (!operations.length) {
    return h('p', { class: 'cordon-note' }, t('noneLaunched'));
  }
  return h('div', { class: 'cordon-scroll' }, h('table', { class: 'cordon-table' },
    h('thead', {}, h('tr', {}, h('th', {}, t('head.operation')), h('th', {}, t('head.phase')), ['targets', 'arrested', 'located', 'atLarge', 'silent', 'overdue', 'incidents'].map((heading) => h('th', { class: 'cordon-number' }, t(`head.${heading}`))))),
    h('tbody', {}, operations.map((operation) => h('tr', {}, h('th', { scope: 'row' }, operationLink(operation.reference)), h('td', {}, t.word(operation.phase)),
      [operation.results.targets, operation.results.arrested, operation.results.located, operation.results.atLarge, operation.answers.silent, operation.overdueTasks, operation.incidents].map((figure) => h('td', { class: 'cordon-number' }, String(figure))))))));
}

function instanceTab(named, overview) {
  const country = overview.countries.find((item) => item.reference === named.reference);
  const target = overview.targets.find((item) => item.reference === named.reference);
  return [
    h('p', { class: 'cordon-lead' }, named.kind === 'OPERATION'
      ? fill('operationItself', { operation: operationLink(named.operation), title: h('bdi', {}, overview.operation.title) })
      : fill('ofOperation', { what: h('b', {}, named.kind === 'MESSAGE' ? t('kind.MESSAGE') : `${t(`kind.${named.kind}`)} ${named.reference}`), operation: operationLink(named.operation), title: h('bdi', {}, overview.operation.title) })),
    country && h('p', {}, t.country(country.country), ' ', chip('answer', country.status), country.stage ? ` ${label('stage', country.stage)}` : ''),
    country && h('div', {}, h('h4', {}, t('head.owes')), owed(country.owes, country.reference)),
    target && h('p', {}, chip('state', target.state), ` ${t('target', { countries: t.list(target.wantedBy.map(t.country)), leads: target.leads, arrests: target.arrests })}`),
    phaseSteps(overview.operation), dates(overview.operation), tiles(overview.results), work(overview.operation),
  ].filter(Boolean);
}

// ---- where Cockpit puts them ----

/** Cockpit gives a plugin one place at a time, and tells it to leave without saying which: the last one shown is left. */
function place(render) {
  let leave = () => {};
  return {
    render: (node, context) => {
      leave();
      Object.assign(node, { lang: t.language, dir: t.direction });
      leave = render(node, context) || (() => {});
    },
    unmount: () => leave(),
  };
}

const fromHash = () => decodeURIComponent(window.location.hash.split('?')[0].split('/')[2] || '');

export default [
  {
    id: 'cordon-operations-navigation', pluginPoint: 'cockpit.navigation', priority: 120, properties: { path: '/operations', pagePath: '#/operations', label: t('operations'), checkActive: (url) => url.includes('#/operations') },
    ...place((node) => {
      node.replaceChildren(h('a', { href: '#/operations' }, t('operations')));
    }),
  },
  {
    id: 'cordon-operations-route', pluginPoint: 'cockpit.route', priority: 10, properties: { path: '/operations', label: t('operations') },
    ...place((node, { api }) => {
      node.className = 'cordon cordon-page';
      return show(node, api, '', (operations, again) => operationsPage(operations, again, api));
    }),
  },
  {
    id: 'cordon-operation-route', pluginPoint: 'cockpit.route', priority: 9, properties: { path: '/operations/:reference', label: t('operation') },
    ...place((node, { api }) => {
      node.className = 'cordon cordon-page';
      return show(node, api, `/${encodeURIComponent(fromHash())}`, (overview, again) => operationPage(overview, again, api));
    }),
  },
  {
    id: 'cordon-operations-dashboard', pluginPoint: 'cockpit.dashboard', priority: 100, properties: { label: t('operations') },
    ...place((node, { api }) => {
      const content = h('div', {});
      node.className = 'cordon cordon-dashboard';
      node.replaceChildren(h('h3', {}, h('a', { href: '#/operations' }, t('operations'))), content);
      return show(content, api, '', dashboard);
    }),
  },
  {
    id: 'cordon-operation-tab', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 50, properties: { label: t('operation') },
    ...place((node, { api, processInstanceId }) => {
      node.className = 'cordon cordon-instance';
      let leaveOverview = () => {};
      const leave = show(node, api, `/instance/${encodeURIComponent(processInstanceId)}`, (named) => {
        const content = h('div', {});
        leaveOverview = show(content, api, `/${encodeURIComponent(named.operation)}`, (overview) => instanceTab(named, overview));
        return content;
      });
      return () => {
        leave();
        leaveOverview();
      };
    }),
  },
];
