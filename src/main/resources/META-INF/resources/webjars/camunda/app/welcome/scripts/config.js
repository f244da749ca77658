import {locales} from '/pages/webapp.js';

export default {
  app: {name: 'Welcome', vendor: 'Cordon'},
  locales: await locales(),
  customScripts: ['../../../pages/session', '../../../pages/shell/shell']
};
