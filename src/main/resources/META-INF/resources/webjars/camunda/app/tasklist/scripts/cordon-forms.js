/*
 * What the forms of Cordon in Tasklist share: reading from /api as the officer who is signed in, refusals in words beside the field,
 * drafts that survive a refusal, and times with their zone. Tasklist loads it once, before any form (scripts/config.js).
 *
 * A form calls Cordon.form(camForm, $scope, inject, options). Only what options.post() returns reaches the engine; everything else a form
 * shows or sends goes through /api, so that no personal data becomes a process variable.
 */
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const WORDS = {
  FOLLOW_UP: 'Follow-up', NOT_ANSWERED: 'Not answered', SILENT: 'No answer',
  HOST: 'Believed to be here', WANTING: 'Wanted by your country',
  SUBMITTED: 'To be screened', UNDER_REVIEW: 'With compliance', ADMITTED: 'Target', NOT_SCREENED: 'Not screened in time',
  BELOW_PENALTY_THRESHOLD: 'Penalty too low', BELOW_SENTENCE_THRESHOLD: 'Sentence too short', PENALTY_UNKNOWN: 'Penalty not given',
  OFFENCE_UNCODED: 'Offence not coded', NO_EXTRADITION_ASSURANCE: 'No extradition assurance',
  ARTICLE_2: 'Article 2', ARTICLE_3: 'Article 3', REFUGEE: 'Refugee status',
  REQUESTED: 'Extradition requested', PASSED_ON: 'Passed on', NOT_USED: 'Not used',
  P1D: 'every day', P2D: 'every 2 days', P3D: 'every 3 days', P7D: 'every week',
  M: 'Male', F: 'Female', U: 'Unknown'
};

/** A refusal by the server: a sentence, and reasons with the field each is about. */
class Refused extends Error {
  constructor(status, sentence, reasons) {
    super(sentence);
    this.status = status;
    this.reasons = reasons;
  }
}

function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/** Why the server refused, in words: its own sentence where it gives one. */
function sentence(status, problem) {
  if (status === 401) {
    return 'Your session has ended. Sign in again in another tab, then repeat this step: what you typed is kept.';
  }
  if (problem && problem.detail) {
    return problem.detail;
  }
  if (status === 403) {
    return 'You may not do this. If you think you should, ask the coordinator of the operation.';
  }
  if (status === 404) {
    return 'Not found: it does not exist, or it is not yours to see.';
  }
  if (status === 413) {
    return 'This is too large: at most 1,000 rows or 5 MB.';
  }
  return 'Cordon could not do this (error ' + status + '). What you typed is kept: try again, or tell your administrator.';
}

/** Calls /api and answers the parsed body, or throws {@link Refused}. A body that is no Blob or string is sent as JSON. */
async function request(method, path, body, type) {
  const headers = {Accept: 'application/json'};
  let payload = body;
  if (method !== 'GET') {
    headers['X-CORDON-XSRF'] = cookie('CORDON-XSRF');
  }
  if (body !== undefined) {
    headers['Content-Type'] = type || 'application/json';
    payload = body instanceof Blob || typeof body === 'string' ? body : JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch('/api' + path, {method, headers, body: payload, credentials: 'same-origin'});
  } catch (unreachable) {
    throw new Refused(0, 'Cordon does not answer. Check your connection and try again: what you typed is kept.', []);
  }
  const json = (response.headers.get('Content-Type') || '').includes('json');
  const answer = json ? await response.json() : await response.text();
  if (!response.ok) {
    throw new Refused(response.status, sentence(response.status, json ? answer : null), (json && answer.reasons) || []);
  }
  return answer;
}

/** All items of a paged list. */
async function all(path) {
  const items = [];
  let after = null;
  do {
    const page = await request('GET', after ? path + (path.includes('?') ? '&' : '?') + 'after=' + encodeURIComponent(after) : path);
    items.push(...page.items);
    after = page.next;
  } while (after);
  return items;
}

let directory = null;

/** The country directory, read once a page. */
function countries() {
  directory = directory || all('/countries').catch((refused) => {
    directory = null;
    throw refused;
  });
  return directory;
}

/** Offers a text as a file to keep. */
function download(name, text, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: type || 'text/plain'}));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Minutes by which the zone is ahead of UTC at that instant. */
function offset(instant, zone) {
  const parts = {};
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit'
  }).formatToParts(instant).forEach((part) => { parts[part.type] = Number(part.value); });
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return Math.round((wall - Math.floor(instant.getTime() / 1000) * 1000) / 60000);
}

const two = (number) => String(number).padStart(2, '0');

function sign(minutes) {
  const size = Math.abs(minutes);
  return (minutes < 0 ? '-' : '+') + two(Math.floor(size / 60)) + ':' + two(size % 60);
}

