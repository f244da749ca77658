/*
 * The part that Cordon's forms in Tasklist share. It reads from /api as the officer who is signed in and shows the form's words and the
 * refusals beside the fields. On its desk (cordon-desk.js) drafts survive a closed browser.
 *
 * A form calls Cordon.form(camForm, $scope, inject, options). Only what options.post() returns reaches the engine; everything else that a
 * form shows or sends goes through /api, so that no personal data becomes a process variable.
 */
import {liesInTheFuture, zoned, ZONE} from '/pages/clock.js';
import {pileOf} from '/pages/files/held.js';
import {helpOn} from '/pages/help/contents.js';
import {isOfPost, me, textsIn} from '/pages/texts.js';
import {zonesIn} from '/pages/zones.js';
import {cancelOf} from './cordon-cancel.js';
import {codesReady} from './cordon-codes.js';
import {deskOf} from './cordon-desk.js';
import {PARTS} from './cordon-parts.js';
import {refusalOf, refusalsOf} from './cordon-refusals.js';
import {requiredOf} from './cordon-required.js';
import {sendFrom} from './cordon-sending.js';
import {all, countries, download, Refused, request, speak} from './cordon-server.js';
import {speakIn, viewOf} from './cordon-view.js';
import {zonesOf} from './cordon-zones.js';

/** The words of a form in the reader's own language. The languages of the operation apply to its mail alone. */
const wordsOf = async (form) => textsIn((await me()).language, 'desk', form);

/**
 * Makes a form work. Its words are /texts/<name>/<language>.json, which the form reads by view.t(key). "lead" and "lead.more" stand at its
 * top, "label.<field>" names a field in a refusal, "refused.<code>" replaces the server's words for a refusal. A task of an operation that
 * was entered afterwards also asks when its act happened. Options:
 *   name       the key of the form: its file name and the folder of its texts
 *   variables  names of process variables to fetch (references and dates only)
 *   model      the values that the officer fills in; it becomes $scope.f and is kept as a draft
 *   lead       () => {placeholder: value} for the words at the top; a value n selects their plural form
 *   leadKey    () => the key of these words, if it is not always "lead"
 *   load       (vars) => promise, reads the data that the form shows
 *   missing    () => [{field, text}], the reasons that still prevent completing; these fields are marked as required
 *   required   names of further required fields, which are filled in beforehand
 *   zones      names of the fields that hold a time zone
 *   next       () => a sentence on the effect of completing
 *   before     () => promise of true, a last check by the server
 *   recheck    () => promise, shows the server's present reasons quietly when the officer sends a form in which something is missing
 *   post       () => {name: value}, the only variables that are posted
 *   codes      true if the form chooses codes from lists by their names
 *   table      the result of {@link table} for a form with a table; drafts name its rows
 *   cancel     true if the form may cancel the operation
 */
export function form(camForm, $scope, inject, options) {
  $scope.f = options.model || {};
  const view = $scope.view = viewOf($scope, ($scope.$root.authentication || {}).name || '', options);
  /** Runs work that calls the server, then lets Angular show the result. */
  const run = (work) => Promise.resolve().then(work).finally(() => $scope.$applyAsync());
  /** @type {any} */
  const sheet = {camForm, $scope, options, view, run, read: (kept) => read(sheet, kept), happenedAt: () => happenedAt(sheet), missing: () => missing(sheet)};
  Object.assign(sheet, refusalsOf(view, $scope.f, options.table));
  Object.assign(view, {zones: zonesOf($scope, []), happened: () => view.when(sheet.happenedAt(), $scope.f.happenedZone), reload: () => sheet.read()});
  view.kept = camForm.taskId || options.name;
  // The small print of a form with a table is folded, so that the rows have the room.
  view.hasTable = Boolean(options.table);
  takeParts(view, inject, options.name);

  sheet.desk = view.desk = deskOf($scope, {task: camForm.taskId, claim: () => claimBy(camForm, view), name: options.name, view, run,
    reread: sheet.read, told: (key) => (options.table ? options.table.nameOf(key) : null)});
  if (options.cancel) {
    view.cancel = cancelOf(view, run, () => sheet.desk.over());
  }
  watch(sheet);
  fetchVariables(sheet);
  // Tasklist's own draft would put the form's variables into localStorage, where they stay after the session.
  camForm.on('store', () => { camForm.storePrevented = true; });
  sendFrom(sheet);

  return {view, run, show: sheet.show, picked: () => pileOf(view.kept).length, get: (path) => request('GET', path), post: (path, body, type) => request('POST', path, body, type),
    put: (path, body) => request('PUT', path, body), file: (path, body, type) => request('POST', path, body, type, {file: true}), fileOf: (path) => request('GET', path, undefined, undefined, {file: true}), all, countries, download};
}

