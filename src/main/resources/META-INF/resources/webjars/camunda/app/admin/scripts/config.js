import {locales} from '/pages/webapp.js';

export default {
  app: {name: 'Admin', vendor: 'Cordon'},
  locales: await locales(['en']),
  customScripts: ['../../../pages/session', '../../../pages/shell/shell', 'scripts/cordon-groups', 'scripts/cordon-today', 'scripts/cordon-accounts']
};
