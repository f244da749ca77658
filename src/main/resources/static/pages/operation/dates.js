import { el, time } from '/pages/dom.js';
import { ZONE } from '/pages/clock.js';

/*
 * The dates of the operation: for everybody who may know of it, with those of his own country; for the coordinator also those of each country that
 * has dates of its own. He moves one or several, for all or for one country: first he is shown what that will do, then he does it.
 */
/** Countries named in a sentence. */
const NAMED = 5;
export const OF_THE_COORDINATION = ['screeningDeadline', 'approvalDeadline', 'closingDeadline'];

export async function section(root, { operation, t, api, refresh }) {
  const d = (key, values) => t(`dates.${key}`, values);
  const path = `/operations/${operation.reference}/dates`;
  let all = await api.get(path);
  const coordinates = all.dates.some((date) => date.movable) || all.countries.some((country) => country.dates.some((date) => date.movable));
  show();

  function show() {
    root.replaceChildren(
      el('h2', {}, d('title')),
      el('p', { class: 'quietly' }, zone()),
      table(shownDates()),
      ...ownDates(),
      coordinates ? el('p', { class: 'acts' }, el('button', { class: 'second', onclick: () => move('', {}) }, d('move'))) : '');
  }

  /** What the reader's own country has of its own stands in the place of what holds for all. */
  function shownDates() {
    const own = operation.counts || all.countries.length !== 1 ? [] : all.countries[0].dates;
    return all.dates.filter((date) => operation.counts || !OF_THE_COORDINATION.includes(date.date))
      .map((date) => own.find((other) => other.own && other.date === date.date) || date);
  }

  function table(dates) {
    return el('table', {}, el('thead', {}, el('tr', {}, ['date', 'when', 'left'].map((name) => el('th', { scope: 'col' }, d(`column.${name}`))))),
      el('tbody', {}, dates.map((date) => el('tr', { id: `date-${date.date}`, class: date.passed ? 'quietly' : '' },
        el('th', { scope: 'row' }, d(`date.${date.date}`)),
        el('td', {}, time(date.at, t), date.own ? el('span', { class: 'mark' }, d('own')) : ''),
        el('td', {}, left(date))))));
  }

  /** How long it is until then; a date of a phase that was left before its time is over all the same. */
  function left(date) {
    return date.reached ? [d('reached'), ' ', time(date.reached, t)] : date.passed && Date.parse(date.at) > Date.now() ? d('over') : t.left(date.at);
  }

  function ownDates() {
    const countries = operation.counts ? all.countries.filter((country) => country.dates.some((date) => date.own)) : [];
    return countries.length === 0 ? [] : [el('h3', {}, d('ownDates')),
      el('table', { id: 'ownDates' }, el('tbody', {}, countries.flatMap((country) => country.dates.filter((date) => date.own).map((date) =>
        el('tr', { class: date.passed ? 'quietly' : '' }, el('th', { scope: 'row' }, t.country(country.country)),
          el('td', {}, d(`date.${date.date}`)), el('td', {}, time(date.at, t)), el('td', {}, left(date)))))))];
  }

  /**
   * The form: for whom, and when.
   *
   * @param code  the country, or nothing for all
   * @param given what was typed already, by date
   * @param wrong the reasons against it, as the server gives them
   */
  function move(code, given, wrong = []) {
    const country = all.countries.find((one) => one.country === code);
    const dates = (country ? country.dates : all.dates).filter((date) => date.movable);
    const fields = Object.fromEntries(dates.map((date) => [date.date, el('input', {
      type: 'datetime-local', id: `move-${date.date}`, value: given[date.date] ?? wall(date.at), required: true,
      'aria-describedby': `wrong-${date.date}`, oninput: () => say(date),
    })]));
    const notes = Object.fromEntries(dates.map((date) => [date.date, el('p', { class: 'quietly', role: 'status' })]));
    const isChanged = (date) => fields[date.date].value !== wall(date.at);
    const typed = () => Object.fromEntries(dates.filter(isChanged).map((date) => [date.date, fields[date.date].value]));
    const form = el('form', { noValidate: true, onsubmit: (event) => { event.preventDefault(); look(); } },
      el('label', { htmlFor: 'moveFor' }, d('for')),
      el('select', { id: 'moveFor', onchange: (event) => move(event.target.value, typed()) },
        option('', d('forAll'), code), countriesToMove().map((one) => option(one.country, t.country(one.country), code))),
      el('p', { class: 'quietly' }, d('lead')),
      el('div', { class: 'dates' }, dates.map((date) => el('div', {},
        el('label', { htmlFor: `move-${date.date}` }, d(`date.${date.date}`)), fields[date.date], notes[date.date],
        el('p', { class: 'field', id: `wrong-${date.date}`, role: 'alert' }, reasonsFor(date.date))))),
      general().map((sentence) => el('p', { class: 'notice bad', role: 'alert' }, sentence)),
      el('p', { class: 'acts' }, el('button', { type: 'submit' }, d('preview')),
        el('button', { type: 'button', class: 'second', onclick: show }, d('leave'))));
    root.replaceChildren(el('h2', {}, d('title')), el('p', { class: 'quietly' }, zone()), form);
    dates.forEach(say);

    function reasonsFor(date) {
      return wrong.filter((reason) => reason.field === date).map(inWords).join(' ');
    }

    function general() {
      return wrong.filter((reason) => !fields[reason.field]).map(inWords);
    }

    /** That a date lies in the past is said while it is typed. */
    function say(date) {
      const value = fields[date.date].value;
      const moved = value && isChanged(date);
      notes[date.date].textContent = moved && Date.parse(value) <= Date.now() ? d('past') : moved ? t.left(new Date(value).toISOString()) : '';
    }

    async function look() {
      const changed = dates.filter(isChanged);
      const missing = changed.filter((date) => !fields[date.date].value);
      if (missing.length > 0 || changed.length === 0) {
        move(code, typed(), missing.length > 0 ? missing.map((date) => ({ field: date.date, reason: d('needed') }))
          : [{ field: '', reason: d('nothing') }]);
        return;
      }
      const order = Object.fromEntries(changed.map((date) => [date.date, new Date(fields[date.date].value).toISOString()]));
      if (code) {
        order.country = code;
      }
      try {
        const preview = await api.post(`${path}/preview`, order);
        if (preview.valid) {
          confirm(code, typed(), order, preview);
        } else {
          move(code, typed(), preview.reasons);
        }
      } catch (refused) {
        move(code, typed(), [{ field: '', reason: refused.message }]);
      }
    }
  }

  function countriesToMove() {
    return all.countries.filter((country) => country.dates.some((date) => date.movable));
  }

  /** What it will do, before it is done. */
  function confirm(code, typed, order, preview, failure) {
    root.replaceChildren(el('h2', {}, d(code ? 'confirmFor' : 'confirmForAll', { country: t.country(code) })),
      el('ul', { class: 'changes' }, preview.changes.map(change)),
      el('p', {}, preview.told.length === 0 ? d('toldNobody') : t.count('dates.told', preview.told.length, { countries: t.list(preview.told.map(t.country)) })),
      failure ? el('p', { class: 'notice bad', role: 'alert' }, failure) : '',
      el('p', { class: 'acts' }, el('button', { id: 'moveDates', onclick: act }, d('act')),
        el('button', { class: 'second', onclick: () => move(code, typed) }, d('back'))));

    function change({ date, from, to, isNow, kept }) {
      return el('li', {}, el('strong', {}, d(`date.${date}`)),
        el('span', {}, d('instead', { from: t.when(from) })), el('span', {}, isNow ? d('now') : t.when(to)),
        isNow ? el('p', { class: 'notice warn' }, d(`now.${date}`)) : '',
        order[date] ? '' : el('p', { class: 'quietly' }, d('along')),
        kept.length > 0 ? el('p', { class: 'quietly' }, t.count('dates.kept', kept.length, { countries: t.list(kept.map(t.country)) })) : '');
    }

    /** Another has moved dates meanwhile: what was typed stays, beside the dates as they stand now. */
    async function anew(sentence) {
      all = await api.get(path);
      move(code, typed, [{ field: '', reason: sentence }]);
    }

    async function act(event) {
      event.target.disabled = true;
      try {
        await api.put(path, order, { ifMatch: all.version });
        await refresh(d('done'));
      } catch (refused) {
        if (refused.status === 409) {
          await anew(refused.message);
        } else if (refused.reasons && refused.reasons.length > 0) {
          move(code, typed, refused.reasons);
        } else {
          confirm(code, typed, order, preview, refused.message);
        }
      }
    }
  }

  /** What a reason says, with its dates written out; one that has no words of its own as the server says it. */
  function inWords({ code, values = /** @type {any} */ ({}), reason }) {
    return t.has(`dates.refused.${code}`) ? d(`refused.${code}`, { date: values.field ? d(`date.${values.field}`) : '', time: values.time ? t.when(values.time) : '',
      country: t.country(values.country), countries: several(values.countries), phase: values.phase ? t.word(values.phase) : '' }) : reason;
  }

  /** The first of many countries, and how many more. */
  function several(codes) {
    const names = (codes || '').split(',').filter(Boolean).map(t.country);
    return t.list(names.length > NAMED + 1 ? [...names.slice(0, NAMED), `+${names.length - NAMED}`] : names);
  }

  function zone() {
    const now = new Date().toISOString();
    return t.when(now) === t.when(now, 'UTC') ? d('zoneIsUtc') : d('zone', { zone: ZONE });
  }

  function option(value, words, chosen) {
    return el('option', { value, selected: value === chosen }, words);
  }
}

/** An instant as the reader's clock on the wall shows it, as the field for it wants it. */
function wall(instant) {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}
