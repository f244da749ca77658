// The managers' view of operations in Cockpit. Plain DOM, no library: every value from the server becomes text, never markup.

const PHASES = ['PREPARATION', 'NOMINATION', 'CONFIRMATION', 'OPERATIONAL', 'FOLLOW_UP', 'CLOSED'];
const STATES = {
  AWAITING_CONFIRMATION: ['Awaiting confirmation', 'wait'],
  AT_LARGE: ['At large', 'open'],
  LOCATED: ['Located', 'near'],
  IDENTITY_PENDING: ['Arrested, identity to be confirmed', 'near'],
  ARRESTED: ['Arrested', 'done'],
  EXTRADITION: ['In extradition', 'done'],
  SURRENDERED: ['Surrendered', 'done'],
  RETURNED_OTHERWISE: ['Returned by another way', 'done'],
  IN_CUSTODY: ['Found already in custody', 'near'],
  WITHDRAWN: ['Withdrawn', 'off'],
  DECEASED: ['Deceased', 'off'],
  RETENTION_ENDED: ['Retention ended', 'off'],
};
const ANSWERS = {
  ACCEPTED: ['Accepted', 'done'],
  COMPLETED: ['Completed', 'done'],
  DECLINED: ['Declined', 'off'],
  SILENT: ['Silent', 'bad'],
  INVITED: ['Not answered yet', 'wait'],
  LEFT: ['Left', 'off'],
  SUSPENDED: ['Taken out', 'off'],
  CANCELLED: ['Cancelled', 'off'],
};
const STAGES = {
  ANSWER: 'Answers the invitation',
  NOMINATE: 'Nominates',
  SCREENING: 'Nominations being screened',
  CORRECTION: 'Corrects nominations',
  REVIEW: 'With compliance',
  SCREENED: 'Screened, waits for the list',
  CONFIRM: 'Confirms targets',
  UNDERWAY: 'Takes part',
  ENDED: 'Ended',
};
const KINDS = { OPERATION: 'Operation', COUNTRY: 'Country', TARGET: 'Target', LEAD: 'Lead or location', ARREST: 'Arrest', MESSAGE: 'Message' };
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

function sentence(code) {
  const text = String(code || '').toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
const utcDayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

function time(instant) {
  return instant ? h('time', { datetime: instant, title: timeFormat.format(new Date(instant)) }, dayFormat.format(new Date(instant))) : '–';
}

function exactTime(instant) {
  return instant ? h('time', { datetime: instant }, timeFormat.format(new Date(instant))) : '–';
}

function many(number, one, more) {
  return `${number} ${number === 1 ? one : more}`;
}

function countryName(code) {
  try {
    return new Intl.DisplayNames(['en'], { type: 'region' }).of(code);
  } catch (notARegion) {
    return code;
  }
}

function chip(labels, code) {
  const [label, tone] = labels[code] || [sentence(code), 'wait'];
  return h('span', { class: `cordon-chip cordon-${tone}` }, label);
}

function operationLink(reference, ...text) {
  return h('a', { href: `#/operations/${encodeURIComponent(reference)}` }, ...(text.length ? text : [reference]));
}

/** A running instance has a page in Cockpit; of an ended one Cockpit shows nothing. */
function instanceLink(instance, text) {
  return instance && instance.running ? h('a', { href: `#/process-instance/${encodeURIComponent(instance.id)}/runtime`, title: 'Open the process instance' }, text) : text;
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
  const refusals = { 401: 'You are signed out. Reload the page to sign in again.', 403: 'This is for managers and coordinators.', 404: 'There is nothing here that you may see.' };
  throw new Error(refusals[response.status] || `Cordon could not answer (${response.status}). Try again in a moment.`);
}

/** Fills the node with what the server says, and says so while it waits and when it fails. */
function show(node, api, path, render) {
  const abort = new AbortController();
  const fill = async () => {
    node.replaceChildren(h('p', { class: 'cordon-note', role: 'status' }, h('span', { class: 'cordon-spinner' }), 'Loading…'));
    try {
      const data = await load(api, path, abort.signal);
      node.replaceChildren(...[render(data, fill)].flat());
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        node.replaceChildren(h('div', { class: 'cordon-failure', role: 'alert' }, h('p', {}, failure.message), h('button', { type: 'button', class: 'btn btn-default', click: fill }, 'Try again')));
      }
    }
  };
  fill();
  return () => abort.abort();
}

