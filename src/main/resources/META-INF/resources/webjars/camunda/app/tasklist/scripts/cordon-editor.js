/* Edits the files of nominations below the rows of a table. Edits stay in the form's draft until they are saved or discarded. */
import {request} from './cordon-server.js';
import {byField, fieldKey, flatNotice, noticeFieldsFirst, noticeJson, readable, unread} from './cordon-notice.js';

const ANSWER = '<div class="cordon-asks" ng-if="row.questions"><p><strong>{{view.t(\'editor.asks\')}}</strong> <bdi class="cordon-asked">{{row.questions}}</bdi></p>'
  + '<div class="form-group"><label for="{{uid}}answer">{{view.t(\'editor.answer\')}}</label><textarea id="{{uid}}answer" class="form-control" rows="3" maxlength="4000" ng-model="n.answer" dir="auto" ng-class="{\'cordon-wrong\': errors.answer}"></textarea>'
  + '<p class="cordon-hint">{{view.t(\'editor.answerHint\')}}</p><p class="cordon-error" ng-if="errors.answer">{{errors.answer}}</p></div></div>';

const MARKS = '<ul class="cordon-hint" ng-if="row.marks.length"><li ng-repeat="m in row.marks track by m.mark"><strong>{{view.word(m.mark)}}{{view.t(\'colon\')}}</strong>{{view.why(m)}}</li></ul>';

const WITHDRAWAL = '<details class="cordon-danger"><summary>{{view.t(\'editor.withdraw\')}}</summary><div class="form-group"><label for="{{uid}}withdraw">{{view.t(\'editor.withdrawWhy\')}}</label>'
  + '<textarea id="{{uid}}withdraw" class="form-control" rows="2" maxlength="4000" ng-model="state.why" dir="auto"></textarea></div>'
  + '<p class="cordon-error" role="alert" ng-if="state.withdrawError">{{state.withdrawError}}</p>'
  + '<button type="button" class="btn btn-danger" ng-disabled="view.closed() || state.sending" ng-click="withdraw()">{{view.t(\'editor.withdrawNow\')}}</button></details>';

const PANEL = '<div class="cordon-panel cordon-editor">' + MARKS + '<ul class="cordon-hint" ng-if="row.missing.length"><li ng-repeat="m in row.missing track by $index">{{view.label(m.field)}}{{view.t(\'colon\')}}{{view.lacks(m)}}</li></ul>'
  + '<fieldset ng-if="editable" ng-disabled="view.closed() || state.sending">' + ANSWER + '<div ng-include="\'cordon/notice.html\'"></div>'
  + '<p class="cordon-error" role="alert" ng-if="state.error">{{state.error}}</p>'
  + '<button type="button" class="btn btn-primary" ng-click="save()">{{view.t(\'form.save\')}}</button> '
  + '<button type="button" class="btn btn-default" ng-click="discard()">{{view.t(\'editor.discard\')}}</button></fieldset>' + WITHDRAWAL + '</div>';

class Editor {
  constructor($scope, inject, options) {
    this.$scope = $scope;
    this.options = options;
    this.scopes = new Map();
    let compile = null;
    // Tasklist calls this function as a constructor, so it cannot be an arrow function.
    inject(['$compile', function (found) { compile = found; }]);
    this.compile = compile;
  }

  changes(row, edit) {
    const json = (of) => JSON.stringify(noticeJson(of, this.options.country()));
    return json(edit) !== json(flatNotice(row)) || (edit.answer || '').trim() !== (row.answer || '');
  }

  isUnsaved(row) {
    const edit = this.options.edits()[row.reference];
    return edit && this.changes(row, edit);
  }

