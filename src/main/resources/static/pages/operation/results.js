import { LANGUAGES, texts } from '/pages/texts.js';
import { el, time } from '/pages/dom.js';
import { downloads } from './downloads.js';

/*
 * The results of the operation: all approved results with their documents. The leaders also get the live figures and a recount, which shows
 * the reports since and their effects.
 */
const TAKES_PART = ['ACCEPTED', 'COMPLETED'];
const FORMATS = { pdf: '.pdf', xlsx: '.xlsx', csv: '.csv', countries: '-countries.csv' };
const EXCHANGE = ['questions', 'answers', 'hits'];
const STATES = ['targets', 'arrested', 'located', 'withdrawn', 'deceased', 'atLarge'];
/** The number of events of a recount, and of effects of an event, that are shown before the rest is folded. */
const SHOWN = 6;

export async function section(root, { operation, me, t, api }) {
  const groups = me.groups || [];
  const leads = groups.includes('coordinator') || groups.includes('manager');
  if (!leads && !me.country) {
    return;
  }
  // A country that takes no part gets no results.
  if (!leads && !TAKES_PART.includes((await api.get(`/operations/${operation.reference}/participations/${me.country}`)).status)) {
    return;
  }
  const path = `/operations/${operation.reference}/results`;
  const approved = (await api.get(`${path}/frozen`)).items;
  if (!leads && !approved.length && operation.phase !== 'FOLLOW_UP' && operation.phase !== 'CLOSED') {
    return;
  }
  const language = el('select', { id: 'results-language' }, LANGUAGES.map((code) => el('option', { value: code, selected: code === t.language },
    new Intl.DisplayNames(t.language, { type: 'language' }).of(code))));
  const context = { t, d: await texts('results-document'), api, path, leads, language: () => language.value };
  root.append(el('h2', {}, t('title')), el('p', { class: 'quietly' }, t(leads ? 'lead.all' : 'lead.published')));
  if (approved.length || leads) {
    root.append(downloads(t, el('label', { htmlFor: 'results-language' }, t('language')), language,
      approved.map((one) => documentsOf(one, context)), leads ? documents([t('live'), ' · ', t('live.what')], '', context) : ''));
  }
  language.addEventListener('change', () => root.querySelectorAll('a[data-query]').forEach((link) => address(link, context)));
  root.append(approved.length ? el('ol', { class: 'frozen' }, approved.map((one) => item(one, context))) : el('p', {}, t('none')));
}

function item(one, context) {
  const { t, d, leads } = context;
  const counted = el('div', { class: 'recount', 'aria-live': 'polite' });
  return el('li', {}, el('h3', {}, el('bdi', {}, one.number)),
    el('p', {}, t('asOf'), ' ', time(one.asOf, t), ' · ', t('approved'), ' ', time(one.approvedAt, t), ' · ', el('bdi', {}, one.approvedBy)),
    el('dl', { class: 'counts' }, STATES.map((figure) => el('div', {}, el('dt', {}, d(`figure.${figure}`)), el('dd', {}, t.number(one[figure]))))),
    one.exchange ? exchange(one.exchange, context) : '',
    // The figures above are the complete ones for the leaders.
    leads ? [el('p', { class: 'acts' }, el('button', { type: 'button', class: 'second', 'aria-label': `${t('recount')} ${one.number}`,
      onclick: (event) => recount(event.target, endOf(one), counted, context) }, t('recount'))), counted] : '');
}

const endOf = ({ number }) => number.split('-R').pop();

/** The documents of approved results. The leaders get those of both counts. */
function documentsOf(one, context) {
  const { t, leads } = context;
  const name = (count) => [el('bdi', {}, one.number), count ? [' · ', t(count)] : ''];
  return leads ? ['published', 'complete'].map((count) => documents(name(count), `number=${endOf(one)}&count=${count.toUpperCase()}`, context))
    : documents(name(), `number=${endOf(one)}`, context);
}