function updated(again) {
  const now = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date());
  return h('span', { class: 'cordon-updated' }, `As of ${now} `, h('button', { type: 'button', class: 'btn btn-default btn-xs', click: again }, 'Refresh'));
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
        h('span', { class: 'cordon-kind' }, KINDS[item.kind] + (item.instance && !item.instance.running ? ', ended' : ''))));
      if (!rows.length) {
        rows = [h('li', { class: 'cordon-note' }, 'No reference contains this.')];
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
    placeholder: 'Find a reference, as in T8F3K',
    'aria-label': 'Find an operation, country, target, lead or arrest by its reference',
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
    return chip({ CANCELLED: ['Cancelled', 'off'] }, 'CANCELLED');
  }
  const reached = PHASES.indexOf(operation.phase);
  return h('ol', { class: 'cordon-steps', 'aria-label': `Phase: ${sentence(operation.phase)}` }, PHASES.map((phase, index) => h('li', {
    class: index < reached ? 'cordon-past' : index === reached ? 'cordon-present' : '',
    'aria-current': index === reached ? 'step' : null,
  }, sentence(phase))));
}

function tile(value, label, tone) {
  return h('div', { class: `cordon-tile ${tone ? `cordon-tile-${tone}` : ''}` }, h('strong', {}, String(value)), h('span', {}, label));
}

function tiles(results) {
  return h('div', { class: 'cordon-tiles' },
    tile(results.targets, results.listVersion ? `targets on list ${results.listVersion}` : 'targets: no list yet'),
    tile(results.arrested, 'arrested', 'done'),
    tile(results.located, 'positively located', 'near'),
    tile(results.atLarge, 'still at large', 'open'),
    tile(results.newInformation, 'with new information'),
    tile(results.withdrawn, 'withdrawn'),
    tile(results.deceased, 'deceased'),
    tile(results.wantingCountries, 'wanting countries'),
    tile(results.participatingCountries, 'participating countries'),
    tile(results.arrestCountries, 'countries with arrests'));
}

function answerParts(answers) {
  return [['Accepted', answers.accepted, 'done'], ['Declined', answers.declined, 'off'], ['Silent', answers.silent, 'bad'],
    ['Not answered yet', answers.open, 'wait'], ['Suspended or cancelled', answers.suspended, 'gone']];
}

/** One bar of all parts; the legend carries the numbers, so that colour alone says nothing. */
function stack(parts, total, short) {
  const present = parts.filter(([, number]) => number > 0);
  return h('div', { class: 'cordon-stacked' },
    h('div', { class: 'cordon-stack', 'aria-hidden': 'true' }, present.map(([label, number, tone]) => h('span', { class: `cordon-fill-${tone}`, style: `width:${(100 * number) / total}%`, title: `${label}: ${number}` }))),
    h('ul', { class: 'cordon-legend' }, (short ? present : parts).map(([label, number, tone]) => h('li', {}, h('i', { class: `cordon-fill-${tone}` }), `${label} `, h('b', {}, String(number))))));
}

function stateBars(byState) {
  const rows = Object.keys(STATES).filter((state) => byState[state]);
  if (!rows.length) {
    return h('p', { class: 'cordon-note' }, 'No nomination has been accepted yet.');
  }
  const most = Math.max(...rows.map((state) => byState[state]));
  return h('table', { class: 'cordon-bars' }, h('tbody', {}, rows.map((state) => h('tr', {},
    h('th', { scope: 'row' }, STATES[state][0]),
    h('td', {}, h('span', { class: `cordon-bar cordon-fill-${STATES[state][1]}`, style: `width:${(100 * byState[state]) / most}%` })),
    h('td', { class: 'cordon-number' }, String(byState[state]))))));
}

