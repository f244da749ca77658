import { texts } from '/pages/texts.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { clockIn, dutySentence } from './said.js';
import { editor } from './editor.js';
import { checks } from './checks.js';
import { card } from './post.js';

/* The page of the duty posts of one bureau: whom to reach now and all posts in their order. The bureau itself gets a form to edit them. */
const page = document.getElementById('duty');
const t = await texts('directory', 'duty');
const code = page.dataset.reference;
const said = el('p', { class: 'notice', role: 'status', hidden: true });

let rosterNow;

document.title = `${t('posts.short')} ${code} · Cordon`;

await read();
answered();

/** Reads the page anew and shows what was done above it. */
async function read(sentence) {
  page.setAttribute('aria-busy', 'true');
  try {
    show(await api.get(`/countries/${code}/posts`), await now(), sentence);
  } catch (refused) {
    page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
  }
  page.setAttribute('aria-busy', 'false');
}

async function now() {
  return (await api.get(`/duty?countries=${code}`)).items[0];
}

function show(roster, present, sentence) {
  rosterNow = roster;
  said.className = 'notice';
  said.hidden = !sentence;
  said.textContent = sentence || '';
  page.replaceChildren(
    el('header', {}, el('h1', {}, t('posts.title', { bureau: roster.bureau })), el('p', {}, t('posts.lead', { country: t.country(code), code }))),
    said,
    el('p', { class: 'now' }, el('strong', {}, dutySentence(present, t))),
    roster.posts.length ? el('ol', { class: 'posts' }, roster.posts.map((post) => card(post, roster.zone, t))) : nothing(roster, present),
    roster.mayChange ? acts(roster, present) : '',
    roster.checks.length ? checks(roster, t) : '',
    roster.changedAt ? el('p', { class: 'quietly' }, t('posts.changed', { by: roster.changedBy, when: t.when(roster.changedAt) })) : '',
    el('p', {}, el('a', { href: '/directory' }, t('posts.directory'))));
}

/** Thanks a person who followed the link of a test, which answers the test, or says that the click came too late. */
function answered() {
  const reference = new URLSearchParams(location.search).get('check');
  const test = reference && rosterNow?.checks.find((check) => check.reference === reference && check.kind === 'TEST');
  if (test && test.outcome) {
    said.hidden = false;
    said.className = test.outcome === 'ANSWERED' ? 'notice' : 'notice bad';
    said.textContent = t(test.outcome === 'ANSWERED' ? 'check.thanks' : 'check.tooLate', { reference });
  }
}

function acts(roster, present) {
  return el('p', { class: 'acts' },
    el('button', { type: 'button', id: 'change', onclick: () => edit(roster, present) }, t(roster.posts.length ? 'posts.change' : 'posts.first')), ' ',
    roster.posts.length ? el('button', { type: 'button', class: 'second', onclick: confirm }, t('posts.confirm')) : '');
}

async function confirm() {
  try {
    await api.post(`/countries/${code}/posts/confirmation`);
    await read(t('posts.confirmed'));
  } catch (refused) {
    said.hidden = false;
    said.className = 'notice bad';
    said.textContent = refused.message;
  }
}

function nothing(roster, present) {
  return el('section', { class: 'card' }, el('p', {}, t('posts.none')),
    present.address ? el('p', {}, t('duty.contact'), ': ', el('a', { href: `mailto:${present.address}`, dir: 'ltr' }, present.address)) : '');
}

function edit(roster, present) {
  const form = editor({ t, roster, save, cancel: () => { show(roster, present); page.querySelector('#change').focus(); } });
  said.hidden = true;
  page.replaceChildren(el('header', {}, el('h1', {}, t('posts.title', { bureau: roster.bureau })), el('p', {}, t('posts.how', { time: clockIn(new Date(), roster.zone, t.language), city: roster.bureau }))), form.root);
  form.focus();

  async function save(posts) {
    await api.put(`/countries/${code}/posts`, { posts }, { ifMatch: roster.version });
    await read(t('posts.saved'));
    page.querySelector('#change').focus();
  }
}
