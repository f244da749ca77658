import { el } from '/pages/dom.js';
import { codeOf, found, grouped } from '/pages/picker/match.js';
import { texts } from '/pages/texts.js';

/*
 * <cordon-picker><select>…</select></cordon-picker>: a field that finds the choices of a select by typing. The select keeps the value, so
 * forms, drafts and checks work as before. Its optgroups are the groups of the list. With "multiple" the chosen ones stand above the field
 * as buttons that remove them. The select's label names the field, and a focus on the select moves to the field. Where a script selects
 * options of several, it writes the attribute data-chosen as well, because a browser tells nobody of such a change.
 */
const t = await texts('picker');
const WATCHED = { attributes: true, childList: true, subtree: true,
  attributeFilter: ['class', 'disabled', 'selected', 'aria-invalid', 'aria-describedby', 'aria-required', 'aria-label', 'label', 'data-chosen'] };
let unnamed = 0;

class Picker extends HTMLElement {
  /** @type {HTMLSelectElement} */
  select;
  /** @type {HTMLInputElement} */
  input;
  /** @type {HTMLElement} */
  list;
  /** @type {HTMLElement} */
  chips;
  /** @type {HTMLElement} */
  said;
  /** @type {{option: HTMLOptionElement, value: string, label: string, group: string}[]} */
  choices = [];
  /** @type {{element: HTMLElement, act: () => void}[]} */
  rows = [];
  active = -1;
  open = false;
  typed = '';

  connectedCallback() {
    // Angular takes an element out of the page and copies it before it links it, so the field is built after that.
    queueMicrotask(() => this.isConnected && !this.input && this.querySelector('select') && this.build());
  }

  build() {
    this.querySelector(':scope > .picker')?.remove();
    this.select = this.querySelector('select');
    const id = this.select.id || `picker-${++unnamed}`;
    this.input = el('input', { type: 'text', id: `${id}-find`, role: 'combobox', autocomplete: 'off', spellcheck: false, dir: 'auto',
      'aria-autocomplete': 'list', 'aria-controls': `${id}-list`, 'aria-expanded': 'false',
      oninput: () => this.type(), onkeydown: (event) => this.key(event), onclick: () => this.show(), onblur: () => this.leave() });
    // The focus stays in the field while the reader clicks or scrolls in the list.
    this.list = el('ul', { class: 'picker-list', id: `${id}-list`, role: 'listbox', hidden: true, tabIndex: -1,
      onmousedown: (event) => event.preventDefault() });
    this.chips = el('ul', { class: 'picker-chips', 'aria-label': t('chosen'), hidden: true });
    this.said = el('span', { class: 'picker-unseen', 'aria-live': 'polite' });
    if (this.select.multiple) {
      this.list.setAttribute('aria-multiselectable', 'true');
    }
    this.select.tabIndex = -1;
    this.select.setAttribute('aria-hidden', 'true');
    this.select.addEventListener('focus', () => this.input.focus());
    this.select.addEventListener('change', () => this.refresh());
    this.select.form?.addEventListener('reset', () => setTimeout(() => this.refresh()));
    this.append(el('div', { class: 'picker' }, this.chips, el('div', { class: 'picker-field' }, this.input, this.list), this.said));
    this.refresh();
    new MutationObserver(() => this.refresh()).observe(this.select, WATCHED);
  }

  /** Names the field and the list like the select. */
  name() {
    const label = this.select.labels?.[0];
    if (label) {
      label.id = label.id || `${this.input.id}-label`;
    }
    const [attribute, value] = label ? ['aria-labelledby', label.id] : ['aria-label', this.select.getAttribute('aria-label') || t('find')];
    [this.input, this.list].forEach((element) => element.setAttribute(attribute, value));
  }

  /** Shows what the select says now. */
  refresh() {
    const { select, input } = this;
    const options = [...select.options];
    this.name();
    this.choices = options.filter(({ value }) => value && !value.startsWith('?'))
      .map((option) => ({ option, value: option.value, label: option.label.trim(), group: option.closest('optgroup')?.label || '' }));
    input.className = select.className;
    input.disabled = select.disabled;
    ['aria-invalid', 'aria-describedby', 'aria-required'].forEach((name) => (select.hasAttribute(name)
      ? input.setAttribute(name, select.getAttribute(name)) : input.removeAttribute(name)));
    input.placeholder = this.getAttribute('placeholder') || options.find(({ value }) => !value)?.label.trim() || t('find');
    if (select.multiple) {
      const chosen = this.choices.filter(({ option }) => option.selected);
      this.chips.hidden = !chosen.length;
      this.chips.replaceChildren(...chosen.map((choice) => this.chip(choice)));
    } else if (document.activeElement !== input || !this.typed) {
      input.value = this.chosen();
    }
    if (this.open) {
      this.draw(this.active);
    }
  }

