import {beginInbox} from '/pages/inbox/inbox.js';
import {texts} from '/pages/texts.js';
import {locales} from '/pages/webapp.js';

// The engine's log of a task is closed to everybody, so its tab would load for ever; /api/tasks shows who held a task. The diagram tells an
// officer nothing about his task.
document.querySelector('base').setAttribute('cam-exclude-plugins', 'tasklist.task.detail:task-detail-history,tasklist.task.detail:task-detail-diagram');

beginInbox();

const t = await texts('tasklist');
const shortcut = (name, key) => ({key, description: t('shortcut.' + name)});

export default {
  app: {name: t('app'), vendor: 'Cordon'},
  dateFormat: {normal: 'LL, LT', long: 'dddd LL, LT'},
  locales: await locales(),
  shortcuts: {
    claimTask: shortcut('claimTask', 'ctrl+alt+c'),
    focusList: shortcut('focusList', 'ctrl+alt+l'),
    focusForm: shortcut('focusForm', 'ctrl+alt+f'),
    startProcess: shortcut('startProcess', 'ctrl+alt+p')
  },
  customScripts: ['../../../pages/session', '../../../pages/shell/shell', '../../../pages/given', 'scripts/cordon-acts', 'scripts/cordon-buttons', 'scripts/cordon-forms', 'scripts/cordon-list', 'scripts/cordon-names', 'scripts/cordon-plain', 'scripts/cordon-panes', '../../../pages/cards']
};