/** Takes the task with Tasklist's client. A refusal is put into words. */
function claimBy({client, taskId}, {user, t}) {
  return new Promise((taken, refused) => {
    client.resource('task').claim(taskId, user, (failure) => (failure ? refused(refusalOf(t, failure) || failure) : taken()));
  });
}

/** Gives the form the HTML parts that forms share, and the link to its help. */
function takeParts(view, inject, name) {
  inject(['$templateCache', function ($templateCache) {
    Object.keys(PARTS).forEach((part) => $templateCache.put(part, PARTS[part]));
  }]);
  Object.assign(view, {head: 'cordon/head.html', foot: 'cordon/foot.html', cancelPart: 'cordon/cancel.html'});
  me().then((reader) => {
    view.help = helpOn(name, reader);
    // Only a country attaches files; the receipt, which a post of specialists does not get, says to what.
    view.attaches = Boolean(reader.country) && !isOfPost(reader);
  });
}

/** Gives the form its words and its writing direction. */
function say({camForm, view}, t) {
  speak(t);
  speakIn(view, t);
  Object.assign(document.querySelector('form[name=cordonForm]') || {}, {lang: t.language, dir: t.direction});
  // The submit button is named by the form: a start form names what it starts.
  const [button, name] = camForm.taskId ? ['[cam-tasklist-form] .form-actions .btn-primary', 'button.complete'] : ['.modal-footer .btn-primary', 'button.start'];
  Object.assign(document.querySelector(button) || {}, {textContent: t(name)});
}

/** Reads all that the form shows, and the draft as well unless "kept" is true. */
function read(sheet, kept) {
  const {view} = sheet;
  Object.assign(view, {loading: true, ready: false, failed: null});
  return sheet.run(async () => {
    try {
      await readAll(sheet, kept);
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

async function readAll(sheet, kept) {
  const {camForm, $scope, options, view, desk} = sheet;
  const operation = view.vars.operationReference ? await request('GET', '/operations/' + view.vars.operationReference) : null;
  const [words] = await Promise.all([wordsOf(options.name), kept ? null : desk.restore()]);
  view.afterwards = Boolean(camForm.taskId && operation && operation.enteredAfterwards);
  if (view.afterwards) {
    $scope.f.happenedZone = $scope.f.happenedZone || ZONE;
  }
  say(sheet, words);
  await (options.codes ? codesReady() : null);
  const inZones = (options.zones || []).concat(view.afterwards ? ['happenedZone'] : []);
  view.zones = inZones.length ? zonesOf($scope, inZones, await zonesIn(words)) : view.zones;
  if (options.load) {
    await options.load(view.vars);
  }
  view.zones.begin();
  desk.restoredAll();
}

/** The time of the act on the clock of the place, or null where the form does not ask for it. */
function happenedAt({$scope, view}) {
  return view.afterwards && $scope.f.happenedAt ? zoned($scope.f.happenedAt, $scope.f.happenedZone) : null;
}

/** Returns the reasons that still prevent completing. */
function missing(sheet) {
  const {options, view} = sheet;
  const time = sheet.happenedAt();
  const lacking = options.missing ? options.missing() : [];
  return !view.afterwards || time && !liesInTheFuture(time) ? lacking
    : lacking.concat({field: 'happenedAt', text: view.t(time ? 'happened.future' : 'happened.need')});
}

function watch({$scope, options, view, missing: stillMissing}) {
  const learn = requiredOf($scope, view, options.required || []);
  // The list is replaced only when its content changes. A new list in each digest would make Angular digest without end.
  $scope.$watch(() => {
    const lacking = view.ready ? stillMissing() : [];
    if (JSON.stringify(lacking) !== JSON.stringify(view.lacking)) {
      view.lacking = lacking;
    }
    if (view.ready) {
      learn(lacking);
    }
  });
}

function fetchVariables(sheet) {
  const {camForm, view} = sheet;
  const names = sheet.options.variables || [];
  const manager = camForm.variableManager;
  camForm.on('form-loaded', () => names.forEach((name) => manager.fetchVariable(name)));
  camForm.on('variables-fetched', () => {
    names.forEach((name) => { view.vars[name] = manager.variable(name).value; });
    sheet.read();
  });
}
