/*
 * The rows of a table without the table: their order, which of them are asked for, how many of these are shown, which are selected and which one is
 * current. It knows nothing of a document, so that every table is built on it, and it is tested without one.
 */

/** Whether a text holds each of the words, in upper or lower case. */
export function holds(text, asked) {
  const said = text.toLocaleLowerCase();
  return asked.toLocaleLowerCase().split(/\s+/).every((word) => said.includes(word));
}

/** The order of two values: words as the language has them, with numbers in them by their size; what is not there before every number. */
export function orderIn(language) {
  const words = new Intl.Collator(language, { numeric: true });
  return (one, other) => (typeof one === 'string' || typeof other === 'string' ? words.compare(String(one ?? ''), String(other ?? ''))
    : (one ?? -Infinity) - (other ?? -Infinity) || 0);
}

export class Rows {
  /**
   * @param {object} how
   * @param {Record<string, (row: any) => any>} how.columns what the rows are sorted by, a text or a number each; none where they stay in their order
   * @param {string} how.language
   * @param {string} [how.by] the column by which they are sorted at first
   * @param {boolean} [how.down] whether the last one comes first
   * @param {string[]} [how.greatestFirst] columns of which the greatest comes first at once
   * @param {(row: any) => boolean} [how.matches] which rows are asked for; {@link arrange} whenever that is others
   * @param {number} [how.page] how many rows are shown at a time
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

  /** Other rows; none of them is selected or current. */
  set(all) {
    /** @type {any[]} all that there are */
    this.all = all;
    /** @type {Set<any>} */
    this.marked = new Set();
    /** @type {any} */
    this.current = null;
    /** @type {any} where a selection of several began */
    this.anchor = null;
    this.arrange();
  }

  /** Sorts and filters anew. Rows that the filter leaves out are no longer selected. */
  arrange() {
    const value = this.columns[this.order.by];
    const values = value ? new Map(this.all.map((row) => [row, value(row)])) : null;
    /** @type {any[]} all in their order */
    this.sorted = values ? [...this.all].sort((one, other) => this.compare(values.get(one), values.get(other)) * (this.order.down ? -1 : 1)) : [...this.all];
    /** @type {any[]} those that are asked for */
    this.shown = this.sorted.filter(this.matches);
    this.limit = this.page;
    const kept = new Set(this.shown);
    this.marked.forEach((row) => kept.has(row) || this.marked.delete(row));
    if (!kept.has(this.current)) {
      this.current = this.shown[0] || null;
    }
  }

  /** Sorts by a column, and by the same one again the other way round. */
  sort(by) {
    this.order = { by, down: this.order.by === by ? !this.order.down : this.greatestFirst.includes(by) };
    this.arrange();
  }

  /** The sorting of a column, as the value for its head. */
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

  /** Shows one more page, or this many rows. */
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

  /** Selects or deselects all rows from the last one to this one. */
  selectTo(row, yes) {
    const [from, until] = this.between(row);
    this.select(this.shown.slice(from, until + 1), yes);
  }

  between(row) {
    return [this.shown.indexOf(this.anchor), this.shown.indexOf(row)].sort((one, other) => one - other);
  }

  /** The row so many further on than this one, no further than the last; where a selection is extended, all between and none else are selected. */
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
