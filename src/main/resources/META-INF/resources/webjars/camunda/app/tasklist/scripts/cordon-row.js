/* A row of a table in which an officer decides: its buttons, the fields that its decision needs below them, and its details. */
import {el} from '/pages/dom.js';

const LONGEST = 4000;

export class Row {
  /** @param table the {@link Table} */
  constructor(table, row) {
    const {spec, decisions, opens, view} = table;
    const name = spec.name(row);
    this.table = table;
    this.row = row;
    this.cells = {};
    this.buttons = {};
    this.inputs = {};
    /** @type {any} the details below the row, while they are open */
    this.details = null;
    this.opener = null;
    this.openerAt = null;
    this.pick = decisions.choices.length ? el('input', {type: 'checkbox', tabIndex: -1, 'aria-label': table.t('table.select', {name})}) : null;
    decisions.allowed(row).forEach(({code, letter}) => {
      this.buttons[code] = el('button', {type: 'button', tabIndex: -1, 'data-code': code, 'aria-keyshortcuts': letter.toUpperCase()}, table.t('choice.' + code));
    });
    this.fields = el('div', {class: 'cordon-fields'});
    spec.columns.forEach((column, i) => { this.cells[column.key] = el('td', {class: i === 0 || column.key === 'decision' ? 'across' : ''}, column.cell ? column.cell(row, view) : null); });
    if (decisions.choices.length) {
      this.cells.decision.append(el('span', {class: 'cordon-choice', role: 'group', 'aria-label': table.t('decisionFor', {name})}, Object.values(this.buttons)), this.fields);
    }
    if (spec.details && (!opens.of || opens.of(row))) {
      this.opener = el('button', {type: 'button', class: 'cordon-linkish', tabIndex: -1, 'data-open': '', 'aria-expanded': 'false'}, table.t(opens.label));
      this.openerAt = el('div', {}, this.opener);
      this.cells[spec.columns[0].key].append(this.openerAt);
    }
    this.element = el('tr', {tabIndex: -1, 'data-key': spec.keyOf(row)}, this.pick ? el('td', {class: 'cordon-pickrow'}, this.pick) : null, Object.values(this.cells));
    this.element.cordonRow = row;
  }

  /** Draws the row with its present decision. */
  draw() {
    const {spec, decisions, view} = this.table;
    const code = decisions.of(this.row);
    Object.entries(this.buttons).forEach(([choice, button]) => {
      button.setAttribute('aria-pressed', String(choice === code));
      button.disabled = view.closed();
    });
    decisions.fields.forEach((field) => this.drawField(field));
    spec.columns.filter((column) => column.live).forEach((column) => {
      this.cells[column.key].replaceChildren(...[column.cell(this.row, view), column === spec.columns[0] ? this.openerAt : null].flat().filter(Boolean));
    });
    this.element.classList.toggle('cordon-done', Boolean(code));
    const said = [spec.name(this.row)];
    if (this.pick) {
      this.drawPick();
      said.push(this.table.t(code ? 'choice.' + code : 'table.undecided'));
    }
    this.element.setAttribute('aria-label', said.concat(spec.heard ? spec.heard(this.row, view) : []).filter(Boolean).join(', '));
  }

  drawPick() {
    const isSelected = this.table.rows.marked.has(this.row);
    if (this.element.getAttribute('aria-selected') !== String(isSelected)) {
      this.element.setAttribute('aria-selected', String(isSelected));
    }
    this.pick.checked = isSelected;
  }

  drawField(field) {
    const {decisions, spec, view} = this.table;
    if (!decisions.asks(this.row, field)) {
      if (this.inputs[field.name]) {
        this.inputs[field.name].remove();
        delete this.inputs[field.name];
      }
      return;
    }
    const input = this.inputs[field.name] = this.inputs[field.name] || this.field(field);
    const entry = decisions.entryOf(this.row);
    if (input.value !== (entry[field.name] || '')) {
      input.value = entry[field.name] || '';
    }
    const optional = decisions.isOptional(this.row, field);
    const words = field.label(entry, view);
    input.placeholder = words + (optional ? '' : ' *');
    input.setAttribute('aria-required', String(!optional));
    input.setAttribute('aria-label', words + ': ' + spec.name(this.row));
    input.disabled = view.closed();
    this.markWrong(field);
  }

  field(field) {
    const input = el(field.lines > 1 ? 'textarea' : 'input', {class: 'form-control', dir: 'auto', maxLength: field.longest || LONGEST, tabIndex: this.table.rows.current === this.row ? 0 : -1,
      oninput: () => {
        this.table.decisions.entryOf(this.row)[field.name] = input.value;
        this.markWrong(field);
        this.table.changed(true);
      }});
    if (field.lines > 1) {
      input.rows = field.lines;
    }
    this.fields.append(input);
    return input;
  }

  markWrong(field) {
    this.inputs[field.name].classList.toggle('cordon-wrong', this.table.tried && this.table.decisions.lacks(this.row, field));
  }

  /** Puts the row into the Tab order, or takes it out. */
  reach(index) {
    [this.element, this.pick, this.opener, ...Object.values(this.buttons), ...Object.values(this.inputs)].filter(Boolean).forEach((one) => { one.tabIndex = index; });
  }

  /** The field or button that Enter focuses. */
  get first() {
    return [...Object.values(this.inputs), ...Object.values(this.buttons), this.opener].find(Boolean) || this.element;
  }

  /** Opens or closes the details below the row. */
  toggle() {
    const {spec, opens, decisions, view} = this.table;
    if (!this.opener) {
      return;
    }
    if (this.details) {
      this.details.remove();
      this.details = null;
      if (spec.closed) {
        spec.closed(this.row);
      }
    } else {
      this.details = el('tr', {class: 'cordon-details'}, el('td', {colSpan: spec.columns.length + (decisions.choices.length ? 1 : 0)}, spec.details(this.row, view)));
      this.details.cordonOf = this.row;
      this.element.after(this.details);
    }
    this.opener.textContent = this.table.t(this.details ? opens.close : opens.label);
    this.opener.setAttribute('aria-expanded', String(Boolean(this.details)));
    this.element.classList.toggle('cordon-open', Boolean(this.details));
  }
}