/** What the clock on the wall of that zone showed, as an ISO-8601 time with offset. */
function zoned(wall, zone) {
  if (!wall) {
    return null;
  }
  const utc = Date.UTC(wall.getFullYear(), wall.getMonth(), wall.getDate(), wall.getHours(), wall.getMinutes());
  let minutes = offset(new Date(utc), zone);
  minutes = offset(new Date(utc - minutes * 60000), zone);
  return wall.getFullYear() + '-' + two(wall.getMonth() + 1) + '-' + two(wall.getDate()) + 'T'
    + two(wall.getHours()) + ':' + two(wall.getMinutes()) + ':00' + sign(minutes);
}

/** A time with its month in letters and its zone, the reader's unless another is given. */
function when(time, zone) {
  if (!time) {
    return '';
  }
  const at = new Date(time);
  const place = zone || ZONE;
  const text = new Intl.DateTimeFormat('en-GB', {
    timeZone: place, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'
  }).format(at).replace(' at ', ', ');
  const minutes = offset(at, place);
  const utc = 'UTC' + (minutes === 0 ? '' : sign(minutes).replace(':00', ''));
  const city = place.includes('/') ? place.split('/').pop().replace(/_/g, ' ') + ', ' : '';
  return text + ' (' + city + utc + ')';
}

/** How long it is until then, in the largest unit that tells something. */
function left(time) {
  if (!time) {
    return '';
  }
  const minutes = Math.round((new Date(time) - Date.now()) / 60000);
  const size = Math.abs(minutes);
  const [count, unit] = size < 90 ? [size, 'minute'] : size < 2880 ? [Math.round(size / 60), 'hour'] : [Math.round(size / 1440), 'day'];
  const text = count + ' ' + unit + (count === 1 ? '' : 's');
  return minutes < 0 ? text + ' ago' : text + ' left';
}

