/* A document for tests without a browser. It knows elements, their attributes, children and listeners, and no styles. */
import { readFile } from 'node:fs/promises';

const TEXTS = new URL('../../main/resources/static', import.meta.url);

class FakeNode extends EventTarget {
  constructor(tag) {
    super();
    Object.assign(this, { tag, className: '', hidden: false, attributes: {}, children: [], parentNode: null, style: {}, dataset: {} });
  }

  setAttribute(name, value) {
    this.attributes[name] = String(value);
  }

  getAttribute(name) {
    return this.attributes[name] ?? null;
  }

  append(...added) {
    added.forEach((child) => this.take(child, this.children.length));
  }

  prepend(...added) {
    added.reverse().forEach((child) => this.take(child, 0));
  }

  replaceChildren(...added) {
    this.children.forEach((child) => { child.parentNode = null; });
    this.children = [];
    this.append(...added);
  }

  take(child, place) {
    const node = child instanceof FakeNode ? child : Object.assign(new FakeNode('#text'), { text: String(child) });
    node.remove();
    node.parentNode = this;
    this.children.splice(place, 0, node);
  }

  remove() {
    if (this.parentNode) {
      this.parentNode.children.splice(this.parentNode.children.indexOf(this), 1);
      this.parentNode = null;
    }
  }

  contains(other) {
    return other === this || this.children.some((child) => child.contains(other));
  }

  get isConnected() {
    return document.body.contains(/** @type {any} */ (this));
  }

  get textContent() {
    return this.text ?? this.children.map((child) => child.textContent).join('');
  }

  set textContent(text) {
    this.replaceChildren(text);
  }

  focus() {
    document.activeElement = this;
  }

  querySelector() {
    return null;
  }

  closest() {
    return null;
  }

  /** Returns all elements of a tag below this one. */
  all(tag) {
    return this.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...child.all(tag)]);
  }
}

/** A list of options has the value of the chosen one. */
class FakeSelect extends FakeNode {
  get value() {
    return this.all('option').find((one) => one.getAttribute('selected') !== null).getAttribute('value');
  }
}

/** Puts the document in place, and answers requests for texts from the files of the pages. Other paths are answered by `answers`. */
export function pretend(answers = {}) {
  const body = new FakeNode('body');
  globalThis.document = /** @type {any} */ (Object.assign(new EventTarget(), {
    documentElement: {}, cookie: '', body, head: new FakeNode('head'), createElement: (tag) => new (tag === 'select' ? FakeSelect : FakeNode)(tag), adoptedStyleSheets: [],
    querySelector: (tag) => body.all(tag)[0] || null,
  }));
  globalThis.ResizeObserver = /** @type {any} */ (class { observe() {} disconnect() {} });
  globalThis.CSSStyleSheet = /** @type {any} */ (class { replaceSync() {} });
  globalThis.getComputedStyle = /** @type {any} */ (({ style }) => style);
  globalThis.fetch = /** @type {any} */ (async (path) => (path.startsWith('/texts/') ? new Response(await readFile(`${TEXTS.pathname}${path}`, 'utf8'))
    : Response.json(answers[path] || {})));
  return body;
}
