import { el } from '/pages/dom.js';
import { read, written } from './days.js';

const FIELDS = ['name', 'address', 'telephone', 'agency', 'languages', 'hours', 'holidays'];
const NEEDED = ['name', 'address', 'languages', 'hours'];
const EXAMPLES = {
  languages: { example: '\u2066fr, en\u2069' },
  hours: { always: '24/7', example: '\u2066Mo-Fr 08:00-18:00; Sa 22:00-06:00\u2069' },
  holidays: { one: '\u20662026-12-25\u2069', more: '\u20662026-08-01/2026-08-15\u2069' },
};
const EMPTY = { name: '', agency: '', address: '', telephone: '', languages: [], hours: '', holidays: [] };

/** A form for all posts of the bureau. It saves the whole list in its order, or nothing. */
export function editor(options) {
  return new Editor(options);
}

class Editor {
  constructor({ t, roster, save, cancel }) {
    this.t = t;
    this.save = save;
    this.list = el('ol', { class: 'posts' });
    this.said = el('p', { class: 'notice bad', role: 'alert', hidden: true });
    this.told = el('p', { class: 'unseen', role: 'status' });
    this.send = el('button', { type: 'submit' }, t('save'));
    this.posts = (roster.posts.length ? roster.posts : [EMPTY]).map((post) => this.post(post));
    this.root = el('form', { class: 'roster', novalidate: true, onsubmit: (event) => this.submit(event), onkeydown: (event) => event.key === 'Escape' && cancel() },
      this.list, el('p', { class: 'acts' }, el('button', { type: 'button', class: 'second', onclick: () => this.add() }, t('posts.add'))),
      this.said, this.told,
      el('p', { class: 'acts' }, this.send, ' ', el('button', { type: 'button', class: 'quiet', onclick: cancel }, t('cancel'))));
    this.draw();
  }

  /** The fields of a post and the acts on it. */
  post(item) {
    const { t } = this;
    const values = { ...item, languages: item.languages.join(', '), holidays: written(item.holidays) };
    const post = { reference: item.reference, inputs: {}, notes: {} };
    const number = Math.random().toString(36).slice(2);
    const lines = FIELDS.map((field) => {
      const id = `${field}-${number}`;
      const type = { address: 'email', telephone: 'tel' }[field] || 'text';
      const given = { id, value: values[field] || '', 'aria-describedby': `${id}-note`, required: NEEDED.includes(field), dir: ['name', 'agency', 'holidays'].includes(field) ? 'auto' : 'ltr' };
      post.inputs[field] = field === 'holidays' ? el('textarea', { ...given, rows: 3 }) : el('input', { ...given, type, autocomplete: 'off' });
      post.notes[field] = el('p', { class: 'field', id: `${id}-note` });
      return el('div', {}, el('label', { htmlFor: id }, t(`post.${field}`)), post.inputs[field], t.has(`hint.${field}`) ? el('p', { class: 'quietly' }, t(`hint.${field}`, EXAMPLES[field])) : '', post.notes[field]);
    });
    const act = (key, done) => el('button', { type: 'button', class: 'second small', onclick: done }, t(`posts.${key}`), el('span', { class: 'unseen' }, ` ${item.name}`));
    post.up = act('up', () => this.move(post, -1));
    post.down = act('down', () => this.move(post, 1));
    post.root = el('li', { class: 'card' }, el('fieldset', {}, post.legend = el('legend'), el('div', { class: 'fields' }, lines),
      el('p', { class: 'acts' }, post.up, ' ', post.down, ' ', act('remove', () => this.remove(post)))));
    return post;
  }

  draw() {
    this.posts.forEach((post, i) => {
      post.legend.textContent = this.t('posts.place', { place: i + 1 });
      post.up.disabled = i === 0;
      post.down.disabled = i === this.posts.length - 1;
    });
    this.list.replaceChildren(...this.posts.map((post) => post.root));
  }

  focus() {
    this.posts[0].inputs.name.focus();
  }

  add() {
    const post = this.post(EMPTY);
    this.posts.push(post);
    this.draw();
    post.inputs.name.focus();
  }

  move(post, by) {
    const from = this.posts.indexOf(post);
    this.posts.splice(from, 1);
    this.posts.splice(from + by, 0, post);
    this.draw();
    (by < 0 && !post.up.disabled || post.down.disabled ? post.up : post.down).focus();
    this.told.textContent = this.t('posts.place', { place: from + by + 1 });
  }

  remove(post) {
    this.posts.splice(this.posts.indexOf(post), 1);
    this.draw();
    this.told.textContent = this.t('posts.removed');
    (this.posts[0]?.inputs.name || this.send).focus();
  }

  values(post) {
    const { inputs } = post;
    return { reference: post.reference, name: inputs.name.value, agency: inputs.agency.value || null, address: inputs.address.value, telephone: inputs.telephone.value || null,
      languages: inputs.languages.value.toLowerCase().split(/[\s,;،]+/).filter(Boolean), hours: inputs.hours.value, holidays: read(inputs.holidays.value) };
  }

  async submit(event) {
    event.preventDefault();
    this.say('', []);
    this.send.disabled = true;
    try {
      await this.save(this.posts.map((post) => this.values(post)));
    } catch (refused) {
      this.say(refused.message, refused.reasons || []);
    }
    this.send.disabled = false;
  }

  /** Shows each reason at its field, and moves the focus to the first of them. */
  say(sentence, reasons) {
    this.said.hidden = !sentence;
    this.said.textContent = sentence;
    const other = reasons.filter(({ field }) => !/^posts\[\d+]\./.test(field)).map(({ field, reason }) => `${field} ${reason}`);
    this.said.append(other.length ? ` ${other.join(' ')}` : '');
    this.posts.forEach((post, i) => FIELDS.forEach((field) => {
      const own = reasons.filter((reason) => reason.field.startsWith(`posts[${i}].${field}`)).map((reason) => reason.reason);
      post.notes[field].textContent = [...new Set(own)].join(' ');
      post.inputs[field].setAttribute('aria-invalid', String(own.length > 0));
    }));
    this.list.querySelector('[aria-invalid=true]')?.focus();
  }
}
