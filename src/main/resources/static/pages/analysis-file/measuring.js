/* Measures the positions in the network. The reader starts it by hand, because it may take minutes, and can stop it. */
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { share } from './list.js';

/** Milliseconds between two questions for the progress of the measures. */
const PAUSE = 1500;

/** @param fill called with the positions by their nodes, once they are known */
export function measuring(path, t, fill) {
  const said = el('p', { role: 'status' });
  const stop = el('button', { type: 'button', hidden: true }, t('measure.stop'));
  const begin = el('button', { type: 'button' }, t('measure.begin'));
  let wanted = false;
  begin.addEventListener('click', async () => {
    wanted = true;
    begin.disabled = true;
    stop.hidden = false;
    try {
      await follow(path, t, () => wanted, said, fill);
    } catch (refused) {
      said.textContent = refused.message;
    }
    begin.disabled = false;
    stop.hidden = true;
  });
  stop.addEventListener('click', async () => {
    wanted = false;
    await api.remove(`${path}/measures`);
    said.textContent = t('measure.stopped');
  });
  return el('div', { class: 'measure' }, el('p', { class: 'quiet' }, t('measure.lead')), el('p', { class: 'acts' }, begin, ' ', stop), said);
}

async function follow(path, t, wanted, said, fill) {
  while (wanted()) {
    const { percent, before, measures } = await api.get(`${path}/measures`);
    if (measures) {
      fill(new Map(measures.positions.map((position) => [position.node, position])));
      said.textContent = t('measure.done', { nodes: t.number(measures.nodes), components: t.number(measures.components), groups: t.number(measures.groups), modularity: t.number(measures.modularity) });
      return;
    }
    said.textContent = before ? t('measure.waiting', { n: t.number(before) }) : t('measure.percent', { percent: share(percent / 100, t) });
    await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
  }
}
