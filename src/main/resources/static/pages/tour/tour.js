/*
 * A tour of a few places for new users. It is offered once to an account in a browser, on its first page, and covers nothing until it is
 * started. It points at places on the screen and skips those that are missing.
 */
import { el } from '/pages/dom.js';
import { me, textsIn } from '/pages/texts.js';

const STYLE = '/pages/tour/tour.css';

/** The place of each step, in the order of the tour. The words of a step have the same key. */
const STEPS = [
  ['today', '.cordon-today .due, .cordon-today .keep'], ['list', '.tasks-list'], ['start', '.shell-new'], ['cockpit', '.cordon-cards, .cordon-dashboard'],
  ...['operations', 'persons', 'exchange', 'intelligence'].map((place) => [place, `[data-place=${place}]`]), ['account', '.shell-who'],
];

/** Puts the offer at the top of the node, unless this account has taken or refused it in this browser. */
export async function offerTour(node) {
  const reader = await me();
  const key = `cordon-tour:${reader.user}`;
  if (!reader.user || localStorage.getItem(key)) {
    return;
  }
  const t = await textsIn(reader.language, 'tour');
  if (!document.querySelector(`link[href="${STYLE}"]`)) {
    document.head.append(el('link', { rel: 'stylesheet', href: STYLE }));
  }
  const settle = () => {
    localStorage.setItem(key, 'done');
    offer.remove();
  };
  const offer = el('aside', { class: 'cordon-tour-offer', 'aria-label': t('offer') }, el('span', {}, t('offer')), ' ',
    el('button', { type: 'button', onclick: () => { settle(); walk(t); } }, t('show')), ' ',
    el('button', { type: 'button', class: 'plain', onclick: settle }, t('skip')));
  node.querySelector('.cordon-tour-offer')?.remove();
  node.prepend(offer);
}

function walk(t) {
  const places = STEPS.map(([name, place]) => ({ name, find: () => [...document.querySelectorAll(place)].find((found) => found.checkVisibility()) })).filter(({ find }) => find());
  const back = /** @type {HTMLElement} */ (document.activeElement);
  let at = 0;
  const card = el('div', { class: 'cordon-tour', role: 'dialog', 'aria-label': t('title'), tabIndex: -1, dir: t.direction, lang: t.language, onkeydown: byKey });
  document.body.append(card);
  addEventListener('resize', draw);
  draw();

  function draw() {
    const { name, find } = places[at];
    const target = find();
    unmark();
    card.replaceChildren(el('p', { class: 'cordon-tour-count' }, t('step', { n: at + 1, of: places.length })), el('p', { 'aria-live': 'polite' }, t(name)),
      el('p', { class: 'cordon-tour-acts' },
        el('button', { type: 'button', disabled: at === 0, onclick: () => go(-1) }, t('back')),
        el('button', { type: 'button', class: 'first', onclick: () => go(1) }, t(at === places.length - 1 ? 'done' : 'next')),
        el('button', { type: 'button', class: 'plain', onclick: leave }, t('skip'))));
    if (target) {
      target.classList.add('cordon-tour-here');
      target.scrollIntoView({ block: 'nearest' });
      beside(card, target.getBoundingClientRect());
    }
    card.focus();
  }

  function go(by) {
    at += by;
    if (at >= places.length) {
      leave();
    } else if (at >= 0) {
      draw();
    } else {
      at = 0;
    }
  }

  function byKey(event) {
    const act = { Escape: leave, ArrowRight: () => go(t.direction === 'rtl' ? -1 : 1), ArrowLeft: () => go(t.direction === 'rtl' ? 1 : -1) }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  }

  function leave() {
    removeEventListener('resize', draw);
    unmark();
    card.remove();
    back?.focus();
  }
}

function unmark() {
  document.querySelectorAll('.cordon-tour-here').forEach((marked) => marked.classList.remove('cordon-tour-here'));
}

/** Places the card below the place, else above it, else at its side, and always within the window. */
function beside(card, place) {
  const gap = 12;
  const [below, above] = [place.bottom + gap, Math.min(place.top, innerHeight) - card.offsetHeight - gap];
  const atItsSide = place.left > innerWidth - place.right ? place.left - card.offsetWidth - gap : place.right + gap;
  const [top, left] = below + card.offsetHeight < innerHeight ? [below, place.left] : above >= gap ? [above, place.left] : [Math.max(gap, place.top), atItsSide];
  Object.assign(card.style, { insetBlockStart: `${Math.min(top, innerHeight - card.offsetHeight - gap)}px`,
    left: `${Math.max(gap, Math.min(left, innerWidth - card.offsetWidth - gap))}px` });
}
