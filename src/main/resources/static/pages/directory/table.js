import { el } from '/pages/dom.js';
import { localeOf, ZONE } from '/pages/clock.js';
import { editor } from './editor.js';
import { history } from './history.js';
import { hoursInWords } from './hours.js';

/** Where rows are cards, and two hundred of them are further than a thumb goes. */
const NARROW = matchMedia('(max-width: 1023.98px)');

/** The table of all countries, with filter and order, and one row at a time that is being changed or explained; on a narrow screen by region, each of which is opened. */
export function table({ t, api, may }) {
  const order = { by: 'name', down: false };
  const filter = { text: '', region: '', without: false };
  const unfolded = new Set();
  let items = [];
  let open = null;

  const compare = new Intl.Collator(localeOf(t.language)).compare;
  const columns = /** @type {any[]} */ ([
    ['name', (item) => item.own.name],
    ['bureau', (item) => item.own.bureau],
    ['region', (item) => item.own.region],
    ['language', (item) => item.own.language],
    may.reach && ['contact', (item) => item.contact || '\uffff'],
    may.reach && ['dutyHours', (item) => (item.onDuty === undefined ? '2' : item.onDuty ? '0' : `1${item.dutyFrom}`)],
  ]).filter(Boolean);

  const body = el('tbody');
  const found = el('p', { class: 'quietly found', role: 'status' });
  const heads = columns.map(([key]) => el('th', { scope: 'col' },
    el('button', { type: 'button', class: 'sort', onclick: () => sort(key) }, t(`column.${key}`))));
  const regions = el('select', { 'aria-label': t('column.region'), onchange: (event) => narrow({ region: event.target.value }) });
  const root = el('section', { class: 'card' },
    el('div', { class: 'tools' },
      el('input', { type: 'search', placeholder: t('search'), 'aria-label': t('search'), dir: 'auto', oninput: (event) => narrow({ text: event.target.value }) }),
      regions,
      el('label', {}, el('input', { type: 'checkbox', onchange: (event) => narrow({ without: event.target.checked }) }), ' ', t('withoutContact')),
      found,
      el('a', { href: '/api/countries.csv', download: 'countries.csv', class: 'export' }, t('export'))),
    el('table', { class: 'directory' },
      el('thead', {}, el('tr', {}, heads, may.keep ? el('th', {}, el('span', { class: 'unseen' }, t('column.acts'))) : '')), body));

  NARROW.addEventListener('change', draw);
  return { root, show };

  function show(read) {
    items = read.map((item) => Object.assign({}, item, {
      own: { name: t.country(item.code), bureau: item.bureau.replace(/^NCB /, ''), region: t.word(item.region), language: t(`language.${item.language}`) },
    }));
    const all = [...new Set(items.map((item) => item.region))].sort((a, b) => compare(t.word(a), t.word(b)));
    regions.replaceChildren(el('option', { value: '' }, t('allRegions')), ...all.map((region) => el('option', { value: region, selected: region === filter.region }, t.word(region))));
    open = null;
    draw();
  }

  function narrow(change) {
    Object.assign(filter, change);
    draw();
  }

  function sort(key) {
    Object.assign(order, { by: key, down: order.by === key && !order.down });
    draw();
  }

  function draw() {
    const wanted = filter.text.trim().toLocaleLowerCase();
    const [, value] = columns.find(([key]) => key === order.by);
    const shown = items
      .filter((item) => (open && open.code === item.code) || (
        `${item.code} ${item.own.name} ${item.name} ${item.own.bureau} ${item.contact || ''}`.toLocaleLowerCase().includes(wanted)
        && (!filter.region || item.region === filter.region) && (!filter.without || !item.hasContact)))
      .sort((a, b) => (compare(value(a), value(b)) || compare(a.own.name, b.own.name)) * (order.down ? -1 : 1));
    columns.forEach(([key], number) => heads[number].setAttribute('aria-sort', key !== order.by ? 'none' : order.down ? 'descending' : 'ascending'));
    found.textContent = t.count('found', shown.length);
    body.replaceChildren(...(NARROW.matches && !wanted && !filter.region && !filter.without ? regional(shown) : shown.flatMap(rows)));
  }

  function regional(shown) {
    return [...new Set(shown.map((item) => item.own.region))].sort(compare).flatMap((region) => {
      const own = shown.filter((item) => item.own.region === region);
      const isOpen = unfolded.has(region) || own.some((item) => open && open.code === item.code);
      return [el('tr', { class: 'region' }, el('th', { colSpan: columns.length + 1, scope: 'rowgroup' },
        el('button', { type: 'button', class: 'second', 'aria-expanded': String(isOpen), onclick: () => fold(region, isOpen) }, region, ' ', el('span', { class: 'code' }, t.number(own.length))))),
      ...(isOpen ? own.flatMap(rows) : [])];
    });
  }

  function fold(region, isOpen) {
    unfolded[isOpen ? 'delete' : 'add'](region);
    draw();
    [...body.querySelectorAll('.region button')].find((button) => button.firstChild.data === region).focus();
  }

  function rows(item) {
    return open && open.code === item.code ? open.rows : [row(item)];
  }

  function row(item) {
    return el('tr', { id: `country-${item.code}` },
      el('th', { scope: 'row' }, item.own.name, ' ', el('span', { class: 'code' }, item.code)),
      el('td', {}, el('bdi', {}, item.own.bureau)),
      el('td', {}, item.own.region),
      el('td', {}, item.own.language),
      may.reach ? el('td', {}, contact(item)) : '',
      may.reach ? el('td', {}, duty(item)) : '',
      may.keep ? el('td', { class: 'act' }, act(item)) : '');
  }

  function contact(item) {
    return item.contact ? el('a', { href: `mailto:${item.contact}`, dir: 'ltr' }, item.contact) : el('span', { class: 'mark bad' }, t('noContact'));
  }

  function duty(item) {
    if (!item.dutyHours) {
      return el('span', { class: 'quietly' }, t('notKnown'));
    }
    return [
      el('bdi', {}, hoursInWords(item.dutyHours, t)), ' ',
      item.onDuty ? el('span', { class: 'mark good' }, t('onDuty')) : el('span', { class: 'mark' }, t('dutyFrom', { time: soon(item.dutyFrom) })),
      el('small', {}, el('bdi', {}, item.zone.replace(/_/g, ' '))),
    ];
  }

  /** Within the week: the day and the time on the reader's clock. */
  function soon(time) {
    return new Intl.DateTimeFormat(localeOf(t.language), { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(new Date(time));
  }

  function act(item) {
    if (may.change) {
      return el('button', { type: 'button', class: 'second small', onclick: () => edit(item) }, t('change'), el('span', { class: 'unseen' }, ` ${item.own.name}`));
    }
    return item.changedAt ? el('button', { type: 'button', class: 'quiet', onclick: () => explain(item) }, t('changes'), el('span', { class: 'unseen' }, ` ${item.own.name}`)) : '';
  }

  function edit(item) {
    open = { code: item.code, rows: [] };
    const form = editor({ t, api, item, columns: columns.length + 1, reread: () => reread(item.code), done: close });
    open.rows = form.rows;
    draw();
    form.focus();
  }

  function explain(item) {
    open = { code: item.code, rows: [row(item), el('tr', { class: 'below' }, el('td', { colSpan: columns.length + 1 }, history(t, api, item)))] };
    draw();
  }

  async function reread(code) {
    return (await api.get('/countries')).items.find((item) => item.code === code);
  }

  /** Puts the row back as it is, or as it was answered. */
  function close(code, changed) {
    if (changed) {
      show(items.map((item) => (item.code === code ? changed : item)));
    } else {
      open = null;
      draw();
    }
    const button = body.querySelector(`#country-${code} button`);
    if (button) {
      button.focus();
    }
  }
}
