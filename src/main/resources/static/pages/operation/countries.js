import { el, time } from '/pages/dom.js';

/*
 * The countries of an operation: the coordinator and the manager see what each answered and owes, the coordinator acts on it; a country sees
 * its own part, and who else takes part. What is typed here stays typed when the page is drawn anew.
 */
const COLUMNS = { country: (row) => row.shown, status: (row) => row.said, owes: (row) => row.work, deadline: (row) => row.deadline || '9', heard: (row) => row.lastHeard || '' };
const kept = { filter: '', owing: false, sort: 'country', down: false, open: null, reasons: {}, officer: '', chosen: [], until: '' };

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

function table(rows, context) {
  const { t, coordinator } = context;
  const body = el('tbody', { onkeydown: arrows });
  const heads = Object.keys(COLUMNS).map((name) => el('th', { scope: 'col' }, el('button', {
    type: 'button', class: 'quiet', onclick: () => { kept.down = kept.sort === name && !kept.down; kept.sort = name; fill(); },
  }, t(`column.${name}`))));
  const filter = el('input', {
    id: 'countriesFilter', type: 'search', value: kept.filter, placeholder: t('filter'), 'aria-label': t('filter'),
    oninput: (event) => { kept.filter = event.target.value; fill(); },
  });
  const owing = el('input', { type: 'checkbox', checked: kept.owing, onchange: (event) => { kept.owing = event.target.checked; fill(); } });
  const silent = rows.filter((row) => row.may && row.may.includes('REMIND'));
  const trouble = alertBox();

  function fill() {
    const value = COLUMNS[kept.sort];
    const wanted = kept.filter.trim().toLocaleLowerCase();
    const shown = rows
      .filter((row) => `${row.shown} ${row.country} ${row.said} ${row.work}`.toLocaleLowerCase().includes(wanted) && (!kept.owing || row.work))
      .sort((one, other) => value(one).localeCompare(value(other), t.language) * (kept.down ? -1 : 1));
    heads.forEach((head, number) => head.setAttribute('aria-sort',
      Object.keys(COLUMNS)[number] !== kept.sort ? 'none' : kept.down ? 'descending' : 'ascending'));
    body.replaceChildren(...shown.flatMap((row) => line(row, context, fill, trouble)));
    if (!shown.length) {
      body.append(el('tr', {}, el('td', { colSpan: 6, class: 'quietly' }, t('none'))));
    }
  }

  fill();
  return el('div', {},
    el('div', { class: 'acts' }, filter, el('label', { class: 'check' }, owing, ' ', t('owingOnly')),
      coordinator && silent.length
        ? el('button', { type: 'button', class: 'second', id: 'remindAll', onclick: (event) => remind(event.target, null, context, trouble) },
          t('remindAll', { n: silent.length }))
        : ''),
    trouble,
    el('table', { class: 'countries' }, el('thead', {}, el('tr', {}, heads, el('th', { scope: 'col' }, ''))), body));
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
    el('th', { scope: 'row' }, row.shown),
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

/** The arrow keys go from row to row. */
function arrows(event) {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
  const to = step && event.target.matches('tr') && event.target[step];
  if (to) {
    event.preventDefault();
    to.focus();
  }
}

/** Leaving and taking out is one act, done after a reason was given. */
function departure(row, { t, api, path, refresh }, question, meaning) {
  const trouble = alertBox();
  const reason = el('textarea', {
    id: `reason-${row.country}`, rows: 2, required: true, maxLength: 2000, dir: 'auto', value: kept.reasons[row.country] || '',
    oninput: (event) => { kept.reasons[row.country] = event.target.value; },
  });
  return el('form', {
    class: 'departure',
    onsubmit: (event) => {
      event.preventDefault();
      attempt(event.submitter, trouble, t, async () => {
        await api.post(`${path}/${row.country}/departure`, { reason: reason.value });
        delete kept.reasons[row.country];
        kept.open = null;
        return refresh(t('departed', { country: row.shown }));
      });
    },
  }, el('p', {}, el('strong', {}, question), ' ', meaning),
  el('label', { htmlFor: reason.id }, t('reason')), reason, trouble,
  el('div', { class: 'acts' }, el('button', { type: 'submit' }, t('confirmDeparture')),
    el('button', { type: 'button', class: 'second', onclick: () => { kept.open = null; refresh(); } }, t('back'))));
}

/** What a country sees: its own part with what it may do, and who else takes part. */
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
    parts.push(el('h3', {}, t(mine ? 'others' : 'all')), el('p', {}, t.list(others.sort((one, other) => one.localeCompare(other, t.language)))));
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

/** The targets for which a country is missing, each country with what can be done. */
function unattended(waiting, context) {
  const { t } = context;
  if (!waiting.length) {
    return null;
  }
  const groups = new Map();
  waiting.forEach((one) => {
    const key = `${one.country} ${one.role}`;
    groups.set(key, [...(groups.get(key) || []), one]);
  });
  return el('div', { id: 'unattended' }, el('h3', {}, t('unattended')),
    [...groups.values()].map((group) => missing(group, context)));
}

function missing(group, context) {
  const { t, operation } = context;
  const { country, role, status } = group[0];
  const trouble = alertBox();
  const keeping = group.filter((one) => one.keptAt).length;
  const key = `targets ${country}`;
  const invitable = status !== 'INVITED' && ['PREPARATION', 'NOMINATION', 'CONFIRMATION', 'OPERATIONAL'].includes(operation.phase);
  const reason = el('textarea', {
    id: `withdraw-${country}`, rows: 2, required: true, maxLength: 2000, dir: 'auto', value: kept.reasons[key] || '', oninput: (event) => { kept.reasons[key] = event.target.value; },
  });
  return el('div', { class: 'missing' },
    el('p', {}, el('strong', {}, t(`unattended.${role}`, { country: t.country(country), n: group.length })), ' ',
      status ? el('span', { class: 'mark' }, t(`status.${status}`)) : el('span', { class: 'mark' }, t('notInvited'))),
    el('p', { class: 'quietly' }, t.list(group.map((one) => one.target))),
    keeping ? el('p', { class: 'quietly' }, t('kept', { n: keeping })) : '',
    trouble,
    invitable ? el('div', { class: 'acts' }, el('button', {
      type: 'button', class: 'second', onclick: (event) => invite(event.target, [country], null, context, trouble),
    }, t('inviteCountry', { country: t.country(country) }))) : '',
    role === 'WANTING' ? el('details', { open: Boolean(kept.reasons[key]) }, el('summary', {}, t('withdrawThem')), el('form', {
      onsubmit: (event) => {
        event.preventDefault();
        attempt(event.submitter, trouble, t, () => withdraw(group, reason.value, key, context));
      },
    }, el('label', { htmlFor: reason.id }, t('reason')), reason,
    el('div', { class: 'acts' }, el('button', { type: 'submit' }, t('confirmWithdrawal', { n: group.length }))))) : '');
}

/** Whom an earlier attempt has withdrawn, before it was cut short, waits no longer: what is left is done. */
async function withdraw(group, reason, key, { t, api, operation, refresh }) {
  const waiting = new Set((await api.get(`/operations/${operation.reference}/targets/unattended`)).items.map((one) => one.target));
  for (const one of group.filter((target) => waiting.has(target.target))) {
    await api.post(`/targets/${one.target}/withdrawal`, { reason });
  }
  delete kept.reasons[key];
  return refresh(t('withdrawn', { n: group.length }));
}

/** Invites countries that were not invited, chosen one by one. */
async function invitation(rows, context) {
  const { t, api, operation } = context;
  if (!['PREPARATION', 'NOMINATION', 'CONFIRMATION', 'OPERATIONAL'].includes(operation.phase)) {
    return null;
  }
  const known = new Set(rows.map((row) => row.country));
  const free = (await api.get('/countries')).items.filter((country) => !known.has(country.code));
  const trouble = alertBox();
  const chips = el('p', { class: 'chips' });
  const named = el('input', { id: 'inviteCountry', autocomplete: 'off', 'aria-label': t('chooseCountry'), placeholder: t('chooseCountry') });
  named.setAttribute('list', 'inviteCountries');
  const until = el('input', { id: 'inviteUntil', type: 'datetime-local', value: kept.until, oninput: (event) => { kept.until = event.target.value; } });
  const submit = el('button', { type: 'submit', id: 'inviteLate' });

  function choose() {
    const typed = named.value.trim().toLocaleLowerCase();
    const found = free.find((country) => country.code.toLocaleLowerCase() === typed || t.country(country.code).toLocaleLowerCase() === typed);
    if (found && !kept.chosen.includes(found.code)) {
      kept.chosen.push(found.code);
      named.value = '';
      show();
    }
  }

  function show() {
    kept.chosen = kept.chosen.filter((code) => !known.has(code));
    chips.replaceChildren(...kept.chosen.map((code) => el('button', {
      type: 'button', class: 'second', 'aria-label': t('remove', { country: t.country(code) }),
      onclick: () => { kept.chosen = kept.chosen.filter((other) => other !== code); show(); },
    }, t.country(code), ' ×')));
    submit.textContent = t('invite', { n: kept.chosen.length });
    submit.disabled = !kept.chosen.length;
  }

  named.addEventListener('change', choose);
  named.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      choose();
    }
  });
  show();
  return el('details', { open: kept.chosen.length > 0 }, el('summary', {}, t('inviteLater')), el('form', {
    onsubmit: (event) => {
      event.preventDefault();
      invite(submit, kept.chosen, kept.until, context, trouble);
    },
  }, el('p', { class: 'quietly' }, t('inviteMeans')),
  el('label', { htmlFor: named.id }, t('chooseCountry')), named,
  el('datalist', { id: 'inviteCountries' }, free.map((country) => el('option', { value: t.country(country.code) }))), chips,
  el('label', { htmlFor: until.id }, t('until')), until, trouble, el('div', { class: 'acts' }, submit)));
}