/** The questions about targets of the operation and their by-products, with the sources of these. */
function exchange(counted, { t, d }) {
  const sum = (items) => items.reduce((all, { number }) => all + number, 0);
  const sources = ['ANSWER', 'LEAD'].map((source) => [source, sum(counted.byProducts.filter((one) => one.source === source))]).filter(([, number]) => number);
  const count = (figure, number, more) => el('div', {}, el('dt', {}, d(`figure.${figure}`)), el('dd', {}, t.number(number), more));
  return el('dl', { class: 'counts' }, EXCHANGE.map((figure) => count(figure, counted[figure])),
    count('byProducts', sum(counted.byProducts), sources.length ? el('small', {}, ` (${t.list(sources.map(([source, number]) => `${d(`source.${source}`)} ${t.number(number)}`))})`) : ''));
}

/** The links to the documents of one count, below its name. */
function documents(name, query, context) {
  return [el('p', { class: 'quietly' }, name), el('p', { class: 'acts documents' }, Object.keys(FORMATS).map((format) => {
    const link = el('a', { class: 'download', download: '' }, context.t(`format.${format}`));
    link.dataset.query = query;
    link.dataset.format = format;
    address(link, context);
    return link;
  }))];
}

function address(link, { path, language }) {
  link.href = `/api${path}${FORMATS[link.dataset.format]}?lang=${language()}${link.dataset.query ? `&${link.dataset.query}` : ''}`;
}

async function recount(button, number, place, { t, d, api, path }) {
  button.disabled = true;
  try {
    const counted = await api.get(`${path}/frozen/${number}/recount`);
    const named = (effects) => effectList(effects, counted.figures.byRegion, t, d);
    place.replaceChildren(el('div', {}, el('p', {}, t(counted.differences.length ? 'differs' : 'same'), ' ', t('knownAt'), ' ', time(counted.knownAt, t), '.'),
      counted.differences.length ? named(counted.differences) : '',
      counted.steps.length ? el('table', {}, el('thead', {}, el('tr', {}, ['recorded', 'event', 'effect'].map((column) => el('th', { scope: 'col' }, t(`column.${column}`))))),
        el('tbody', {}, counted.steps.map((step) => el('tr', {}, el('td', {}, time(step.recordedAt, t)),
          el('td', {}, step.hidden ? t('hidden') : step.events.map((event) => eventLine(event, t))), el('td', {}, named(step.effects)))))) : '',
      counted.unexplained.length ? [el('p', { class: 'notice' }, t('unexplained')), named(counted.unexplained)] : ''));
  } catch (failure) {
    place.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, failure.message));
  }
  button.disabled = false;
}

function eventLine(event, t) {
  const said = (type) => (t.has(`fact.${type}`) ? t(`fact.${type}`) : t.word(type));
  return el('p', {}, el('strong', {}, event.voided ? t('voided', { what: said(event.voided) }) : said(event.type)), event.target && [' ', el('bdi', { class: 'whole' }, event.target)],
    event.subject && event.subject !== event.target && [' ', el('bdi', { class: 'whole' }, event.subject)], event.country && [' · ', t.country(event.country)],
    el('br'), el('span', { class: 'quietly' }, t('happened'), ' ', time(event.happenedAt, t)));
}

/** The effects by figure. Figures of countries and regions come last, because they are many. */
function effectList(effects, regions, t, d) {
  const order = (effect) => (effect.figure.includes('.') ? 1 : 0);
  const lines = [...effects].sort((one, other) => order(one) - order(other)).map((effect) => el('li', {}, name(effect.figure, regions, t, d), ': ',
    el('bdi', { dir: 'ltr', class: 'whole' }, `${effect.before} → ${effect.after}`)));
  const list = (items) => el('ul', { class: 'effects' }, items);
  return lines.length <= SHOWN ? list(lines)
    : [list(lines.slice(0, SHOWN)), el('details', {}, el('summary', {}, t('more', { n: lines.length - SHOWN })), list(lines.slice(SHOWN)))];
}

function name(figure, regions, t, d) {
  const [what, of, region] = figure.split('.');
  if (!of) {
    return d(`figure.${what}`);
  }
  if (d.has(`phase.${of}`)) {
    return `${d(`figure.${what}`)}, ${d(`phase.${of}`)}`;
  }
  const slug = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const found = region && regions.find((one) => slug(one.region) === region);
  return `${region ? t.word(found ? found.region : region) : t.country(of)} · ${d(`column.${what === 'participating' && region ? 'participants' : what}`)}`;
}
