/* Finds an operation, country, target, lead or arrest by a part of its reference. */
import { el } from '/pages/dom.js';
import { instanceLink, operationLink } from './parts.js';
import { load } from './server.js';
import { t } from './words.js';

const PAUSE = 250;

export function search(api) {
  const found = el('ul', { class: 'cordon-found', hidden: true });
  let pause;
  let latest = 0;
  const look = async (text) => {
    const question = ++latest;
    if (text.length < 2) {
      found.hidden = true;
      return;
    }
    const rows = await load(api, `/search/${encodeURIComponent(text)}`)
      .then((items) => (items.length ? items.map(row) : [el('li', { class: 'cordon-note' }, t('search.nothing'))]))
      .catch((failure) => [el('li', { class: 'cordon-note' }, failure.message)]);
    if (question === latest) {
      found.replaceChildren(...rows);
      found.hidden = false;
    }
  };
  const input = el('input', {
    type: 'search', class: 'form-control', placeholder: t('search'), 'aria-label': t('search.label'),
    oninput: (event) => {
      clearTimeout(pause);
      pause = setTimeout(() => look(event.target.value.trim()), PAUSE);
    },
    onkeydown: (event) => {
      if (event.key === 'Escape') {
        found.hidden = true;
      }
    },
  });
  return el('div', { class: 'cordon-search', role: 'search' }, input, el('div', { role: 'status' }, found));
}

function row(item) {
  return el('li', {},
    item.instance && item.instance.running && item.kind !== 'OPERATION' ? instanceLink(item.instance, item.reference) : operationLink(item.operation, item.reference),
    el('span', { class: 'cordon-kind' }, item.instance && !item.instance.running ? t('kind.ended', { kind: t(`kind.${item.kind}`) }) : t(`kind.${item.kind}`)));
}
