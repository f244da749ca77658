/*
 * Feedback on an item: <cordon-feedback item="leads/TERRA-2027-L7M2X"> shows beside the item what countries said became of it, or nothing
 * if none is given or owed. If the reader's country still owes feedback, it also offers the form or the task. For a country's own view,
 * `debts` lists the feedback that it owes and is owed.
 */
import './about.js';
import { api } from './api.js';
import { el } from './dom.js';
import { toSay } from './late-feedback.js';
import { me, textsIn } from './texts.js';

const ITEM = /^leads\/[0-9A-Z-]+$/;

/** Returns the feedback in words without its remark, or nothing if there is none. */
export const outcome = (one, t) => (one.outcome ? [t(`outcome.${one.outcome}`), one.because ? [' (', t(`because.${one.because}`), ')'] : '', one.ledTo ? ['. ', t('ledToList', { list: t.list(one.ledTo) })] : ''] : '');

/** A line of feedback: the country, its state and its outcome. */
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

/**
 * Returns two lists, the feedback that the reader's country owes and that it is owed, each empty if there is none, and the number still
 * owed.
 */
export async function debts(language) {
  const [t, { owed, awaited }] = await Promise.all([textsIn(language, 'feedback'), api.get('/feedback')]);
  const list = (title, items, whose) => (items.length ? el('section', { class: 'card' }, el('h2', {}, t(title)), el('ul', {}, items.map((one) => el('li', {},
    el('a', { href: `/go/${one.item}` }, el('cordon-about', { reference: one.item }, one.item)), ' ', whose && one[whose] ? [t.country(one[whose]), ' '] : '',
    el('span', { class: one.state === 'MISSING' ? 'mark bad' : 'quietly' }, t(`state.${one.state}`, { asked: t.when(one.askedAt), due: t.when(one.due) })))))) : '');
  return { lists: [list('owed', owed, null), list('awaited', awaited, 'country')], number: owed.filter((one) => one.state === 'OWED').length };
}
