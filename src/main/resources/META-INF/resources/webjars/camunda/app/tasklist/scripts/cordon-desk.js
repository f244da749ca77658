/*
 * The desk at which a form is filled in: whose hands its task is in, and what was filled in before. It restores the draft, keeps the next one, lets
 * an officer take over and put back, and holds up a form that somebody else has filled in or taken meanwhile.
 */
import {draftOf, differences} from './cordon-drafts.js';
import {holdOf} from './cordon-hold.js';

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

/**
 * @param form task: its id or nothing, name: of the form, view, run, reread: reads the form again, told: (row key) => its name
 */
export function deskOf($scope, form) {
  const {view, run} = form;
  const blank = copy($scope.f);
  let resting = false;
  const draft = draftOf(form.task || form.name, (what) => {
    Object.assign(desk, {failed: what.failed || null, keptAt: what.keptAt || desk.keptAt});
    if (what.other !== undefined) {
      compare(what.other);
    }
    $scope.$applyAsync();
  });
  const hold = form.task ? holdOf(form.task, view.user, () => {
    // Of what the reader took here Tasklist knows; if it looked again, the task might be completed before the answer.
    if (hold.holder !== view.user || view.closed()) {
      tasklistLooksAgain();
    }
    $scope.$applyAsync();
  }) : null;
  const desk = {
    hold, restored: null, dropped: null, keptAt: null, failed: null, other: null, error: null,
    clock: (time) => clockOf(view.t, time),
    who: (user) => (user === view.user ? view.t('draft.you') : user),
    takeOver: () => run(async () => {
      desk.error = null;
      await hold.takeOver().catch((refused) => { desk.error = refused.message; });
      hold.lost = false;
      tasklistLooksAgain();
    }),
    putBack: () => run(async () => {
      await draft.settle();
      const button = document.querySelector('.task-card .unclaim');
      if (button) {
        button.click();
      }
    }),
    anew: () => run(async () => {
      desk.dropped = copy($scope.f);
      await draft.drop();
      fill({});
      desk.restored = null;
      await form.reread(true);
    }),
    back: () => run(async () => {
      fill(desk.dropped);
      desk.dropped = null;
      await form.reread(true);
      draft.begin(null);
      draft.keep(JSON.stringify($scope.f));
    }),
    takeTheirs: () => run(async () => {
      desk.other = null;
      await draft.resume(false);
      await form.reread();
    }),
    keepMine: () => run(async () => {
      desk.other = null;
      await draft.resume(true);
    })
  };

  function fill(content) {
    Object.keys($scope.f).forEach((key) => delete $scope.f[key]);
    Object.assign($scope.f, copy(blank), content);
  }

  /** Somebody has kept another draft: shows what differs, and goes on alone if nothing does. */
  function compare(other) {
    const found = differences(copy($scope.f), copy(other ? other.content : blank)).filter(({path}) => !path.includes('version'));
    if (!found.length) {
      draft.resume(false);
      return;
    }
    desk.other = {by: other ? other.keptBy : null, at: other ? other.keptAt : null, more: Math.max(0, found.length - LISTED),
      differences: found.slice(0, LISTED).map(({path, mine, theirs}) => ({about: about(path), mine: said(mine), theirs: said(theirs)}))};
  }

  function about(path) {
    const words = (key) => ['label.' + key, key, 'notice.' + key].filter(view.t.has).map((known) => view.t(known))[0];
    const row = path.length > 1 ? form.told(path[1]) : null;
    const last = words(path[path.length - 1]);
    return [row || (path.length > 1 ? words(path[0]) : null), last].filter(Boolean).join(', ') || path.join(', ');
  }

  function said(value) {
    if (value === undefined || value === null || value === '') {
      return view.t('draft.nothing');
    }
    return typeof value === 'boolean' ? view.t(value ? 'yes' : 'no') : TIME.test(value) ? view.when(value)
      : /^[A-Z_]+$/.test(value) ? (view.t.has('choice.' + value) ? view.t('choice.' + value) : view.word(value)) : String(value);
  }

  /** While the form is being sent, nothing is kept and nobody is looked for. */
  function rest(yes) {
    if (resting !== yes) {
      resting = yes;
      draft.pause(yes);
      if (hold) {
        hold.rest(yes);
      }
    }
  }

  /** Tasklist has read the task before it changed hands. */
  function tasklistLooksAgain() {
    for (let scope = $scope; scope; scope = scope.$parent) {
      if (scope.taskData) {
        scope.taskData.changed('task');
        scope.taskData.changed('taskList');
        return;
      }
    }
  }

  $scope.$watch(() => JSON.stringify($scope.f), (now, then) => {
    if (now !== then && view.ready && !view.closed() && !desk.other) {
      draft.keep(now);
    }
  });
  // Whoever takes a task begins with what was kept last, and not with what he has looked at.
  $scope.$watch(() => view.closed(), (closed, before) => {
    if (before && !closed && view.ready) {
      view.ready = false;
      run(async () => {
        await Promise.all([hold && hold.look(), draft.stale().then((stale) => (stale ? form.reread() : null)).catch(() => null)]);
        view.ready = true;
      });
    } else if (closed && !before && hold) {
      run(hold.look);
    }
  });
  $scope.$on('$destroy', () => {
    draft.close();
    if (hold) {
      hold.close();
    }
  });

  return Object.assign(desk, {
    /** Fills in what was kept before; what is filled in from here on is kept. */
    restore: async () => {
      const [before] = await Promise.all([draft.read(), hold && hold.look()]);
      if (before) {
        fill(before.content);
        desk.restored = {by: before.keptBy, at: before.keptAt};
      }
    },
    restoredAll: () => draft.begin(JSON.stringify($scope.f)),
    /** Resolves to why the form may not be sent now, or to nothing. */
    hinders: async () => {
      const unkept = await draft.settle();
      // Tasklist would go to the sign-in at once, and what was typed since the session ended would be gone.
      if (unkept && unkept.status === 401) {
        return unkept.message;
      }
      if (desk.other) {
        return view.t('draft.chooseFirst');
      }
      await (hold && hold.look());
      if (hold && hold.holder && hold.holder !== view.user) {
        return view.t('hold.notYours', {who: hold.holder, time: clockOf(view.t, hold.since)});
      }
      rest(true);
      return null;
    },
    notTaken: () => rest(false),
    sent: () => (form.task ? null : draft.drop()),
    over: () => rest(true)
  });
}
