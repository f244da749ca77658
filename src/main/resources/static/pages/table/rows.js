/*
 * The rows of a table, without the table: their order, filter, visible part, selection and current row. It does not use the document, so
 * that every table can be built on it and it can be tested alone.
 */

/** Whether a text holds each of the words, ignoring case. */
export function holds(text, asked) {
  const said = text.toLocaleLowerCase();
  return asked.toLocaleLowerCase().split(/\s+/).every((word) => said.includes(word));
}

/**
 * Returns the comparison of two values. Words follow the language, with numbers in them by size; missing values come before every number.
 */
export function orderIn(language) {
  const words = new Intl.Collator(language, { numeric: true });
  return (one, other) => (typeof one === 'string' || typeof other === 'string' ? words.compare(String(one ?? ''), String(other ?? ''))
    : (one ?? -Infinity) - (other ?? -Infinity) || 0);
}

export class Rows {
  /**
   * @param {object} how
   * @param {Record<string, (row: any) => any>} how.columns by column, the value to sort by, a text or a number; empty if the rows keep
   * their order
   * @param {string} how.language
   * @param {string} [how.by] the column by which the rows are sorted at first
   * @param {boolean} [how.down] whether the order is reversed at first
   * @param {string[]} [how.greatestFirst] columns that sort the greatest first
   * @param {(row: any) => boolean} [how.matches] the filter; call {@link arrange} whenever its result changes
   * @param {number} [how.page] the number of rows shown at a time
   */
  constructor({ columns, language, by = null, down = false, greatestFirst = [], matches = () => true, page = Infinity }) {
    this.columns = columns;
    this.greatestFirst = greatestFirst;
    this.matches = matches;
    this.page = page;
    this.compare = orderIn(language);
    this.order = { by, down: down || greatestFirst.includes(by) };
    this.set([]);
  }

  /** Replaces the rows. None is selected, and the first becomes current. */
  set(all) {
    /** @type {any[]} all rows */
    this.all = all;
    /** @type {Set<any>} */
    this.marked = new Set();
    /** @type {any} */
    this.current = null;
    /** @type {any} the row at which a selection of several began */
    this.anchor = null;
    this.arrange();
  }

  /** Sorts and filters anew. Rows that the filter leaves out are no longer selected. */
  arrange() {
    const value = this.columns[this.order.by];
    const values = value ? new Map(this.all.map((row) => [row, value(row)])) : null;
    /** @type {any[]} all rows in order */
    this.sorted = values ? [...this.all].sort((one, other) => this.compare(values.get(one), values.get(other)) * (this.order.down ? -1 : 1)) : [...this.all];
    /** @type {any[]} the rows that the filter keeps */
    this.shown = this.sorted.filter(this.matches);
    this.limit = this.page;
    const kept = new Set(this.shown);
    this.marked.forEach((row) => kept.has(row) || this.marked.delete(row));
    if (!kept.has(this.current)) {
      this.current = this.shown[0] || null;
    }
  }

  /** Sorts by a column. Sorting by the same column again reverses the order. */
  sort(by) {
    this.order = { by, down: this.order.by === by ? !this.order.down : this.greatestFirst.includes(by) };
    this.arrange();
  }

  /** Returns the sorting of a column, as the aria-sort value of its header. */
  sortedBy(key) {
    return this.order.by !== key ? 'none' : this.order.down ? 'descending' : 'ascending';
  }

  /** The filtered rows that are shown. */
  get visible() {
    return this.shown.slice(0, this.limit);
  }

  get hasMore() {
    return this.limit < this.shown.length;
  }

  /** Shows one more page, or the given number of rows. Returns the new rows. */
  extend(by = this.page) {
    const before = this.visible.length;
    this.limit += by;
    return this.visible.slice(before);
  }

  get selected() {
    return this.shown.filter((row) => this.marked.has(row));
  }

  select(rows, yes) {
    rows.forEach((row) => this.marked[yes ? 'add' : 'delete'](row));
  }

  /** Selects or deselects all rows from the anchor to this one. */
  selectTo(row, yes) {
    const [from, until] = this.between(row);
    this.select(this.shown.slice(from, until + 1), yes);
  }

  between(row) {
    return [this.shown.indexOf(this.anchor), this.shown.indexOf(row)].sort((one, other) => one - other);
  }

  /**
   * Returns the row that is a number of rows away, at most the last or first. When a selection is extended, exactly the rows from the
   * anchor to it are selected.
   */
  step(row, by, isExtended = false) {
    const to = this.shown[Math.max(0, Math.min(this.shown.length - 1, this.shown.indexOf(row) + by))];
    if (isExtended) {
      this.anchor = this.shown.includes(this.anchor) ? this.anchor : row;
      this.select(this.shown, false);
      this.selectTo(to, true);
    } else {
      this.anchor = null;
    }
    return to;
  }
}
