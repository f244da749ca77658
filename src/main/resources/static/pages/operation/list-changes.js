import { el } from '/pages/dom.js';
import { hasReached, isOver } from '/pages/phases.js';
import { alertBox, attempt, person, told, what } from '/pages/operation/list-words.js';

/*
 * The coordinator's changes of a frozen list: joining, splitting, and freezing the next version. Typed texts are kept when the page is
 * drawn anew.
 */
const kept = { open: null, looks: false, reasons: {}, chosen: {} };

/** Returns this part of the page. */
export async function changes(path, context) {
  const { operation, t, api } = context;
  if (!hasReached(operation, 'CONFIRMATION') || isOver(operation)) {
    return '';
  }
  const pending = await api.get(`${path}/changes`);
  const refused = alertBox(kept.refused);
  delete kept.refused;
  return el('div', { id: 'listChanges' },
    el('h3', {}, t('changed', { version: pending.version })), refused,
    pending.changes.length ? [what(pending.changes, t, pending.names, true), next(pending, path, context)]
      : el('p', { class: 'quietly' }, t('nothingChanged')),
    same(pending, context), joined(pending, context));
}

/** Shows the effects of the next version first, and then freezes it. */
function next(pending, path, context) {
  const { operation, t, api, refresh } = context;
  const version = pending.version + 1;
  const place = el('div', {});
  show();
  return place;

  function show() {
    place.replaceChildren(...(kept.looks ? preview() : [el('p', { class: 'acts' },
      el('button', { type: 'button', id: 'lookAtNext', onclick: () => look(true) }, t('look', { version })))]));
  }

  function look(at) {
    kept.looks = at;
    show();
    place.querySelector('button').focus();
  }

  function preview() {
    const trouble = alertBox();
    const missing = t.named(Object.keys(pending.notAsked)).map(({ code, name }) => `${name} (${t.number(pending.notAsked[code])})`);
    return [el('div', { class: 'preview', id: 'nextVersion' },
      el('h3', {}, t('next', { version }), ' · ',
        el('a', { href: `/persons?operation=${operation.reference}&list=0` }, t.count('targets', pending.targets))),
      pending.told.length ? [el('p', { class: 'quietly' }, t('toldMeans')), told(pending.told, t, pending.names)] : el('p', {}, t('tellsNobody')),
      missing.length ? el('p', { class: 'notice warn' }, t('notAsked', { countries: t.list(missing) })) : '',
      trouble,
      el('p', { class: 'acts' }, el('button', {
        type: 'button', id: 'freezeNext', onclick: (event) => attempt(event.target, trouble, async () => {
          try {
            await api.post(`${path}/versions`, { version: pending.version, seen: pending.seen });
          } catch (refused) {
            // The changes made meanwhile are shown beside the refusal.
            kept.refused = refused.message;
            return refresh();
          }
          kept.looks = false;
          return refresh(t('frozenNext', { version }));
        }),
      }, t('freeze', { version })), el('button', { type: 'button', class: 'second', onclick: () => look(false) }, t('back'))))];
  }
}

/** Nominations that may be one person, and a form to join two others that the coordinator knows to be one. */
function same(pending, context) {
  const { t } = context;
  return el('div', { id: 'joins', class: 'printless' }, el('h3', {}, t('same')),
    el('p', { class: 'quietly' }, t('same.lead')),
    el('ul', { class: 'cases' }, pending.possiblySame.map((pair) => {
      const key = `${pair.reference} ${pair.other}`;
      return one(key, [from(pair.country, pair.reference, pending, t), ' · ', from(pair.otherCountry, pair.other, pending, t)], 'join',
        () => joinForm(key, [pair.reference, pair.other], pending, context), t);
    }), one('others', [t('others')], 'join', () => joinForm('others', null, pending, context), t)));
}

/** Targets to which several nominations are joined. */
function joined(pending, context) {
  const { t } = context;
  return pending.joined.length ? el('div', { id: 'splits', class: 'printless' }, el('h3', {}, t('joined')), el('p', { class: 'quietly' }, t('joined.lead')),
    el('ul', { class: 'cases' }, pending.joined.map((target) => one(target.target,
      target.nominations.flatMap((nomination, number) => [number ? ' · ' : '', from(nomination.country, nomination.reference, pending, t)]), 'split',
      () => splitForm(target, pending, context), t)))) : '';
}

