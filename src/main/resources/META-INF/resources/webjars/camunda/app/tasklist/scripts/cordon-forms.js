/*
 * What the forms of Cordon in Tasklist share: reading from /api as the officer who is signed in, the words of the form, refusals beside the field,
 * and a desk (cordon-desk.js) on which drafts survive a closed browser. Tasklist loads it once, before any form (scripts/config.js).
 *
 * A form calls Cordon.form(camForm, $scope, inject, options). Only what options.post() returns reaches the engine; everything else a form
 * shows or sends goes through /api, so that no personal data becomes a process variable.
 */
import {offset, wallNow, zoned, ZONE} from '/pages/clock.js';
import {el} from '/pages/dom.js';
import {helpOn} from '/pages/help/contents.js';
import {me, textsIn} from '/pages/texts.js';
import {zonesIn} from '/pages/zones.js';
import {deskOf} from './cordon-desk.js';
import {editor} from './cordon-editor.js';
import {choicesOf, codeMeant, codeName, codesIn, codesReady, isLong} from './cordon-codes.js';
import {all, countries, download, Refused, request, speak} from './cordon-server.js';
import {CONTROL, byField, controlJson, controlRows, partyName, fileRows, labelOf, noticeFields, noticeJson, rowReason} from './cordon-notice.js';
import {PARTS} from './cordon-parts.js';
import {persons} from './cordon-persons.js';
import {table} from './cordon-table.js';

const TYPES = {boolean: 'Boolean', string: 'String', number: 'Integer', object: 'Json'};

/** What is said before the words have arrived. */
/** @type {any} */
const SILENT = Object.assign(() => '', {count: () => '', parts: () => [], has: () => false, word: () => '', country: () => '', when: () => '', left: () => '', list: () => '', number: () => '', day: () => ''});

/** The words of a form, in the reader's own language whatever those of the operation, which hold for its mail. */
const wordsOf = async (form) => textsIn((await me()).language, 'desk', form);

/**
 * Makes a form work. Its words are /texts/<name>/<language>.json, which the form reads by view.t(key): "lead" and "lead.more" stand at its top,
 * "label.<field>" names a field in a refusal. A task of an operation that is entered afterwards also asks when its act happened. Options:
 *   name       its key: file name and folder of its texts
 *   variables  names of process variables to fetch (references and dates only)
 *   model      what the officer fills in: becomes $scope.f, and is kept as a draft
 *   lead       () => {placeholder: value} of the words at its top; with n in the plural of n
 *   leadKey    () => the key of these words, where it is not always "lead"
 *   load       (vars) => promise, reads what the form shows
 *   missing    () => [{field, text}], what still prevents completing; these fields are marked as required
 *   required   names of the fields that are required as well, but filled in beforehand
 *   zones      names of the fields that hold a time zone
 *   next       () => a sentence on what completing does
 *   before     () => promise of true, a last check by the server
 *   post       () => {name: value}, the only variables that are posted
 *   codes      true where lists of codes are chosen by name
 *   table      what {@link table} made for it, whose rows a draft names
 *   cancel     true where the operation may be cancelled from this form
 */
