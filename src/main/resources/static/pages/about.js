/*
 * What a reference is about: <cordon-about reference="HYDRA-2016-T8F3KQ"> names the person, or gives the words of whoever wrote them, with
 * the reference small behind. With "titled" it names the browser's tab as well. It shows the reference alone until these are read, and where
 * the reader may not know them.
 */
import { api } from './api.js';
import { el } from './dom.js';
import { said } from './inbox/row.js';

/** The references of operations say what they are about themselves. */
const ASKED = /-[TLA][0-9A-Z]{5}$|^[A-Z]-[0-9A-Z]{10}/;
/** The most references that the server takes at once. */
const MOST = 100;

/** The elements that wait for the next request. One request serves all that are drawn at the same time. */
let waiting = [];

async function read() {
  const elements = waiting;
  waiting = [];
  const references = [...new Set(elements.map((one) => one.reference))];
  const parts = Array.from({ length: Math.ceil(references.length / MOST) }, (_, at) => references.slice(at * MOST, (at + 1) * MOST));
  const answers = await Promise.all(parts.map((part) => api.get(`/subjects?references=${part.map(encodeURIComponent).join(',')}`)));
  const subjects = new Map(answers.flatMap(({ items }) => items).map((item) => [item.reference, item]));
  elements.filter(({ reference }) => subjects.has(reference)).forEach((one) => one.name(said(subjects.get(one.reference))));
}

class About extends HTMLElement {
  connectedCallback() {
    if (!this.reference) {
      this.reference = this.getAttribute('reference');
      this.replaceChildren(el('bdi', {}, this.reference));
      if (ASKED.test(this.reference)) {
        // The reference stays where its subject cannot be read.
        const isFirst = waiting.push(this) === 1;
        isFirst && queueMicrotask(() => read().catch((refused) => { this.title = refused.message; }));
      }
    }
  }

  name(words) {
    this.replaceChildren(el('bdi', {}, words), ' ', el('small', {}, el('bdi', {}, this.reference)));
    if (this.hasAttribute('titled')) {
      document.title = `${words} · Cordon`;
    }
  }
}

customElements.define('cordon-about', About);
