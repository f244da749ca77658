import { el } from '/pages/dom.js';
import { localeOf } from '/pages/clock.js';
import { holds, Rows } from '/pages/table/rows.js';
import { heads } from '/pages/table/view.js';
import { editor } from './editor.js';
import { history } from './history.js';
import { row } from './row.js';

/** The width at which rows become cards. Two hundred cards are too many to scroll through, so regions fold them. */
const NARROW = matchMedia('(max-width: 1023.98px)');

/** Sorts countries without a contact after all others. */
const LAST = '\uffff';

const COLUMNS = {
  name: (item) => item.own.name,
  bureau: (item) => item.own.bureau,
  region: (item) => item.own.region,
  language: (item) => item.own.language,
  contact: (item) => item.contact || LAST,
  dutyHours: (item) => (item.onDuty === undefined ? '2' : item.onDuty ? '0' : `1${item.dutyFrom}`),
};
const OF_REACH = ['contact', 'dutyHours'];

/**
 * The table of all countries, with filter and order. One row at a time can be edited or have its history open. On a narrow screen it is
 * folded by region.
 */
export function table({ t, api, may }) {
  return new Directory(t, api, may);
}

class Directory {
  constructor(t, api, may) {
    this.t = t;
    this.api = api;
    this.may = may;
    this.filter = { text: '', region: '', without: false };
    this.unfolded = new Set();
    /** @type {{code: string, rows: HTMLElement[]} | null} the row that is being edited or has its history open */
    this.open = null;
    this.compare = new Intl.Collator(localeOf(t.language)).compare;
    const columns = Object.keys(COLUMNS).filter((key) => may.reach || !OF_REACH.includes(key));
    this.width = columns.length + 1;
    this.rows = new Rows({ columns: COLUMNS, language: localeOf(t.language), by: 'name', matches: (item) => this.isAskedFor(item) });
    this.body = el('tbody');
    this.found = el('p', { class: 'quietly found', role: 'status' });
    this.regions = el('select', { 'aria-label': t('column.region'), onchange: (event) => this.narrow({ region: event.target.value }) });
    const head = heads(this.rows, columns.map((key) => ({ key, words: t(`column.${key}`), button: { class: 'sort' } })), () => this.draw());
    this.root = el('section', { class: 'card' }, this.tools(),
      el('table', { class: 'directory' }, el('thead', {}, el('tr', {}, head.heads, may.keep ? el('th', {}, el('span', { class: 'unseen' }, t('column.acts'))) : '')), this.body));
    NARROW.addEventListener('change', () => this.draw());
  }

  tools() {
    const { t } = this;
    return el('div', { class: 'tools' },
      el('input', { type: 'search', placeholder: t('search'), 'aria-label': t('search'), dir: 'auto', oninput: (event) => this.narrow({ text: event.target.value }) }),
      this.regions,
      el('label', {}, el('input', { type: 'checkbox', onchange: (event) => this.narrow({ without: event.target.checked }) }), ' ', t('withoutContact')),
      this.found,
      el('a', { href: '/api/countries.csv', download: 'countries.csv', class: 'export' }, t('export')));
  }

  show(read) {
    const { t, compare } = this;
    const items = read.map((item) => Object.assign({}, item, {
      own: { name: t.country(item.code), bureau: item.bureau.replace(/^NCB /, ''), region: t.word(item.region), language: t(`language.${item.language}`) },
    }));
    const all = [...new Set(items.map((item) => item.region))].sort((a, b) => compare(t.word(a), t.word(b)));
    this.regions.replaceChildren(el('option', { value: '' }, t('allRegions')), ...all.map((region) => el('option', { value: region, selected: region === this.filter.region }, t.word(region))));
    this.open = null;
    this.rows.set(items.sort((a, b) => compare(a.own.name, b.own.name)));
    this.draw();
  }

  narrow(change) {
    Object.assign(this.filter, change);
    this.rows.arrange();
    this.draw();
  }

  get isNarrowed() {
    return Boolean(this.filter.text.trim() || this.filter.region || this.filter.without);
  }

  isOpen(item) {
    return this.open !== null && this.open.code === item.code;
  }

  isAskedFor(item) {
    return this.isOpen(item) || holds([item.code, item.own.name, item.name, item.own.bureau, item.contact].join(' '), this.filter.text)
      && (!this.filter.region || item.region === this.filter.region) && (!this.filter.without || !item.hasContact);
  }

  draw() {
    const { shown } = this.rows;
    this.found.textContent = this.t.count('found', shown.length);
    this.body.replaceChildren(...(NARROW.matches && !this.isNarrowed ? this.byRegion(shown) : shown.flatMap((item) => this.lines(item))));
  }

  byRegion(shown) {
    return [...new Set(shown.map((item) => item.own.region))].sort(this.compare).flatMap((region) => {
      const own = shown.filter((item) => item.own.region === region);
      const isOpen = this.unfolded.has(region) || own.some((item) => this.isOpen(item));
      return [el('tr', { class: 'region' }, el('th', { colSpan: this.width, scope: 'rowgroup' },
        el('button', { type: 'button', class: 'second', 'aria-expanded': String(isOpen), onclick: () => this.fold(region, isOpen) }, region, ' ', el('span', { class: 'code' }, this.t.number(own.length))))),
      ...(isOpen ? own.flatMap((item) => this.lines(item)) : [])];
    });
  }

  fold(region, isOpen) {
    this.unfolded[isOpen ? 'delete' : 'add'](region);
    this.draw();
    [...this.body.querySelectorAll('.region button')].find((button) => button.firstChild.data === region).focus();
  }

  lines(item) {
    return this.isOpen(item) ? this.open.rows : [this.row(item)];
  }

  row(item) {
    return row(item, this.t, this.may, { edit: () => this.edit(item), explain: () => this.explain(item) });
  }

  edit(item) {
    this.open = { code: item.code, rows: [] };
    const form = editor({ t: this.t, api: this.api, item, columns: this.width, reread: () => this.reread(item.code), done: (code, changed) => this.close(code, changed) });
    this.open.rows = form.rows;
    this.draw();
    form.focus();
  }

  explain(item) {
    this.open = { code: item.code, rows: [this.row(item), el('tr', { class: 'below' }, el('td', { colSpan: this.width }, history(this.t, this.api, item)))] };
    this.draw();
  }

  async reread(code) {
    return (await this.api.get('/countries')).items.find((item) => item.code === code);
  }

  /** Puts a row back as it was, or with the changed country that the server returned. */
  close(code, changed) {
    if (changed) {
      this.show(this.rows.all.map((item) => (item.code === code ? { ...changed, duty: item.duty, dutyWords: item.dutyWords } : item)));
    } else {
      this.open = null;
      this.rows.arrange();
      this.draw();
    }
    const button = this.body.querySelector(`#country-${code} button`);
    if (button) {
      button.focus();
    }
  }
}
