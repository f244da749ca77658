/* Cancels an operation from a form: it first shows what would end, and the officer types the operation's code. */
import {request} from './cordon-server.js';

/** @param over called once the operation is cancelled */
export function cancelOf(view, run, over) {
  const operation = () => view.vars.operationReference;
  const path = (what) => '/operations/' + operation() + what;
  const refused = (failure) => { cancel.error = failure.message; };
  /** @type {any} */
  const cancel = {
    get operation() { return operation(); },
    look: () => run(async () => {
      cancel.error = null;
      await request('GET', path('/cancel-preview')).then((preview) => { cancel.preview = preview; }, refused);
    }),
    send: () => {
      cancel.error = !(cancel.reason || '').trim() ? view.t('cancel.needsReason')
        : (cancel.code || '').trim() !== operation() ? view.t('cancel.needsCode', {operation: operation()}) : null;
      if (cancel.error) {
        return;
      }
      cancel.busy = true;
      run(async () => {
        try {
          await request('POST', path('/cancel'), {code: operation(), reason: cancel.reason.trim()}, undefined, {receipt: true});
          cancel.done = view.t('cancel.done');
          over();
        } catch (failure) {
          refused(failure);
        }
        cancel.busy = false;
      });
    }
  };
  return cancel;
}
