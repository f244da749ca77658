/*
 * A table in which an officer decides row by row, made for five hundred rows and for the keyboard alone. It is built of plain elements: the
 * form's digest never walks through its rows, a decision touches one row, and a filter only hides rows.
 *
 * One row at a time is the current one and the only one in the Tab order. The arrow keys, Home, End, PageUp and PageDown make another row
 * current, letters decide the row, Space and Shift select several. A decided row stays in sight until the filter is chosen anew, so that no
 * act makes the officer lose his place.
 */
import {el} from '/pages/dom.js';
import {Rows} from '/pages/table/rows.js';
import {heads} from '/pages/table/view.js';
import {Decisions} from './cordon-decisions.js';
import {onClick, onKey, rowAt} from './cordon-hands.js';
import {Row} from './cordon-row.js';
import {Tools} from './cordon-tools.js';

/** Milliseconds from the last key until the form checks the typed text. */
const PAUSE = 250;

const sum = (counts) => Object.values(counts).reduce((all, n) => all + n, 0);

class Table {
  constructor($scope, spec) {
    this.$scope = $scope;
    this.spec = spec;
    this.opens = Object.assign({letter: 'f', label: 'form.showFile', close: 'form.hideFile'}, spec.opens);
    this.decisions = new Decisions(spec);
    this.asked = {q: '', filter: 'all'};
    this.tried = false;
    /** @type {Map<any, Row>} */
    this.lines = new Map();
    this.timer = undefined;
    /** @type {any} the form's */
    this.view = null;
    /** @type {Rows} */
    this.rows = null;
    /** @type {Tools} */
    this.tools = null;
    // The head of the table stands below the tools, which wrap on a narrow screen and grow with their text.
    this.observer = new ResizeObserver(() => this.place.style.setProperty('--cordon-tools', this.tools.element.offsetHeight + 'px'));
    this.t = (key, params) => this.view.t(key, params);
    $scope.$watch(() => this.tools && this.view.closed() + ' ' + this.view.tried, () => this.refresh());
    $scope.$on('$destroy', () => {
      clearTimeout(this.timer);
      this.observer.disconnect();
    });
  }

