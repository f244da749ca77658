/* Calls Cordon's side of the plugin, and shows that an answer is awaited or that the call failed. */
import { client } from '/pages/client.js';
import { el } from '/pages/dom.js';
import { clockFormat, t } from './words.js';

const words = (status) => {
  const known = `refused.${status || 'unreachable'}`;
  return t.has(known) ? t(known) : t('refused', { status: String(status) });
};

/** Resolves to the server's answer at a path below the operations. A failure is an error whose message is a sentence. */
export function load(api, path, signal) {
  return client({ base: `${api.cockpitApi}/plugin/cordon/${api.engine}/operations`, words })('GET', path, undefined, { signal });
}

/**
 * Fills the node with the server's answer. A later call leaves the old content until the new answer is there. Returns a function that
 * aborts the call.
 */
export function show(node, api, path, render) {
  const abort = new AbortController();
  const fill = async () => {
    if (node.dataset.filled) {
      node.setAttribute('aria-busy', 'true');
    } else {
      node.replaceChildren(loading());
    }
    try {
      const data = await load(api, path, abort.signal);
      node.replaceChildren(...[render(data, fill)].flat());
      node.dataset.filled = 'yes';
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        delete node.dataset.filled;
        node.replaceChildren(failed(failure.message, fill));
      }
    } finally {
      node.removeAttribute('aria-busy');
    }
  };
  fill();
  return () => abort.abort();
}

function loading() {
  return el('div', { class: 'cordon-loading', role: 'status' }, el('p', { class: 'cordon-note' }, el('span', { class: 'cordon-spinner', 'aria-hidden': 'true' }), t('loading')),
    el('div', { class: 'cordon-skeleton', 'aria-hidden': 'true' }), el('div', { class: 'cordon-skeleton', 'aria-hidden': 'true' }));
}

function failed(message, again) {
  return el('div', { class: 'cordon-failure', role: 'alert' }, el('h3', {}, t('failed')), el('p', {}, message),
    el('button', { type: 'button', class: 'btn btn-default', onclick: again }, t('again')));
}

/** Shows the time of the page's data, and a button to refresh them. */
export function updated(again) {
  return el('span', { class: 'cordon-updated' }, `${t('asOf', { time: clockFormat.format(new Date()) })} `,
    el('button', { type: 'button', class: 'btn btn-default btn-xs', onclick: again }, t('refresh')));
}
