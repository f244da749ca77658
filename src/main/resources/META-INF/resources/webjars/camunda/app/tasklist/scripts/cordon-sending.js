/* Sends a form to the engine: a last check, the posted variables, and the result. */
import {goesAlong} from '/pages/files/held.js';
import {refusalOf} from './cordon-refusals.js';

const TYPES = {boolean: 'Boolean', string: 'String', number: 'Integer', object: 'Json'};

/** The message by which Tasklist knows that the form itself shows the failure. */
const SAID_IN_THE_FORM = 'camForm submission prevented';

/**
 * Sends a form when its button is pressed.
 *
 * @param {any} sheet camForm, $scope, options, view, run, desk, show, focusWrong, forgetChanged, read, happenedAt, and missing,
 *   which returns [{field, text}]
 */
export function sendFrom(sheet) {
  const {camForm, options, view, desk} = sheet;
  let passed = false;

  /** Checks before the form is sent: whether this officer still holds the task, and whether the server accepts the form. */
  function check() {
    view.busy = true;
    sheet.run(async () => {
      try {
        view.refusal = await desk.hinders();
        passed = !view.refusal && (!options.before || await options.before());
      } catch (refused) {
        sheet.show(refused);
      }
      view.busy = false;
      if (passed) {
        setTimeout(() => sheet.$scope.$apply(() => sheet.$scope.complete()));
      } else {
        desk.notTaken();
        sheet.focusWrong();
      }
    });
  }

  camForm.on('submit', () => {
    view.tried = true;
    view.refusal = null;
    view.lacking = sheet.missing();
    if (!view.ready || view.busy || view.lacking.length) {
      camForm.submitPrevented = true;
      leadToFirst(sheet);
      return;
    }
    if (!passed) {
      camForm.submitPrevented = true;
      check();
      return;
    }
    passed = false;
    view.reasons = [];
    post(sheet);
    goesAlong(view.kept);
  });
  camForm.on('submit-failed', (source, [failure]) => {
    goesAlong(null);
    if (!view.busy) {
      desk.notTaken();
    }
    if (failure && !camForm.submitPrevented) {
      tell(sheet, failure);
    }
  });
  // The receipt comes with the same answer. If it was lost, the files must not follow another act.
  camForm.on('submit-success', () => setTimeout(() => goesAlong(null)));
  camForm.on('submit-success', () => Promise.resolve(desk.sent()).finally(() => options.sent && options.sent()));
}

/**
 * Moves the focus to the first wrong field while something is missing. Reasons of the server that still hold count as well: a wrong field
 * may stand above the missing one.
 */
function leadToFirst({options, view, run, show, focusWrong, forgetChanged}) {
  if (!view.ready || view.busy) {
    focusWrong();
    return;
  }
  forgetChanged();
  if (!options.recheck) {
    focusWrong();
    return;
  }
  view.busy = true;
  run(() => options.recheck().catch(show).finally(() => {
    view.busy = false;
    focusWrong();
  }));
}

/** Leaves only the declared variables for Tasklist to post. */
function post({camForm, options, view, happenedAt}) {
  const manager = camForm.variableManager;
  // Tasklist would post the fetched variables back, but the server accepts only the declared ones.
  manager.variableNames().forEach((name) => manager.destroyVariable(name));
  const posted = Object.assign({}, options.post ? options.post() : {}, view.afterwards ? {happenedAt: happenedAt()} : {});
  Object.keys(posted).filter((name) => posted[name] !== null && posted[name] !== undefined).forEach((name) => {
    const value = posted[name];
    manager.createVariable({name, type: TYPES[typeof value], value: typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value});
  });
}

/** Shows in the form why it was refused. */
function tell({options, view, show, read}, failure) {
  const refusal = refusalOf(view.t, failure);
  if (!refusal) {
    return;
  }
  show(refusal);
  failure.message = SAID_IN_THE_FORM;
  // A table that somebody else has changed is read again, and its changed rows are marked.
  if (options.table && refusal.outdated) {
    read(true);
  }
}
