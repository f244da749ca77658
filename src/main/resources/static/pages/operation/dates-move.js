import { el } from '/pages/dom.js';
import { inD, inWords } from '/pages/operation/dates-words.js';
import { picking } from '/pages/picker/choices.js';

/*
 * Moves dates. A form first shows the effect while the coordinator types, then a preview, and then moves them. Typed dates are kept,
 * whatever the server answers.
 */

/**
 * Shows the form in the place of the dates.
 *
 * @param context root: the place, all: the dates as they were read, leave: shows the dates again, with path, t, api and refresh
 */
export function moving(context) {
  new Form(context, '', {}).show();
}

const countriesToMove = (all) => all.countries.filter((country) => country.dates.some((date) => date.movable));

class Form {
  /**
   * @param code  the country, or an empty text for all countries
   * @param given typed values, by date
   * @param wrong the reasons against the move, as the server gives them
   */
  constructor(context, code, given, wrong = []) {
    const country = context.all.countries.find((one) => one.country === code);
    this.context = context;
    this.d = inD(context.t);
    this.code = code;
    this.wrong = wrong;
    this.dates = (country ? country.dates : context.all.dates).filter((date) => date.movable);
    this.fields = Object.fromEntries(this.dates.map((date) => [date.date, el('input', {
      type: 'datetime-local', id: `move-${date.date}`, value: given[date.date] ?? wall(date.at), required: true,
      'aria-describedby': `wrong-${date.date}`, oninput: () => this.say(date),
    })]));
    this.notes = Object.fromEntries(this.dates.map((date) => [date.date, el('p', { class: 'quietly', role: 'status' })]));
  }

  show() {
    const { context: { root, all, t, leave }, d, code } = this;
    const option = (value, words) => el('option', { value, selected: value === code }, words);
    const form = el('form', { noValidate: true, onsubmit: (event) => { event.preventDefault(); this.look(); } },
      el('label', { htmlFor: 'moveFor' }, d('for')),
      picking(el('select', { id: 'moveFor', onchange: (event) => new Form(this.context, event.target.value, this.typed()).show() },
        option('', d('forAll')),
        t.named(countriesToMove(all).map(({ country }) => country)).map(({ code: value, name }) => option(value, name)))),
      el('p', { class: 'quietly' }, d('lead')),
      el('div', { class: 'dates' }, this.dates.map((date) => this.field(date))),
      this.wrong.filter((reason) => !this.fields[reason.field]).map((reason) => el('p', { class: 'notice bad', role: 'alert' }, inWords(reason, t))),
      el('p', { class: 'acts' }, el('button', { type: 'submit' }, d('preview')),
        el('button', { type: 'button', class: 'second', onclick: () => leave(all) }, d('leave'))));
    root.replaceChildren(el('h2', {}, d('title')), el('p', { class: 'quietly' }, t.zone()), form);
    this.dates.forEach((date) => this.say(date));
  }

  field({ date }) {
    return el('div', {}, el('label', { htmlFor: `move-${date}` }, this.d(`date.${date}`)), this.fields[date], this.notes[date],
      el('p', { class: 'field', id: `wrong-${date}`, role: 'alert' },
        this.wrong.filter((reason) => reason.field === date).map((reason) => inWords(reason, this.context.t)).join(' ')));
  }

  isChanged(date) {
    return this.fields[date.date].value !== wall(date.at);
  }

  typed() {
    return Object.fromEntries(this.dates.filter((date) => this.isChanged(date)).map((date) => [date.date, this.fields[date.date].value]));
  }

  /** Shows beside a changed date that it lies in the past, or how far away it is. */
  say(date) {
    const value = this.fields[date.date].value;
    const moved = value && this.isChanged(date);
    this.notes[date.date].textContent = moved && Date.parse(value) <= Date.now() ? this.d('past') : moved ? this.context.t.left(new Date(value).toISOString()) : '';
  }

  /** Shows the form again, with the reasons at its fields. */
  again(wrong) {
    new Form(this.context, this.code, this.typed(), wrong).show();
  }

  async look() {
    const { context: { api, path }, d, code } = this;
    const changed = this.dates.filter((date) => this.isChanged(date));
    const missing = changed.filter((date) => !this.fields[date.date].value);
    if (missing.length > 0 || changed.length === 0) {
      this.again(missing.length > 0 ? missing.map((date) => ({ field: date.date, reason: d('needed') })) : [{ field: '', reason: d('nothing') }]);
      return;
    }
    const order = Object.assign(code ? { country: code } : {}, Object.fromEntries(changed.map((date) => [date.date, new Date(this.fields[date.date].value).toISOString()])));
    try {
      const preview = await api.post(`${path}/preview`, order);
      if (preview.valid) {
        new Confirmation(this.context, code, this.typed(), order, preview).show();
      } else {
        this.again(preview.reasons);
      }
    } catch (refused) {
      this.again([{ field: '', reason: refused.message }]);
    }
  }
}

/** The preview: it shows the effects of the move before the coordinator confirms it. */
class Confirmation {
  constructor(context, code, typed, order, preview) {
    this.context = context;
    this.d = inD(context.t);
    this.code = code;
    this.typed = typed;
    this.order = order;
    this.preview = preview;
  }

  show(failure = '') {
    const { context: { root, t }, d, code, preview: { changes, told } } = this;
    root.replaceChildren(el('h2', {}, d(code ? 'confirmFor' : 'confirmForAll', { country: t.country(code) })),
      el('ul', { class: 'changes' }, changes.map((change) => this.change(change))),
      el('p', {}, told.length === 0 ? d('toldNobody') : t.count('dates.told', told.length, { countries: t.countries(told) })),
      failure ? el('p', { class: 'notice bad', role: 'alert' }, failure) : '',
      el('p', { class: 'acts' }, el('button', { id: 'moveDates', onclick: (event) => this.act(event.target) }, d('act')),
        el('button', { class: 'second', onclick: () => this.back() }, d('back'))));
  }

  change({ date, from, to, isNow, kept }) {
    const { context: { t }, d } = this;
    return el('li', {}, el('strong', {}, d(`date.${date}`)),
      el('span', {}, d('instead', { from: t.when(from) })), el('span', {}, isNow ? d('now') : t.when(to)),
      isNow ? el('p', { class: 'notice warn' }, d(`now.${date}`)) : '',
      this.order[date] ? '' : el('p', { class: 'quietly' }, d('along')),
      kept.length > 0 ? el('p', { class: 'quietly' }, t.count('dates.kept', kept.length, { countries: t.countries(kept) })) : '');
  }

  back(wrong = []) {
    new Form(this.context, this.code, this.typed, wrong).show();
  }

  async act(button) {
    const { context, d } = this;
    button.disabled = true;
    try {
      await context.api.put(context.path, this.order, { ifMatch: context.all.version });
      await context.refresh(d('done'));
    } catch (refused) {
      if (refused.status === 409) {
        // Somebody else has moved dates meanwhile. The typed dates are kept beside the present ones.
        context.all = await context.api.get(context.path);
        this.back([{ field: '', reason: refused.message }]);
      } else if (refused.reasons && refused.reasons.length > 0) {
        this.back(refused.reasons);
      } else {
        this.show(refused.message);
      }
    }
  }
}

/** Returns an instant in the reader's local time, in the form that the field takes. */
function wall(instant) {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}
