import { el, time } from '/pages/dom.js';
import { duty } from '/pages/duty.js';
import { alertBox, attempt, invite, kept, remind } from '/pages/operation/country-acts.js';
import { departure } from '/pages/operation/departure.js';
import { invitation } from '/pages/operation/invitation.js';
import { unattended } from '/pages/operation/unattended.js';
import { stepOf } from '/pages/table/keys.js';
import { holds, Rows } from '/pages/table/rows.js';
import { heads } from '/pages/table/view.js';

/*
 * The countries of an operation. The coordinator and the manager see what each country answered and owes, and the coordinator acts on it. A
 * country sees its own part, and the other countries that take part.
 */
const COLUMNS = { country: (row) => row.shown, status: (row) => row.said, owes: (row) => row.work, deadline: (row) => row.deadline || '9', heard: (row) => row.lastHeard || '' };

export async function section(root, context) {
  const { operation, me, t, api } = context;
  const path = `/operations/${operation.reference}/participations`;
  const rows = (await api.get(path)).items.map((row) => describe(row, t));
  if (!rows.length) {
    return;
  }
  const all = rows.filter((row) => row.reference && row.country !== me.country).length > 0;
  const coordinator = me.groups.includes('coordinator');
  const parts = [el('h2', {}, t('title'))];
  if (all) {
    parts.push(table(rows, { ...context, path, coordinator }));
    if (coordinator) {
      const waiting = (await api.get(`/operations/${operation.reference}/targets/unattended`)).items;
      parts.push(unattended(waiting, { ...context, path }), await invitation(rows, { ...context, path }));
    }
  } else {
    parts.push(...own(rows, { ...context, path }));
  }
  root.replaceChildren(...parts.filter(Boolean));
}

function describe(row, t) {
  return {
    ...row,
    shown: t.country(row.country),
    said: row.status ? t(`status.${row.status}`) : '',
    work: (row.owes || []).map((code) => t(`owes.${code}`)).join(t('comma')),
  };
}

function table(items, context) {
  const { t, coordinator } = context;
  const rows = new Rows({ columns: COLUMNS, language: t.language, ...kept.order,
    matches: (row) => holds(`${row.shown} ${row.country} ${row.said} ${row.work}`, kept.filter) && Boolean(!kept.owing || row.work) });
  const body = el('tbody', { onkeydown: arrows });
  const head = heads(rows, Object.keys(COLUMNS).map((key) => ({ key, words: t(`column.${key}`), button: { class: 'quiet' } })), fill);
  const ask = (change) => {
    Object.assign(kept, change);
    rows.arrange();
    fill();
  };
  const filter = el('input', { id: 'countriesFilter', type: 'search', value: kept.filter, placeholder: t('filter'), 'aria-label': t('filter'),
    oninput: (event) => ask({ filter: event.target.value }) });
  const owing = el('input', { type: 'checkbox', checked: kept.owing, onchange: (event) => ask({ owing: event.target.checked }) });
  const silent = items.filter((row) => row.may && row.may.includes('REMIND'));
  const trouble = alertBox();

  function fill() {
    kept.order = rows.order;
    body.replaceChildren(...rows.shown.flatMap((row) => line(row, context, fill, trouble)));
    if (!rows.shown.length) {
      body.append(el('tr', {}, el('td', { colSpan: 6, class: 'quietly' }, t('none'))));
    }
  }

  rows.set(items);
  fill();
  return el('div', {},
    el('div', { class: 'acts' }, filter, el('label', { class: 'check' }, owing, ' ', t('owingOnly')),
      coordinator && silent.length
        ? el('button', { type: 'button', class: 'second', id: 'remindAll', onclick: (event) => remind(event.target, null, context, trouble) },
          t('remindAll', { n: silent.length }))
        : ''),
    trouble,
    el('table', { class: 'countries' }, el('thead', {}, el('tr', {}, head.heads, el('th', { scope: 'col' }, ''))), body));
}

