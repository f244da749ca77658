import { me, texts } from '/pages/texts.js';
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { head } from '/pages/person/head.js';
import { identity, screening, suspensions, warrants } from '/pages/person/identity.js';
import { confirmations, timeline } from '/pages/person/timeline.js';
import { reports } from '/pages/person/reports.js';
import '/pages/files/files.js';
import { accesses, messages, questions, restrictions } from '/pages/person/beside.js';

/*
 * The file of one person. It begins with the name, the state and the acts that are possible, goes on with identity and events, and ends
 * with reports,
 * restrictions, messages and accesses. Parts that the reader may not see are left out without a word.
 */
const page = document.getElementById('person');
const t = await texts('operation', 'names', 'person');
const own = await Promise.all([...['reports', 'releases', 'handling', 'accesses'].map(async (name) => [name, await texts('operation', `operation-${name}`)]),
  texts('questions').then((words) => ['questions', words])]);
const reader = await me();
const context = { t, api, reader, words: Object.fromEntries(own), refresh: draw, reference: page.dataset.reference };
await draw();
if (location.hash) {
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

/** Reads the file anew. The last message to the reader stays above it. */
async function draw(said) {
  page.setAttribute('aria-busy', 'true');
  try {
    const [person, { items }] = await Promise.all([api.get(`/persons/${context.reference}`), api.get(`/questions?subject=${context.reference}`)]);
    const file = { ...person, questions: items };
    const seen = scrollY;
    page.replaceChildren(head(file, context, said), el('div', { class: 'pair' }, el('div', {}, ...[suspensions, identity, warrants, screening].flatMap((part) => section(part, file))),
      el('div', {}, ...[timeline, confirmations].flatMap((part) => section(part, file)))), ...[reports, questions, restrictions, messages, accesses].flatMap((part) => section(part, file)));
    scrollTo(0, said ? 0 : seen);
  } catch (failure) {
    page.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, failure.message));
  }
  page.setAttribute('aria-busy', 'false');
}

/** A part of the file under its own heading. A part without content is left out. */
function section(part, file) {
  const children = part(file, context);
  return children ? [el('section', { class: 'card', id: part.name }, el('h2', {}, t(`section.${part.name}`)), children)] : [];
}
