import { me, texts } from '/pages/texts.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { asking } from './asking.js';
import { card } from './card.js';

/* The page of subscriptions. A party keeps its own systems, and an administrator decides on the addresses to which events are sent. */
const page = document.getElementById('subscriptions');
const t = await texts('subscriptions', 'groups');
const reader = await me();
const party = reader.country ? `ncb-${reader.country}` : reader.groups.includes('coordinator') ? 'coordinator' : '';

document.title = `${t('title')} · Cordon`;

const said = el('p', { class: 'notice', role: 'status', hidden: true });
const list = el('div', {});
const keys = el('ul', { class: 'keys' });
const ask = asking({ t, api, account: reader.user, done: refresh });
page.replaceChildren(
  el('header', {}, el('h1', {}, t('title')), el('p', {}, t(party ? 'lead.party' : 'lead.administrator'))),
  said, list, party ? ask.root : '',
  el('section', { class: 'card' }, el('h2', {}, t('keys')), el('p', { class: 'quietly' }, t('keys.lead')), keys));
await refresh();
page.setAttribute('aria-busy', 'false');
// The entry that a mail links to is in the page only now.
document.getElementById(location.hash.slice(1))?.scrollIntoView();

/** Reads the page anew and shows what was done above it. */
async function refresh(sentence) {
  say(sentence);
  try {
    const [{ items }, signing] = await Promise.all([api.get('/subscriptions'), api.get('/subscriptions/keys')]);
    list.replaceChildren(...(items.length ? items.map((item) => card(item, { t, api, reader, done: refresh })) : [el('p', {}, t('none'))]));
    keys.replaceChildren(...signing.items.map((key) => el('li', {}, el('code', { dir: 'ltr' }, key.key))));
  } catch (refused) {
    say(refused.message, true);
  }
}

function say(sentence, bad) {
  said.hidden = !sentence;
  said.className = bad ? 'notice bad' : 'notice';
  said.textContent = sentence || '';
  if (sentence) {
    said.scrollIntoView({ block: 'nearest' });
  }
}
