/* The tools above the rows of a table in which an officer decides: search and filter, progress, acts on the selection, and undo. */
import {el} from '/pages/dom.js';

const LONGEST = 4000;

export class Tools {
  /** @param table the {@link Table} */
  constructor(table) {
    const {spec, view} = table;
    const t = table.t;
    const filters = Object.keys(spec.filters || {});
    this.table = table;
    this.search = el('input', {type: 'search', class: 'form-control', dir: 'auto', placeholder: t('search'), 'aria-label': t('form.search'), value: table.asked.q,
      oninput: () => table.ask({q: this.search.value})});
    this.filter = el('select', {class: 'form-control', 'aria-label': t('table.show'), onchange: () => table.ask({filter: this.filter.value})},
      ['all', ...filters].map((key) => el('option', {value: key})));
    this.filter.value = table.asked.filter;
    this.bulk = spec.bulk ? el('button', {type: 'button', class: 'btn btn-default', onclick: () => table.doBulk()}) : null;
    this.count = el('span', {class: 'cordon-count cordon-push', 'aria-live': 'polite'});
    this.selection = el('div', {class: 'cordon-bar cordon-selection', hidden: true});
    this.said = el('span', {role: 'status'});
    this.undo = el('button', {type: 'button', class: 'btn btn-default btn-xs', hidden: true, onclick: () => table.undoLast()}, t('table.undo'));
    this.line = el('div', {class: 'cordon-said'}, this.said, ' ', this.undo);
    this.all = el('input', {type: 'checkbox', 'aria-label': t('table.selectAll'), onclick: () => table.select(table.rows.shown, this.all.checked)});
    /** @type {any} the text for all selected rows */
    this.shared = null;
    this.element = el('div', {class: 'cordon-tools'},
      el('div', {class: 'cordon-bar'}, this.search, filters.length ? this.filter : null, this.bulk, spec.toolbar ? spec.toolbar(view) : null, this.count),
      this.selection);
  }

  say(words) {
    this.said.textContent = words;
  }

  draw() {
    const {rows, spec, decisions, view, t} = this.table;
    const counted = decisions.choices.length ? [t('table.decided', {n: rows.all.filter((row) => decisions.of(row)).length, total: rows.all.length})]
      .concat(decisions.choices.map(({code}) => t('table.count', {n: decisions.count(rows.all, code), what: t('choice.' + code)}))) : [];
    if (rows.shown.length < rows.all.length) {
      counted.unshift(t('table.shown', {n: rows.shown.length, total: rows.all.length}));
    }
    this.count.textContent = counted.join(' · ');
    [...this.filter.options].forEach((option) => {
      const found = option.value === 'all' ? rows.all : rows.all.filter((row) => spec.filters[option.value](row, decisions.entryOf(row)));
      option.textContent = t('table.filter', {what: t(option.value === 'all' ? 'table.all' : 'filter.' + option.value), n: found.length});
    });
    if (this.bulk) {
      const {taken} = decisions.bulk(rows.shown);
      this.bulk.textContent = t(spec.bulk.key, {n: taken.length});
      this.bulk.disabled = view.closed() || !taken.length;
    }
    this.undo.hidden = !decisions.acts.length || view.closed();
    this.drawSelection();
  }

  drawSelection() {
    const {rows, view} = this.table;
    const {length} = rows.selected;
    this.all.checked = length > 0 && length === rows.shown.length;
    this.all.indeterminate = length > 0 && length < rows.shown.length;
    const wasHidden = this.selection.hidden;
    this.selection.hidden = length < 1 || view.closed();
    if (this.selection.hidden) {
      this.selection.replaceChildren();
      return;
    }
    if (wasHidden) {
      this.fillSelection();
    }
    this.chosen.textContent = view.t.count('table.selected', length);
  }

  fillSelection() {
    const {decisions, rows, t} = this.table;
    this.shared = decisions.words ? el('input', {class: 'form-control', dir: 'auto', placeholder: t('table.textForAll'), 'aria-label': t('table.textForAll'), maxLength: LONGEST}) : null;
    this.chosen = el('strong', {role: 'status'});
    this.selection.append(this.chosen, ...[this.shared].filter(Boolean), el('span', {class: 'cordon-choice', role: 'group', 'aria-label': t('table.decideSelected')},
      decisions.choices.map(({code}) => el('button', {type: 'button', onclick: () => this.table.decide(rows.selected, code)}, t('choice.' + code)))),
    el('button', {type: 'button', class: 'cordon-linkish', onclick: () => {
      this.table.select(rows.all, false);
      this.table.focus(rows.current);
    }}, t('table.unselect')));
  }
}
