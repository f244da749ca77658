/*
 * A table in which an officer decides row by row, made for five hundred rows and for the keyboard alone. It is built of plain elements: the form's
 * digest never walks through its rows, a decision touches one of them, and a filter only hides.
 *
 * One row at a time is the current one and the only one in the order of Tab; the arrow keys, Home, End, PageUp and PageDown make another one current,
 * letters decide it, Space and Shift select several. What is decided stays in sight until the filter is chosen anew, so that no act loses its place.
 */
import {el} from '/pages/dom.js';

/** Rows that PageUp and PageDown move by. */
const PAGE = 10;
/** Acts that can be undone. */
const UNDO = 200;
/** Milliseconds after the last key before the form looks at what was typed. */
const PAUSE = 250;
/** The last letter of the Latin script, with its accents. */
const LATIN = '\u024f';
/** On an Arabic keyboard the key of A is another letter. */
const letterOf = (event) => (event.key.length === 1 && event.key > LATIN ? event.code.replace('Key', '') : event.key).toLowerCase();
const typesIn = (element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && element.type !== 'checkbox';

/**
 * @param spec what the table is about:
 *   id        of the element that it is put into
 *   entries   () => {key: entry}, what the officer decided, as it is kept and shown again
 *   keyOf     (row) => its key, without blanks
 *   name      (row) => what it is called
 *   search    (row) => the text in which one searches
 *   columns   [{key, label, width, sort: (row) => value, cell: (row) => nodes, live: true where the cell is drawn anew with each decision}]
 *   filters   {key: (row, entry) => boolean}, the words of which are the texts filter.<key>
 *   choices   [{code, letter, allowed: (row) => boolean}], the words of which are the texts choice.<code>; none where rows are only worked on
 *   field     the name of the decision in an entry
 *   fields    [{name, label: (entry) => words, lines, at: (row, entry) => boolean, optional: (row, entry) => boolean}], what a decision asks for below it
 *   bulk      {key, code, leaves: (row) => why this row is left, as a text left.<why>, or nothing, hinder: (rows) => why it cannot be done yet, or nothing, with: (row) => what else is decided}
 *   keys      {letter: (row) => act}
 *   details   (row) => nodes that are opened below the row; closed: (row) => called once they are gone
 *   opens     {letter, label, close, of: (row) => whether they can be} by which they are opened; the letter F and the words of a file unless it is said
 *   unready   (row) => whether it still holds up the form, where that is not the decision
 *   toolbar   () => nodes beside the filters
 */
export function table($scope, spec) {
  const opens = Object.assign({letter: 'f', label: 'form.showFile', close: 'form.hideFile'}, spec.opens);
  const choices = spec.choices || [];
  const fields = spec.fields || [];
  const lines = new Map();
  const undo = [];
  const state = {rows: [], shown: [], q: '', filter: 'all', by: spec.columns[0].key, down: false, current: null, anchor: null, tried: false};
  let view = null;
  let parts = null;
  let timer = null;

  const t = (key, params) => view.t(key, params);
  const entryOf = (row) => spec.entries()[spec.keyOf(row)] || {};
  const decided = (row) => entryOf(row)[spec.field];
  const asks = (row, field) => field.at(row, entryOf(row));
  const lacks = (row, field) => asks(row, field) && !(field.optional && field.optional(row, entryOf(row))) && !(entryOf(row)[field.name] || '').trim();
  const shownRow = (row) => !lines.get(row).element.hidden;

  /** The form looks at what has changed; while somebody types only once he pauses. */
  function changed(typing) {
    clearTimeout(timer);
    timer = setTimeout(() => $scope.$applyAsync(), typing ? PAUSE : 0);
  }

  // ---------------------------------------------------------------- what is shown

  /** Puts the table into its place, or other rows into the table. Entries about another version of a row than the present one are taken back. */
  function show(newView, rows) {
    view = newView;
    state.rows.filter((row) => lines.get(row).details).forEach(toggle);
    const before = state.current && spec.keyOf(state.current);
    Object.assign(state, {rows, shown: [], current: null, anchor: null});
    const outdated = rows.filter((row) => decided(row) && entryOf(row).version !== undefined && row.version !== undefined && entryOf(row).version !== row.version);
    outdated.forEach((row) => { delete entryOf(row)[spec.field]; });
    lines.clear();
    undo.length = 0;
    const place = document.getElementById(spec.id);
    place.hidden = !rows.length;
    parts = frame(place);
    rows.forEach((row) => lines.set(row, line(row)));
    outdated.forEach((row) => lines.get(row).element.classList.add('cordon-outdated'));
    arrange();
    const again = rows.find((row) => spec.keyOf(row) === before);
    setCurrent(again && shownRow(again) ? again : state.shown[0]);
    refresh();
    say(outdated.length ? view.t.count('table.outdated', outdated.length) : '');
  }

  function frame(place) {
    const filters = Object.keys(spec.filters || {});
    const search = el('input', {type: 'search', class: 'form-control', dir: 'auto', placeholder: t('search'), 'aria-label': t('form.search'), value: state.q,
      oninput: () => { state.q = search.value; arrange(); }});
    const filter = el('select', {class: 'form-control', 'aria-label': t('table.show'), onchange: () => { state.filter = filter.value; arrange(); }},
      ['all', ...filters].map((key) => el('option', {value: key})));
    filter.value = state.filter;
    const made = {place, search, filter,
      bulk: spec.bulk ? el('button', {type: 'button', class: 'btn btn-default', onclick: () => doBulk()}) : null,
      count: el('span', {class: 'cordon-count cordon-push', 'aria-live': 'polite'}),
      selection: el('div', {class: 'cordon-bar cordon-selection', hidden: true}),
      said: el('span', {role: 'status'}),
      undo: el('button', {type: 'button', class: 'btn btn-default btn-xs', hidden: true, onclick: undoLast}, t('table.undo')),
      body: el('tbody', {}),
      none: el('p', {class: 'cordon-hint', hidden: true}, t('table.none'), ' ', el('button', {type: 'button', class: 'cordon-linkish', onclick: showAll}, t('table.showAll')))};
    made.heads = spec.columns.map((column) => el('th', {scope: 'col', style: column.width ? 'width: ' + column.width : ''},
      column.sort ? el('button', {type: 'button', onclick: () => sort(column.key)}, t(column.label)) : t(column.label)));
    made.all = el('input', {type: 'checkbox', 'aria-label': t('table.selectAll'), onclick: () => select(state.shown, made.all.checked)});
    made.line = el('div', {class: 'cordon-bar cordon-said'}, made.said, made.undo, made.count);
    made.bar = el('div', {class: 'cordon-tools'},
      el('div', {class: 'cordon-bar'}, search, filters.length ? filter : null, made.bulk, spec.toolbar ? spec.toolbar(view) : null),
      made.selection, made.line);
    made.table = el('table', {class: 'cordon-table cordon-fixed', role: 'grid', 'aria-label': t('table.name'), 'aria-multiselectable': choices.length ? 'true' : null},
      el('thead', {}, el('tr', {}, choices.length ? el('th', {class: 'cordon-pickrow', scope: 'col'}, made.all) : null, made.heads)), made.body);
    made.body.addEventListener('keydown', onKey);
    made.body.addEventListener('click', onClick);
    made.body.addEventListener('focusin', (event) => {
      const row = rowAt(event.target);
      if (row && row !== state.current) {
        setCurrent(row);
      }
    });
    place.replaceChildren(made.bar, made.table, made.none, keys());
    // The head stands below the tools, which wrap on a narrow screen and grow with what they say.
    const observer = new ResizeObserver(() => place.style.setProperty('--cordon-tools', made.bar.offsetHeight + 'px'));
    observer.observe(made.bar);
    $scope.$on('$destroy', () => observer.disconnect());
    return made;
  }

  function keys() {
    const own = (words) => view.t.parts(words).map((part, i) => (i % 2 ? el('kbd', {}, part) : part));
    return el('p', {class: 'cordon-hint cordon-keys'}, own('keys'), ' ', own(choices.length ? 'table.keys' : 'table.keysOfRows'));
  }

  function line(row) {
    const name = spec.name(row);
    const made = {cells: {}, buttons: {}, inputs: {}, details: null};
    made.pick = choices.length ? el('input', {type: 'checkbox', tabIndex: -1, 'aria-label': t('table.select', {name})}) : null;
    choices.filter((choice) => !choice.allowed || choice.allowed(row)).forEach((choice) => {
      made.buttons[choice.code] = el('button', {type: 'button', tabIndex: -1, 'data-code': choice.code, 'aria-keyshortcuts': choice.letter.toUpperCase()}, t('choice.' + choice.code));
    });
    made.fields = el('div', {class: 'cordon-fields'});
    spec.columns.forEach((column, i) => { made.cells[column.key] = el('td', {class: i === 0 || column.key === 'decision' ? 'across' : ''}, column.cell ? column.cell(row, view) : null); });
    if (choices.length) {
      made.cells.decision.append(el('span', {class: 'cordon-choice', role: 'group', 'aria-label': t('decisionFor', {name})}, Object.values(made.buttons)));
      made.cells.decision.append(made.fields);
    }
    if (spec.details && (!opens.of || opens.of(row))) {
      made.opener = el('button', {type: 'button', class: 'cordon-linkish', tabIndex: -1, 'data-open': '', 'aria-expanded': 'false'}, t(opens.label));
      made.openerAt = el('div', {}, made.opener);
      made.cells[spec.columns[0].key].append(made.openerAt);
    }
    made.element = el('tr', {tabIndex: -1, 'data-key': spec.keyOf(row)}, made.pick ? el('td', {class: 'cordon-pickrow'}, made.pick) : null, Object.values(made.cells));
    made.element.cordonRow = row;
    return made;
  }

  /** Draws a row as it is decided. */
  function draw(row) {
    const made = lines.get(row);
    const code = decided(row);
    Object.entries(made.buttons).forEach(([choice, button]) => {
      button.setAttribute('aria-pressed', String(choice === code));
      button.disabled = view.closed();
    });
    fields.forEach((field) => drawField(row, made, field));
    spec.columns.filter((column) => column.live).forEach((column) => { made.cells[column.key].replaceChildren(...[column.cell(row, view), column === spec.columns[0] ? made.openerAt : null].flat().filter(Boolean)); });
    made.element.classList.toggle('cordon-done', Boolean(code));
    const said = [spec.name(row)];
    if (choices.length) {
      made.pick.checked = Boolean(made.selected);
      made.element.setAttribute('aria-selected', String(Boolean(made.selected)));
      said.push(code ? t('choice.' + code) : t('table.undecided'));
    }
    made.element.setAttribute('aria-label', said.concat(spec.heard ? spec.heard(row, view) : []).filter(Boolean).join(', '));
  }

  function drawField(row, made, field) {
    const entry = entryOf(row);
    if (!asks(row, field)) {
      if (made.inputs[field.name]) {
        made.inputs[field.name].remove();
        delete made.inputs[field.name];
      }
      return;
    }
    if (!made.inputs[field.name]) {
      const input = el(field.lines > 1 ? 'textarea' : 'input', {class: 'form-control', dir: 'auto', maxLength: field.longest || 4000, tabIndex: state.current === row ? 0 : -1,
        oninput: () => { entryOf(row)[field.name] = input.value; input.classList.toggle('cordon-wrong', state.tried && lacks(row, field)); changed(true); }});
      if (field.lines > 1) {
        input.rows = field.lines;
      }
      made.inputs[field.name] = input;
      made.fields.append(input);
    }
    const input = made.inputs[field.name];
    if (input.value !== (entry[field.name] || '')) {
      input.value = entry[field.name] || '';
    }
    const optional = field.optional && field.optional(row, entry);
    const words = field.label(entry, view);
    input.placeholder = words + (optional ? '' : ' *');
    input.setAttribute('aria-required', String(!optional));
    input.setAttribute('aria-label', words + ': ' + spec.name(row));
    input.disabled = view.closed();
    input.classList.toggle('cordon-wrong', state.tried && lacks(row, field));
  }

  /** Draws all of it as it is decided. */
  function refresh() {
    state.rows.forEach(draw);
    drawTools();
  }

  function drawTools() {
    const done = state.rows.filter(decided).length;
    const counted = choices.length ? [t('table.decided', {n: done, total: state.rows.length})].concat(choices.map((choice) =>
      t('table.count', {n: count(choice.code), what: t('choice.' + choice.code)}))) : [];
    if (state.shown.length < state.rows.length) {
      counted.unshift(t('table.shown', {n: state.shown.length, total: state.rows.length}));
    }
    parts.count.textContent = counted.join(' · ');
    parts.line.hidden = !choices.length && !counted.length;
    [...parts.filter.options].forEach((option) => {
      const rows = option.value === 'all' ? state.rows : state.rows.filter((row) => spec.filters[option.value](row, entryOf(row)));
      option.textContent = t('table.filter', {what: t(option.value === 'all' ? 'table.all' : 'filter.' + option.value), n: rows.length});
    });
    if (parts.bulk) {
      const {taken} = bulkRows();
      parts.bulk.textContent = t(spec.bulk.key, {n: taken.length});
      parts.bulk.disabled = view.closed() || !taken.length;
    }
    parts.undo.hidden = !undo.length || view.closed();
    drawSelection();
  }

  function drawSelection() {
    const rows = selected();
    parts.all.checked = rows.length > 0 && rows.length === state.shown.length;
    parts.all.indeterminate = rows.length > 0 && rows.length < state.shown.length;
    const wasHidden = parts.selection.hidden;
    parts.selection.hidden = rows.length < 1 || view.closed();
    if (parts.selection.hidden) {
      parts.selection.replaceChildren();
      return;
    }
    if (wasHidden) {
      const field = fields.find((one) => one.lines > 1);
      parts.shared = field ? el('input', {class: 'form-control', dir: 'auto', placeholder: t('table.textForAll'), 'aria-label': t('table.textForAll'), maxLength: 4000}) : null;
      parts.chosen = el('strong', {role: 'status'});
      parts.selection.append(parts.chosen, ...[parts.shared].filter(Boolean), el('span', {class: 'cordon-choice', role: 'group', 'aria-label': t('table.decideSelected')},
        choices.map((choice) => el('button', {type: 'button', onclick: () => decide(selected(), choice.code)}, t('choice.' + choice.code)))),
      el('button', {type: 'button', class: 'cordon-linkish', onclick: () => { select(state.rows, false); focus(state.current); }}, t('table.unselect')));
    }
    parts.chosen.textContent = view.t.count('table.selected', rows.length);
  }

  function say(words) {
    parts.said.textContent = words;
  }

  /** Sorts and filters, which moves and hides rows and draws none. */
  function arrange() {
    const column = spec.columns.find((one) => one.key === state.by);
    const collator = new Intl.Collator(view.t.language, {numeric: true});
    const values = new Map(state.rows.map((row) => [row, column.sort(row, view)]));
    const order = (one, other) => (typeof one === 'number' ? one - other : collator.compare(one, other));
    const sorted = [...state.rows].sort((one, other) => order(values.get(one), values.get(other)) * (state.down ? -1 : 1));
    const q = state.q.trim().toLowerCase();
    const matches = (row) => (state.filter === 'all' || spec.filters[state.filter](row, entryOf(row))) && (!q || spec.search(row, view).toLowerCase().includes(q));
    state.shown = sorted.filter(matches);
    const fragment = document.createDocumentFragment();
    const shown = new Set(state.shown);
    sorted.forEach((row) => {
      const made = lines.get(row);
      made.element.hidden = !shown.has(row);
      fragment.append(made.element);
      if (made.details) {
        made.details.hidden = made.element.hidden;
        fragment.append(made.details);
      }
      if (made.element.hidden) {
        made.selected = false;
      }
    });
    parts.body.replaceChildren(fragment);
    parts.heads.forEach((head, i) => {
      const own = spec.columns[i].key === state.by;
      if (spec.columns[i].sort) {
        head.setAttribute('aria-sort', own ? (state.down ? 'descending' : 'ascending') : 'none');
      }
    });
    parts.none.hidden = state.shown.length > 0 || !state.rows.length;
    parts.table.hidden = !state.shown.length;
    if (!state.current || !shown.has(state.current)) {
      setCurrent(state.shown[0]);
    }
    state.shown.forEach(draw);
    drawTools();
  }

  function sort(key) {
    state.down = state.by === key && !state.down;
    state.by = key;
    arrange();
  }

  function showAll() {
    state.q = parts.search.value = '';
    state.filter = parts.filter.value = 'all';
    arrange();
    focus(state.current);
  }

  // ---------------------------------------------------------------- where one is

  const rowAt = (element) => {
    const at = element.closest('tr');
    return at ? at.cordonRow : null;
  };

  function setCurrent(row) {
    const reach = (one, index) => {
      const made = one && lines.get(one);
      if (made) {
        made.element.tabIndex = index;
        [made.pick, made.opener, ...Object.values(made.buttons), ...Object.values(made.inputs)].filter(Boolean).forEach((control) => { control.tabIndex = index; });
      }
    };
    reach(state.current, -1);
    state.current = row || null;
    reach(state.current, 0);
  }

  function focus(row) {
    if (!row) {
      parts.search.focus();
      return;
    }
    setCurrent(row);
    const {element} = lines.get(row);
    element.focus({preventScroll: true});
    element.scrollIntoView({block: 'nearest'});
  }

  function move(row, by, extend) {
    const at = state.shown.indexOf(row);
    const to = Math.max(0, Math.min(state.shown.length - 1, at + by));
    if (extend && choices.length) {
      state.anchor = state.anchor && shownRow(state.anchor) ? state.anchor : row;
      const [from, until] = [state.shown.indexOf(state.anchor), to].sort((one, other) => one - other);
      state.shown.forEach((one, i) => mark(one, i >= from && i <= until));
      drawSelection();
    } else {
      state.anchor = null;
    }
    focus(state.shown[to]);
  }

  // ---------------------------------------------------------------- selection

  const selected = () => state.shown.filter((row) => lines.get(row).selected);

  function mark(row, yes) {
    const made = lines.get(row);
    if (made.selected !== yes) {
      made.selected = yes;
      made.pick.checked = yes;
      made.element.setAttribute('aria-selected', String(yes));
    }
  }

  function select(rows, yes) {
    rows.forEach((row) => mark(row, yes));
    drawSelection();
  }

  // ---------------------------------------------------------------- deciding

  const count = (code) => state.rows.filter((row) => decided(row) === code).length;

  /** Enters the same for all of these rows as one act, which can be undone. */
  function enter(rows, values, what) {
    const entries = spec.entries();
    undo.push({what, rows: rows.map((row) => {
      const key = spec.keyOf(row);
      const entry = entries[key] = entries[key] || {};
      const given = Object.assign({version: row.version}, values(row));
      const before = {};
      Object.keys(given).forEach((name) => { before[name] = entry[name]; });
      Object.assign(entry, given);
      lines.get(row).element.classList.remove('cordon-outdated');
      return {row, before};
    })});
    undo.splice(0, undo.length - UNDO);
    rows.forEach(draw);
    drawTools();
    changed();
  }

  function undoLast() {
    const act = undo.pop();
    if (!act || view.closed()) {
      return;
    }
    const entries = spec.entries();
    act.rows.forEach(({row, before}) => {
      const entry = entries[spec.keyOf(row)];
      Object.entries(before).forEach(([name, value]) => {
        if (value === undefined) {
          delete entry[name];
        } else {
          entry[name] = value;
        }
      });
      draw(row);
    });
    say(t('table.undone', {what: act.what}));
    drawTools();
    changed();
    focus(act.rows.length === 1 && shownRow(act.rows[0].row) ? act.rows[0].row : state.current);
  }

  function decide(rows, code) {
    const choice = choices.find((one) => one.code === code);
    const able = rows.filter((row) => lines.get(row).buttons[code]);
    if (view.closed() || !able.length) {
      return;
    }
    const text = rows.length > 1 && parts.shared ? parts.shared.value.trim() : '';
    const field = fields.find((one) => one.lines > 1);
    const what = able.length === 1 ? t('table.one', {name: spec.name(able[0]), what: t('choice.' + code)}) : view.t.count('table.many', able.length, {what: t('choice.' + code)});
    enter(able, () => Object.assign({[spec.field]: choice.code}, text ? {[field.name]: text} : {}), what);
    const left = rows.length - able.length;
    say(what + (left ? ' ' + view.t.count('table.unable', left) : ''));
    select(state.rows, false);
    const asked = able.length === 1 && fields.find((one) => lacks(able[0], one));
    if (asked) {
      setCurrent(able[0]);
      lines.get(able[0]).inputs[asked.name].focus();
    } else {
      focus(able.includes(state.current) ? state.current : able[0]);
    }
  }

  function bulkRows() {
    const open = state.shown.filter((row) => !decided(row));
    const left = {};
    const taken = open.filter((row) => {
      const why = spec.bulk.leaves && spec.bulk.leaves(row);
      if (why) {
        left[why] = (left[why] || 0) + 1;
      }
      return !why;
    });
    return {taken, left};
  }

  /** Decides what can be decided without looking, says how many, and what it left and why. */
  function doBulk() {
    const {taken, left} = bulkRows();
    const hindered = spec.bulk.hinder && spec.bulk.hinder(taken);
    if (view.closed() || !taken.length || hindered) {
      say(hindered || '');
      return;
    }
    const what = view.t.count('table.many', taken.length, {what: t('choice.' + spec.bulk.code)});
    enter(taken, (row) => Object.assign({[spec.field]: spec.bulk.code}, spec.bulk.with ? spec.bulk.with(row) : {}), what);
    const before = state.shown.length - taken.length - Object.values(left).reduce((sum, n) => sum + n, 0);
    const reasons = Object.entries(left).map(([why, n]) => view.t.count('left.' + why, n)).concat(before ? [view.t.count('table.decidedBefore', before)] : []);
    say([what, reasons.length ? t('table.left', {reasons: view.t.list(reasons)}) : ''].join(' ').trim());
    focus(state.shown.find((row) => !decided(row)) || taken[0]);
  }

  // ---------------------------------------------------------------- details

  function toggle(row) {
    const made = lines.get(row);
    if (!made.opener) {
      return;
    }
    if (made.details) {
      made.details.remove();
      made.details = null;
      if (spec.closed) {
        spec.closed(row);
      }
    } else {
      made.details = el('tr', {class: 'cordon-details'}, el('td', {colSpan: spec.columns.length + (choices.length ? 1 : 0)}, spec.details(row, view)));
      made.details.cordonOf = row;
      made.element.after(made.details);
    }
    made.opener.textContent = t(made.details ? opens.close : opens.label);
    made.opener.setAttribute('aria-expanded', String(Boolean(made.details)));
    made.element.classList.toggle('cordon-open', Boolean(made.details));
  }

  // ---------------------------------------------------------------- hands

  function onKey(event) {
    const row = rowAt(event.target);
    if (!row || typesIn(event.target)) {
      leaveField(event, row);
      return;
    }
    const onControl = event.target !== lines.get(row).element;
    const act = event.ctrlKey || event.metaKey ? {a: () => choices.length && select(state.shown, true), z: undoLast}[letterOf(event)]
      : event.altKey ? null : acts(event, row, onControl);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  function acts(event, row, onControl) {
    const extend = event.shiftKey;
    const letter = letterOf(event);
    const choice = choices.find((one) => one.letter === letter);
    const moved = {ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -state.shown.length, End: state.shown.length}[event.key];
    if (moved) {
      return () => move(row, moved, extend);
    }
    if (event.key === ' ' && choices.length && !onControl) {
      return () => {
        state.anchor = row;
        select([row], !lines.get(row).selected);
      };
    }
    if (event.key === 'Enter' && !onControl) {
      return () => ([...Object.values(lines.get(row).inputs), ...Object.values(lines.get(row).buttons), lines.get(row).opener].find(Boolean) || lines.get(row).element).focus();
    }
    if (event.key === 'Escape') {
      return onControl ? () => focus(row) : () => select(state.rows, false);
    }
    if (choice) {
      const rows = selected();
      return () => decide(rows.length ? rows : [row], choice.code);
    }
    return letter === opens.letter && spec.details ? () => toggle(row) : spec.keys && spec.keys[letter] ? () => spec.keys[letter](row) : null;
  }

  /** From a field back to the row, or on to the next one. */
  function leaveField(event, row) {
    const above = row || event.target.closest('tr').cordonOf;
    if (event.key === 'Escape' && above) {
      event.preventDefault();
      focus(above);
    } else if (row && event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.target.tagName === 'INPUT')) {
      event.preventDefault();
      move(row, 1, false);
    }
  }

  function onClick(event) {
    const row = rowAt(event.target);
    if (!row) {
      return;
    }
    const made = lines.get(row);
    const button = event.target.closest('button');
    if (event.target === made.pick) {
      state.anchor = event.shiftKey && state.anchor ? state.anchor : row;
      const [from, until] = [state.shown.indexOf(state.anchor), state.shown.indexOf(row)].sort((one, other) => one - other);
      const yes = made.pick.checked;
      state.shown.slice(from, until + 1).forEach((one) => mark(one, yes));
      made.selected = yes;
      drawSelection();
    } else if (button && button.dataset.code) {
      decide([row], button.dataset.code);
    } else if (button && 'open' in button.dataset) {
      toggle(row);
    } else if (!event.target.closest('button, a, input, textarea, select, label') && !String(window.getSelection())) {
      focus(row);
    }
  }

  $scope.$watch(() => view && parts && view.closed() + ' ' + view.tried, () => {
    if (view && parts) {
      state.tried = view.tried;
      refresh();
    }
  });
  $scope.$on('$destroy', () => clearTimeout(timer));

  return {
    show, refresh, count, toggle, focus, entryOf,
    /** The rows without a decision. */
    undecided: () => state.rows.filter((row) => !decided(row)).length,
    /** The rows that lack what their decision asks for in a field. */
    lacking: (name) => state.rows.filter((row) => decided(row) && fields.some((field) => field.name === name && lacks(row, field))).length,
    /** Goes to the first row that is not ready. */
    go: () => {
      const unready = spec.unready || ((row) => !decided(row) || fields.some((field) => lacks(row, field)));
      if (!state.shown.some(unready)) {
        showAll();
      }
      focus(state.shown.find(unready) || state.current);
    },
    /** What is decided about a row was decided about this version of it. */
    seen: (row) => {
      if (decided(row)) {
        entryOf(row).version = row.version;
      }
    },
    draw: (row) => {
      draw(row);
      drawTools();
    },
    /** What an entry of a draft is about. */
    nameOf: (key) => {
      const row = state.rows.find((one) => spec.keyOf(one) === key);
      return row ? spec.name(row) : key;
    },
    name: spec.field
  };
}
