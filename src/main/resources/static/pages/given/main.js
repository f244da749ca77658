import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { me, texts } from '/pages/texts.js';
import { cards } from './cards.js';

/* The page of items that a bureau gives to a post of specialists, for accounts of that post. */
const page = document.getElementById('given');
const t = await texts('questions', 'specialists', 'given');
const [post] = (await me()).groups.map((group) => group.replace(/^post-/, ''));

document.title = `${t('title')} · Cordon`;
await read();

async function read(done) {
  page.setAttribute('aria-busy', 'true');
  try {
    const [own, given] = await Promise.all([api.get(`/specialists/${post}`), api.get('/given')]);
    const all = cards(given, t, read);
    page.replaceChildren(
      el('header', {}, el('h1', {}, t('title')), el('p', {}, t('lead', { post: own.name, country: t.country(own.country) }))),
      done ? el('p', { class: 'notice', role: 'status' }, done) : '',
      all.length ? el('div', {}, all) : el('p', { class: 'quietly', id: 'nothing' }, t('nothing')),
      el('p', {}, el('a', { href: '/network/specialists' }, t('toPosts'))));
  } catch (refused) {
    page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
  page.setAttribute('aria-busy', 'false');
}