  chip(choice) {
    return el('li', {}, el('button', { type: 'button', 'aria-label': t('remove', { name: choice.label }), onclick: () => {
      this.set([choice], false);
      this.input.focus();
    } }, el('bdi', {}, choice.label), ' ×'));
  }

  chosen() {
    return this.choices.find(({ option }) => option.selected)?.label || '';
  }

  /** Draws the list: all choices by their groups, or those found in the order of how well they match. */
  draw(active = -1) {
    const { select, typed } = this;
    const shown = found(this.choices, typed);
    this.rows = [];
    const groups = typed ? [['', shown]] : grouped(shown);
    this.list.replaceChildren(...groups.flatMap(([name, choices]) =>
      (name ? this.group(name, choices) : choices.map((choice) => this.row(choice)))));
    if (!shown.length) {
      this.list.append(el('li', { class: 'picker-none', role: 'option', 'aria-disabled': 'true' }, t('none', { typed })));
      this.list.scrollIntoView({ block: 'nearest' });
    }
    this.said.textContent = typed ? shown.length ? t.count('found', shown.length) : t('none', { typed }) : '';
    const current = this.choices.findIndex(({ option }) => option.selected);
    this.activate(active >= 0 && active < this.rows.length ? active : typed ? 0 : select.multiple ? -1 : current);
  }

  group(name, choices) {
    const all = choices.every(({ option }) => option.selected);
    const head = this.select.multiple
      ? this.line({ class: 'picker-all', 'aria-selected': String(all) }, t('all', { group: name, n: choices.length }), () => this.set(choices, !all))
      : el('li', { class: 'picker-group', role: 'presentation' }, name);
    return el('li', { role: 'presentation' }, el('ul', { role: 'group', 'aria-label': name }, head, choices.map((choice) => this.row(choice))));
  }

  row(choice) {
    const code = codeOf(choice.value);
    return this.line({ 'aria-selected': String(choice.option.selected) },
      [el('bdi', {}, choice.label), /^[A-Z]{2}$/.test(code) ? el('small', { dir: 'ltr' }, code) : ''], () => this.choose(choice));
  }

  line(attributes, words, act) {
    const place = this.rows.length;
    const element = el('li', { role: 'option', id: `${this.list.id}-${place}`, ...attributes, onclick: () => {
      this.active = place;
      act();
    } }, words);
    this.rows.push({ element, act });
    return element;
  }

  activate(place) {
    this.active = place;
    this.rows.forEach(({ element }, number) => element.classList.toggle('picker-active', number === place));
    const row = this.rows[place];
    if (row && this.open) {
      this.input.setAttribute('aria-activedescendant', row.element.id);
      row.element.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  show() {
    if (this.open || this.input.disabled) {
      return;
    }
    this.turn(true);
    this.draw();
    if (!this.select.multiple && !this.typed) {
      this.input.select();
    }
  }

  turn(open) {
    this.open = open;
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
    if (!open) {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  type() {
    this.typed = this.input.value;
    this.turn(true);
    this.draw();
    // An emptied field means no choice where the select has such an option.
    if (!this.typed && !this.select.multiple && this.chosen()) {
      this.clear();
    }
  }

  key(event) {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!this.open) {
        this.show();
      } else if (this.rows.length) {
        const step = key === 'ArrowDown' ? 1 : -1;
        this.activate((Math.max(this.active, step < 0 ? 0 : -1) + step + this.rows.length) % this.rows.length);
      }
    } else if (key === 'Enter') {
      event.preventDefault();
      if (this.open && this.rows[this.active]) {
        this.rows[this.active].act();
      }
    } else if (key === 'Escape' && (this.open || this.typed)) {
      // Escape closes the list and no dialogue around it.
      event.preventDefault();
      event.stopPropagation();
      this.leave();
    } else if (key === 'Backspace' && this.select.multiple && !this.input.value) {
      const last = this.choices.filter(({ option }) => option.selected).pop();
      if (last) {
        this.set([last], false);
      }
    }
  }

  /** Takes a choice, or gives it up where several can be chosen. The list stays open only for a reader who looks through it. */
  choose(choice) {
    const leaves = !this.select.multiple || Boolean(this.typed);
    const yes = !this.select.multiple || !choice.option.selected || leaves;
    this.typed = '';
    this.input.value = '';
    if (leaves) {
      this.turn(false);
    }
    this.set([choice], yes);
  }

  set(choices, yes) {
    choices.forEach(({ option }) => { option.selected = yes; });
    this.select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  clear() {
    const none = [...this.select.options].find(({ value }) => !value);
    if (none) {
      none.selected = true;
      this.select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  leave() {
    this.turn(false);
    this.typed = '';
    this.said.textContent = '';
    this.input.value = this.select.multiple ? '' : this.chosen();
  }
}

customElements.define('cordon-picker', Picker);
