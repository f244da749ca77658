import { me, texts } from '/pages/texts.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { reachTable } from '/pages/reach.js';
import { dutyWords, everywhere } from '/pages/duty.js';
import { table } from './table.js';
import { importer } from './importer.js';
import { failed } from './failed.js';

/*
 * The country directory. Everybody finds a bureau in it; readers who may reach a bureau see how; an administrator changes it row by row or
 * with a file. The server leaves out the fields that this reader may not see, and the page shows the others.
 */
const page = document.getElementById('directory');
const t = await texts('directory');
const reader = await me();
const may = {
  watch: ['camunda-admin', 'coordinator', 'manager'].some((group) => reader.groups.includes(group)),
  change: reader.groups.includes('camunda-admin'),
  keep: reader.groups.includes('camunda-admin') || reader.groups.includes('coordinator'),
  reach: reader.groups.includes('camunda-admin') || reader.groups.includes('coordinator') || Boolean(reader.country),
};

document.title = `${t('title')} · Cordon`;

const said = el('p', { class: 'notice', role: 'status', hidden: true });
const list = table({ t, api, may });
const reach = may.watch ? await reachTable(t) : null;
page.replaceChildren(
  el('header', {}, el('h1', {}, t('title')), el('p', {}, t(may.change ? 'lead.change' : may.reach ? 'lead.reach' : 'lead'))),
  said,
  ...(may.change ? [failed({ t, api }), importer({ t, api, done: refresh })] : []),
  ...(may.watch ? [reach] : []),
  list.root);
await refresh();
page.setAttribute('aria-busy', 'false');

/** Reads the page anew and shows what was done above it. */
async function refresh(sentence) {
  said.hidden = !sentence;
  said.className = 'notice';
  said.textContent = sentence || '';
  try {
    const [{ items }, duty, words] = await Promise.all([api.get('/countries'), everywhere(), dutyWords(t)]);
    list.show(items.map((item) => ({ ...item, ...stateOf(duty.get(item.code)), duty: duty.get(item.code), dutyWords: words })));
  } catch (refused) {
    said.hidden = false;
    said.className = 'notice bad';
    said.textContent = refused.message;
  }
}

/** Returns the state of duty. If the bureau has entered duty posts, they decide it. */
function stateOf(duty) {
  return duty && duty.posts ? { onDuty: duty.onDuty, dutyFrom: duty.next } : {};
}
