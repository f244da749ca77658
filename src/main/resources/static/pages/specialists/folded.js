import { el } from '/pages/dom.js';

/** A folded part of a card, read when it is opened: a list, a message on the last act, and a form for a new entry. */
export function folded({ title, lead, open = false, read, item, none, form }) {
  const said = el('p', { class: 'notice', role: 'status', hidden: true });
  const list = el('ul', { class: 'accounts' });
  const tell = (sentence, bad = false) => {
    said.hidden = false;
    said.className = bad ? 'notice bad' : 'notice';
    said.textContent = sentence;
  };
  const show = async () => {
    try {
      const items = await read();
      list.replaceChildren(el('li', { hidden: items.length > 0 }, none), ...items.map((one) => item(one, act)));
    } catch (refused) {
      tell(refused.message, true);
    }
  };
  const act = async (doing, done) => {
    try {
      await doing;
      tell(done);
      await show();
    } catch (refused) {
      tell(refused.message, true);
      throw refused;
    }
  };
  const root = el('details', { open, ontoggle: () => root.open && show() }, el('summary', {}, title), el('p', { class: 'quietly' }, lead), said, list, form(act));
  return root;
}

/** A form whose fields show the reasons against them. It is emptied after sending. */
export function fieldForm(t, { prefix, named, fields, more = '', send, label }) {
  const notes = {};
  const root = el('form', { noValidate: true, onsubmit: submit }, el('div', { class: 'fields' }, fields.map((input) => {
    input.id = named(input.name);
    input.setAttribute('aria-describedby', named(`${input.name}-note`));
    return el('div', { class: 'field' }, el('label', { htmlFor: input.id }, t(`${prefix}.${input.name}`)), input, notes[input.name] = el('p', { class: 'bad', id: named(`${input.name}-note`) }));
  })), more, el('p', { class: 'acts' }, el('button', { type: 'submit' }, t(label))));
  return root;

  async function submit(event) {
    event.preventDefault();
    mark([]);
    try {
      await send(root.elements);
      root.reset();
    } catch (refused) {
      mark(refused.reasons || []);
    }
  }

  function mark(reasons) {
    Object.entries(notes).forEach(([name, note]) => {
      note.textContent = reasons.filter(({ field }) => field === name).map(({ reason }) => `${t(`${prefix}.${name}`)} ${reason}.`).join(' ');
      root.elements.namedItem(name).setAttribute('aria-invalid', String(note.textContent !== ''));
    });
    root.querySelector('[aria-invalid=true]')?.focus();
  }
}

/** A button that tells screen readers what it is about. */
export const aboutButton = (t, about) => (key, done) => el('button', { type: 'button', class: 'second small', onclick: done, 'aria-label': `${t(key)}: ${about}` }, t(key));