function from(country, reference, pending, t) {
  return el('span', { class: 'from' }, t.country(country), t('colon'), person(reference, pending.names));
}

/** A line with its button; the button opens a form below it. */
function one(key, words, act, form, t) {
  const place = el('div', {});
  const button = el('button', { type: 'button', class: 'second', 'aria-expanded': 'false', onclick: () => open(kept.open !== key) }, t(act));
  const line = el('li', { 'data-case': key }, el('div', { class: 'case' }, el('p', {}, ...words), button), place);
  if (kept.open === key) {
    show();
  }
  return line;

  function open(opens) {
    kept.open = opens ? key : null;
    if (opens) {
      show();
      place.querySelector('input, select, textarea').focus();
    } else {
      place.replaceChildren();
      button.setAttribute('aria-expanded', 'false');
    }
  }

  function show() {
    place.replaceChildren(form());
    button.setAttribute('aria-expanded', 'true');
  }
}

/** @param pair the two nominations, or null if the coordinator enters them */
function joinForm(key, pair, pending, context) {
  const { t, api } = context;
  const chosen = kept.chosen[key] = kept.chosen[key] || (pair ? { goesOn: pair[0] } : {});
  const fields = pair
    ? [field(`goesOn-${key}`, t('goesOn'), choice(pair, pending, chosen, 'goesOn', t))]
    : [field('joinWith', t('goesOn'), reference(chosen, 'goesOn')), field('joinThis', t('joinThis'), reference(chosen, 'joins'))];
  return act(key, t('join.means'), fields, t('join.send'), context, async (reason) => {
    const joins = pair ? pair.find((other) => other !== chosen.goesOn) : (chosen.joins || '').trim().toUpperCase();
    await api.post(`/nominations/${encodeURIComponent(joins)}/join`, { with: (chosen.goesOn || '').trim().toUpperCase(), reason });
    return t('join.done', { reference: joins });
  });
}

function splitForm(target, pending, context) {
  const { t, api } = context;
  const key = target.target;
  const off = target.nominations.map((nomination) => nomination.reference).filter((one) => one !== key);
  const chosen = kept.chosen[key] = kept.chosen[key] || { off: off.length === 1 ? off[0] : key };
  const fields = off.length > 1 ? [field(`off-${key}`, t('splitOff'), choice([key, ...off], pending, chosen, 'off', t, { [key]: t('splitAll') }))] : [];
  return act(key, t('split.means'), fields, t('split.send'), context, async (reason) => {
    await api.post(`/targets/${chosen.off}/split`, { reason });
    return t('split.done', { reference: key });
  });
}

/** A form that asks for the reason of an act. */
function act(key, means, fields, send, { t, refresh }, does) {
  const trouble = alertBox();
  const reason = el('textarea', {
    id: `why-${key}`, rows: 2, maxLength: 2000, required: true, dir: 'auto', value: kept.reasons[key] || '', oninput: (event) => { kept.reasons[key] = event.target.value; },
  });
  return el('form', {
    onsubmit: (event) => {
      event.preventDefault();
      attempt(event.submitter, trouble, async () => {
        const said = await does(reason.value);
        delete kept.reasons[key];
        delete kept.chosen[key];
        kept.open = null;
        return refresh(said);
      });
    },
  }, el('p', { class: 'quietly' }, means), ...fields, field(reason.id, t('reason'), reason), trouble,
  el('p', { class: 'acts' }, el('button', { type: 'submit' }, send)));
}

function field(id, label, input) {
  input.id = id;
  return el('div', {}, el('label', { htmlFor: id }, label), input);
}

function choice(references, pending, chosen, name, t, words = {}) {
  return el('select', { onchange: (event) => { chosen[name] = event.target.value; } }, references.map((one) => el('option', { value: one, selected: chosen[name] === one },
    words[one] || [one, pending.names[one]].filter(Boolean).join(' '))));
}

function reference(chosen, name) {
  return el('input', { required: true, autocomplete: 'off', maxLength: 40, dir: 'ltr', value: chosen[name] || '', oninput: (event) => { chosen[name] = event.target.value; } });
}