  /** Makes the form check the changes. While an officer types, it waits for a pause. */
  changed(typing) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.$scope.$applyAsync(), typing ? PAUSE : 0);
  }

  /** Puts the table into its place, or new rows into the table. Decisions on an older version of a row are removed. */
  show(view, all) {
    this.view = view;
    this.lines.forEach((line) => line.details && line.toggle());
    const before = this.rows && this.rows.current && this.spec.keyOf(this.rows.current);
    const outdated = this.decisions.takeBackOutdated(all);
    this.decisions.forget();
    this.lines.clear();
    this.rows = this.rows || this.model();
    this.rows.set(all);
    this.frame(all.length > 0);
    all.forEach((row) => this.lines.set(row, new Row(this, row)));
    outdated.forEach((row) => this.lines.get(row).element.classList.add('cordon-outdated'));
    this.rows.current = this.rows.shown.find((row) => this.spec.keyOf(row) === before) || this.rows.current;
    this.arranged(null);
    this.refresh();
    this.tools.say(outdated.length ? view.t.count('table.outdated', outdated.length) : '');
  }

  model() {
    const {spec, decisions, asked} = this;
    return new Rows({
      columns: Object.fromEntries(spec.columns.filter((column) => column.sort).map((column) => [column.key, (row) => column.sort(row, this.view)])),
      language: this.view.t.language,
      by: spec.columns[0].key,
      matches: (row) => (asked.filter === 'all' || spec.filters[asked.filter](row, decisions.entryOf(row)))
        && (!asked.q.trim() || spec.search(row, this.view).toLowerCase().includes(asked.q.trim().toLowerCase()))
    });
  }

  frame(isFilled) {
    const {spec, decisions, t} = this;
    this.place = document.getElementById(spec.id);
    this.place.hidden = !isFilled;
    this.tools = new Tools(this);
    this.body = el('tbody', {onkeydown: (event) => onKey(this, event), onclick: (event) => onClick(this, event), onfocusin: (event) => {
      const row = rowAt(event.target);
      if (row && row !== this.rows.current) {
        this.setCurrent(row);
      }
    }});
    this.none = el('p', {class: 'cordon-hint', hidden: true}, t('table.none'), ' ', el('button', {type: 'button', class: 'cordon-linkish', onclick: () => this.showAll()}, t('table.showAll')));
    const sorted = heads(this.rows, spec.columns.map(({key, label, width, sort}) => ({key: sort && key, words: t(label), head: {style: width ? 'width: ' + width : ''}})), () => this.arranged(this.rows.current));
    this.element = el('table', {class: 'cordon-table cordon-fixed', role: 'grid', 'aria-label': t('table.name'), 'aria-multiselectable': decisions.choices.length ? 'true' : null},
      el('thead', {}, el('tr', {}, decisions.choices.length ? el('th', {class: 'cordon-pickrow', scope: 'col'}, this.tools.all) : null, sorted.heads)), this.body);
    this.place.replaceChildren(this.tools.element, this.element, this.none, this.keys(this.decisions.choices.length ? 'table.keys' : 'table.keysOfRows'),
      el('div', {class: 'cordon-table-foot'}, this.tools.line, this.keys('keys')));
    this.observer.disconnect();
    this.observer.observe(this.tools.element);
  }

  keys(words) {
    return el('p', {class: 'cordon-hint cordon-keys'}, this.view.t.parts(words).map((part, i) => (i % 2 ? el('kbd', {}, part) : part)));
  }

  /** Applies another search text or filter. */
  ask(change) {
    const before = this.rows.current;
    Object.assign(this.asked, change);
    this.rows.arrange();
    this.arranged(before);
  }

  /** Moves and hides the rows without creating them anew. */
  arranged(before) {
    const {rows} = this;
    const fragment = document.createDocumentFragment();
    const shown = new Set(rows.shown);
    rows.sorted.forEach((row) => {
      const {element, details} = this.lines.get(row);
      element.hidden = !shown.has(row);
      fragment.append(element);
      if (details) {
        details.hidden = element.hidden;
        fragment.append(details);
      }
    });
    this.body.replaceChildren(fragment);
    this.none.hidden = rows.shown.length > 0 || !rows.all.length;
    this.element.hidden = !rows.shown.length;
    this.reach(before, -1);
    this.reach(rows.current, 0);
    rows.shown.forEach((row) => this.draw(row));
    this.tools.draw();
  }

  showAll() {
    this.tools.search.value = '';
    this.tools.filter.value = 'all';
    this.ask({q: '', filter: 'all'});
    this.focus(this.rows.current);
  }

  draw(row) {
    this.lines.get(row).draw();
  }

  /** Draws all rows with their present decisions. */
  refresh() {
    if (this.tools) {
      this.tried = this.view.tried;
      this.rows.all.forEach((row) => this.draw(row));
      this.tools.draw();
    }
  }

  reach(row, index) {
    const line = this.lines.get(row);
    if (line) {
      line.reach(index);
    }
  }

  setCurrent(row) {
    this.reach(this.rows.current, -1);
    this.rows.current = row;
    this.reach(row, 0);
  }

  focus(row) {
    if (!row) {
      this.tools.search.focus();
      return;
    }
    this.setCurrent(row);
    const {element} = this.lines.get(row);
    element.focus({preventScroll: true});
    element.scrollIntoView({block: 'nearest'});
  }

  move(row, by, isExtended) {
    const extended = isExtended && this.decisions.choices.length > 0;
    const to = this.rows.step(row, by, extended);
    if (extended) {
      this.picked();
    }
    this.focus(to);
  }

  select(rows, yes) {
    this.rows.select(rows, yes);
    this.picked();
  }

  /** Selects or clears a row whose box was clicked. With Shift it also covers all rows from the last clicked one. */
  pickTo(row, isExtended) {
    const yes = this.lines.get(row).pick.checked;
    this.rows.anchor = isExtended && this.rows.shown.includes(this.rows.anchor) ? this.rows.anchor : row;
    this.rows.selectTo(row, yes);
    this.select([row], yes);
  }

  picked() {
    this.lines.forEach((line) => line.pick && line.drawPick());
    this.tools.drawSelection();
  }

  /** Enters the same values for all of these rows as one act, which can be undone. */
  enter(rows, values, what) {
    this.decisions.enter(rows, values, what);
    rows.forEach((row) => {
      this.lines.get(row).element.classList.remove('cordon-outdated');
      this.draw(row);
    });
    this.tools.draw();
    this.changed();
  }

  undoLast() {
    const act = this.view.closed() ? null : this.decisions.undo();
    if (!act) {
      return;
    }
    act.rows.forEach((row) => this.draw(row));
    this.tools.say(this.t('table.undone', {what: act.what}));
    this.tools.draw();
    this.changed();
    this.focus(act.rows.length === 1 && this.rows.shown.includes(act.rows[0]) ? act.rows[0] : this.rows.current);
  }

  decide(rows, code) {
    const {decisions, tools, view, t} = this;
    const {taken: able, left} = decisions.together(rows, code);
    const reasons = this.reasonsOf(left);
    const alone = reasons.length ? t('table.alone', {reasons: view.t.list(reasons)}) : '';
    if (view.closed() || !able.length) {
      tools.say(alone || tools.said.textContent);
      return;
    }
    const text = rows.length > 1 && tools.shared ? tools.shared.value.trim() : '';
    const choice = t('choice.' + code);
    const what = able.length === 1 ? t('table.one', {name: this.spec.name(able[0]), what: choice}) : view.t.count('table.many', able.length, {what: choice});
    this.enter(able, () => Object.assign({[this.spec.field]: code}, text ? {[decisions.words.name]: text} : {}), what);
    const unable = rows.length - able.length - sum(left);
    tools.say([what, unable ? view.t.count('table.unable', unable) : '', alone].filter(Boolean).join(' '));
    this.select(this.rows.all, false);
    const asked = able.length === 1 && decisions.fields.find((field) => decisions.lacks(able[0], field));
    if (asked) {
      this.setCurrent(able[0]);
      this.lines.get(able[0]).inputs[asked.name].focus();
    } else {
      this.focus(able.includes(this.rows.current) ? this.rows.current : able[0]);
    }
  }

  /** Decides the rows that can be decided without reading them. Reports how many there were, how many are left, and why. */
  doBulk() {
    const {rows, decisions, tools, view, t} = this;
    const {code, hinder, with: more} = Object.assign({hinder: () => null, with: () => ({})}, this.spec.bulk);
    const {taken, left} = decisions.bulk(rows.shown);
    const hindered = hinder(taken);
    if (view.closed() || !taken.length || hindered) {
      tools.say(hindered || '');
      return;
    }
    const what = view.t.count('table.many', taken.length, {what: t('choice.' + code)});
    this.enter(taken, (row) => Object.assign({[this.spec.field]: code}, more(row)), what);
    const before = rows.shown.length - taken.length - sum(left);
    const reasons = this.reasonsOf(left).concat(before ? [view.t.count('table.decidedBefore', before)] : []);
    tools.say([what, reasons.length ? t('table.left', {reasons: view.t.list(reasons)}) : ''].join(' ').trim());
    this.focus(rows.shown.find((row) => !decisions.of(row)) || taken[0]);
  }

  /** Returns the words for how many rows are left for each reason. */
  reasonsOf(left) {
    return Object.entries(left).map(([why, n]) => this.view.t.count('left.' + why, n));
  }

  /** Moves to the first row that is not ready. */
  go() {
    const unready = this.spec.unready || ((row) => !this.decisions.isReady(row));
    if (!this.rows.shown.some(unready)) {
      this.showAll();
    }
    this.focus(this.rows.shown.find(unready) || this.rows.current);
  }
}

