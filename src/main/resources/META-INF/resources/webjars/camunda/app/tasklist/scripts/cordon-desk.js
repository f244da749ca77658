/*
 * The desk of a form: its task's holder and its draft. It restores the draft and keeps the next one. It lets an officer take the task over
 * or put it back. It blocks a form whose task or draft somebody else has taken or changed meanwhile.
 */
import {draftOf, differences} from './cordon-drafts.js';
import {holdOf} from './cordon-hold.js';
import {fieldOf, told} from './cordon-refusals.js';

/** Differences between two drafts that are listed; the others are only counted. */
const LISTED = 12;

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const copy = (value) => JSON.parse(JSON.stringify(value));

/** Returns a time in words. A time of today is shown without its date. */
function clockOf(t, time) {
  const at = new Date(time);
  return at.toDateString() === new Date().toDateString()
    ? String(at.getHours()).padStart(2, '0') + ':' + String(at.getMinutes()).padStart(2, '0') : t.when(time);
}

class Desk {
  constructor($scope, form) {
    this.$scope = $scope;
    this.form = form;
    this.view = form.view;
    this.blank = copy($scope.f);
    this.resting = false;
    /** @type {any} who kept the restored draft, and when */
    this.restored = null;
    /** @type {any} the content that was filled in before the officer began anew */
    this.dropped = null;
    this.keptAt = null;
    this.failed = null;
    /** Whether the draft is not sent again by itself after the last failure. */
    this.final = false;
    /** @type {any} the draft that somebody else kept, and the differences to it */
    this.other = null;
    this.error = null;
    this.taking = false;
    this.draft = draftOf(form.task || form.name, (what) => this.told(what));
    /** @type {any} */
    this.hold = form.task ? holdOf(form.task, this.view.user, () => this.changedHands()) : null;
    $scope.$watch(() => JSON.stringify($scope.f), (now, then) => {
      if (now !== then && this.view.ready && !this.view.closed() && !this.other) {
        this.draft.keep(now);
      }
    });
    $scope.$watch(() => this.view.closed(), (closed, before) => this.opened(closed, before));
    $scope.$on('$destroy', () => this.leave());
  }

  told(what) {
    const {view} = this;
    const reasons = (what.reasons || []).map((given) => Object.assign({}, given, {field: fieldOf(view.t, given.field)})).filter(({field}) => field);
    Object.assign(this, {failed: reasons.map((given) => told(view, given)).join(view.t('form.between')) || what.failed || null, final: Boolean(what.final), keptAt: what.keptAt || this.keptAt});
    if (what.other !== undefined) {
      this.compare(what.other);
    }
    this.$scope.$applyAsync();
  }

  changedHands() {
    // Tasklist knows of a task that the reader took here. If it read again now, the task might be completed before the answer arrives.
    if (!this.taking && (this.hold.holder !== this.view.user || this.view.closed())) {
      this.tasklistLooksAgain();
    }
    this.$scope.$applyAsync();
  }

  /** When an officer takes a task, loads the draft that was kept last instead of the state on the screen. */
  opened(closed, before) {
    const {view, hold, form, draft} = this;
    if (before && !closed && view.ready) {
      view.ready = false;
      form.run(async () => {
        await Promise.all([hold && hold.look(), draft.stale().then((stale) => (stale ? form.reread() : null)).catch(() => null)]);
        view.ready = true;
      });
    } else if (closed && !before && hold) {
      form.run(hold.look);
    }
  }

  leave() {
    this.draft.close();
    if (this.hold) {
      this.hold.close();
    }
  }

  clock(time) {
    return clockOf(this.view.t, time);
  }

  who(user) {
    return user === this.view.user ? this.view.t('draft.you') : user;
  }

  /** Takes the task without Tasklist's own button, which may be dead or missing if the task before was completed just now. */
  take() {
    Object.assign(this, {error: null, taking: true});
    return this.form.run(async () => {
      await this.form.claim().catch((refused) => { this.error = refused.message; });
      await this.hold.look();
      this.tasklistLooksAgain();
      this.taking = false;
    });
  }

  takeOver() {
    return this.form.run(async () => {
      this.error = null;
      await this.hold.takeOver().catch((refused) => { this.error = refused.message; });
      this.hold.lost = false;
      this.tasklistLooksAgain();
    });
  }

  putBack() {
    return this.form.run(async () => {
      await this.draft.settle();
      const button = document.querySelector('.task-card .unclaim');
      if (button) {
        button.click();
      }
    });
  }