function arrestChart(overview) {
  const days = overview.arrests.map((item) => ({ ...item, at: Date.parse(`${item.day}T00:00:00Z`) }));
  if (!days.length) {
    return h('p', { class: 'cordon-note' }, 'No arrest has been reported.');
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
  const [W, H, left, bottom, top] = [720, 190, 28, 24, 12];
  const x = (instant) => left + ((instant - first) / (last + width - first)) * (W - left);
  const y = (number) => top + (1 - number / most) * (H - top - bottom);
  const step = (W - left) / bars.length;
  const shade = [Math.max(first, startOfDay(opened)), Math.min(last, startOfDay(ended) + DAY)];
  return [svg('svg', { viewBox: `0 0 ${W} ${H}`, class: 'cordon-chart', role: 'img', 'aria-label': `${many(days.reduce((sum, day) => sum + day.arrests, 0), 'arrest', 'arrests')} over time` },
    svg('rect', { x: x(shade[0]), y: top, width: Math.max(2, x(shade[1]) - x(shade[0])), height: H - top - bottom, class: 'cordon-chart-phase' }, svg('title', {}, 'Operational phase')),
    [0, most].map((number) => [
      svg('line', { x1: left, x2: W, y1: y(number), y2: y(number), class: 'cordon-chart-line' }),
      svg('text', { x: left - 6, y: y(number) + 4, 'text-anchor': 'end' }, String(number))]).flat(),
    bars.filter((bar) => bar.arrests).map((bar) => svg('g', {},
      svg('title', {}, `${utcDayFormat.format(bar.from)}${width > DAY ? ` and ${width / DAY - 1} more days` : ''}: ${many(bar.arrests, 'arrest', 'arrests')}, ${bar.confirmed} confirmed`),
      svg('rect', { x: x(bar.from) + step * 0.12, width: step * 0.76, y: y(bar.arrests), height: y(0) - y(bar.arrests), class: 'cordon-chart-reported' }),
      svg('rect', { x: x(bar.from) + step * 0.12, width: step * 0.76, y: y(bar.confirmed), height: y(0) - y(bar.confirmed), class: 'cordon-chart-confirmed' }))),
    svg('text', { x: left, y: H - 6 }, utcDayFormat.format(first)),
    svg('text', { x: W, y: H - 6, 'text-anchor': 'end' }, utcDayFormat.format(last))),
  h('ul', { class: 'cordon-legend' },
    h('li', {}, h('i', { class: 'cordon-fill-done' }), 'Identity confirmed'),
    h('li', {}, h('i', { class: 'cordon-fill-wait' }), 'Reported'),
    h('li', {}, h('i', { class: 'cordon-fill-phase' }), 'Operational phase'))];
}

function dates(operation) {
  const entries = [['Launched', operation.launchedAt], ['Answers due', operation.invitationDeadline], ['Nominations due', operation.nominationDeadline],
    ['Confirmations due', operation.confirmationDeadline],
    operation.phaseOpenedAt ? ['Phase opened', operation.phaseOpenedAt] : ['Phase starts', operation.operationStart],
    operation.phaseEndedAt ? ['Phase ended', operation.phaseEndedAt] : ['Phase ends', operation.operationEnd],
    operation.closedAt && [operation.phase === 'CANCELLED' ? 'Cancelled' : 'Closed', operation.closedAt]].filter(Boolean);
  return h('dl', { class: 'cordon-dates' }, entries.map(([label, instant]) => h('div', { class: Date.parse(instant) < Date.now() ? 'cordon-past' : '' }, h('dt', {}, label), h('dd', {}, time(instant)))));
}

function byPhase(results) {
  const rows = [['Before the phase', results.byPhase.before], ['During the phase', results.byPhase.during], ['After the phase', results.byPhase.after]];
  return h('table', { class: 'cordon-table cordon-small' },
    h('thead', {}, h('tr', {}, h('th', {}, ''), h('th', { class: 'cordon-number' }, 'Arrested'), h('th', { class: 'cordon-number' }, 'Located'))),
    h('tbody', {}, rows.map(([label, counts]) => h('tr', {}, h('th', { scope: 'row' }, label), h('td', { class: 'cordon-number' }, String(counts.arrested)), h('td', { class: 'cordon-number' }, String(counts.located)))),
      h('tr', { class: 'cordon-total' }, h('th', { scope: 'row' }, 'Together'), h('td', { class: 'cordon-number' }, String(results.arrested)), h('td', { class: 'cordon-number' }, String(results.located)))));
}

function silence(countries) {
  const silent = countries.filter((country) => ['INVITED', 'SILENT'].includes(country.status) || country.owes.some((task) => task.overdue));
  if (!silent.length) {
    return h('p', { class: 'cordon-note' }, 'Nobody: every country has answered, and no task of a country is overdue.');
  }
  return h('ul', { class: 'cordon-list' }, silent.map((country) => h('li', {},
    h('b', {}, country.name), ' ',
    country.status === 'SILENT' ? 'never answered the invitation'
      : country.status === 'INVITED' ? ['has until ', time(country.answerDeadline), ' to answer', country.reminders ? `, ${many(country.reminders, 'reminder', 'reminders')} sent` : '']
        : many(country.owes.filter((task) => task.overdue).length, 'task is overdue', 'tasks are overdue'))));
}

/** A task's name ends in what it is about, which is said once. */
function taskName(task, about) {
  const name = task.name.split(' · ')[0];
  return task.reference === about ? name : `${name} (${task.reference})`;
}

function owed(tasks, about) {
  if (!tasks.length) {
    return h('span', { class: 'cordon-note' }, 'nothing');
  }
  return h('ul', { class: 'cordon-owes' }, tasks.slice(0, 3).map((task) => h('li', { class: task.overdue ? 'cordon-overdue' : '' },
    taskName(task, about), task.due ? [task.overdue ? ', was due ' : ', due ', time(task.due)] : '')),
  tasks.length > 3 && h('li', {}, `and ${tasks.length - 3} more`));
}

/** A table whose rows are made as they are needed: five hundred targets make no slow page. */
function table(headings, rows, row, placeholder) {
  const body = h('tbody', {});
  const count = h('p', { class: 'cordon-note' });
  const more = h('button', { type: 'button', class: 'btn btn-default btn-sm' }, 'Show more');
  let matching = rows;
  let shown = 0;
  const extend = () => {
    body.append(...matching.slice(shown, shown + ROWS).map(row));
    shown = Math.min(matching.length, shown + ROWS);
    more.hidden = shown === matching.length;
    count.textContent = matching.length === rows.length ? `${shown} of ${rows.length}` : `${shown} of ${matching.length} that match, ${rows.length} in all`;
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
  const others = overview.results.byCountry.filter((part) => !codes.has(part.country)).map((part) => ({ country: part.country, name: countryName(part.country), owes: [], figures: part }));
  const rows = [...invited, ...others].map((country) => ({ ...country, text: [country.name, country.country, country.reference, country.status && ANSWERS[country.status][0], STAGES[country.stage]].join(' ') }));
  return table(['Country', 'Participation', 'Answer', 'Stage', 'Owes', number('Wants'), number('Of these arrested'), number('Arrests there'), number('Located there')], rows, (country) => h('tr', {},
    h('th', { scope: 'row' }, country.name),
    h('td', { class: 'cordon-reference' }, country.reference ? instanceLink(country.instance, country.reference) : 'not invited'),
    h('td', {}, country.status ? chip(ANSWERS, country.status) : ''),
    h('td', {}, STAGES[country.stage] || ''),
    h('td', {}, owed(country.owes, country.reference)),
    [country.figures.wanted, country.figures.arrestedOfItsTargets, country.figures.arrestsIn, country.figures.locatedIn].map((figure) => h('td', { class: 'cordon-number' }, figure ? String(figure) : '·'))),
  'Filter countries');
}

function targetTable(targets) {
  const rows = targets.map((target) => ({ ...target, text: [target.reference, STATES[target.state] && STATES[target.state][0], target.wantedBy.join(' '), target.believedIn.join(' ')].join(' ') }));
  return table(['Target', 'State', 'Wanted by', 'Believed to be in', number('Leads'), number('Arrests')], rows, (target) => h('tr', {},
    h('td', { class: 'cordon-reference' }, instanceLink(target.instance, target.reference)),
    h('td', {}, chip(STATES, target.state)),
    h('td', {}, target.wantedBy.map(countryName).join(', ')),
    h('td', {}, target.believedIn.map(countryName).join(', ') || '–'),
    [target.leads, target.arrests].map((figure) => h('td', { class: 'cordon-number' }, figure ? String(figure) : '·'))),
  'Filter targets by reference, state or country');
}

function incidentList(incidents) {
  if (!incidents.length) {
    return h('p', { class: 'cordon-note' }, 'None: everything that the engine has to do works.');
  }
  return h('ul', { class: 'cordon-list' }, incidents.map((incident) => h('li', {},
    h('b', {}, instanceLink(incident.instance, incident.kind === 'MESSAGE' ? 'A message' : incident.reference)), ` stopped at ${sentence(incident.activity.replace(/^[a-zA-Z]+_/, '').replace(/([A-Z])/g, ' $1'))} since `, exactTime(incident.since),
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
    h('li', {}, many(operation.openTasks, 'open task', 'open tasks')),
    h('li', { class: operation.overdueTasks ? 'cordon-overdue' : '' }, `${operation.overdueTasks} overdue`),
    h('li', { class: operation.incidents ? 'cordon-overdue' : '' }, many(operation.incidents, 'incident', 'incidents')));
}

function figures(results) {
  return h('dl', { class: 'cordon-figures' }, [['Targets', results.targets], ['Arrested', results.arrested], ['Located', results.located], ['At large', results.atLarge]]
    .map(([label, figure]) => h('div', {}, h('dd', {}, String(figure)), h('dt', {}, label))));
}

function card(operation) {
  return h('article', { class: 'cordon-card' },
    h('header', {}, h('h3', {}, operationLink(operation.reference)), h('span', {}, operation.title), h('span', { class: 'cordon-note' }, `${sentence(operation.theme)}, hosted by ${countryName(operation.host)}`)),
    phaseSteps(operation),
    h('div', { class: 'cordon-card-body' },
      figures(operation.results),
      h('div', {}, h('h4', {}, `${many(operation.answers.invited, 'country', 'countries')} invited`), operation.answers.invited ? stack(answerParts(operation.answers), operation.answers.invited, true) : null),
      h('div', {}, h('h4', {}, 'Work'), work(operation), h('p', { class: 'cordon-note' }, 'Operational phase ', time(operation.phaseOpenedAt || operation.operationStart), ' to ', time(operation.phaseEndedAt || operation.operationEnd)))));
}

function endedTable(operations) {
  return h('div', { class: 'cordon-scroll' }, h('table', { class: 'cordon-table' },
    h('thead', {}, h('tr', {}, ['Operation', 'Title', 'Ended as', 'Operational phase'].map((heading) => h('th', {}, heading)),
      ['Countries', 'Targets', 'Arrested', 'Located', 'At large'].map((heading) => h('th', { class: 'cordon-number' }, heading)))),
    h('tbody', {}, operations.map((operation) => h('tr', {},
      h('th', { scope: 'row' }, operationLink(operation.reference)),
      h('td', {}, operation.title),
      h('td', {}, sentence(operation.phase)),
      h('td', {}, time(operation.phaseOpenedAt || operation.operationStart), ' to ', time(operation.phaseEndedAt || operation.operationEnd)),
      [operation.answers.accepted, operation.results.targets, operation.results.arrested, operation.results.located, operation.results.atLarge].map((figure) => h('td', { class: 'cordon-number' }, String(figure))))))));
}

function operationsPage(operations, again, api) {
  const hasEnded = (operation) => ['CLOSED', 'CANCELLED'].includes(operation.phase);
  const running = operations.filter((operation) => !hasEnded(operation));
  const ended = operations.filter(hasEnded);
  return [
    h('header', { class: 'cordon-head' }, h('div', {}, h('h2', {}, 'Operations'), h('p', { class: 'cordon-note' }, `${running.length} running, ${ended.length} ended`)), searchBox(api), updated(again)),
    running.length ? h('div', { class: 'cordon-cards' }, running.map(card)) : h('p', { class: 'cordon-empty' }, 'No operation is running. As soon as a coordinator launches one in Tasklist it shows here.'),
    ended.length ? panel('Ended', endedTable(ended)) : null,
  ].filter(Boolean);
}

function operationPage(overview, again, api) {
  const { operation, results, approved } = overview;
  return [
    h('header', { class: 'cordon-head' },
      h('div', {}, h('p', { class: 'cordon-note' }, h('a', { href: '#/operations' }, 'Operations'), ' /'), h('h2', {}, operation.reference),
        h('p', {}, `${operation.title}. ${sentence(operation.theme)}, hosted by ${countryName(operation.host)}. `, operation.instance && (operation.instance.running ? instanceLink(operation.instance, 'Process diagram') : 'The process has ended.'))),
      searchBox(api), updated(again)),
    phaseSteps(operation), dates(operation), tiles(results),
    approved && h('p', { class: 'cordon-note' }, 'Approved results as of ', exactTime(approved.asOf), `: ${many(approved.targets, 'target', 'targets')}, ${approved.arrested} arrested, ${approved.located} located, ${approved.atLarge} at large.`),
    h('div', { class: 'cordon-grid' },
      panel(`${many(operation.answers.invited, 'country', 'countries')} invited`,
        operation.answers.invited ? stack(answerParts(operation.answers), operation.answers.invited, true) : null,
        h('h4', {}, 'Who has not answered'), silence(overview.countries)),
      panel('Targets by state', stateBars(overview.targetsByState)),
      panel('Arrested and located by phase', byPhase(results)),
      h('div', { class: 'cordon-wide' }, panel('Arrests over time', arrestChart(overview))),
      panel('Work', work(operation), h('h4', {}, 'Incidents'), incidentList(overview.incidents))),
    tabs([[`Countries (${overview.countries.length})`, () => countryTable(overview)], [`Targets (${overview.targets.length})`, () => targetTable(overview.targets)]]),
  ].flat().filter(Boolean);
}

function dashboard(operations) {
  if (!operations.length) {
    return h('p', { class: 'cordon-note' }, 'No operation has been launched yet.');
  }
  return h('div', { class: 'cordon-scroll' }, h('table', { class: 'cordon-table' },
    h('thead', {}, h('tr', {}, h('th', {}, 'Operation'), h('th', {}, 'Phase'), ['Targets', 'Arrested', 'Located', 'At large', 'Silent', 'Overdue', 'Incidents'].map((heading) => h('th', { class: 'cordon-number' }, heading)))),
    h('tbody', {}, operations.map((operation) => h('tr', {}, h('th', { scope: 'row' }, operationLink(operation.reference)), h('td', {}, sentence(operation.phase)),
      [operation.results.targets, operation.results.arrested, operation.results.located, operation.results.atLarge, operation.answers.silent, operation.overdueTasks, operation.incidents].map((figure) => h('td', { class: 'cordon-number' }, String(figure))))))));
}

function instanceTab(named, overview) {
  const country = overview.countries.find((item) => item.reference === named.reference);
  const target = overview.targets.find((item) => item.reference === named.reference);
  return [
    h('p', { class: 'cordon-lead' }, `${KINDS[named.kind]} `, h('b', {}, named.kind === 'MESSAGE' ? '' : named.reference), ' of operation ', operationLink(named.operation), `, ${overview.operation.title}`),
    country && h('p', {}, country.name, ' ', chip(ANSWERS, country.status), ` ${STAGES[country.stage] || ''}`),
    country && h('div', {}, h('h4', {}, 'Owes'), owed(country.owes, country.reference)),
    target && h('p', {}, chip(STATES, target.state), ` wanted by ${target.wantedBy.map(countryName).join(', ')}; ${many(target.leads, 'lead', 'leads')}, ${many(target.arrests, 'arrest', 'arrests')}`),
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
      leave = render(node, context) || (() => {});
    },
    unmount: () => leave(),
  };
}

const fromHash = () => decodeURIComponent(window.location.hash.split('?')[0].split('/')[2] || '');

export default [
  {
    id: 'cordon-operations-navigation', pluginPoint: 'cockpit.navigation', priority: 120, properties: { path: '/operations', pagePath: '#/operations', label: 'Operations', checkActive: (url) => url.includes('#/operations') },
    ...place((node) => {
      node.replaceChildren(h('a', { href: '#/operations' }, 'Operations'));
    }),
  },
  {
    id: 'cordon-operations-route', pluginPoint: 'cockpit.route', priority: 10, properties: { path: '/operations', label: 'Operations' },
    ...place((node, { api }) => {
      node.className = 'cordon cordon-page';
      return show(node, api, '', (operations, again) => operationsPage(operations, again, api));
    }),
  },
  {
    id: 'cordon-operation-route', pluginPoint: 'cockpit.route', priority: 9, properties: { path: '/operations/:reference', label: 'Operation' },
    ...place((node, { api }) => {
      node.className = 'cordon cordon-page';
      return show(node, api, `/${encodeURIComponent(fromHash())}`, (overview, again) => operationPage(overview, again, api));
    }),
  },
  {
    id: 'cordon-operations-dashboard', pluginPoint: 'cockpit.dashboard', priority: 100, properties: { label: 'Operations' },
    ...place((node, { api }) => {
      const content = h('div', {});
      node.className = 'cordon cordon-dashboard';
      node.replaceChildren(h('h3', {}, h('a', { href: '#/operations' }, 'Operations')), content);
      return show(content, api, '', dashboard);
    }),
  },
  {
    id: 'cordon-operation-tab', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 50, properties: { label: 'Operation' },
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