/**
 * Makes a table.
 *
 * @param spec the description of the table:
 *   id        id of the element that the table is put into
 *   entries   () => {key: entry}, the decisions of the officer, as they are kept and shown again
 *   keyOf     (row) => the key of a row, without blanks
 *   name      (row) => the name of a row
 *   search    (row) => the text that the search looks in
 *   columns   [{key, label, width, sort: (row) => value, cell: (row) => nodes, live: true if the cell is drawn anew with each decision}]
 *   filters   {key: (row, entry) => boolean}; the text filter.<key> is its name
 *   choices   [{code, letter, allowed: (row) => boolean, alone: (row) => the key <why> of the text left.<why> for a row that does not get
 *             this choice together with others, or nothing}], the text choice.<code> is its name; none if rows have no decisions
 *   field     the name of the decision in an entry
 *   fields    [{name, label: (entry) => words, lines, at: (row, entry) => boolean, optional: (row, entry) => boolean}],
 *             the fields that a decision shows below itself
 *   bulk      {key, code, leaves: (row) => the key <why> of the text left.<why> for a row that is left, or nothing,
 *             hinder: (rows) => the reason why it cannot be done yet, or nothing, with: (row) => further values of the decision}
 *   keys      {letter: (row) => act}
 *   details   (row) => nodes that are opened below the row; closed: (row) => called once they are closed
 *   opens     {letter, label, close, of: (row) => whether the row has details}, how details are opened;
 *             by default the letter F and the words of a file
 *   unready   (row) => whether the row still holds up the form, if a missing decision is not the criterion
 *   toolbar   () => nodes beside the filters
 */
export function table($scope, spec) {
  const made = new Table($scope, spec);
  const {decisions} = made;
  const all = () => (made.rows ? made.rows.all : []);
  return {
    show: (view, rows) => made.show(view, rows),
    refresh: () => made.refresh(),
    focus: (row) => made.focus(row),
    toggle: (row) => made.lines.get(row).toggle(),
    go: () => made.go(),
    draw: (row) => {
      made.draw(row);
      made.tools.draw();
    },
    entryOf: (row) => decisions.entryOf(row),
    count: (code) => decisions.count(all(), code),
    /** Returns the number of rows without a decision. */
    undecided: () => all().filter((row) => !decisions.of(row)).length,
    /** Returns the number of rows that lack a value in the given field of their decision. */
    lacking: (name) => all().filter((row) => decisions.of(row) && decisions.fields.some((field) => field.name === name && decisions.lacks(row, field))).length,
    /** Marks the present version of a row as the one that was decided. */
    seen: (row) => {
      if (decisions.of(row)) {
        decisions.entryOf(row).version = row.version;
      }
    },
    /** Returns the name of the row that an entry of a draft is about. */
    nameOf: (key) => {
      const row = all().find((one) => spec.keyOf(one) === key);
      return row ? spec.name(row) : key;
    },
    name: spec.field
  };
}
