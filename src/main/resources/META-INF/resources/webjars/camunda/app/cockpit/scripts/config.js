import {locales} from '/pages/webapp.js';

export default {
  app: {name: 'Cockpit', vendor: 'Cordon'},
  locales: await locales(['en']),
  customScripts: ['../../../pages/session', '../../../pages/shell/shell', '../../../pages/cards']
};
