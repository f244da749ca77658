import { client } from '/pages/client.js';
import { el } from '/pages/dom.js';
import { holdsAny, pileOf } from '/pages/files/held.js';
import { texts } from '/pages/texts.js';

/*
 * <cordon-picking kept="arrests/TERRA-2027-A7K2MX">: lets a reader pick files or take a photograph, shows what was picked, and attaches it. A
 * file that is too large or of another type is refused before it is sent. What was picked is held under the name "kept" (held.js) until it
 * is attached or left out; meanwhile the browser asks before the page is left. With the attribute "before" it stands in a form, whose item
 * has no reference yet; otherwise it has a button for the event "send".
 */
const KINDS = ['PHOTOGRAPH', 'FINGERPRINTS', 'WARRANT', 'TRANSLATION', 'DOCUMENT'];
const PICTURES = ['.jpg', '.jpeg', '.jpe', '.jfif', '.png'];
const FINGERPRINTS = ['.an2', '.eft', '.nist', '.nst', '.an', '.int'];
/** The endings that FileType has on the server, where the content is looked at as well. */
const TAKEN = [...PICTURES, ...FINGERPRINTS, '.pdf', '.docx', '.odt', '.txt', '.text', '.csv', '.md'];
const MEGABYTE = 1024 * 1024;
const LARGEST = 10 * MEGABYTE;
const LARGEST_TOGETHER = 50 * MEGABYTE;
/** The height of the small picture of a picked photograph, in pixels. */
const SMALL = 96;
const SAID = { 0: 'noAnswer', 401: 'signedOut', 403: 'forbidden', 404: 'notFound' };

export const t = await texts('files', 'api');
export const call = client({ base: '/api', words: (status) => t(SAID[status] || 'failed', { status }) });

class Picking extends HTMLElement {
  static observedAttributes = ['kept'];

  attributeChangedCallback() {
    if (this.getAttribute('kept')) {
      this.draw();
    }
  }

  get pile() {
    return pileOf(this.getAttribute('kept'));
  }

  draw(refused = []) {
    const files = el('input', { type: 'file', multiple: true, hidden: true, accept: TAKEN.join(), onchange: () => this.take(files) });
    const camera = el('input', { type: 'file', hidden: true, accept: 'image/*', capture: 'environment', onchange: () => this.take(camera) });
    this.choose = el('button', { type: 'button', class: 'btn btn-default second', onclick: () => files.click() }, t(this.hasAttribute('before') ? 'pick.before' : 'pick'));
    this.progress = el('div', { class: 'files-progress', role: 'status' });
    this.replaceChildren(
      el('div', { class: 'files-fields' }, this.choose, el('button', { type: 'button', class: 'files-camera btn btn-default second', onclick: () => camera.click() }, t('pick.camera')), files, camera),
      this.hasAttribute('before') ? el('p', { class: 'files-quiet' }, t('pick.hint')) : '',
      el('div', { 'aria-live': 'polite' }, refused.map(bad)),
      this.pile.length ? el('ul', { class: 'files-picked', 'aria-label': t('pick.picked') }, this.pile.map((one) => this.picked(one))) : '',
      this.pile.length && !this.hasAttribute('before') ? el('button', { type: 'button', class: 'btn btn-primary', onclick: () => this.dispatchEvent(new CustomEvent('send')) }, t(this.pile.some((one) => one.why) ? 'add.again' : 'add.send')) : '',
      this.progress);
  }

  picked(one) {
    const { name } = one.file;
    const kind = el('select', { 'aria-label': t('pick.kind', { name }), class: 'form-control', onchange: () => { one.kind = kind.value; } },
      KINDS.map((code) => el('option', { value: code, selected: code === one.kind }, t(`kind.${code}`))));
    return el('li', {}, small(one.file),
      el('div', { class: 'files-about' }, el('bdi', {}, name), el('span', { class: 'files-quiet' }, size(one.file.size)), one.why ? bad(t('add.failed', { name, why: one.why })) : ''),
      kind, el('button', { type: 'button', class: 'files-leave btn btn-default second', 'aria-label': t('pick.remove.of', { name }), onclick: () => this.leave(one) }, t('pick.remove')));
  }

