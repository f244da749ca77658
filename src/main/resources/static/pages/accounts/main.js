import { me, texts } from '/pages/texts.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { changes } from './changes.js';
import { invitation } from './invitation.js';
import { table } from './table.js';
import { waiting } from './waiting.js';

/*
 * The page of accounts: administrators invite people and keep their groups, and a second administrator approves changes that need two. The
 * coordination reads what was done.
 */
const page = document.getElementById('accounts');
const t = await texts('accounts', 'groups');
const reader = await me();
const keeps = reader.groups.includes('camunda-admin');

document.title = `${t('title')} · Cordon`;

const said = el('p', { class: 'notice', role: 'status', hidden: true });
const waits = waiting({ t, api, keeps, done: refresh });
const invite = invitation({ t, api, done: refresh });
const list = table({ t, api, reader, done: refresh });
const history = changes({ t, api });
page.replaceChildren(
  el('header', {}, el('h1', {}, t('title')), el('p', {}, t(keeps ? 'lead.keep' : 'lead.read'))),
  said, waits.root, ...(keeps ? [invite.root] : []), history.root, ...(keeps ? [list.root] : []));
await refresh();
page.setAttribute('aria-busy', 'false');

/** Reads the page anew and shows what was done above it. */
async function refresh(sentence) {
  say(sentence);
  try {
    await Promise.all([waits.show(), history.show(), ...(keeps ? [accounts()] : [])]);
  } catch (refused) {
    say(refused.message, true);
  }
  if (sentence) {
    said.scrollIntoView({ block: 'nearest' });
  }
}

async function accounts() {
  const { items, groups } = await api.get('/accounts');
  invite.show(groups);
  list.show(items, groups);
}

function say(sentence, bad) {
  said.hidden = !sentence;
  said.className = bad ? 'notice bad' : 'notice';
  said.textContent = sentence || '';
}
