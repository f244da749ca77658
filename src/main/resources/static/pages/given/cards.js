import { api } from '/pages/api.js';
import { el, time } from '/pages/dom.js';

/** Returns a card for each given item: first questions, the earliest deadline on top, then groups and persons. */
export function cards({ items, groups, targets }, t, read) {
  return [...items.map((one) => question(one, t, read)), ...groups.map((one) => group(one, t, read)), ...targets.map((one) => target(one, t, read))];
}

function question(one, t, read) {
  return card(one, [t(`purpose.${one.purpose}`), ' ', one.ended ? el('span', { class: 'mark' }, t('ended')) : ''], t, [
    el('p', {}, el('bdi', {}, one.reference), ' · ', t(`urgency.${one.urgency}`), ' · ', t('askedBy', { who: one.asker ? t.country(one.asker) : t('unnamed') }), ' · ', time(one.askedAt, t)),
    el('p', { class: 'words', dir: 'auto' }, one.text),
    el('dl', {}, one.ended ? '' : line(t('deadline'), time(one.deadline, t)), why(one, t), one.handlingCode ? line(t('use'), t.word(one.handlingCode)) : '')], one.ended ? written(one, t) : form(one, t, read));
}

function group(one, t, read) {
  const called = one.facts.find(({ names }) => names);
  return card(one, [t('group'), ' ', called ? el('bdi', {}, called.text) : ''], t, [el('p', {}, el('bdi', {}, one.reference)), el('dl', {}, why(one, t)),
    el('ul', {}, one.facts.map((fact) => el('li', {}, el('bdi', {}, [fact.text, t.countries(fact.countries)].filter(Boolean).join(' · ')),
      fact.leg ? ` · ${t(`knows.${fact.leg}`)}` : '',
      fact.handlingCode ? ` · ${t.word(fact.handlingCode)}` : '')))], form(one, t, read));
}

function target(one, t, read) {
  return card(one, t('target'), t, [el('p', {}, el('bdi', {}, one.reference)), one.notices.map((notice) => el('dl', {},
    line(t('wantedBy'), t.country(notice.country)), line(t('number'), el('bdi', {}, notice.number)), line(t('called'), el('bdi', {}, [notice.name, notice.forename].filter(Boolean).join(', '))),
    notice.born ? line(t('born'), t.day(notice.born)) : '', notice.nationalities.length ? line(t('nationalities'), t.list(notice.nationalities.map(t.country))) : '')), el('dl', {}, why(one, t))], form(one, t, read));
}

const card = ({ reference }, title, t, content, after) => el('section', { class: 'card', id: reference }, el('h2', {}, title), content, after);

const why = ({ reason, until }, t) => [line(t('reason'), el('bdi', {}, reason)), line(t('until'), time(until, t))];

const line = (name, value) => el('div', {}, el('dt', {}, name), el('dd', {}, value));

/** Shows the post's answer once the question has ended. */
const written = ({ draft }, t) => (draft ? el('div', {}, el('h3', {}, t('written')), el('p', { class: 'words', dir: 'auto' }, draft.text)) : '');

/** The form for the post's text: a draft for its bureau, or the answer to a question if the bureau allows it. */
function form(one, t, read) {
  const named = `text-${one.reference}`;
  const hint = one.mayAnswer ? 'hint.answer' : one.purpose ? 'hint.draft' : 'hint.note';
  const text = el('textarea', { id: named, rows: 5, dir: 'auto', maxLength: 4000, 'aria-describedby': `${named}-hint` }, one.draft ? one.draft.text : '');
  const said = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const act = async (doing, done) => {
    said.hidden = true;
    try {
      await doing();
      await read(t(done));
    } catch (refused) {
      said.hidden = false;
      said.textContent = refused.reasons?.length ? refused.reasons.map(({ reason }) => `${t('text')} ${reason}.`).join(' ') : refused.message;
      text.focus();
    }
  };
  const button = (key, kind, done) => el('button', { type: 'button', class: kind, onclick: done }, t(key));
  const answer = (kind) => () => act(() => api.post(`/given/${one.reference}/answer`, { answer: kind, text: text.value }), 'answered');
  const draft = () => act(() => api.put(`/given/${one.reference}/draft`, { text: text.value }), 'kept');
  return el('form', { onsubmit: (event) => event.preventDefault() },
    el('label', { htmlFor: named }, t('say')), text, el('p', { class: 'quietly', id: `${named}-hint` }, t(hint)),
    one.draft ? el('p', { class: 'quietly' }, t('draft.at', { who: one.draft.by }), ' ', time(one.draft.at, t)) : '', said,
    el('p', { class: 'acts' }, one.mayAnswer ? [button('answer', '', answer('ANSWERED')), ' ', button('answer.partly', 'second', answer('PARTLY')), ' '] : '',
      button('draft', one.mayAnswer ? 'second' : '', draft)));
}
