/* Editing the files of nominations below the rows of a table. What is edited stays in the form's draft until it is saved or discarded. */
import {request} from './cordon-server.js';
import {byField, flatNotice, noticeJson, readable, unread} from './cordon-notice.js';

const PANEL = '<div class="cordon-panel cordon-editor"><ul class="cordon-hint" ng-if="row.missing.length"><li ng-repeat="m in row.missing track by $index">{{view.label(m.field)}}{{view.t(\'colon\')}}{{view.lacks(m)}}</li></ul>'
  + '<fieldset ng-disabled="view.closed() || state.sending"><div ng-include="\'cordon/notice.html\'"></div>'
  + '<p class="cordon-error" role="alert" ng-if="state.error">{{state.error}}</p>'
  + '<button type="button" class="btn btn-primary" ng-click="save()">{{view.t(\'form.save\')}}</button> '
  + '<button type="button" class="btn btn-default" ng-click="discard()">{{view.t(\'editor.discard\')}}</button></fieldset></div>';

/**
 * @param options {prefix: of the fields' ids, edits: () => {reference: edit}, country: () => whose nominations they are, run,
 *   saved: (row) => called once it is, and done: (row) => called once its editor can be closed}
 */
export function editor($scope, inject, options) {
  const scopes = new Map();
  let compile = null;
  inject(['$compile', function (found) { compile = found; }]);

  const changes = (row, edit) => JSON.stringify(noticeJson(edit, options.country())) !== JSON.stringify(noticeJson(flatNotice(row), options.country()));

  function open(row) {
    const edits = options.edits();
    const edit = edits[row.reference] = edits[row.reference] || Object.assign(flatNotice(row), {version: row.version});
    const scope = $scope.$new();
    Object.assign(scope, {row, n: edit, uid: options.prefix + row.reference + '-', errors: {}, state: {}, save: () => save(row, scope), discard: () => {
      delete edits[row.reference];
      options.done(row);
    }});
    scopes.set(row.reference, scope);
    const element = compile(PANEL)(scope)[0];
    $scope.$applyAsync();
    return element;
  }

  /** What was not changed needs no place in the draft. */
  function close(row) {
    const edit = options.edits()[row.reference];
    if (edit && !changes(row, edit)) {
      delete options.edits()[row.reference];
    }
    scopes.get(row.reference).$destroy();
    scopes.delete(row.reference);
    $scope.$applyAsync();
  }

  function save(row, scope) {
    const {errors, state, n} = scope;
    Object.keys(errors).forEach((key) => delete errors[key]);
    Object.assign(state, {sending: true, error: null});
    return options.run(async () => {
      try {
        Object.assign(row, await request('PUT', '/nominations/' + row.reference, noticeJson(n, options.country()), undefined, {seen: n.version}));
        delete row.$rows;
        n.version = row.version;
        const left = unread(n, row.missing);
        Object.assign(errors, byField(scope.view.t, left));
        state.error = left.length ? scope.view.t('form.savedButUnread') : null;
        options.saved(row);
        if (!left.length) {
          delete options.edits()[row.reference];
          options.done(row);
        }
      } catch (refused) {
        state.error = refused.message;
        Object.assign(errors, refused.status === 409 ? await present(row, n, scope.view.t) : byField(scope.view.t, refused.reasons || []));
      }
      state.sending = false;
    });
  }

  /** Somebody else has changed the file: says beside each field what stands there now; whoever saves again has seen it. */
  async function present(row, edit, t) {
    const now = await request('GET', '/nominations/' + row.reference);
    const other = flatNotice(now);
    edit.version = now.version;
    return Object.fromEntries(Object.keys(other).filter((key) => key !== 'warrants' && readable(t, other[key]) !== readable(t, edit[key]))
      .map((key) => [key, t('editor.now', {value: readable(t, other[key]) || t('draft.nothing')})]));
  }

  return {
    open, close,
    /** The rows with an edit that is not saved. */
    unsaved: (rows) => rows.filter((row) => options.edits()[row.reference] && changes(row, options.edits()[row.reference]))
  };
}