  open(row) {
    const edits = this.options.edits();
    const edit = edits[row.reference] = edits[row.reference] || Object.assign(flatNotice(row), {version: row.version, answer: row.answer || ''});
    const scope = this.$scope.$new();
    Object.assign(scope, {row, n: edit, uid: this.options.prefix + row.reference + '-', errors: {}, state: {}, editable: row.status === 'SUBMITTED' || row.status === 'RETURNED',
      save: () => this.save(row, scope), withdraw: () => this.withdraw(row, scope), discard: () => this.leave(row)});
    // The missing fields come first; the other fields follow in their order.
    const asked = scope.editable ? row.missing.map(({field}) => fieldKey(field)) : [];
    Object.defineProperty(scope, 'view', {value: Object.create(scope.view, {notice: {value: noticeFieldsFirst(scope.view.t, asked)}})});
    this.scopes.set(row.reference, scope);
    const element = this.compile(PANEL)(scope)[0];
    this.$scope.$applyAsync();
    return element;
  }

  /** Closes the editor. An edit without changes is removed from the draft. */
  close(row) {
    const edit = this.options.edits()[row.reference];
    if (edit && !this.changes(row, edit)) {
      delete this.options.edits()[row.reference];
    }
    this.scopes.get(row.reference).$destroy();
    this.scopes.delete(row.reference);
    this.$scope.$applyAsync();
  }

  leave(row) {
    delete this.options.edits()[row.reference];
    this.options.done(row);
  }

  save(row, scope) {
    const {errors, state, n} = scope;
    Object.keys(errors).forEach((key) => delete errors[key]);
    Object.assign(state, {sending: true, error: null});
    return this.options.run(async () => {
      try {
        const answer = row.questions ? {answer: (n.answer || '').trim() || null} : {};
        Object.assign(row, await request('PUT', '/nominations/' + row.reference, Object.assign(noticeJson(n, this.options.country()), answer), undefined, {ifMatch: n.version}));
        this.saved(row, scope);
      } catch (refused) {
        state.error = refused.message;
        Object.assign(errors, refused.status === 409 ? await present(row, n, scope.view.t) : byField(scope.view.t, refused.reasons || []));
      }
      state.sending = false;
    });
  }

  saved(row, {errors, state, n, view}) {
    delete row.$rows;
    n.version = row.version;
    const left = unread(n, row.missing);
    Object.assign(errors, byField(view.t, left));
    state.error = left.length ? view.t('form.savedButUnread') : null;
    this.options.saved(row);
    if (!left.length) {
      this.leave(row);
    }
  }

  withdraw(row, scope) {
    const {state} = scope;
    state.withdrawError = (state.why || '').trim() ? null : scope.view.t('editor.withdrawNeedsWhy');
    if (state.withdrawError) {
      return null;
    }
    state.sending = true;
    return this.options.run(async () => {
      try {
        Object.assign(row, await request('POST', '/nominations/' + row.reference + '/withdrawal', {reason: state.why.trim()}));
        delete this.options.edits()[row.reference];
        this.options.withdrawn(row);
      } catch (refused) {
        state.withdrawError = refused.message;
      }
      state.sending = false;
    });
  }
}

/** Handles a file that somebody else has changed: shows the present value beside each field. Saving again then counts as having seen it. */
async function present(row, edit, t) {
  const now = await request('GET', '/nominations/' + row.reference);
  const other = flatNotice(now);
  edit.version = now.version;
  return Object.fromEntries(Object.keys(other).filter((key) => key !== 'warrants' && readable(t, other[key]) !== readable(t, edit[key]))
    .map((key) => [key, t('editor.now', {value: readable(t, other[key]) || t('draft.nothing')})]));
}

/**
 * Returns the editor of a table's nominations.
 *
 * @param options prefix: of the fields' ids, edits: () => {reference: edit}, country: () => the country of the nominations, run,
 *   saved: (row) => called once the file is saved, withdrawn: (row) => called once the nomination is withdrawn,
 *   done: (row) => called once the row's editor can be closed
 */
export function editor($scope, inject, options) {
  const made = new Editor($scope, inject, options);
  return {
    open: (row) => made.open(row),
    close: (row) => made.close(row),
    /** Returns the rows with an edit that is not saved. */
    unsaved: (rows) => rows.filter((row) => made.isUnsaved(row))
  };
}
