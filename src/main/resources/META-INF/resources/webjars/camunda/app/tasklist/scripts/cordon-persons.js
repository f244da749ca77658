/*
 * Finds the targets on which an officer may report, in the same way as the list of persons. Among the targets that the officer sees, the
 * server matches names in any spelling and order, numbers of notices, and references. The chosen target stays in sight whatever he types
 * next.
 */
import {Refused, request} from './cordon-server.js';

const SHOWN = 12;
const PATIENCE = 250;

const name = (person) => [person.name, person.forename].filter(Boolean).join(' ');

/** Sorts persons by name. Similar names stay last, in the order of the server: the most similar first. */
function inOrder(items) {
  return items.filter(({near}) => !near).sort((one, other) => name(one).localeCompare(name(other))).concat(items.filter(({near}) => near));
}

/** Puts the data of the part "cordon/who.html" into the scope as `persons`. A target named in the address is chosen once. */
export function persons($scope, inject, run) {
  let last = 0;
  let waiting = null;
  let answered = [];
  const here = $scope.persons = {q: '', shown: [], nobody: false, more: false, failed: null, chosen: null,
    look: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => run(find), PATIENCE);
    },
    // The typed search text is carried over, so that the officer does not type it again.
    byNumber: () => {
      const field = /^\d{4}\/\d+$/.test(here.q.trim()) ? 'noticeNumber' : 'name';
      $scope.f[field] = $scope.f[field] || here.q.trim();
      $scope.f.who = 'number';
    }};

  const asked = (text) => request('GET', '/persons?pursued=true' + (text ? '&q=' + encodeURIComponent(text) : ''));
  // The list offers no target whose pursuit rests. An arrest of such a person is reported from his file, so he is looked up by reference
  // here.
  const named = (reference) => request('GET', '/persons?q=' + encodeURIComponent(reference));

  function show() {
    const others = answered.filter((person) => !here.chosen || person.reference !== here.chosen.reference);
    here.shown = (here.chosen ? [here.chosen] : []).concat(others).slice(0, SHOWN);
  }

  async function find() {
    last += 1;
    const mine = last;
    here.failed = null;
    try {
      const {items, next} = await asked(here.q.trim());
      // An answer to an older search is dropped.
      if (mine === last) {
        answered = inOrder(items);
        Object.assign(here, {nobody: !items.length && Boolean(here.q.trim()), more: Boolean(next) || items.length > SHOWN});
        show();
      }
    } catch (refused) {
      if (!(refused instanceof Refused)) {
        throw refused;
      }
      here.failed = refused.message;
    }
  }

  async function choose(reference) {
    here.chosen = !reference ? null : here.shown.concat(answered).find((person) => person.reference === reference) || (await named(reference)).items[0] || null;
    show();
  }

  function takeFromAddress() {
    const target = new URLSearchParams(location.hash.split('?')[1]).get('target');
    if (target) {
      // The next report is about another person, so the target is removed from the address.
      inject(['search', function (search) { search.updateSilently({target: null}); }]);
      Object.assign($scope.f, {who: 'target', targetReference: target});
    }
  }

  return async () => {
    takeFromAddress();
    await find();
    if (!answered.length && !$scope.f.targetReference) {
      $scope.f.who = 'number';
    }
    await choose($scope.f.targetReference);
    $scope.$watch('f.targetReference', (now, before) => (now === before ? null : run(() => choose(now))));
  };
}