function invite(button, countries, until, { t, api, path, refresh }, trouble) {
  return attempt(button, trouble, t, async () => {
    const answer = await api.post(path, { countries, until: until ? new Date(until).toISOString() : null });
    kept.chosen = [];
    kept.until = '';
    const said = t('invited', { countries: t.list(countries.map(t.country)) });
    return refresh(answer.withoutContact.length
      ? `${said} ${t('withoutContact', { countries: t.list(answer.withoutContact.map(t.country)) })}` : said);
  });
}

function remind(button, countries, { t, api, path, refresh }, trouble) {
  return attempt(button, trouble, t, async () => {
    const answer = await api.post(`${path}/reminders`, countries ? { countries } : {});
    const said = answer.reminded.length ? [t('remindedNow', { countries: t.list(answer.reminded.map(t.country)) })] : [];
    said.push(...notReminded(answer.notReminded, t));
    return refresh(said.join(' ') || t('nobodyToRemind'));
  });
}

/** One sentence for each reason, and for those who were reminded lately until when they are left in peace. */
function notReminded(left, t) {
  const because = (why) => left.filter((one) => one.why === why);
  const several = (some) => t.list(some.map((one) => t.country(one.country)).sort((one, other) => one.localeCompare(other, t.language)));
  return ['NOT_INVITED', 'OWES_NOTHING', 'REMINDED_RECENTLY'].filter((why) => because(why).length).map((why) => {
    const some = because(why);
    return t(`notReminded.${why}`, { countries: several(some), time: t.when(some.map((one) => one.until || '').sort().pop()) });
  });
}

function alertBox() {
  return el('p', { class: 'notice bad', role: 'alert', hidden: true });
}

/** Does an act; a refusal is told beside it, and what was typed stays. */
async function attempt(button, box, t, act) {
  button.disabled = true;
  box.hidden = true;
  try {
    await act();
  } catch (failure) {
    box.textContent = failure.message;
    box.hidden = false;
    button.disabled = false;
  }
}
