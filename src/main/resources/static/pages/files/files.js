import { forAnalysis } from '/pages/analysis-file/giving.js';
import { client } from '/pages/client.js';
import { el } from '/pages/dom.js';
import { texts, textsIn } from '/pages/texts.js';

/*
 * <cordon-files items="targets/TERRA-2027-T8F3K">: the files on an item, or on all nominations behind a target, with pictures as
 * thumbnails. Pages and forms of Tasklist use it. With the attribute "quiet" it shows nothing if there are no files. It leaves out files
 * that the reader may not see. On an item that he supplied, he can attach files and take them back.
 */
const KINDS = ['PHOTOGRAPH', 'FINGERPRINTS', 'WARRANT', 'TRANSLATION', 'DOCUMENT'];
const TAKEN = '.jpg,.jpeg,.png,.pdf,.docx,.odt,.txt,.an2,.eft,.nist,.nst';
const LARGEST = 10 * 1024 * 1024;
const ITEM = /^(targets|nominations|leads|arrests|questions|answers|alerts|reports)\/[0-9A-Z-]+$/;
const SAID = { 0: 'noAnswer', 401: 'signedOut', 403: 'forbidden', 404: 'notFound' };

const t = await texts('files', 'api');
const analysis = await textsIn(t.language, 'analysis');
const call = client({ base: '/api', words: (status) => t(SAID[status] || 'failed', { status }) });

class Files extends HTMLElement {
  static observedAttributes = ['items'];

  attributeChangedCallback(name, before, now) {
    if (before !== now) {
      this.draw();
    }
  }

  /** Reads the files anew. The last message to the reader stays. */
  async draw(said) {
    const path = this.getAttribute('items') || '';
    if (!ITEM.test(path)) {
      this.replaceChildren();
      return;
    }
    try {
      const read = await call('GET', `/${path}/attachments`);
      const items = path.startsWith('targets/') ? read.items.map((of) => ({ path: `nominations/${of.item}`, ...of })) : [{ path, ...read }];
      this.replaceChildren(...items.map((of) => this.item(of, items.length > 1)), ...(said ? [el('p', { class: 'files-said', role: 'status' }, said)] : []));
    } catch (failure) {
      this.replaceChildren(...([403, 404].includes(failure.status) ? [] : [bad(failure.message)]));
    }
  }

  item(of, named) {
    const there = of.items.filter(stands);
    const gone = of.items.filter((file) => !stands(file));
    return el('div', { class: 'files', role: 'group', 'aria-label': t('title', { reference: of.item }) },
      named && (there.length || of.mayAttach) ? el('p', { class: 'files-of' }, el('bdi', {}, of.item)) : '',
      there.length ? el('ul', { class: 'files-list' }, there.map((file) => el('li', { class: file.picture ? 'files-picture' : '' }, this.file(of, file)))) : this.hasAttribute('quiet') ? '' : el('p', { class: 'files-none' }, t('none')),
      gone.map((file) => el('p', { class: 'files-gone' }, t('gone', { kind: t(`kind.${file.kind}`), time: t.when(file.removedAt), reason: file.removalReason }))),
      of.mayAttach ? this.adding(of) : '');
  }

  file(of, file) {
    const address = `/api/${of.path}/attachments/${file.code}`;
    const place = el('div', {});
    const says = t('by', { country: t.country(file.country), time: t.when(file.addedAt) });
    return [
      file.picture ? el('a', { href: address, download: '' }, el('img', { src: `${address}/thumbnail`, alt: `${t(`kind.${file.kind}`)}. ${says}`, loading: 'lazy' })) : '',
      el('div', { class: 'files-about' },
        el('strong', {}, t(`kind.${file.kind}`)), ' ', el('a', { href: address, download: '', 'aria-label': t('download', { name: file.name }) }, el('bdi', {}, file.name)),
        el('span', { class: 'files-quiet' }, says, ' · ', size(file.size)),
        file.tellsPosition ? el('span', { class: 'files-note' }, t('position')) : '',
        el('details', {}, el('summary', {}, t('digest')), el('code', { dir: 'ltr' }, file.sha256)),
        of.mayAttach ? el('button', { type: 'button', class: 'files-remove second', 'aria-label': t('remove.of', { name: file.name }), onclick: () => this.removing(of, file, place) }, t('remove')) : '', place,
        of.mayAttach && !of.path.startsWith('reports/') ? forAnalysis(`${of.item}/${file.code}`, analysis) : ''),
    ];
  }

  removing(of, file, place) {
    const reason = el('input', { type: 'text', maxLength: 500, 'aria-label': t('remove.reason'), placeholder: t('remove.reason'), dir: 'auto' });
    const send = async () => {
      try {
        await call('POST', `/${of.path}/attachments/${file.code}/withdrawal`, { reason: reason.value });
        await this.draw(t('removed'));
      } catch (failure) {
        place.append(bad(failure.message));
      }
    };
    place.replaceChildren(reason, ' ', el('button', { type: 'button', onclick: send }, t('remove.send')), ' ', el('button', { type: 'button', class: 'second', onclick: () => place.replaceChildren() }, t('remove.not')));
    reason.focus();
  }

  adding(of) {
    const kind = el('select', { 'aria-label': t('add.kind') }, KINDS.map((code) => el('option', { value: code }, t(`kind.${code}`))));
    const input = el('input', { type: 'file', multiple: true, accept: TAKEN, 'aria-label': t('add.file') });
    const place = el('div', { 'aria-live': 'polite' });
    const button = el('button', { type: 'button', onclick: async () => {
      const files = [...input.files];
      if (!files.length) {
        place.replaceChildren(bad(t('add.need')));
        input.focus();
        return;
      }
      button.disabled = true;
      this.querySelector('.files-said')?.remove();
      const failures = [];
      for (const file of files) {
        place.replaceChildren(el('p', {}, t('add.sending', { name: file.name })));
        await attach(of.path, kind.value, file).catch((failure) => failures.push(t('add.failed', { name: file.name, why: failure.message })));
      }
      button.disabled = false;
      if (failures.length < files.length) {
        await this.draw(t.count('added', files.length - failures.length));
      }
      if (failures.length) {
        place.replaceChildren(...failures.map(bad));
        if (!place.isConnected) {
          this.append(place);
        }
      }
    } }, t('add.send'));
    return el('details', { class: 'files-add' }, el('summary', {}, t('add')), el('p', { class: 'files-quiet' }, t(of.path.startsWith('reports/') ? 'add.hint.report' : 'add.hint')), el('div', { class: 'files-fields' }, kind, ' ', input, ' ', button), place);
  }
}

/** Attaches a file to an item, given by its path below /api. */
export async function attach(path, kind, file) {
  if (file.size > LARGEST) {
    throw new Error(t('add.tooLarge'));
  }
  return call('POST', `/${path}/attachments?kind=${kind}`, file, { type: 'application/octet-stream', name: file.name });
}

const stands = (file) => !file.removedAt;

const bad = (text) => el('p', { class: 'files-bad', role: 'alert' }, text);

const size = (bytes) => (bytes < 1024 * 1024 ? t('size.kb', { n: Math.max(1, Math.round(bytes / 1024)) }) : t('size.mb', { n: Math.round(bytes / 1024 / 102.4) / 10 }));

customElements.define('cordon-files', Files);
