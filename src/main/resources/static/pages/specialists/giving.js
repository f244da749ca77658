import { api } from '/pages/api.js';
import { el, time } from '/pages/dom.js';
import { aboutButton, fieldForm, folded } from './folded.js';

const DAYS = [1, 3, 7, 30, 90];
const DAY = 86400000;
const MINUTE = 60000;
const forgiven = () => {};

/**
 * The items given to a post of the reader's bureau, the post's texts on them, and a form to give more. If an item is named, the form is
 * open for it.
 */
export function giving(post, t, item = '') {
  const base = `/specialists/${post.reference}/given`;
  const named = (name) => `${post.reference}-give-${name}`;
  return folded({
    title: t('given'), lead: t('given.lead'), none: t('given.none'), open: item !== '', read: async () => (await api.get(base)).items, item: (one, act) => row(one, act, base, t),
    form: (act) => fieldForm(t, {
      prefix: 'given', named, label: 'given.give', fields: [
        el('input', { name: 'item', autocomplete: 'off', spellcheck: false, dir: 'ltr', maxLength: 40, value: item }),
        el('input', { name: 'reason', dir: 'auto', maxLength: 500, autocomplete: 'off' }),
        el('select', { name: 'until' }, DAYS.map((days) => el('option', { value: days, selected: days === 3 }, t.count('given.days', days))))],
      more: el('p', {}, el('label', { htmlFor: named('mayAnswer') }, el('input', { id: named('mayAnswer'), name: 'mayAnswer', type: 'checkbox' }), ' ', t('given.mayAnswer'))),
      send: (fields) => {
        // As a property, "item" would be the method of the collection.
        const reference = fields.namedItem('item').value.trim();
        return act(api.put(`${base}/${encodeURIComponent(reference) || '-'}`, { reason: fields.reason.value.trim(), mayAnswer: fields.mayAnswer.checked,
          until: new Date(Date.now() + fields.until.value * DAY - MINUTE).toISOString() }), t('given.done', { item: reference }));
      },
    }),
  });
}

const pageOf = (item) => (item.startsWith('X-') ? `/questions/${item}` : item.startsWith('G-') ? `/network/${item}` : `/targets/${item}`);

function row({ item, mayAnswer, reason, until, draft }, act, base, t) {
  const button = aboutButton(t, item);
  const send = () => act(api.post(`/questions/${item}/answers`, { answer: 'ANSWERED', text: draft.text }), t('given.sent', { item })).catch(forgiven);
  const takeBack = () => act(api.remove(`${base}/${item}`), t('given.takenBack', { item })).catch(forgiven);
  return el('li', {},
    el('p', {}, el('a', { href: pageOf(item) }, item), ' · ', t(mayAnswer ? 'given.answers' : 'given.drafts'), ' · ', t('given.until'), ' ', time(until, t)),
    el('p', { class: 'quietly' }, el('bdi', {}, reason)),
    draft ? [el('p', {}, el('strong', {}, t(draft.answered ? 'given.answered' : 'given.draft', { who: draft.by })), ' ', time(draft.at, t)), el('p', { class: 'words', dir: 'auto' }, draft.text)] : '',
    el('p', { class: 'acts' }, draft && !draft.answered && item.startsWith('X-') ? [button('given.send', send), ' '] : '', button('given.takeBack', takeBack)));
}
