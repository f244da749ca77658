/* The two start forms by which an officer reports something about a person at a place. */
import {zoned, ZONE} from '/pages/clock.js';
import {me} from '/pages/texts.js';
import {named} from './cordon-codes.js';
import {form} from './cordon-form.js';
import {CONTROL, controlJson} from './cordon-notice.js';
import {persons} from './cordon-persons.js';
import {countries} from './cordon-server.js';

/**
 * Makes such a form work. It has these options beside those of {@link form}:
 *   fields      names of the fields beside person, time and place
 *   lists       names of those fields that hold a list of codes
 *   given       the initial values of those fields
 *   own         true if only the officer's own country can report it
 *   controlled  true if the report includes its handling
 *   missing     (f) => [{field, text}], the reasons that still prevent reporting
 */
export function report(camForm, $scope, inject, options) {
  const text = (field) => ($scope.f[field] || '').trim();
  const cordon = form(camForm, $scope, inject, {
    name: options.name,
    model: Object.assign(blank(options.fields.concat(options.lists || [])), options.given),
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
    missing: () => needed($scope.f, text).filter(([, given]) => !given).map(([field]) => ({field, text: cordon.view.t('need.' + field)}))
      .concat(options.missing ? options.missing($scope.f) : []),
    next: () => cordon.view.t('next'),
    post: () => ({report: told($scope.f, text, options)})
  });
  Object.assign($scope, {
    // The errors in the handling, by field.
    controlErrors: Object.defineProperties({}, Object.fromEntries(CONTROL.map((key) => [key, {get: () => cordon.view.at('handling.' + key)}]))),
    own: options.own,
    happened: () => ($scope.f.happenedAt && $scope.f.zone ? cordon.view.when(zoned($scope.f.happenedAt, $scope.f.zone), $scope.f.zone) : ''),
    moved: () => {
      const country = ($scope.countries || []).find((entry) => entry.code === $scope.f.country);
      if (country) {
        cordon.view.zones.pick('zone', country.code, country.zone);
      }
    }
  });
  const seePersons = persons($scope, inject, cordon.run);
  return cordon;
}

function blank(fields) {
  const model = {who: 'target', targetReference: null, noticeNumber: '', name: '', happenedAt: null, zone: ZONE, country: null, place: '', text: ''};
  fields.forEach((field) => { model[field] = model[field] || ''; });
  return model;
}

/** Returns the fields without which nothing can be reported, each with its value. */
function needed(f, text) {
  const who = f.who === 'target' ? [['targetReference', f.targetReference]] : [['noticeNumber', text('noticeNumber')], ['name', text('name')]];
  return who.concat([['happenedAt', f.happenedAt], ['country', f.country]]);
}

function told(f, text, {fields, lists = [], controlled}) {
  const given = f.who === 'target' ? {targetReference: f.targetReference} : {noticeNumber: text('noticeNumber'), name: text('name')};
  Object.assign(given, {happenedAt: zoned(f.happenedAt, f.zone), zone: f.zone, country: f.country});
  ['place', 'text'].concat(fields).filter(text).forEach((field) => { given[field] = text(field); });
  lists.filter(text).forEach((field) => { given[field] = text(field).toUpperCase().split(/[\s,;]+/); });
  const handling = controlled && controlJson(f);
  return handling ? Object.assign(given, {handling}) : given;
}
