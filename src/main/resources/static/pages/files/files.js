import { forAnalysis } from '/pages/analysis-file/giving.js';
import { el } from '/pages/dom.js';
import { pileOf } from '/pages/files/held.js';
import { bad, call, size, t } from '/pages/files/picking.js';
import { textsIn } from '/pages/texts.js';

/*
 * <cordon-files items="targets/TERRA-2027-T8F3K">: the files on an item, or on all nominations behind a target, with pictures as
 * thumbnails. Pages and forms of Tasklist use it. With the attribute "quiet" it shows nothing if there are no files. It leaves out files
 * that the reader may not see. On an item that he supplied, he can attach files and take them back.
 */
const ITEM = /^(targets|nominations|leads|arrests|questions|answers|alerts|reports)\/[0-9A-Z-]+$/;

const analysis = await textsIn(t.language, 'analysis');

class Files extends HTMLElement {
  static observedAttributes = ['items'];

  /** The pickings of the items, by path. They outlive a drawing, because they may be sending. */
  pickings = new Map();

  attributeChangedCallback(name, before, now) {
    if (before !== now) {
      this.drawn = this.draw();
    }
  }

  /** Attaches files that were picked before the item had its reference. */
  async give(files) {
    const path = this.getAttribute('items');
    pileOf(path).push(...files);
    await this.drawn;
    await this.send(path);
  }

  /** Whether files of the item are not attached yet. */
  get holds() {
    return pileOf(this.getAttribute('items')).length > 0;
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
      this.replaceChildren(...(said ? [el('p', { class: 'files-said', role: 'status' }, said)] : []), ...items.map((of) => this.item(of, items.length > 1)));
    } catch (failure) {
      this.replaceChildren(...([403, 404].includes(failure.status) ? [] : [bad(failure.message)]), ...(this.holds ? [this.adding({ path })] : []));
    }
  }

  item(of, named) {
    const there = of.items.filter(stands);
    const gone = of.items.filter((file) => !stands(file));
    const waits = pileOf(of.path).length > 0;
    const adding = of.mayAttach || waits ? this.adding(of) : '';
    return el('div', { class: 'files', role: 'group', 'aria-label': t('title', { reference: of.item }) },
      (named || this.hasAttribute('named')) && (there.length || of.mayAttach) ? el('p', { class: 'files-of' }, el('bdi', {}, of.item)) : '',
      waits ? adding : '',
      there.length ? el('ul', { class: 'files-list' }, there.map((file) => el('li', { class: file.picture ? 'files-picture' : '' }, this.file(of, file)))) : this.hasAttribute('quiet') ? '' : el('p', { class: 'files-none' }, t('none')),
      gone.map((file) => el('p', { class: 'files-gone' }, t('gone', { kind: t(`kind.${file.kind}`), time: t.when(file.removedAt), reason: file.removalReason }))),
      waits ? '' : adding);
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

  adding({ path }) {
    const picking = this.pickings.get(path) || el('cordon-picking', { kept: path, onsend: () => this.send(path) });
    this.pickings.set(path, picking);
    return el('details', { class: 'files-add', open: picking.pile.length > 0 }, el('summary', {}, t('add')), el('p', { class: 'files-quiet' }, t(path.startsWith('reports/') ? 'add.hint.report' : 'add.hint')), picking);
  }

  async send(path) {
    this.querySelector('.files-said')?.remove();
    const attached = await this.pickings.get(path).send();
    await this.draw(attached ? t.count('added', attached) : null);
  }
}

const stands = (file) => !file.removedAt;

customElements.define('cordon-files', Files);