  anew() {
    return this.form.run(async () => {
      this.dropped = copy(this.$scope.f);
      await this.draft.drop();
      this.fill({});
      this.restored = null;
      await this.form.reread(true);
    });
  }

  back() {
    return this.form.run(async () => {
      this.fill(this.dropped);
      this.dropped = null;
      await this.form.reread(true);
      this.draft.begin(null);
      this.draft.keep(JSON.stringify(this.$scope.f));
    });
  }

  takeTheirs() {
    return this.form.run(async () => {
      this.other = null;
      await this.draft.resume(false);
      await this.form.reread();
    });
  }

  keepMine() {
    return this.form.run(async () => {
      this.other = null;
      await this.draft.resume(true);
    });
  }

  fill(content) {
    const {f} = this.$scope;
    Object.keys(f).forEach((key) => delete f[key]);
    Object.assign(f, copy(this.blank), content);
  }

  /** Handles a draft that somebody else has kept: shows the differences, and goes on without asking if there are none. */
  compare(other) {
    const found = differences(copy(this.$scope.f), copy(other ? other.content : this.blank)).filter(({path}) => !path.includes('version'));
    if (!found.length) {
      this.draft.resume(false);
      return;
    }
    this.other = {by: other ? other.keptBy : null, at: other ? other.keptAt : null, more: Math.max(0, found.length - LISTED),
      differences: found.slice(0, LISTED).map(({path, mine, theirs}) => ({about: this.about(path), mine: this.said(mine), theirs: this.said(theirs)}))};
  }

  about(path) {
    const {t} = this.view;
    const words = (key) => ['label.' + key, key, 'notice.' + key].filter(t.has).map((known) => t(known))[0];
    const row = path.length > 1 ? this.form.told(path[1]) : null;
    const last = words(path[path.length - 1]);
    return [row || (path.length > 1 ? words(path[0]) : null), last].filter(Boolean).join(', ') || path.join(', ');
  }

  said(value) {
    const {view} = this;
    if (value === undefined || value === null || value === '') {
      return view.t('draft.nothing');
    }
    return typeof value === 'boolean' ? view.t(value ? 'yes' : 'no') : TIME.test(value) ? view.when(value)
      : /^[A-Z_]+$/.test(value) ? (view.t.has('choice.' + value) ? view.t('choice.' + value) : view.word(value)) : String(value);
  }

  /** Stops keeping drafts and looking for the holder while the form is being sent. */
  rest(yes) {
    if (this.resting !== yes) {
      this.resting = yes;
      this.draft.pause(yes);
      if (this.hold) {
        this.hold.rest(yes);
      }
    }
  }

  /** Makes Tasklist read the task again, because it read the task before the holder changed. */
  tasklistLooksAgain() {
    for (let scope = this.$scope; scope; scope = scope.$parent) {
      if (scope.taskData) {
        scope.taskData.changed('task');
        scope.taskData.changed('taskList');
        return;
      }
    }
  }

  /** Fills in the draft that was kept before. Later entries are kept again. */
  async restore() {
    const [before] = await Promise.all([this.draft.read(), this.hold && this.hold.look()]);
    if (before) {
      this.fill(before.content);
      this.restored = {by: before.keptBy, at: before.keptAt};
    }
  }

  restoredAll() {
    this.draft.begin(JSON.stringify(this.$scope.f));
  }

  /** Resolves to the reason why the form may not be sent now, or to null. */
  async hinders() {
    const {view, draft, hold} = this;
    const unkept = await draft.settle();
    // Tasklist would go to the sign-in page at once, and the entries since the session ended would be lost.
    if (unkept && unkept.status === 401) {
      return unkept.message;
    }
    if (this.other) {
      return view.t('draft.chooseFirst');
    }
    await (hold && hold.look());
    if (hold && hold.holder && hold.holder !== view.user) {
      return view.t('hold.notYours', {who: hold.holder, time: this.clock(hold.since)});
    }
    this.rest(true);
    return null;
  }

  notTaken() {
    this.rest(false);
  }

  sent() {
    return this.form.task ? null : this.draft.drop();
  }

  over() {
    this.rest(true);
  }
}

/**
 * Returns the desk of a form.
 *
 * @param form task: the id of its task or nothing, claim: () => promise, takes the task, name: of the form, view, run, reread: reads the
 *   form again, told: (row key) => the name of the row
 */
export const deskOf = ($scope, form) => new Desk($scope, form);