function form(camForm, $scope, inject, options) {
  const manager = camForm.variableManager;
  const user = ($scope.$root.authentication || {}).name || '';
  $scope.f = options.model || {};

  // The same rows at each digest, which otherwise would find new ones for ever.
  const once = (item, name, make) => {
    if (item && !item[name]) {
      Object.defineProperty(item, name, {value: make(view.t, item)});
    }
    return item ? item[name] : [];
  };
  const about = () => (options.lead ? options.lead() : {});
  /** @type {any} */
  const view = $scope.view = {
    loading: true, ready: false, failed: null, refusal: null, reasons: [], lacking: [], tried: false, busy: false, user, vars: {}, zone: ZONE, t: SILENT, notice: [], yesno: [],
    when: (time, zone) => view.t.when(time, zone),
    left: (time) => view.t.left(time),
    word: (code) => view.t.word(code),
    country: (code) => view.t.country(code),
    label: (field) => labelOf(view.t, field),
    // Why a nomination is marked: the decision table says it in English only.
    why: (mark) => (view.t.language === 'en' ? mark.reason : view.t('mark.' + mark.mark)),
    // What a file lacks and why that matters.
    lacks: ({field, reason}) => (view.t.has('lacks.' + field.split('.').pop()) ? view.t('lacks.' + field.split('.').pop()) : reason),
    lead: () => view.t.parts(options.leadKey ? options.leadKey() : 'lead', about()),
    // Whether the operation is entered afterwards, so that the act of this task has a time of its own.
    afterwards: false,
    zones: zonesOf([]),
    now: (field, zone) => { $scope.f[field] = wallNow($scope.f[zone]); },
    // Whether any field is marked as required.
    marked: false,
    happened: () => view.when(happenedAt(), $scope.f.happenedZone),
    // Whose page the form leads to.
    operation: () => view.vars.operationReference || (options.operation && options.operation()) || null,
    more: () => (view.t.has('lead.more') ? view.t('lead.more', about()) : ''),
    // The same time on the reader's clock, where that shows another.
    elsewhere: (time, zone) => (time && offset(new Date(time), zone) !== offset(new Date(time), ZONE) ? view.when(time) : ''),
    closed: () => Boolean($scope.options && $scope.options.disableForm) || Boolean(view.desk && view.desk.hold && view.desk.hold.lost),
    take: () => { const claim = document.querySelector('.task-card button.claim'); if (claim) { claim.click(); } },
    next: () => (options.next ? options.next() : ''),
    // Lists of codes are chosen by their names.
    listed: ({kind}) => kind === 'countries' || kind === 'codes',
    long: isLong,
    choices: (field) => choicesOf(view.t, field),
    codesIn,
    codeName: (field, code) => codeName(view.t, field, code),
    addCode: (n, field, typed) => addCode(view.t, n, field, typed),
    dropCode: (n, field, code) => { n[field.key] = codesIn(n[field.key]).filter((other) => other !== code).join(', '); },
    enter: (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        event.target.dispatchEvent(new Event('change'));
      }
    },
    spelt: (codes, kind) => (kind === 'countries' || kind === 'country') && codes
      ? view.t.list(String(codes).split(/[\s,;]+/).filter(Boolean).map((code) => view.country(code.toUpperCase()))) : '',
    warning: ({code, n, country}) => (view.t.has('warning.' + code) ? view.t('warning.' + code) : view.t.count('warning.' + code, n, {country: view.country(country)})),
    names: (list) => view.t.list(list.map((entry) => view.country(entry.country)).sort((a, b) => a.localeCompare(b, view.t.language))),
    rows: (person) => once(person, '$rows', fileRows),
    handling: (item) => once(item, '$handling', controlRows),
    party: (code) => (code ? partyName(view.t, code) : ''),
    // What the server has said of a field need not be said once more.
    wrong: () => view.reasons.concat(view.tried ? view.lacking.filter(({field}) => !view.reasons.some((reason) => reason.field === field)) : [])
      .filter(({text}, i, all) => all.findIndex((other) => other.text === text) === i),
    at: (field) => {
      const told = (list) => list.filter((entry) => entry.field === field).map((entry) => entry.text).join(view.t('form.between'));
      const needed = view.tried ? told(view.lacking) : '';
      return told(view.reasons) || (needed ? view.t('form.neededHere', {what: needed}) : null);
    },
    go: (field) => {
      if (field === 'decisions' && options.table) {
        options.table.go();
        return;
      }
      const element = document.getElementById('f-' + field);
      if (element) {
        Object.assign(element.closest('details') || {}, {open: true});
        element.scrollIntoView({block: 'center'});
        element.focus({preventScroll: true});
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
  me().then((reader) => { view.help = helpOn(options.name, reader); });

  /** Runs work that calls the server, then lets the form show what became of it. */
  const run = (work) => Promise.resolve().then(work).finally(() => $scope.$applyAsync());

  const desk = view.desk = deskOf($scope, {task: camForm.taskId, name: options.name, view, run, reread: (kept) => read(kept),
    told: (key) => (options.table ? options.table.nameOf(key) : null)});

  const labelled = (field) => (view.t.has('label.' + field) ? view.t('label.' + field) : '');

  /** Shows a refusal: its sentence above, its reasons beside their fields; quietly while the officer is still typing. */
  function show(refused, quietly) {
    view.refusal = refused.message;
    const named = (field) => (labelled(field) ? labelled(field).charAt(0).toLowerCase() + labelled(field).slice(1) : field);
    // What a reason names, in words: a date by its field, countries by their codes.
    const inWords = (values) => Object.assign({}, values, {date: named(values.field), countries: view.spelt(values.countries, 'countries')});
    const spoken = ({reason, code, values}) => (view.t.has('refused.' + code) ? view.t('refused.' + code, inWords(values)) : reason.replace(/\b[a-z]+[A-Z]\w+\b/g, named));
    // English reasons go on from the name of their field.
    const told = (field, why) => (!labelled(field) ? why
      : view.t.language === 'en' && /^[a-z]/.test(why) ? labelled(field) + ' ' + why : labelled(field) + view.t('colon') + why);
    view.reasons = (refused.reasons || []).map((given) => ({field: given.field, text: told(given.field, spoken(given))}));
    if (!quietly) {
      focusWrong();
    }
  }

  /** Goes to the first field with which something is wrong, or to what is said above where no field is meant. */
  function focusWrong() {
    setTimeout(() => {
      const places = view.wrong().filter(({field}) => field).map(({field}) => ({field, element: document.getElementById('f-' + field)})).filter(({element}) => element);
      const [first] = places.sort((one, other) => (one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
      if (first) {
        view.go(first.field);
        return;
      }
      const summary = document.getElementById('cordon-summary');
      if (summary) {
        summary.scrollIntoView({block: 'nearest'});
        summary.focus();
      }
    }, 50);
  }

  /** Takes up the words, and writes in their direction. */
  function say(t) {
    speak(t);
    Object.assign(view, {t, notice: noticeFields(t), control: noticeFields(t).filter((group) => group.first), yesno: [{v: true, t: t('yes')}, {v: false, t: t('no')}]});
    Object.assign(document.querySelector('form[name=cordonForm]') || {}, {lang: t.language, dir: t.direction});
    // The form names the button by which it is sent: what starts something by what it does.
    const [button, name] = camForm.taskId ? ['[cam-tasklist-form] .form-actions .btn-primary', 'button.complete'] : ['.modal-footer .btn-primary', 'button.start'];
    Object.assign(document.querySelector(button) || {}, {textContent: t(name)});
  }

  /** Reads all that the form shows; where nothing else is said, the draft as well. */
  function read(kept) {
    view.loading = true;
    view.ready = false;
    view.failed = null;
    return run(async () => {
      try {
        const operation = view.vars.operationReference ? await request('GET', '/operations/' + view.vars.operationReference) : null;
        const [words] = await Promise.all([wordsOf(options.name), kept ? null : desk.restore()]);
        view.afterwards = Boolean(camForm.taskId && operation && operation.enteredAfterwards);
        if (view.afterwards) {
          $scope.f.happenedZone = $scope.f.happenedZone || ZONE;
        }
        say(words);
        await (options.codes ? codesReady() : null);
        const inZones = (options.zones || []).concat(view.afterwards ? ['happenedZone'] : []);
        view.zones = inZones.length ? zonesOf(inZones, await zonesIn(words)) : view.zones;
        if (options.load) {
          await options.load(view.vars);
        }
        view.zones.begin();
        desk.restoredAll();
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
        view.cancel.error = !(view.cancel.reason || '').trim() ? view.t('cancel.needsReason')
          : (view.cancel.code || '').trim() !== operation() ? view.t('cancel.needsCode', {operation: operation()}) : null;
        if (view.cancel.error) {
          return;
        }
        view.cancel.busy = true;
        run(async () => {
          try {
            await request('POST', '/operations/' + operation() + '/cancel', {code: operation(), reason: view.cancel.reason.trim()}, undefined, {receipt: true});
            view.cancel.done = view.t('cancel.done');
            desk.over();
          } catch (refused) {
            view.cancel.error = refused.message;
          }
          view.cancel.busy = false;
        });
      }
    };
  }

  /** When the act happened, as the clock of the place showed it, or nothing where that is not asked. */
  function happenedAt() {
    return view.afterwards && $scope.f.happenedAt ? zoned($scope.f.happenedAt, $scope.f.happenedZone) : null;
  }

  /** What still prevents completing. */
  function missing() {
    const time = happenedAt();
    const lacking = options.missing ? options.missing() : [];
    return !view.afterwards || time && Date.parse(time) <= Date.now() ? lacking
      : lacking.concat({field: 'happenedAt', text: view.t(time ? 'happened.future' : 'happened.need')});
  }

  const required = new Set(options.required || []);
  let marking = null;

  const blank = (value) => (value && typeof value === 'object' && !(value instanceof Date) ? !Object.values(value).some(Boolean) : !value && value !== false);

  /** A field that was missing once is required, until it may be left blank after all. */
  function learn(lacking) {
    lacking.forEach(({field}) => required.add(field));
    required.forEach((field) => {
      if (blank($scope.f[field]) && !lacking.some((one) => one.field === field) && !(options.required || []).includes(field)) {
        required.delete(field);
      }
    });
    view.marked = [...required].some((field) => field !== 'decisions');
    marking = marking || setTimeout(() => {
      marking = null;
      mark();
    });
  }

  /** Says at each field whether it is required, and whether something is wrong with it. */
  function mark() {
    const page = document.querySelector('form[name=cordonForm]');
    if (!page) {
      return;
    }
    const places = [...required].map((field) => page.querySelector('#f-' + field)).filter(Boolean).map((field) => field.closest('[role=radiogroup]') || field);
    const marks = places.map((place) => (place.id && page.querySelector('label[for=' + place.id + ']')) || place);
    page.querySelectorAll('.cordon-required').forEach((place) => place.classList.toggle('cordon-required', marks.includes(place)));
    marks.forEach((place) => place.classList.add('cordon-required'));
    page.querySelectorAll('[aria-required]').forEach((field) => places.includes(field) || field.removeAttribute('aria-required'));
    places.filter((field) => field.matches('input, select, textarea, [role=radiogroup]')).forEach((field) => field.setAttribute('aria-required', 'true'));
    page.querySelectorAll('[aria-invalid]:not(.cordon-wrong)').forEach((field) => field.removeAttribute('aria-invalid'));
    page.querySelectorAll('.cordon-wrong').forEach((field) => field.setAttribute('aria-invalid', 'true'));
  }

  /** The zones that are chosen by their country: a country with one zone needs no choice, until another one is asked for. */
  function zonesOf(fields, world) {
    const zones = {
      picked: {}, open: {}, countries: world ? world.countries : [],
      label: (zone) => (world && zone ? world.label(zone) : ''),
      choices: (field) => (world && zones.picked[field] ? world.of(zones.picked[field]) : []),
      asks: (field) => Boolean(zones.open[field]) || zones.choices(field).length > 1,
      /** The place lies in this country. */
      pick: (field, country, zone) => {
        zones.picked[field] = country;
        const choices = zones.choices(field);
        $scope.f[field] = (choices.find((one) => one.zone === zone) || choices[0] || {zone: zone || $scope.f[field]}).zone;
      },
      begin: () => fields.forEach((field) => {
        zones.picked[field] = zones.picked[field] || world.country($scope.f[field]);
        zones.open[field] = !zones.choices(field).some(({zone}) => zone === $scope.f[field]);
      })
    };
    return zones;
  }

  // The same list as long as it says the same, or each digest would find a new one and never end.
  $scope.$watch(() => {
    const lacking = view.ready ? missing() : [];
    if (JSON.stringify(lacking) !== JSON.stringify(view.lacking)) {
      view.lacking = lacking;
    }
    if (view.ready) {
      learn(lacking);
    }
  });

  camForm.on('form-loaded', () => (options.variables || []).forEach((name) => manager.fetchVariable(name)));
  camForm.on('variables-fetched', () => {
    (options.variables || []).forEach((name) => { view.vars[name] = manager.variable(name).value; });
    read();
  });
  // Tasklist's own draft would put the form's variables into localStorage, where they outlive the session.
  camForm.on('store', () => { camForm.storePrevented = true; });

  let passed = false;

  /** The last looks before the form is sent: whether it is still this officer's to send, and what the server says of it. */
  function check() {
    view.busy = true;
    run(async () => {
      try {
        view.refusal = await desk.hinders();
        passed = !view.refusal && (!options.before || await options.before());
      } catch (refused) {
        show(refused);
      }
      view.busy = false;
      if (passed) {
        setTimeout(() => $scope.$apply(() => $scope.complete()));
      } else {
        desk.notTaken();
        focusWrong();
      }
    });
  }

  camForm.on('submit', () => {
    view.tried = true;
    view.refusal = null;
    view.lacking = missing();
    if (!view.ready || view.busy || view.lacking.length) {
      view.reasons = view.busy ? view.reasons : [];
      camForm.submitPrevented = true;
      focusWrong();
      return;
    }
    if (!passed) {
      camForm.submitPrevented = true;
      check();
      return;
    }
    passed = false;
    view.reasons = [];
    // What was fetched would be posted back, and the server takes none but the declared variables.
    manager.variableNames().forEach((name) => manager.destroyVariable(name));
    const posted = Object.assign({}, options.post ? options.post() : {}, view.afterwards ? {happenedAt: happenedAt()} : {});
    Object.keys(posted).filter((name) => posted[name] !== null && posted[name] !== undefined).forEach((name) => {
      const value = posted[name];
      manager.createVariable({name, type: TYPES[typeof value], value: typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value});
    });
  });
  camForm.on('submit-failed', (source, [failure]) => {
    if (!view.busy) {
      desk.notTaken();
    }
    // A task that is gone is Tasklist's to tell.
    if (failure && !/submission prevented|task is null|No matching task|is suspended/.test(failure.message)) {
      const refusal = refusalOf(failure);
      show(refusal);
      // Said in the form; Tasklist stays silent about what it believes the form prevented.
      failure.message = 'camForm submission prevented';
      // What somebody else has changed is read again, and shown as such.
      if (options.table && refusal.outdated) {
        read(true);
      }
    }
  });
  camForm.on('submit-success', () => Promise.resolve(desk.sent()).finally(() => options.sent && options.sent()));

  /** A refusal that came through the engine. Cordon's own names its sentence and its reasons; what the engine alone says is told in its words. */
  function refusalOf(failure) {
    // No answer, or none by Cordon itself.
    if (failure.status === 503) {
      return {message: view.t('error.unreachable'), reasons: []};
    }
    const body = (failure.response && failure.response.body) || {};
    const reasons = (body.reasons || []).filter(({field}) => labelled(field));
    return {message: reasons.length ? view.t('form.notTaken') : body.detail || String(failure.message), reasons,
      outdated: body.refusal === 'OUTDATED'};
  }

  return {view, run, show, get: (path) => request('GET', path), post: (path, body, type) => request('POST', path, body, type),
    put: (path, body) => request('PUT', path, body), file: (path, body, type) => request('POST', path, body, type, {file: true}), fileOf: (path) => request('GET', path, undefined, undefined, {file: true}), all, countries, download};
}

/** A person's file as it is read, for a table of persons. */
const person = (row, view) => el('dl', {class: 'cordon-file'}, view.rows(row).flatMap(({label, value}) => [el('dt', {}, label), el('dd', {}, el('bdi', {}, value))]));

const fullName = (row) => row.name + (row.forename ? ', ' + row.forename : '');

/** Adds what was typed to a list of codes: one name, or several codes between commas. Answers what is wrong with it, or nothing. */
function addCode(t, n, field, typed) {
  const said = (typed.text || '').trim();
  const whole = said && codeMeant(t, field, said);
  const meant = !said ? [] : whole ? [whole] : said.split(/[,;]/).filter((part) => part.trim()).map((part) => codeMeant(t, field, part));
  if (meant.includes(null)) {
    return t('form.noSuchName', {typed: said});
  }
  n[field.key] = [...new Set(codesIn(n[field.key]).concat(meant))].join(', ');
  typed.text = null;
  return null;
}

/** The directory with each country's name in these words, in their order. */
const named = (list, t) => list.map((country) => Object.assign({}, country, {name: t.country(country.code)})).sort((a, b) => a.name.localeCompare(b.name, t.language));

/**
 * The two start forms with which an officer reports something of a person at a place. Beside those of {@link form} the options are:
 *   fields   what this report tells beyond who, when and where
 *   own      true where only the officer's own country can report it
 *   missing  (f) => [{field, text}]
 */
function report(camForm, $scope, inject, options) {
  const model = {who: 'target', targetReference: null, noticeNumber: '', name: '', happenedAt: null, zone: ZONE, country: null, place: '', text: ''};
  options.fields.forEach((field) => { model[field] = model[field] || ''; });
  // What is wrong with the handling, field by field.
  $scope.controlErrors = Object.defineProperties({}, Object.fromEntries(CONTROL.map((key) => [key, {get: () => cordon.view.at('handling.' + key)}])));
  $scope.own = options.own;
  $scope.happened = () => ($scope.f.happenedAt && $scope.f.zone ? cordon.view.when(zoned($scope.f.happenedAt, $scope.f.zone), $scope.f.zone) : '');
  $scope.moved = () => {
    const country = ($scope.countries || []).find((entry) => entry.code === $scope.f.country);
    if (country) {
      cordon.view.zones.pick('zone', country.code, country.zone);
    }
  };
  const text = (field) => ($scope.f[field] || '').trim();
  const cordon = form(camForm, $scope, inject, {
    name: options.name,
    model,
    codes: Boolean(options.controlled),
    zones: ['zone'],
    required: ['country'],
    lead: () => ({country: cordon.view.country($scope.f.country)}),
    load: async () => {
      const [list, who] = await Promise.all([countries(), me(), seePersons()]);
      $scope.countries = named(list, cordon.view.t);
      if (!$scope.f.country) {
        $scope.f.country = who.country;
        $scope.moved();
      }
    },
    missing: () => {
      const lacking = [];
      const need = (field, given) => { if (!given) { lacking.push({field, text: cordon.view.t('need.' + field)}); } };
      if ($scope.f.who === 'target') {
        need('targetReference', $scope.f.targetReference);
      } else {
        need('noticeNumber', text('noticeNumber'));
        need('name', text('name'));
      }
      need('happenedAt', $scope.f.happenedAt);
      need('country', $scope.f.country);
      return lacking.concat(options.missing ? options.missing($scope.f) : []);
    },
    next: () => cordon.view.t('next'),
    post: () => {
      const told = $scope.f.who === 'target' ? {targetReference: $scope.f.targetReference} : {noticeNumber: text('noticeNumber'), name: text('name')};
      Object.assign(told, {happenedAt: zoned($scope.f.happenedAt, $scope.f.zone), zone: $scope.f.zone, country: $scope.f.country});
      ['place', 'text'].concat(options.fields).filter(text).forEach((field) => { told[field] = text(field); });
      const handling = options.controlled && controlJson($scope.f);
      return {report: handling ? Object.assign(told, {handling}) : told};
    }
  });
  const seePersons = persons($scope, inject, cordon.run);
  return cordon;
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

window.Cordon = {form, editor, report, request, all, me, named, dropzone, noticeJson, byField, rowReason, countries, download, zoned, table, el, person, fullName, ZONE};
