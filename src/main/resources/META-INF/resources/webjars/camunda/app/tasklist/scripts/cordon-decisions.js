/*
 * The decisions of an officer row by row: the fields that each decision needs, acts on many rows at once, and undo. It does not touch the
 * page.
 */

/** The number of acts that can be undone. */
const UNDO = 200;

export class Decisions {
  /** @param spec the same as for a table */
  constructor(spec) {
    this.spec = spec;
    this.choices = spec.choices || [];
    this.fields = spec.fields || [];
    this.forget();
  }

  /** Forgets all acts, so that none can be undone any more. */
  forget() {
    /** @type {any[]} */
    this.acts = [];
  }

  entryOf(row) {
    return this.spec.entries()[this.spec.keyOf(row)] || {};
  }

  of(row) {
    return this.entryOf(row)[this.spec.field];
  }

  count(rows, code) {
    return rows.filter((row) => this.of(row) === code).length;
  }

  /** The field of several lines, which can get the same text for many rows. */
  get words() {
    return this.fields.find((field) => field.lines > 1);
  }

  /** Returns the choices that a row allows. */
  allowed(row) {
    return this.choices.filter((choice) => !choice.allowed || choice.allowed(row));
  }

  asks(row, field) {
    return field.at(row, this.entryOf(row));
  }

  isOptional(row, field) {
    return Boolean(field.optional && field.optional(row, this.entryOf(row)));
  }

  lacks(row, field) {
    return this.asks(row, field) && !this.isOptional(row, field) && !(this.entryOf(row)[field.name] || '').trim();
  }

  isReady(row) {
    return Boolean(this.of(row)) && !this.fields.some((field) => this.lacks(row, field));
  }

  /** Removes the decisions on another version of a row than the present one, and returns these rows. */
  takeBackOutdated(rows) {
    const outdated = rows.filter((row) => this.of(row) && this.entryOf(row).version !== undefined && row.version !== undefined && this.entryOf(row).version !== row.version);
    outdated.forEach((row) => { delete this.entryOf(row)[this.spec.field]; });
    return outdated;
  }

  /** Enters the same values for all of these rows as one act, which can be undone. */
  enter(rows, values, what) {
    const entries = this.spec.entries();
    this.acts.push({what, rows: rows.map((row) => {
      const key = this.spec.keyOf(row);
      const entry = entries[key] = entries[key] || {};
      const given = Object.assign({version: row.version}, values(row));
      const before = Object.fromEntries(Object.keys(given).map((name) => [name, entry[name]]));
      Object.assign(entry, given);
      return {row, before};
    })});
    this.acts.splice(0, this.acts.length - UNDO);
  }

  /** Undoes the last act. Returns what it was and its rows, or null if there is none. */
  undo() {
    const act = this.acts.pop();
    if (!act) {
      return null;
    }
    act.rows.forEach(({row, before}) => {
      const entry = this.entryOf(row);
      Object.assign(entry, before);
      Object.keys(before).filter((name) => before[name] === undefined).forEach((name) => delete entry[name]);
    });
    return {what: act.what, rows: act.rows.map(({row}) => row)};
  }

  /** Returns the rows that can be decided without reading them, and how many rows are left for each reason. */
  bulk(shown) {
    return split(shown.filter((row) => !this.of(row)), (row) => this.spec.bulk.leaves && this.spec.bulk.leaves(row));
  }

  /**
   * Returns the rows that get this choice together, and how many rows are left for each reason. Some rows can only be decided alone, so
   * that nobody decides hundreds of them with two keys.
   */
  together(rows, code) {
    const {alone} = this.choices.find((choice) => choice.code === code);
    const able = rows.filter((row) => this.allowed(row).some((choice) => choice.code === code));
    return split(able, (row) => rows.length > 1 && alone && this.of(row) !== code && alone(row));
  }
}

/** Returns the rows for which there is no reason to leave them, and how many rows are left for each reason. */
function split(rows, reason) {
  const left = {};
  const taken = rows.filter((row) => {
    const why = reason(row);
    if (why) {
      left[why] = (left[why] || 0) + 1;
    }
    return !why;
  });
  return {taken, left};
}