function line(row, context, redraw, trouble) {
  const { t } = context;
  const acts = {
    REMIND: () => el('button', { type: 'button', class: 'quiet', onclick: (event) => remind(event.target, [row.country], context, trouble) }, t('remind')),
    INVITE: () => el('button', { type: 'button', class: 'quiet', onclick: (event) => invite(event.target, [row.country], null, context, trouble) }, t('inviteAgain')),
    TAKE_OUT: () => el('button', {
      type: 'button', class: 'quiet', 'aria-expanded': String(kept.open === row.country),
      onclick: () => { kept.open = kept.open === row.country ? null : row.country; redraw(); },
    }, t('takeOut')),
  };
  const lines = [el('tr', { tabIndex: 0, 'data-country': row.country },
    el('th', { scope: 'row' }, row.shown, duty(row.country, t)),
    el('td', {}, mark(row), row.reason ? el('small', {}, el('bdi', {}, row.reason)) : '',
      row.liaisonOfficer ? el('small', {}, el('bdi', {}, row.liaisonOfficer)) : ''),
    el('td', {}, row.work, row.remindedAt ? el('small', {}, t('reminded'), ' ', time(row.remindedAt, t)) : ''),
    el('td', {}, row.deadline ? [time(row.deadline, t), el('small', {}, t.left(row.deadline))] : ''),
    el('td', {}, row.lastHeard ? time(row.lastHeard, t) : el('span', { class: 'quietly' }, t('neverHeard'))),
    el('td', { class: 'buttons' }, (row.may || []).map((act) => (acts[act] ? acts[act]() : ''))))];
  if (kept.open === row.country && row.may.includes('TAKE_OUT')) {
    lines.push(el('tr', {}, el('td', { colSpan: 6 }, departure(row, context, t('takeOutOf', { country: row.shown }), t('takeOutMeans')))));
  }
  return lines;
}

function mark(row) {
  const kind = { ACCEPTED: 'good', COMPLETED: 'good', SILENT: 'bad', LEFT: 'bad', SUSPENDED: 'bad' }[row.status] || '';
  return el('span', { class: `mark ${kind}` }, row.said);
}

/** Moves the focus from row to row with the arrow keys. */
function arrows(event) {
  const rows = [...event.currentTarget.rows].filter((row) => row.dataset.country);
  const step = event.target.matches('tr') && stepOf(event, rows.length);
  if (step) {
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(event.target) + step))].focus();
  }
}

/** The view of a country: its own part with the acts that it may do, and the other countries that take part. */
function own(rows, context) {
  const { t, me } = context;
  const mine = rows.find((row) => row.country === me.country);
  const others = rows.filter((row) => row !== mine).map((row) => row.shown);
  const parts = [];
  if (mine) {
    parts.push(el('p', {}, el('strong', {}, mine.shown), ' ', mark(mine), mine.liaisonOfficer ? [' ', el('bdi', {}, mine.liaisonOfficer)] : ''));
    if (mine.reason) {
      parts.push(el('p', { class: 'quietly' }, el('bdi', {}, mine.reason)));
    }
    if (mine.work) {
      parts.push(el('p', {}, t('youOwe'), ' ', el('strong', {}, mine.work), mine.deadline ? [' · ', time(mine.deadline, t), ' · ', t.left(mine.deadline)] : ''));
    }
    if (mine.may.includes('JOIN')) {
      parts.push(join(mine, context));
    }
    if (mine.may.includes('LEAVE')) {
      parts.push(kept.open === mine.country ? departure(mine, context, t('leaveSure'), t('leaveMeans'))
        : el('div', { class: 'acts' }, el('button', { type: 'button', class: 'second', id: 'leave', onclick: () => { kept.open = mine.country; context.refresh(); } }, t('leave'))));
    }
  }
  if (others.length) {
    parts.push(el('h3', {}, t(mine ? 'others' : 'all')), el('p', {}, t.list(others.sort(t.compare))));
  }
  return parts;
}

function join(row, { t, api, path, refresh }) {
  const trouble = alertBox();
  const officer = el('input', {
    id: 'joinOfficer', required: true, maxLength: 200, autocomplete: 'off', dir: 'auto', value: kept.officer,
    oninput: (event) => { kept.officer = event.target.value; },
  });
  return el('form', {
    id: 'join',
    onsubmit: (event) => {
      event.preventDefault();
      attempt(event.submitter, trouble, t, async () => {
        await api.put(`${path}/${row.country}/answer`, { accepted: true, liaisonOfficer: officer.value });
        kept.officer = '';
        return refresh(t('joined'));
      });
    },
  }, el('p', {}, t('joinMeans')), el('label', { htmlFor: officer.id }, t('officer')), officer, trouble,
  el('div', { class: 'acts' }, el('button', { type: 'submit' }, t('join'))));
}
