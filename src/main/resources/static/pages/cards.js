/*
 * Names each cell of a table after the header of its column, so that cards.css can show each row as a card on a narrow screen. A table
 * needs only a thead for that; rows that it gets later are named as they arrive. A table of one or two columns fits any screen and stays a
 * table, and so does one with the class "small". Rows and cells that are shown as blocks would lose their meaning for screen readers, so
 * their roles are set.
 */
const OURS = ['.page', '.wide', '.cordon'].map((place) => `${place} table:not(.small)`).join();
/** The number of columns from which on a row becomes a card. */
const WIDE = 3;

const set = (element, name, value) => {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
};

/** Returns the name of each column. */
const heads = (table) => [...table.tHead.rows[table.tHead.rows.length - 1].cells]
  .flatMap((cell) => Array(cell.colSpan).fill(cell.textContent.trim()));

function nameRow(row, labels, grid) {
  set(row, 'role', 'row');
  let column = 0;
  for (const cell of row.cells) {
    const head = cell.tagName === 'TH';
    const label = head || cell.colSpan > 1 ? '' : labels[column] || '';
    set(cell, 'role', head ? 'rowheader' : grid ? 'gridcell' : 'cell');
    set(cell, 'data-label', label);
    column += cell.colSpan;
  }
}

function nameTable(table, rows) {
  if (!table.tHead || !table.tHead.rows.length) {
    return;
  }
  const labels = heads(table);
  if (labels.length < WIDE) {
    return;
  }
  const grid = table.getAttribute('role') === 'grid';
  table.classList.add('cards');
  set(table, 'role', grid ? 'grid' : 'table');
  for (const part of [table.tHead, ...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])]) {
    set(part, 'role', 'rowgroup');
  }
  for (const row of table.tHead.rows) {
    set(row, 'role', 'row');
    for (const cell of row.cells) {
      set(cell, 'role', 'columnheader');
    }
  }
  for (const row of rows || [...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])].flatMap((part) => [...part.rows])) {
    nameRow(row, labels, grid);
  }
}

/** The rows that a change concerns: all rows of the table if its head has changed, otherwise the changed row. */
function changed(records) {
  const whole = new Set();
  const rows = new Map();
  for (const {target, addedNodes} of records) {
    for (const node of [target, ...addedNodes]) {
      const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
      const table = element && element.closest(OURS);
      const row = table && element.closest('tbody > tr, tfoot > tr');
      if (row && row.closest('table') === table) {
        rows.set(table, (rows.get(table) || new Set()).add(row));
      } else if (table && (element.closest('thead') || element === table)) {
        whole.add(table);
      }
      if (element && element !== target) {
        element.querySelectorAll(OURS).forEach((one) => whole.add(one));
      }
    }
  }
  whole.forEach((table) => nameTable(table));
  rows.forEach((some, table) => whole.has(table) || nameTable(table, some));
}

document.querySelectorAll(OURS).forEach((table) => nameTable(table));
new MutationObserver(changed).observe(document.body, {childList: true, subtree: true, characterData: true});
export default [];