/** A code in words. */
function word(code) {
  if (!code) {
    return '';
  }
  const text = WORDS[code] || String(code).toLowerCase().replace(/_/g, ' ');
  return WORDS[code] ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

const TYPES = {boolean: 'Boolean', string: 'String', number: 'Integer', object: 'Json'};
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What an officer typed and has not sent, for this browser tab and this officer only. */
function drafts(user, task) {
  const prefix = 'cordon:draft:';
  const key = prefix + user + ':' + task;
  Object.keys(sessionStorage)
    .filter((other) => other.startsWith(prefix) && !other.startsWith(prefix + user + ':'))
    .forEach((other) => sessionStorage.removeItem(other));
  return {
    read: () => JSON.parse(sessionStorage.getItem(key) || 'null', (name, value) => (typeof value === 'string' && TIME.test(value) ? new Date(value) : value)),
    keep: (model) => sessionStorage.setItem(key, model),
    drop: () => sessionStorage.removeItem(key)
  };
}

const PARTS = {
  'cordon/head.html':
    '<div class="cordon-note" ng-if="view.loading" role="status">Reading from Cordon&hellip;</div>'
    + '<div class="cordon-note cordon-bad" ng-if="view.failed" role="alert">{{view.failed}}'
    + ' <button type="button" class="btn btn-default btn-sm" ng-click="view.reload()">Try again</button></div>'
    + '<div class="cordon-note cordon-take" ng-if="view.closed() && !view.loading">'
    + '<span>Take this task before you answer. Until you do, every officer of your group can take it.</span>'
    + ' <button type="button" class="btn btn-primary" ng-click="view.take()">Take this task</button></div>'
    + '<div class="cordon-note cordon-bad" id="cordon-summary" tabindex="-1" role="alert" ng-if="view.refusal || (view.tried && view.wrong().length)">'
    + '<strong ng-if="view.refusal">{{view.refusal}}</strong><strong ng-if="!view.refusal">Not sent yet. Please see to this first:</strong>'
    + '<ul ng-if="view.wrong().length"><li ng-repeat="w in view.wrong() track by $index">'
    + '<a href ng-click="view.go(w.field)" ng-if="w.field">{{w.text}}</a><span ng-if="!w.field">{{w.text}}</span></li></ul></div>',
  'cordon/foot.html':
    '<div class="cordon-foot" ng-if="view.ready && !view.closed()" aria-live="polite">'
    + '<span ng-if="view.busy">Checking&hellip;</span>'
    + '<span ng-if="!view.busy && view.lacking.length"><strong>Still needed:</strong> '
    + '<span ng-repeat="l in view.lacking | limitTo:4 track by $index"><a href ng-click="view.go(l.field)">{{l.text}}</a>{{$last ? "" : "; "}}</span>'
    + '<span ng-if="view.lacking.length > 4"> and {{view.lacking.length - 4}} more</span></span>'
    + '<span ng-if="!view.busy && !view.lacking.length">{{view.next()}}</span></div>',
  'cordon/cancel.html':
    '<details class="cordon-danger" ng-if="view.cancel"><summary>Cancel this operation&hellip;</summary>'
    + '<p>Cancelling ends every open task of {{view.cancel.operation}} and tells every participant. It cannot be undone.</p>'
    + '<button type="button" class="btn btn-default" ng-if="!view.cancel.preview" ng-click="view.cancel.look()">Show what cancelling will do</button>'
    + '<div ng-if="view.cancel.preview"><div ng-include="\'cordon/preview.html\'" ng-init="p = view.cancel.preview"></div>'
    + '<div class="form-group"><label for="cordon-cancel-reason">Why is it cancelled? The participants are told this.</label>'
    + '<textarea id="cordon-cancel-reason" class="form-control" rows="2" ng-model="view.cancel.reason"></textarea></div>'
    + '<div class="form-group"><label for="cordon-cancel-code">Type the operation\'s code to confirm: {{view.cancel.operation}}</label>'
    + '<input id="cordon-cancel-code" class="form-control cordon-short" ng-model="view.cancel.code"></div>'
    + '<button type="button" class="btn btn-danger" ng-disabled="view.cancel.busy" ng-click="view.cancel.send()">Cancel the operation</button></div>'
    + '<p class="cordon-error" role="alert" ng-if="view.cancel.error">{{view.cancel.error}}</p>'
    + '<p role="status" ng-if="view.cancel.done">{{view.cancel.done}}</p></details>',
  'cordon/preview.html':
    '<ul class="cordon-preview"><li ng-if="p.targets !== undefined && p.targets !== null"><strong>{{p.targets}}</strong> target{{p.targets === 1 ? "" : "s"}}</li>'
    + '<li ng-if="p.undecided"><strong>{{p.undecided}}</strong> nomination(s) still undecided: they stay off the list</li>'
    + '<li ng-if="p.told.length"><strong>{{p.told.length}}</strong> told: {{view.names(p.told)}}</li>'
    + '<li class="cordon-warn" ng-repeat="w in p.warnings track by $index">{{w}}</li></ul>',
  'cordon/notice.html':
    '<div ng-repeat="g in view.notice track by g.title"><h3>{{g.title}}</h3><div class="cordon-grid"><div class="form-group" ng-repeat="d in g.fields track by d.key" ng-init="id = uid + d.key">'
    + '<label for="{{id}}" ng-if="d.kind !== \'flag\'">{{d.label}}</label>'
    + '<input id="{{id}}" class="form-control" ng-if="[\'line\', \'codes\', \'country\', \'countries\'].indexOf(d.kind) >= 0" ng-model="n[d.key]" ng-class="{\'cordon-wrong\': errors[d.key]}">'
    + '<input id="{{id}}" type="number" step="any" min="0" class="form-control" ng-if="d.kind === \'number\'" ng-model="n[d.key]" ng-class="{\'cordon-wrong\': errors[d.key]}">'
    + '<textarea id="{{id}}" class="form-control" rows="2" ng-if="d.kind === \'text\'" ng-model="n[d.key]" ng-class="{\'cordon-wrong\': errors[d.key]}"></textarea>'
    + '<select id="{{id}}" class="form-control" ng-if="d.kind === \'choice\'" ng-model="n[d.key]" ng-options="c as view.word(c) for c in d.codes"><option value="">Not given</option></select>'
    + '<select id="{{id}}" class="form-control" ng-if="d.kind === \'yesno\'" ng-model="n[d.key]" ng-options="c.v as c.t for c in view.yesno"><option value="">Not said</option></select>'
    + '<label class="cordon-plain" ng-if="d.kind === \'flag\'"><input type="checkbox" ng-model="n[d.key]"> {{d.label}}</label>'
    + '<p class="cordon-hint" ng-if="d.hint">{{view.spelt(n[d.key], d.kind) || d.hint}}</p><p class="cordon-error" ng-if="errors[d.key]">{{errors[d.key]}}</p></div></div></div>',
  'cordon/arrest.html':
    '<dl class="cordon-file"><dt>Reference</dt><dd>{{arrest.reference || view.vars.arrestReference}}</dd><dt>When</dt><dd>{{view.when(arrest.happenedAt, arrest.zone)}}'
    + '<br>{{view.elsewhere(arrest.happenedAt, arrest.zone)}}</dd>'
    + '<dt>Where</dt><dd>{{arrest.place}}<span ng-if="arrest.place">, </span>{{view.country(arrest.country)}}</dd>'
    + '<dt ng-if="arrest.identifiedBy">Identified by</dt><dd ng-if="arrest.identifiedBy">{{arrest.identifiedBy}}</dd>'
    + '<dt ng-if="arrest.legalBasis">Legal basis</dt><dd ng-if="arrest.legalBasis">{{arrest.legalBasis}}</dd>'
    + '<dt ng-if="arrest.custody">Held</dt><dd ng-if="arrest.custody">{{arrest.custody}}</dd>'
    + '<dt ng-if="arrest.text">What happened</dt><dd ng-if="arrest.text">{{arrest.text}}</dd></dl>',
  'cordon/who.html':
    '<h3>Who</h3><div class="cordon-bar"><span class="cordon-choice" role="radiogroup" aria-label="How you name the person">'
    + '<label><input type="radio" name="who" ng-model="f.who" value="target"><span>One of the targets you see ({{targets.length}})</span></label>'
    + '<label><input type="radio" name="who" ng-model="f.who" value="number"><span>Notice number and name</span></label></span></div>'
    + '<div class="form-group" ng-if="f.who === \'target\'"><label for="f-targetReference">Search by name or reference</label>'
    + '<input id="f-targetReference" class="form-control" ng-model="ui.q" ng-class="{\'cordon-wrong\': view.at(\'targetReference\')}">'
    + '<div class="cordon-pick" style="margin-top: 6px"><label style="display: block" ng-repeat="t in targets | filter: found | limitTo: 12 track by t.reference">'
    + '<input type="radio" name="target" ng-model="f.targetReference" ng-value="t.reference"> <span class="cordon-name">{{t.name}}<span ng-if="t.forename">, {{t.forename}}</span></span> '
    + '<span class="cordon-ref">{{t.reference}}</span> <span class="cordon-tag cordon-calm" ng-if="t.state">{{view.word(t.state)}}</span></label>'
    + '<p class="cordon-hint" ng-if="!(targets | filter: found).length">Nobody you see matches. Give the notice number and the name instead.</p>'
    + '<p class="cordon-hint" ng-if="(targets | filter: found).length > 12">and {{(targets | filter: found).length - 12}} more: type to narrow down</p></div>'
    + '<p class="cordon-error" ng-if="view.at(\'targetReference\')">{{view.at(\'targetReference\')}}</p></div>'
    + '<div class="cordon-grid" ng-if="f.who === \'number\'"><div class="form-group"><label for="f-noticeNumber">Notice number</label>'
    + '<input id="f-noticeNumber" class="form-control" ng-model="f.noticeNumber" placeholder="2027/12345" ng-class="{\'cordon-wrong\': view.at(\'noticeNumber\')}">'
    + '<p class="cordon-error" ng-if="view.at(\'noticeNumber\')">{{view.at(\'noticeNumber\')}}</p></div>'
    + '<div class="form-group"><label for="f-name">Name</label><input id="f-name" class="form-control" ng-model="f.name" ng-class="{\'cordon-wrong\': view.at(\'name\')}">'
    + '<p class="cordon-hint">As on the notice: family name, forename.</p><p class="cordon-error" ng-if="view.at(\'name\')">{{view.at(\'name\')}}</p></div></div>',
  'cordon/where.html':
    '<h3>When and where</h3><div class="cordon-grid"><div class="form-group"><label for="f-happenedAt">When, on the clock of the place</label>'
    + '<input id="f-happenedAt" type="datetime-local" class="form-control" ng-model="f.happenedAt" ng-class="{\'cordon-wrong\': view.at(\'happenedAt\')}">'
    + '<p class="cordon-hint">{{happened()}}</p><p class="cordon-error" ng-if="view.at(\'happenedAt\')">{{view.at(\'happenedAt\')}}</p></div>'
    + '<div class="form-group"><label for="f-zone">Time zone of the place</label><select id="f-zone" class="form-control" ng-model="f.zone" ng-options="z for z in zones" ng-class="{\'cordon-wrong\': view.at(\'zone\')}"></select>'
    + '<p class="cordon-error" ng-if="view.at(\'zone\')">{{view.at(\'zone\')}}</p></div>'
    + '<div class="form-group" ng-if="!own"><label for="f-country">Country</label><select id="f-country" class="form-control" ng-model="f.country" ng-change="moved()" ng-options="c.code as c.name for c in countries" ng-class="{\'cordon-wrong\': view.at(\'country\')}">'
    + '<option value="">Choose&hellip;</option></select><p class="cordon-error" ng-if="view.at(\'country\')">{{view.at(\'country\')}}</p></div>'
    + '<div class="form-group"><label for="f-place">Place</label><input id="f-place" class="form-control" ng-model="f.place" maxlength="500"><p class="cordon-error" ng-if="view.at(\'place\')">{{view.at(\'place\')}}</p></div></div>',
  'cordon/person.html':
    '<dl class="cordon-file"><dt ng-repeat-start="r in view.rows(p) track by $index">{{r.label}}</dt><dd ng-repeat-end>{{r.value}}</dd></dl>'
};

/** The fields of a nomination that an officer may fill in: key in the file, label, kind, hint. */
const NOTICE = [
  ['Identity', [
    ['entity_id', 'Notice number', 'line', '2027/12345'], ['name', 'Family name', 'line'], ['forename', 'Forename', 'line'],
    ['date_of_birth', 'Date of birth', 'line', '1980/05/17, 1980/05 or 1980'], ['sex_id', 'Sex', 'choice', '', ['M', 'F', 'U']],
    ['nationalities', 'Nationalities', 'countries', 'Country codes: FR, IT'], ['place_of_birth', 'Place of birth', 'line'],
    ['country_of_birth_id', 'Country of birth', 'country', 'Country code'], ['languages_spoken_ids', 'Languages', 'codes', 'Three letters: FRE, GER'],
    ['height', 'Height in metres', 'number'], ['weight', 'Weight in kilograms', 'number'],
    ['eyes_colors_id', 'Eyes', 'codes', 'BLU, BRO, GRE …'], ['hairs_id', 'Hair', 'codes', 'BLA, BRO, GRY …'], ['distinguishing_marks', 'Distinguishing marks', 'text']]],
  ['Warrant and offence', [
    ['charge', 'Charge', 'text'], ['charge_translation', 'Charge in a working language', 'text'],
    ['offence', 'Offence', 'choice', '', ['PEOPLE_SMUGGLING', 'HUMAN_TRAFFICKING', 'MURDER', 'RAPE', 'CHILD_ABUSE', 'DRUGS', 'FIREARMS', 'ORGANISED_CRIME', 'MONEY_LAUNDERING', 'FRAUD',
      'KIDNAPPING', 'ROBBERY', 'TERRORISM', 'ENVIRONMENTAL_CRIME', 'CORRUPTION', 'OTHER', 'PRIVATE_DISPUTE', 'FAMILY_MATTER', 'UNFUNDED_CHEQUE', 'ADMINISTRATIVE', 'MILITARY', 'POLITICAL', 'RELIGIOUS']],
    ['wantedFor', 'Wanted for', 'choice', '', ['PROSECUTION', 'SENTENCE']], ['maximumPenaltyMonths', 'Maximum penalty in months', 'number'], ['sentenceMonths', 'Sentence in months', 'number'],
    ['warrantReference', 'Warrant reference', 'line'], ['warrantDate', 'Date of the warrant', 'line', '2026-11-03'], ['facts', 'Facts, with time and place', 'text']]],
  ['For the operation', [
    ['believedToBeIn', 'Believed to be in', 'countries', 'Country codes, the most likely first: ES, MA'],
    ['extraditionAssurance', 'Your country will seek extradition', 'yesno'], ['handling', 'Limits on the use of this file', 'text'],
    ['articleTwoConcern', 'A question of human rights (article 2)', 'flag'], ['articleThreeConcern', 'A political, military, religious or racial side (article 3)', 'flag'],
    ['refugeeStatus', 'Known to be under protection', 'flag']]]
].map(([title, fields]) => ({title, fields: fields.map(([key, label, kind, hint, codes]) => ({key, label, kind, hint, codes}))}));

const POLICE = ['believedToBeIn', 'wantedFor', 'maximumPenaltyMonths', 'sentenceMonths', 'warrantReference', 'warrantDate', 'facts', 'handling', 'offence', 'extraditionAssurance',
  'articleTwoConcern', 'articleThreeConcern', 'refugeeStatus'];
const LISTS = ['nationalities', 'languages_spoken_ids', 'eyes_colors_id', 'hairs_id', 'believedToBeIn'];
const CHARGE = ['charge', 'charge_translation'];
const NOTICE_KEYS = NOTICE.flatMap((group) => group.fields.map((field) => field.key));

/** What a nomination's file says, as flat fields for an editor. */
function flatNotice(item) {
  const notice = item.notice || {};
  const warrants = notice.arrest_warrants || [];
  const flat = {warrants};
  NOTICE_KEYS.forEach((key) => {
    const value = (CHARGE.includes(key) ? warrants[0] || {} : POLICE.includes(key) ? notice.cordon || {} : notice)[key];
    flat[key] = LISTS.includes(key) ? (value || []).join(', ') : value === undefined ? null : value;
  });
  return flat;
}

/** The flat fields in the shape of the public notices, warrants beyond the first left as they were. */
function noticeJson(flat, country) {
  const notice = {cordon: {}};
  NOTICE_KEYS.filter((key) => !CHARGE.includes(key)).forEach((key) => {
    const given = typeof flat[key] === 'string' ? flat[key].trim() : flat[key];
    const value = LISTS.includes(key) ? (given || '').split(/[\s,;]+/).filter(Boolean).map((code) => code.toUpperCase())
      : given === '' || given === undefined ? null : given;
    (POLICE.includes(key) ? notice.cordon : notice)[key] = value;
  });
  const first = Object.assign({issuing_country_id: country}, (flat.warrants || [])[0], {charge: flat.charge || null, charge_translation: flat.charge_translation || null});
  notice.arrest_warrants = [first].concat((flat.warrants || []).slice(1));
  return notice;
}

/** The last part of what names a field: arrest_warrants[0].charge is about the charge. */
const keyOf = (field) => String(field || '').split('.').pop().replace(/\[\d+\]$/, '');

/** What was typed and could not be read, so that it was left out: a field that is still missing although it is filled in. */
function unread(flat, missing) {
  return missing.filter(({field}) => flat[keyOf(field)]);
}

/** Reasons by field. */
function byField(reasons) {
  const errors = {};
  reasons.forEach(({field, reason}) => {
    const key = keyOf(field);
    errors[key] = (errors[key] ? errors[key] + ' ' : '') + reason;
  });
  return errors;
}

/** A person's file in the order in which it is read: what stands about the case first, then what the file says and is not empty. */
function fileRows(item, country) {
  const flat = flatNotice(item);
  const names = (codes) => codes.map(country).join(', ');
  const rows = [['Reference', item.target || item.reference], ['State', word(item.state)], ['Wanted by', names(item.wanting || [])]];
  NOTICE.flatMap((group) => group.fields).filter((field) => field.key !== 'charge_translation').forEach(({key, label, kind}) => {
    const value = flat[key];
    const text = key === 'charge' ? flat.warrants.map((warrant) => [warrant.charge_translation, warrant.charge].filter(Boolean).join('\n')).join('\n\n') || value
      : kind === 'countries' || kind === 'country' ? names(String(value || '').split(/[\s,]+/).filter(Boolean))
      : kind === 'choice' ? word(value) : kind === 'flag' ? (value ? 'Yes' : '') : kind === 'yesno' ? {true: 'Yes', false: 'No'}[value] : kind === 'number' && !value ? '' : value;
    rows.push([label, text]);
  });
  return rows.filter(([label, text]) => text).map(([label, text]) => ({label, value: text}));
}

/**
 * Makes a form work. Options:
 *   name       its key, for the draft of a start form
 *   variables  names of process variables to fetch (references and dates only)
 *   model      what the officer fills in: becomes $scope.f, and is kept as a draft
 *   labels     field -> label, for refusals that name a field
 *   load       (vars) => promise, reads what the form shows
 *   missing    () => [{field, text}], what still prevents completing
 *   next       () => a sentence on what completing does
 *   before     () => promise of true, a last check by the server
 *   post       () => {name: value}, the only variables that are posted
 *   cancel     true where the operation may be cancelled from this form
 */
function form(camForm, $scope, inject, options) {
  const manager = camForm.variableManager;
  const user = ($scope.$root.authentication || {}).name || '';
  const draft = drafts(user, camForm.taskId || options.name);
  const initial = options.model || {};
  $scope.f = Object.assign(initial, draft.read() || {});

  const view = $scope.view = {
    loading: true, ready: false, failed: null, refusal: null, reasons: [], lacking: [], tried: false, busy: false, user, vars: {}, zone: ZONE,
    when, left, word,
    // The same time on the reader's clock, where that shows another.
    elsewhere: (time, zone) => (time && offset(new Date(time), zone) !== offset(new Date(time), ZONE) ? when(time) : ''),
    closed: () => Boolean($scope.options && $scope.options.disableForm),
    take: () => { const claim = document.querySelector('.task-card button.claim'); if (claim) { claim.click(); } },
    next: () => (options.next ? options.next() : ''),
    notice: NOTICE, yesno: [{v: true, t: 'Yes'}, {v: false, t: 'No'}],
    spelt: (codes, kind) => (kind === 'countries' || kind === 'country') && codes
      ? String(codes).split(/[\s,;]+/).filter(Boolean).map((code) => view.country(code.toUpperCase())).join(', ') : '',
    country: (code) => (view.countryNames && view.countryNames[code]) || code,
    names: (list) => list.map((entry) => entry.name).join(', '),
    rows: (person) => {
      if (!person) {
        return [];
      }
      if (!person.$rows) {
        Object.defineProperty(person, '$rows', {value: fileRows(person, view.country)});
      }
      return person.$rows;
    },
    wrong: () => view.reasons.concat(view.tried ? view.lacking : []),
    at: (field) => {
      const about = (list) => list.filter((entry) => entry.field === field).map((entry) => entry.text).join(' ');
      const needed = view.tried ? about(view.lacking) : '';
      return about(view.reasons) || (needed ? 'Needed: ' + needed : null);
    },
    go: (field) => {
      const element = document.getElementById('f-' + field);
      if (element) {
        element.scrollIntoView({block: 'center'});
        element.focus();
      }
    },
    reload: () => read()
  };

  inject(['$templateCache', function ($templateCache) {
    Object.keys(PARTS).forEach((name) => $templateCache.put(name, PARTS[name]));
  }]);
  view.head = 'cordon/head.html';
  view.foot = 'cordon/foot.html';
  view.cancelPart = 'cordon/cancel.html';

  /** Runs work that calls the server, then lets the form show what became of it. */
  const run = (work) => Promise.resolve().then(work).finally(() => $scope.$applyAsync());

  /** Shows a refusal: its sentence above, its reasons beside their fields; quietly while the officer is still typing. */
  function show(refused, quietly) {
    const labels = options.labels || {};
    view.refusal = refused.message;
    const spoken = (reason) => reason.replace(/\b[a-z]+[A-Z]\w+\b/g, (name) => (labels[name] ? labels[name].charAt(0).toLowerCase() + labels[name].slice(1) : name));
    view.reasons = (refused.reasons || []).map(({field, reason}) => ({
      field, text: (labels[field] ? labels[field] + (/^[a-z]/.test(reason) ? ' ' : ': ') : '') + spoken(reason)
    }));
    if (!quietly) {
      focusSummary();
    }
  }

  function focusSummary() {
    setTimeout(() => {
      const summary = document.getElementById('cordon-summary');
      if (summary) {
        summary.scrollIntoView({block: 'nearest'});
        summary.focus();
      }
    }, 50);
  }

  function read() {
    view.loading = true;
    view.failed = null;
    return run(async () => {
      try {
        const list = await countries();
        view.countryNames = Object.fromEntries(list.map((country) => [country.code, country.name]));
        if (options.load) {
          await options.load(view.vars);
        }
        view.ready = true;
      } catch (refused) {
        view.failed = refused.message;
        if (!(refused instanceof Refused)) {
          console.error(refused);
        }
      }
      view.loading = false;
    });
  }

  if (options.cancel) {
    addCancel();
  }

  function addCancel() {
    const operation = () => view.vars.operationReference;
    view.cancel = {
      get operation() { return operation(); },
      look: () => run(async () => {
        view.cancel.error = null;
        try {
          view.cancel.preview = await request('GET', '/operations/' + operation() + '/cancel-preview');
        } catch (refused) {
          view.cancel.error = refused.message;
        }
      }),
      send: () => {
        view.cancel.error = !(view.cancel.reason || '').trim() ? 'Say why the operation is cancelled.'
          : (view.cancel.code || '').trim() !== operation() ? 'Type the code exactly as it stands there: ' + operation() + '.' : null;
        if (view.cancel.error) {
          return;
        }
        view.cancel.busy = true;
        run(async () => {
          try {
            await request('POST', '/operations/' + operation() + '/cancel', {code: operation(), reason: view.cancel.reason.trim()});
            view.cancel.done = 'The operation is cancelled. Every participant is being told; this task ends by itself in a moment.';
            draft.drop();
          } catch (refused) {
            view.cancel.error = refused.message;
          }
          view.cancel.busy = false;
        });
      }
    };
  }

  // The same list as long as it says the same, or each digest would find a new one and never end.
  $scope.$watch(() => {
    const lacking = options.missing && view.ready ? options.missing() : [];
    if (JSON.stringify(lacking) !== JSON.stringify(view.lacking)) {
      view.lacking = lacking;
    }
  });

  let timer = null;
  $scope.$watch(() => JSON.stringify($scope.f), (now, then) => {
    if (now === then) {
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => draft.keep(now), 300);
  });
  $scope.$on('$destroy', () => clearTimeout(timer));

  camForm.on('form-loaded', () => (options.variables || []).forEach((name) => manager.fetchVariable(name)));
  camForm.on('variables-fetched', () => {
    (options.variables || []).forEach((name) => { view.vars[name] = manager.variable(name).value; });
    read();
  });
  // Tasklist's own draft would put the form's variables into localStorage, where they outlive the session.
  camForm.on('store', () => { camForm.storePrevented = true; });

  let passed = false;
  camForm.on('submit', () => {
    view.tried = true;
    view.refusal = null;
    view.lacking = options.missing ? options.missing() : [];
    if (!view.ready || view.lacking.length) {
      view.reasons = [];
      camForm.submitPrevented = true;
      focusSummary();
      return;
    }
    if (options.before && !passed) {
      camForm.submitPrevented = true;
      view.busy = true;
      run(async () => {
        try {
          passed = await options.before();
        } catch (refused) {
          show(refused);
        }
        view.busy = false;
        if (passed) {
          setTimeout(() => $scope.$apply(() => $scope.complete()));
        } else {
          focusSummary();
        }
      });
      return;
    }
    passed = false;
    view.reasons = [];
    // What was fetched would be posted back, and the server takes none but the declared variables.
    manager.variableNames().forEach((name) => manager.destroyVariable(name));
    const posted = options.post ? options.post() : {};
    Object.keys(posted).filter((name) => posted[name] !== null && posted[name] !== undefined).forEach((name) => {
      const value = posted[name];
      manager.createVariable({name, type: TYPES[typeof value], value: typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value});
    });
  });
  camForm.on('submit-failed', (source, [failure]) => {
    // A task that is gone is Tasklist's to tell.
    if (failure && !/submission prevented|task is null|No matching task|is suspended/.test(failure.message)) {
      show(refusalOf(failure, options.labels || {}));
      // Said in the form; Tasklist stays silent about what it believes the form prevented.
      failure.message = 'camForm submission prevented';
    }
  });
  camForm.on('submit-success', () => {
    clearTimeout(timer);
    draft.drop();
  });

  return {view, run, show, get: (path) => request('GET', path), post: (path, body, type) => request('POST', path, body, type),
    put: (path, body) => request('PUT', path, body), all, countries, download, draft};
}

let caller = null;

/** Who is signed in: user, groups and, for an officer, the country. */
function me() {
  caller = caller || request('GET', '/me').catch((refused) => {
    caller = null;
    throw refused;
  });
  return caller;
}

/**
 * The two start forms with which an officer reports something of a person at a place. Beside those of {@link form} the options are:
 *   fields   what this report tells beyond who, when and where
 *   own      true where only the officer's own country can report it
 *   missing  (f) => [{field, text}]
 *   next     a sentence
 */
function report(camForm, $scope, inject, options) {
  const ui = $scope.ui = {q: ''};
  const model = {who: 'target', targetReference: null, noticeNumber: '', name: '', happenedAt: null, zone: ZONE, country: null, place: '', text: ''};
  options.fields.forEach((field) => { model[field] = model[field] || ''; });
  $scope.zones = zones();
  $scope.targets = [];
  $scope.own = options.own;
  $scope.found = (target) => !ui.q || target.reference === $scope.f.targetReference
    || (target.name + ' ' + (target.forename || '') + ' ' + target.reference).toLowerCase().includes(ui.q.toLowerCase());
  $scope.happened = () => ($scope.f.happenedAt && $scope.f.zone ? when(zoned($scope.f.happenedAt, $scope.f.zone), $scope.f.zone) : '');
  $scope.moved = () => {
    const country = ($scope.countries || []).find((entry) => entry.code === $scope.f.country);
    if (country && country.zone) {
      $scope.f.zone = country.zone;
    }
  };
  const text = (field) => ($scope.f[field] || '').trim();
  const cordon = form(camForm, $scope, inject, {
    name: options.name,
    model,
    labels: {targetReference: 'The target', noticeNumber: 'The notice number', name: 'The name', happenedAt: 'The time', zone: 'The time zone', country: 'The country', place: 'The place',
      text: 'The text', kind: 'The kind', legalBasis: 'The legal basis', identifiedBy: 'How the person was identified', custody: 'Where held'},
    load: async () => {
      const [list, who, operations] = await Promise.all([countries(), me(), all('/operations')]);
      $scope.countries = list.slice().sort((a, b) => a.name.localeCompare(b.name));
      if (!$scope.f.country) {
        $scope.f.country = who.country;
        $scope.moved();
      }
      const seen = await Promise.all(operations.map((operation) => all('/operations/' + operation.reference + '/targets')));
      $scope.targets = seen.flat();
      if (!$scope.targets.length) {
        $scope.f.who = 'number';
      }
    },
    missing: () => {
      const lacking = [];
      const need = (field, given, words) => { if (!given) { lacking.push({field, text: words}); } };
      if ($scope.f.who === 'target') {
        need('targetReference', $scope.f.targetReference, 'the target');
      } else {
        need('noticeNumber', text('noticeNumber'), 'the notice number');
        need('name', text('name'), 'the name');
      }
      need('happenedAt', $scope.f.happenedAt, 'when it happened');
      need('country', $scope.f.country, 'the country');
      return lacking.concat(options.missing ? options.missing($scope.f) : []);
    },
    next: () => options.next,
    post: () => {
      const told = $scope.f.who === 'target' ? {targetReference: $scope.f.targetReference} : {noticeNumber: text('noticeNumber'), name: text('name')};
      Object.assign(told, {happenedAt: zoned($scope.f.happenedAt, $scope.f.zone), zone: $scope.f.zone, country: $scope.f.country});
      ['place', 'text'].concat(options.fields).filter(text).forEach((field) => { told[field] = text(field); });
      return {report: told};
    }
  });
  return cordon;
}

/** A refusal that came through the engine, which puts its own words before Cordon's and has room for one sentence only. */
function refusalOf(failure, labels) {
  const message = String(failure.message).replace(/^.*?Cannot [a-z ]+ \S+: /, '');
  const reasons = message.slice(message.indexOf(': ') + 1).split('; ')
    .map((part) => /^\s*(\w+) (.+?)\.?$/.exec(part))
    .filter((part) => part && labels[part[1]])
    .map(([whole, field, reason]) => ({field, reason}));
  return {message: reasons.length ? 'Not taken yet. Please correct what is marked.' : message, reasons};
}

/** Moves between the rows of a table with the arrow keys, and decides a row with a letter. */
function keys(event, letters) {
  const row = event.target.closest('tr');
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== 'checkbox';
  if (!row || typing || event.ctrlKey || event.altKey || event.metaKey) {
    return false;
  }
  const step = {ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling'}[event.key];
  if (step) {
    let other = row[step];
    while (other && !other.hasAttribute('tabindex')) {
      other = other[step];
    }
    if (other) {
      other.focus();
    }
    event.preventDefault();
    return false;
  }
  const act = letters[event.key.toLowerCase()];
  if (act) {
    act();
    event.preventDefault();
  }
  return Boolean(act);
}

/** Calls back with the one file that is chosen or dropped. */
function dropzone(area, input, taken, over) {
  input.addEventListener('change', () => {
    if (input.files[0]) {
      taken(input.files[0]);
    }
    input.value = '';
  });
  area.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  area.addEventListener('dragleave', () => over(false));
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    if (!input.disabled && event.dataTransfer.files[0]) {
      taken(event.dataTransfer.files[0]);
    }
  });
}

/** What officers call a field of a notice. */
function labelOf(field) {
  const key = keyOf(field);
  const found = NOTICE.flatMap((group) => group.fields).find((entry) => entry.key === key);
  return found ? found.label : {arrest_warrants: 'Warrant', issuing_country_id: 'Issuing country', row: 'Row', cordon: 'Police data'}[key] || key;
}

const zones = () => (Intl.supportedValuesOf ? ['UTC'].concat(Intl.supportedValuesOf('timeZone')) : ['UTC', ZONE]);

window.Cordon = {form, report, request, all, me, dropzone, labelOf, flatNotice, noticeJson, byField, unread, countries, download, zoned, when, word, keys, zones, ZONE};