  /** Takes what was chosen, and says of each file that is not taken why. */
  take(input) {
    const refused = [];
    for (const file of [...input.files].filter((one) => !this.pile.some((other) => isSame(one, other.file)))) {
      const why = hinders(file, this.pile);
      if (why) {
        refused.push(t('add.failed', { name: file.name, why }));
      } else {
        this.pile.push({ file, kind: kindOf(file) });
      }
    }
    this.changed(refused);
    this.choose.focus();
  }

  leave(one) {
    this.pile.splice(this.pile.indexOf(one), 1);
    this.changed();
    this.choose.focus();
  }

  changed(refused) {
    this.draw(refused);
    this.dispatchEvent(new CustomEvent('picked', { detail: this.pile.length }));
  }

  /**
   * Attaches the files one after the other to the item for which they are kept. Those that fail stay, each with the reason. Returns how
   * many were attached.
   */
  async send() {
    const files = [...this.pile];
    this.inert = true;
    for (const [place, one] of files.entries()) {
      this.progress.replaceChildren(el('p', {}, t('pick.sending', { name: one.file.name, n: place + 1, all: files.length })), el('progress', { max: files.length, value: place, 'aria-hidden': 'true' }));
      try {
        await call('POST', `/${this.getAttribute('kept')}/attachments?kind=${one.kind}`, one.file, { type: 'application/octet-stream', name: one.file.name });
        this.pile.splice(this.pile.indexOf(one), 1);
      } catch (failure) {
        one.why = failure.message;
      }
    }
    this.inert = false;
    this.changed();
    return files.length - this.pile.length;
  }
}

/** Returns why a file cannot be attached beside the others, or null. */
function hinders(file, others) {
  const ending = endingOf(file);
  const together = others.reduce((sum, other) => sum + other.file.size, file.size);
  return !file.size ? t('pick.empty') : file.size > LARGEST ? t('add.tooLarge') : together > LARGEST_TOGETHER ? t('pick.tooMuch')
    : ending && !TAKEN.includes(ending) ? t('pick.type') : null;
}

const endingOf = ({ name }) => (/\.[^.]*$/.exec(name) || [''])[0].toLowerCase();

const kindOf = (file) => (PICTURES.includes(endingOf(file)) ? 'PHOTOGRAPH' : FINGERPRINTS.includes(endingOf(file)) ? 'FINGERPRINTS' : 'DOCUMENT');

const isSame = (one, other) => one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

/** Paints a picked picture small. It is a canvas, because pages may show pictures of the server alone. */
function small(file) {
  const canvas = el('canvas', { width: 0, height: SMALL, 'aria-hidden': 'true' });
  if (PICTURES.includes(endingOf(file))) {
    createImageBitmap(file, { resizeHeight: SMALL }).then((picture) => {
      canvas.width = picture.width;
      canvas.getContext('2d').drawImage(picture, 0, 0);
      picture.close();
    }).catch(() => canvas.remove());
    return canvas;
  }
  return '';
}

export const bad = (text) => el('p', { class: 'files-bad', role: 'alert' }, text);

/** Says that an act was done, but that its files wait because its receipt could not be read. The button tries again. */
export function notAttached(receipt, again) {
  const section = el('section', { class: 'cordon-receipt receipt-lasting', role: 'alert', lang: t.language, dir: t.direction },
    el('p', {}, t.count('pick.waits', pileOf(receipt).length)), el('button', { type: 'button', class: 'btn btn-default', onclick: again }, t('add.again')));
  return Object.defineProperty(section, 'holds', { get: () => pileOf(receipt).length > 0 });
}

export const size = (bytes) => (bytes < MEGABYTE ? t('size.kb', { n: Math.max(1, Math.round(bytes / 1024)) }) : t('size.mb', { n: Math.round(bytes / 1024 / 102.4) / 10 }));

addEventListener('beforeunload', (event) => {
  if (holdsAny()) {
    event.preventDefault();
  }
});
customElements.define('cordon-picking', Picking);
