/*
 * What became of an item, by those who were given it: <cordon-feedback item="leads/TERRA-2027-L7M2X"> beside the item, nothing where nothing is said or owed, and where
 * the reader's country says it as long as it has not;
 * and what a country owes and is owed, for its own view.
 */
import { api } from './api.js';
import { el } from './dom.js';
import { toSay } from './late-feedback.js';
import { me, textsIn } from './texts.js';

const ITEM = /^leads\/[0-9A-Z-]+$/;

/** The feedback without its remark; nothing if there is none. */
export const outcome = (one, t) => (one.outcome ? [t(`outcome.${one.outcome}`), one.because ? [' (', t(`because.${one.because}`), ')'] : '', one.ledTo ? ['. ', t('ledToList', { list: t.list(one.ledTo) })] : ''] : '');

/** One line: who, how it stands, and what was said. */
function line(one, t) {
  return el('li', {}, el('strong', {}, t.country(one.country)), ' ',
    el('span', { class: one.state === 'MISSING' ? 'mark bad' : 'quietly' }, t(`state.${one.state}`, { asked: t.when(one.askedAt), due: t.when(one.due), given: one.givenAt ? t.when(one.givenAt) : '' })),
    one.outcome ? [t('colon'), outcome(one, t)] : '',
    one.text ? el('p', {}, el('bdi', {}, one.text)) : '');
}

class Feedback extends HTMLElement {
  static observedAttributes = ['item'];

  attributeChangedCallback(name, before, now) {
    if (before !== now && ITEM.test(now || '')) {
      this.draw(now);
    }
  }

  async draw(item, done) {
    try {
      const { language, country } = await me();
      const [t, { items }] = await Promise.all([textsIn(language, 'feedback'), api.get(`/${item}/feedback`)]);
      const own = items.find((one) => one.country === country && ['OWED', 'MISSING'].includes(one.state));
      const said = done ? el('p', { class: 'notice', role: 'status', tabIndex: -1 }, done) : '';
      this.replaceChildren(...(items.length ? [el('h4', {}, t('title')), said, el('ul', { class: 'feedback' }, items.map((one) => line(one, t))),
        own ? await toSay(own, item, language, (words) => this.draw(item, words)) : ''] : []));
      if (said) {
        said.focus();
      }
    } catch (refused) {
      this.title = refused.message;
    }
  }
}

customElements.define('cordon-feedback', Feedback);

/** What the reader's country owes and is owed, as two lists, nothing where there is nothing; and how much it owes still. */
export async function debts(language) {
  const [t, { owed, awaited }] = await Promise.all([textsIn(language, 'feedback'), api.get('/feedback')]);
  const list = (title, items, whose) => (items.length ? el('section', { class: 'card' }, el('h2', {}, t(title)), el('ul', {}, items.map((one) => el('li', {},
    el('a', { href: `/go/${one.item}` }, el('bdi', {}, one.item)), ' ', whose && one[whose] ? [t.country(one[whose]), ' '] : '',
    el('span', { class: one.state === 'MISSING' ? 'mark bad' : 'quietly' }, t(`state.${one.state}`, { asked: t.when(one.askedAt), due: t.when(one.due) })))))) : '');
  return { lists: [list('owed', owed, null), list('awaited', awaited, 'country')], number: owed.filter((one) => one.state === 'OWED').length };
}
