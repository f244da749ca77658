/*
 * The desk at which a form is filled in: whose hands its task is in, and what was filled in before. It restores the draft, keeps the next one, lets
 * an officer take over and put back, and holds up a form that somebody else has filled in or taken meanwhile.
 */
import {draftOf, differences} from './cordon-drafts.js';
import {holdOf} from './cordon-hold.js';
import {fieldOf, told} from './cordon-refusals.js';

/** Differences between two drafts that are listed; the rest is counted. */
const LISTED = 12;

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const copy = (value) => JSON.parse(JSON.stringify(value));

/** Today's times are told by the clock alone. */
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
    /** @type {any} by whom and when what is filled in was kept */
    this.restored = null;
    /** @type {any} what was filled in before the officer began anew */
    this.dropped = null;
    this.keptAt = null;
    this.failed = null;
    /** Whether no other try follows. */
    this.final = false;
    /** @type {any} the draft of another, and what differs in it */
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
    // Of what the reader took here Tasklist knows; if it looked again, the task might be completed before the answer.
    if (!this.taking && (this.hold.holder !== this.view.user || this.view.closed())) {
      this.tasklistLooksAgain();
    }
    this.$scope.$applyAsync();
  }

  /** Starts a person who takes a task with the draft that was kept last, and not with the state that was on the screen. */
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

  /** Not by Tasklist's own button, which may be dead or not there yet where the task before was completed just now. */
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

  /** Somebody has kept another draft: shows what differs, and goes on alone if nothing does. */
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

  /** While the form is being sent, nothing is kept and nobody is looked for. */
  rest(yes) {
    if (this.resting !== yes) {
      this.resting = yes;
      this.draft.pause(yes);
      if (this.hold) {
        this.hold.rest(yes);
      }
    }
  }

  /** Tasklist has read the task before it changed hands. */
  tasklistLooksAgain() {
    for (let scope = this.$scope; scope; scope = scope.$parent) {
      if (scope.taskData) {
        scope.taskData.changed('task');
        scope.taskData.changed('taskList');
        return;
      }
    }
  }

  /** Fills in what was kept before; what is filled in from here on is kept. */
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

  /** Resolves to why the form may not be sent now, or to nothing. */
  async hinders() {
    const {view, draft, hold} = this;
    const unkept = await draft.settle();
    // Tasklist would go to the sign-in at once, and what was typed since the session ended would be gone.
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
 * @param form task: its id or nothing, claim: () => promise, takes the task, name: of the form, view, run, reread: reads the form again,
 *   told: (row key) => its name
 */
export const deskOf = ($scope, form) => new Desk($scope, form);
