/* Handles keys and clicks in a table in which an officer decides. */
import {letterOf, stepOf, typesIn} from '/pages/table/keys.js';

export const rowAt = (element) => {
  const at = element.closest('tr');
  return at ? at.cordonRow : null;
};

/** @param table the {@link Table} */
export function onKey(table, event) {
  const row = rowAt(event.target);
  if (!row || typesIn(event.target)) {
    leaveField(table, event, row);
    return;
  }
  const act = event.ctrlKey || event.metaKey ? {a: () => table.decisions.choices.length && table.select(table.rows.shown, true), z: () => table.undoLast()}[letterOf(event)]
    : event.altKey ? null : actOf(table, event, row);
  if (act) {
    event.preventDefault();
    act();
  }
}

function actOf(table, event, row) {
  const {rows, decisions, spec, opens} = table;
  const line = table.lines.get(row);
  const onControl = event.target !== line.element;
  const letter = letterOf(event);
  const step = stepOf(event, rows.shown.length);
  if (step) {
    return () => table.move(row, step, event.shiftKey);
  }
  if (event.key === ' ' && decisions.choices.length && !onControl) {
    return () => {
      rows.anchor = row;
      table.select([row], !rows.marked.has(row));
    };
  }
  if (event.key === 'Enter' && !onControl) {
    return () => line.first.focus();
  }
  if (event.key === 'Escape') {
    return onControl ? () => table.focus(row) : () => table.select(rows.all, false);
  }
  const choice = decisions.choices.find((one) => one.letter === letter);
  if (choice) {
    return () => table.decide(rows.selected.length ? rows.selected : [row], choice.code);
  }
  return letter === opens.letter && spec.details ? () => line.toggle() : spec.keys && spec.keys[letter] ? () => spec.keys[letter](row) : null;
}

/** Moves the focus from a field back to its row, or on to the next row. */
function leaveField(table, event, row) {
  const above = row || event.target.closest('tr').cordonOf;
  if (event.key === 'Escape' && above) {
    event.preventDefault();
    table.focus(above);
  } else if (row && event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.target.tagName === 'INPUT')) {
    event.preventDefault();
    table.move(row, 1, false);
  }
}

/** @param table the {@link Table} */
export function onClick(table, event) {
  const row = rowAt(event.target);
  if (!row) {
    return;
  }
  const line = table.lines.get(row);
  const button = event.target.closest('button');
  if (event.target === line.pick) {
    table.pickTo(row, event.shiftKey);
  } else if (button && button.dataset.code) {
    table.decide([row], button.dataset.code);
  } else if (button && 'open' in button.dataset) {
    line.toggle();
  } else if (!event.target.closest('button, a, input, textarea, select, label') && !String(window.getSelection())) {
    table.focus(row);
  }
}
